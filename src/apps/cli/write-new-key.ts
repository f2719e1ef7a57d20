import { writeFile } from 'node:fs/promises';
import { CommandFailed } from './cli-errors.js';

/** Writes the secret key of backups. One that is there already may be all that opens some backup. */
export async function writeNewKey(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { mode: 0o600, flag: 'wx', flush: true });
  } catch (cause) {
    if ((cause as { code?: string }).code !== 'EEXIST') throw cause;
    throw new CommandFailed(`${file} is there already.`, 'Name another file.', { cause });
  }
}
