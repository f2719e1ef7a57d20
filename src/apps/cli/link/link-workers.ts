import { setImmediate as breath } from 'node:timers/promises';
import { ThreadPool } from '../../../platform/threads/index.js';
import type { AnswerOf, GivenTo, LinkCall, LinkStep } from './link-call.js';

/** Whoever does the parts of one linkage. */
export interface LinkWorkers {
  readonly threads: number;
  run<Step extends LinkStep>(step: Step, given: GivenTo<Step>): Promise<AnswerOf<Step>>;
  close(): Promise<void>;
}

/** Smaller files (some 5,000 rows) are done before a thread has started. */
const FEW_BYTES = 500_000;

/** Threads for large files; this thread for small ones, or where one was asked for. */
export function linkWorkers(bytes: number, threads: number): LinkWorkers {
  return bytes < FEW_BYTES || threads === 1 ? ownThread() : pool(threads);
}

function ownThread(): LinkWorkers {
  const loading = import('./link-work.js').then(({ doStep, linkWork }) => ({ doStep, work: linkWork() }));
  return {
    threads: 1,
    run: async (step, given) => {
      const [{ doStep, work }] = await Promise.all([loading, breath()]);
      return (await doStep(work, step, given)) as AnswerOf<typeof step>;
    },
    close: () => Promise.resolve(),
  };
}

function pool(threads: number): LinkWorkers {
  const entry = import.meta.url.endsWith('.ts') ? './link-thread.ts' : './link-thread.js';
  const workers = new ThreadPool(new URL(entry, import.meta.url), threads);
  workers.warm();
  return {
    threads,
    run: (step, given) => workers.run<LinkCall, AnswerOf<typeof step>>({ step, given }),
    close: () => workers.close(),
  };
}
