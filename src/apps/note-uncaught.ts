import { Log } from '../platform/logging/index.js';

/**
 * What nobody has caught ends the process, as it does without this; but by a line of the log. Node would write out the error whole, and its message may
 * quote a record.
 */
export function noteUncaught(): void {
  process.on('uncaughtException', (error) => {
    Log.atLevel('error').failure({ fact: 'process.uncaught_error' }, error);
    process.exit(1);
  });
}
