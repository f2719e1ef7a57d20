import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DomainError } from '../../../platform/errors/index.js';
import { refuseUnwritable } from '../whole-file.js';

/** A file that is to be written, by the option that names it. */
export interface Output {
  readonly option: string;
  readonly file: string;
}

/**
 * Refuses, before anything is read, what could not be written hours later: a file that is a source, one file
 * for two outputs, a folder that is not there. Throws `DomainError` (CLI.*), or what the file system says.
 */
export async function refuseOutputs(outputs: readonly Output[], sources: readonly string[]): Promise<void> {
  const read = new Set(await Promise.all(sources.map(ownPathOf)));
  const optionOf = new Map<string, string>();
  for (const { option, file } of outputs) {
    await refuseUnwritable(file);
    // Into what is no file (/dev/null) several things may be written.
    if ((await stat(file).catch(() => undefined))?.isFile() === false) continue;
    const path = await ownPathOf(file);
    const other = optionOf.get(path);
    if (read.has(path))
      throw new DomainError('CLI.OUTPUT_IS_SOURCE', 'invalid', { option, file: basename(file) });
    if (other !== undefined)
      throw new DomainError('CLI.OUTPUTS_ALIKE', 'invalid', {
        option: other,
        other: option,
        file: basename(file),
      });
    optionOf.set(path, option);
  }
}

/** Returns one path for one file, however it is named: `./a.csv`, a link that leads to it. */
async function ownPathOf(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch {
    return join(await realpath(dirname(file)).catch(() => dirname(file)), basename(file));
  }
}
