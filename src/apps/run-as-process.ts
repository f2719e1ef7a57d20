import { SettingRefused } from '../platform/config/index.js';
import { saysItsMend } from './says-its-mend.js';

/**
 * Starts something and lets it be this process until somebody asks it to end. What keeps it from starting is said in one
 * line, with what mends it.
 *
 * @param start answers with what ends it well
 */
export async function runAsProcess(start: () => Promise<() => Promise<void>>): Promise<void> {
  try {
    endWhenAsked(await start());
  } catch (error) {
    process.stderr.write(`${reasonOf(error)}\n`);
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

export function reasonOf(error: unknown): string {
  if (saysItsMend(error)) return `${error.what} ${error.mend}`;
  if (error instanceof SettingRefused) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
