import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { UsageError } from './cli-errors.js';
import { valueOf, type Call } from './command.js';

export type WriteLine = (value: object) => Promise<void>;

/**
 * Writes NDJSON to the standard output, or to the file that `-o` names; that file stands there only when it is whole.
 * What was written holds personal data, so the file is its owner's alone.
 */
export async function withOutput<T>(call: Call, work: (write: WriteLine) => Promise<T>): Promise<T> {
  const file = valueOf(call, 'output');
  if (file === undefined) {
    if (call.teller.asJson)
      throw new UsageError('--json needs -o FILE here, for the lines take the standard output.', 'Add it.');
    return work((value) => call.teller.line(JSON.stringify(value)));
  }
  const half = `${file}.${process.pid}.part`;
  const stream = createWriteStream(half, { mode: 0o600 });
  await once(stream, 'open');
  try {
    const result = await work((value) => writeTo(stream, value));
    await new Promise<void>((resolve, reject) => {
      stream.once('error', reject);
      stream.end(resolve);
    });
    await rename(half, file);
    return result;
  } catch (error) {
    stream.destroy();
    await rm(half, { force: true });
    throw error;
  }
}

async function writeTo(stream: WriteStream, value: object): Promise<void> {
  if (!stream.write(`${JSON.stringify(value)}\n`)) await once(stream, 'drain');
}
