import 'reflect-metadata';
import { startApi } from './apps/api/start-api.js';
import { openRuntime } from './apps/runtime.js';
import { readSettings } from './platform/config/index.js';

/** The API process. What keeps it from starting is said in one line, with what mends it. */
async function main(): Promise<void> {
  const settings = readSettings();
  const runtime = await openRuntime(settings);
  const api = await startApi({ settings, runtime, log: runtime.log });
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await api.close();
    await runtime.close();
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
  // `huella start` is gone: nobody is left to stop this process later.
  process.on('disconnect', () => void stop());
}

try {
  await main();
} catch (error) {
  const isExpected = error instanceof Error && ('mend' in error || 'expectation' in error);
  process.stderr.write(
    `${isExpected ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exitCode = 1;
  // Whatever was opened before the failure would keep the process alive.
  process.exit();
}
