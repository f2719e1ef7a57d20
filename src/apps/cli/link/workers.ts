import type { LinkStep, GivenTo, AnswerOf } from './link-call.js';

/** The threads that do the parts of one linkage. */
export interface LinkWorkers {
  readonly threads: number;
  run<Step extends LinkStep>(step: Step, given: GivenTo<Step>): Promise<AnswerOf<Step>>;
  close(): Promise<void>;
}
