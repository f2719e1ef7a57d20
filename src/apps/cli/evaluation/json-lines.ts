import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { DomainError } from '../../../platform/errors/index.js';
import { UsageError } from '../cli-errors.js';
import type { Call } from '../command.js';
import { Progress } from '../progress.js';

export interface JsonLine {
  readonly value: Readonly<Record<string, unknown>>;
  readonly line: number;
  /** The file's name, for those who mend it. */
  readonly file: string;
}

/**
 * Objects of an NDJSON file of any size, one at a time; blank lines are skipped. Throws `DomainError`, or
 * what the system says.
 */
export async function* jsonLines(path: string, { teller, signal }: Call): AsyncGenerator<JsonLine> {
  const file = basename(path);
  const handle = await open(path);
  try {
    const stats = await handle.stat();
    if (stats.isDirectory())
      throw new UsageError(`${path} is a folder.`, 'Name a file of one object a line.');
    const stream = handle.createReadStream({ autoClose: false, highWaterMark: 1 << 20 });
    const progress = new Progress(file, teller.err);
    let line = 0;
    try {
      for await (const text of createInterface({ input: stream, crlfDelay: Infinity })) {
        line += 1;
        if (line % 10_000 === 0) {
          signal.throwIfAborted();
          progress.show(stream.bytesRead / Math.max(1, stats.size), `${line.toLocaleString('en')} lines`);
        }
        const written = line === 1 ? text.replace(/^\uFEFF/u, '') : text;
        if (written.trim() !== '') yield { value: objectOf(written, file, line), line, file };
      }
    } finally {
      progress.end();
      stream.destroy();
    }
  } finally {
    await handle.close();
  }
}

function objectOf(text: string, file: string, line: number): JsonLine['value'] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonLine['value'];
  throw new DomainError('EVALUATION.LINE_NO_OBJECT', 'invalid', { file, line });
}
