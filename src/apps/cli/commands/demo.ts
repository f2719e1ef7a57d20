import { readSettings } from '../../../platform/config/index.js';
import { startDemo } from '../../demo/start-demo.js';
import { isSet, type RunCommand } from '../command.js';
import { SUCCESS } from '../exit-codes.js';

/** Plays the demonstration and serves on until somebody stops it. */
export const run: RunCommand = async (call) => {
  const demo = await startDemo(readSettings());
  if (!isSet(call, 'once') && !call.signal.aborted) {
    await new Promise<void>((resolve) =>
      call.signal.addEventListener('abort', () => resolve(), { once: true }),
    );
  }
  await demo.stop();
  return SUCCESS;
};
