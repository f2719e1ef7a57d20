import { constants, setPriority } from 'node:os';
import 'reflect-metadata';
import { openRuntime } from './apps/runtime.js';
import { startWorker } from './apps/worker/start-worker.js';
import { readSettings } from './platform/config/index.js';

/** The worker process. What keeps it from starting is said in one line, with what mends it. */
async function main(): Promise<void> {
  const runtime = await openRuntime(readSettings());
  const worker = await startWorker(runtime);
  // On a machine that it shares, whoever waits at the API goes before the jobs.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  runtime.log.info({ fact: 'worker.started' });
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await worker.stop();
    await runtime.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
  // The parent of `huella start` is gone: nobody would ever end this process.
  process.on('disconnect', () => void stop());
  process.send?.({ ready: true });
}

try {
  await main();
} catch (error) {
  const isExpected = error instanceof Error && ('mend' in error || 'expectation' in error);
  process.stderr.write(
    `${isExpected ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  );
  // Whatever was opened before the failure would keep the process alive.
  process.exit(1);
}
