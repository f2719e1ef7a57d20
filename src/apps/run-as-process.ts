import { SettingRefused } from '../platform/config/index.js';
import { Log } from '../platform/logging/index.js';
import { noteUncaught } from './note-uncaught.js';
import { saysItsMend } from './says-its-mend.js';

/**
 * Starts something and lets it be this process until somebody asks it to end. What keeps it from starting is
 * said in one line, with what mends it.
 *
 * @param start answers with what ends it well
 */
export async function runAsProcess(start: () => Promise<() => Promise<void>>): Promise<void> {
  noteUncaught();
  try {
    endWhenAsked(await start());
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) Log.atLevel('error').failure({ fact: 'process.not_started' }, error);
    else process.stderr.write(`${reason}\n`);
    // Whatever was opened before the failure would keep the process alive.
    process.exit(1);
  }
}

function endWhenAsked(end: () => Promise<void>): void {
  let ending = false;
  const endOnce = async () => {
    if (ending) return;
    ending = true;
    await end();
    // The channel to a parent would keep the process alive.
    process.exit(0);
  };
  process.on('SIGTERM', () => void endOnce());
  process.on('SIGINT', () => void endOnce());
  // The parent of `huella start` is gone: nobody is left to end this process later.
  process.on('disconnect', () => void endOnce());
}

/**
 * The line for whoever starts it; undefined for what nobody has foreseen, whose message may quote a record.
 */
export function reasonOf(error: unknown): string | undefined {
  if (saysItsMend(error)) return `${error.what} ${error.mend}`;
  return error instanceof SettingRefused ? error.message : undefined;
}
