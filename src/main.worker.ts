import './platform/threads/without-proto.js';
import { constants, setPriority } from 'node:os';
import 'reflect-metadata';
import { runAsProcess } from './apps/run-as-process.js';
import { openRuntime } from './apps/runtime.js';
import { startWorker } from './apps/worker/start-worker.js';
import { readSettings, takeEnvironmentFile } from './platform/config/index.js';

await runAsProcess(async () => {
  takeEnvironmentFile();
  const runtime = await openRuntime(readSettings());
  const worker = await startWorker(runtime);
  // On a machine that it shares, whoever waits at the API goes before the jobs.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  runtime.log.info({ fact: 'worker.started' });
  process.send?.({ ready: true });
  return async () => {
    await worker.stop();
    await runtime.close();
  };
});
