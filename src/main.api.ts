import './platform/threads/without-proto.js';
import 'reflect-metadata';
import { AlarmDelivery } from './apps/api/alarm-delivery.js';
import { startApi } from './apps/api/start-api.js';
import { runAsProcess } from './apps/run-as-process.js';
import { openRuntime } from './apps/runtime.js';
import { readSettings, requireSafeBind, takeEnvironmentFile } from './platform/config/index.js';

await runAsProcess(async () => {
  takeEnvironmentFile();
  const settings = readSettings();
  requireSafeBind(settings);
  const runtime = await openRuntime(settings, { login: 'api' });
  const api = await startApi({ settings, runtime, log: runtime.log });
  const alarms = new AlarmDelivery(api.app, runtime);
  alarms.start();
  return async () => {
    await alarms.stop();
    await api.close();
    await runtime.close();
  };
});
