import './without-proto.js';
import { parentPort } from 'node:worker_threads';
import type { ThreadAnswer, ThreadCall } from './thread-pool.js';

/**
 * Answers, in a thread's module, each call with what `work` returns. `progress` goes to the caller at once.
 */
export function serveCalls<Input, Result>(
  work: (input: Input, progress: (done: number) => void) => Result | Promise<Result>,
): void {
  const answer = (message: ThreadAnswer) => parentPort?.postMessage(message);
  const serve = async ({ call, input }: ThreadCall): Promise<void> => {
    try {
      const result = await work(input as Input, (done) => answer({ call, progress: done }));
      answer({ call, result });
    } catch (error) {
      answer({ call, error: error instanceof Error ? `${error.name}: ${error.stack ?? ''}` : 'unknown' });
    }
  };
  parentPort?.on('message', (call: ThreadCall) => void serve(call));
}
