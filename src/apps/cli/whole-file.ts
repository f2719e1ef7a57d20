import { once } from 'node:events';
import { createWriteStream, rmSync, type WriteStream } from 'node:fs';
import { realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes a file that stands there only when it is whole. What is written holds personal data, so the file is
 * its owner's alone. What is no file (`/dev/stdout`, a named pipe) is written into as it comes: a file put in
 * its place would take it away from all others.
 */
export async function writeWholeFile<T>(
  named: string,
  work: (write: (part: string | Uint8Array) => Promise<void>) => Promise<T>,
): Promise<T> {
  const { file, isFile } = await placeOf(named);
  const half = isFile ? `${file}.${process.pid}.part` : file;
  const stream = await opened(half, named);
  const removeHalf = (): void => {
    if (isFile) rmSync(half, { force: true });
  };
  // A second Ctrl-C ends the process at once.
  process.once('exit', removeHalf);
  try {
    const result = await work((part) => writeTo(stream, part));
    await new Promise<void>((resolve, reject) => {
      stream.once('error', reject);
      stream.end(resolve);
    });
    if (isFile) await rename(half, file);
    return result;
  } catch (error) {
    // A part that was still on its way finds the file closed; the reason is what was thrown.
    stream.on('error', () => undefined);
    stream.destroy();
    if (isFile) await rm(half, { force: true });
    throw namedIn(error, half, named);
  } finally {
    process.off('exit', removeHalf);
  }
}

/** Throws what the file system says of a file that could not be written; nothing of it stays. */
export async function refuseUnwritable(named: string): Promise<void> {
  const { file, isFile } = await placeOf(named);
  if (!isFile) return;
  const half = `${file}.${process.pid}.part`;
  (await opened(half, named)).destroy();
  await rm(half, { force: true });
}

/** Finds where a link leads, and whether a file stands there or may come to stand there. */
async function placeOf(named: string): Promise<{ readonly file: string; readonly isFile: boolean }> {
  const found = await stat(named).catch(() => undefined);
  if (found === undefined) return { file: named, isFile: true };
  if (found.isDirectory())
    throw Object.assign(new Error('a folder'), { code: 'EISDIR', syscall: 'open', path: named });
  return found.isFile() ? { file: await realpath(named), isFile: true } : { file: named, isFile: false };
}

async function opened(half: string, named: string): Promise<WriteStream> {
  const stream = createWriteStream(half, { mode: 0o600 });
  try {
    await once(stream, 'open');
    return stream;
  } catch (error) {
    throw namedIn(error, half, named);
  }
}

/**
 * Whoever reads the error has named the file, and knows nothing of its half; what is not there of a file to
 * be written is its folder.
 */
function namedIn(error: unknown, half: string, named: string): unknown {
  if (error instanceof Error && 'path' in error && error.path === half)
    error.path = 'code' in error && error.code === 'ENOENT' ? dirname(named) : named;
  return error;
}

/** Bytes are in the file when this returns: whoever wrote them may use them again. */
async function writeTo(stream: WriteStream, part: string | Uint8Array): Promise<void> {
  if (typeof part !== 'string')
    await new Promise<void>((resolve, reject) => {
      stream.write(part, (error) => (error ? reject(error) : resolve()));
    });
  else if (!stream.write(part)) await once(stream, 'drain');
}
