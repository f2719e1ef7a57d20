import type { RunCommand } from '../command.js';
import { withRuntime } from '../with-house.js';

/** Opening the database is what brings it to the newest shape. */
export const run: RunCommand = async (call) => {
  await withRuntime(call, () => Promise.resolve());
  await call.teller.answer({ upToDate: true }, ['The database is up to date.']);
  return undefined;
};
