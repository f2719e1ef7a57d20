import { Log } from '../platform/logging/index.js';

/**
 * Writes a line into the log for an error that nobody has caught, which ends the process as it does without
 * this. Node would write out the error whole, and its message may quote a record.
 */
export function noteUncaught(): void {
  process.on('uncaughtException', (error) => {
    Log.atLevel('error').failure({ fact: 'process.uncaught_error' }, error);
    process.exit(1);
  });
}
