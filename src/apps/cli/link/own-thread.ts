import { setImmediate as breath } from 'node:timers/promises';
import type { AnswerOf } from './link-call.js';
import { doStep, linkWork } from './link-work.js';
import type { LinkWorkers } from './workers.js';

/** The parts of a linkage done in this thread, which looks up between them. */
export function ownThread(): LinkWorkers {
  const work = linkWork();
  return {
    threads: 1,
    run: async (step, given) => {
      await breath();
      return (await doStep(work, step, given)) as AnswerOf<typeof step>;
    },
    close: () => Promise.resolve(),
  };
}
