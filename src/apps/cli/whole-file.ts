import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';

/**
 * Writes a file that stands there only when it is whole. What is written holds personal data, so the file is its owner's alone.
 */
export async function writeWholeFile<T>(
  file: string,
  work: (write: (part: string | Uint8Array) => Promise<void>) => Promise<T>,
): Promise<T> {
  const half = `${file}.${process.pid}.part`;
  const stream = createWriteStream(half, { mode: 0o600 });
  await once(stream, 'open');
  try {
    const result = await work((part) => writeTo(stream, part));
    await new Promise<void>((resolve, reject) => {
      stream.once('error', reject);
      stream.end(resolve);
    });
    await rename(half, file);
    return result;
  } catch (error) {
    // A part that was still on its way finds the file closed; the reason is what was thrown.
    stream.on('error', () => undefined);
    stream.destroy();
    await rm(half, { force: true });
    throw error;
  }
}

/** Bytes are in the file when this returns: whoever wrote them may use them again. */
async function writeTo(stream: WriteStream, part: string | Uint8Array): Promise<void> {
  if (typeof part !== 'string')
    await new Promise<void>((resolve, reject) => {
      stream.write(part, (error) => (error ? reject(error) : resolve()));
    });
  else if (!stream.write(part)) await once(stream, 'drain');
}
