import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { createGunzip, createGzip } from 'node:zlib';
import { Decrypter, Encrypter } from 'age-encryption';
import { BackupRefused } from './backup-refused.js';

/** Level of the compression: it saves most of the room in a third of the time of the usual level. */
const COMPRESSION = { level: 3 };

/** An encrypter for some recipients. @throws BackupRefused where one of them is none */
export function encrypterFor(recipients: readonly string[]): Encrypter {
  const encrypter = new Encrypter();
  for (const recipient of recipients) {
    try {
      encrypter.addRecipient(recipient);
    } catch (cause) {
      throw new BackupRefused(
        'NO_KEY',
        `A backup cannot be encrypted to ${recipient.slice(0, 12)}….`,
        'A recipient begins with age1; huella backup-key makes one with its key.',
        { cause },
      );
    }
  }
  return encrypter;
}

/** Compresses and encrypts a stream into a file that its owner alone may read, and sees it on the disk. */
export async function seal(path: string, encrypter: Encrypter, plain: AsyncIterable<Buffer>): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.chmod(0o600);
    const zipped = createGzip(COMPRESSION);
    const sealed = await encrypter.encrypt(Readable.toWeb(zipped) as ReadableStream<Uint8Array>);
    const written = createWriteStream(path, { fd: file.fd, autoClose: false });
    await Promise.all([
      pipeline(plain, zipped),
      pipeline(Readable.fromWeb(sealed as unknown as WebStream), written),
    ]);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Gives a file that is whole its name; a machine that stops now finds either or. */
export async function putInPlace(part: string, path: string): Promise<void> {
  await rename(part, path);
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/**
 * Yields the content of a sealed file. Every piece is authenticated before it is given out, and the end is.
 *
 * @throws BackupRefused for a key that does not fit, and for a file that is cut off or altered
 */
export async function* unsealed(path: string, identities: readonly string[]): AsyncGenerator<Buffer> {
  const opened = await decrypted(path, identities);
  const plain = createGunzip();
  const feeding = pipeline(Readable.fromWeb(opened as unknown as WebStream), plain);
  feeding.catch(() => undefined);
  try {
    for await (const chunk of plain) yield chunk as Buffer;
    await feeding;
  } catch (cause) {
    throw damaged({ cause });
  }
}

async function decrypted(path: string, identities: readonly string[]): Promise<ReadableStream<Uint8Array>> {
  await (await open(path, 'r')).close();
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  try {
    return await decrypter.decrypt(Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>);
  } catch (cause) {
    throw ofHeader(cause);
  }
}

function ofHeader(cause: unknown): BackupRefused {
  const text = cause instanceof Error ? cause.message : '';
  if (text.includes('no identity matched'))
    return new BackupRefused(
      'WRONG_KEY',
      'The key does not open this file.',
      'Give the key of one of those whom it was encrypted to.',
      { cause },
    );
  return damaged({ cause });
}

export function damaged(options?: ErrorOptions): BackupRefused {
  return new BackupRefused(
    'DAMAGED',
    'The file is no whole backup: it was cut off, altered, or is something else.',
    'Nothing was restored. Take another copy or an older backup.',
    options,
  );
}
