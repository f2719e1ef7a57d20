import { parentPort } from 'node:worker_threads';
import type { ThreadAnswer, ThreadCall } from './thread-pool.js';

/** In a thread's module: answers each call with what `work` returns. `progress` goes to the caller at once. */
export function serveCalls<Input, Result>(
  work: (input: Input, progress: (done: number) => void) => Result,
): void {
  parentPort?.on('message', ({ call, input }: ThreadCall) => {
    const answer = (message: ThreadAnswer) => parentPort?.postMessage(message);
    try {
      const result = work(input as Input, (done) => answer({ call, progress: done }));
      answer({ call, result });
    } catch (error) {
      answer({ call, error: error instanceof Error ? `${error.name}: ${error.stack ?? ''}` : 'unknown' });
    }
  });
}
