import 'reflect-metadata';
import { startApi } from '../../src/apps/api/start-api.js';
import { openRuntime } from '../../src/apps/runtime.js';
import { startWorker } from '../../src/apps/worker/start-worker.js';
import { readSettings } from '../../src/platform/config/index.js';

/** API and worker in a process of their own, which log all that they can log; a test reads it. */
const settings = readSettings({ ...process.env, PORT: '0', LOG_LEVEL: 'debug' });
const runtime = await openRuntime(settings, { login: 'api' });
const api = await startApi({ settings, runtime, log: runtime.log });
await startWorker(await openRuntime(settings, { login: 'worker' }));
console.log(api.url);
