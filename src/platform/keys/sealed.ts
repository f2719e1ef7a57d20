import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { KeyRefused, type SealedPlace } from './key-service.js';

export interface Key {
  readonly id: string;
  readonly bytes: Buffer;
}

const MARK = 'sealed1';
const FINGERPRINT_MARK = 'keyed1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
export const KEY_BYTES = 32;

/**
 * A key with its name, which is made from it: AES-GCM alone does not tell which of two keys a text was sealed
 * with.
 */
export function keyOf(bytes: Buffer): Key {
  const id = createHmac('sha256', bytes).update('name of a key of Huella').digest('base64url').slice(0, 12);
  return { id, bytes };
}

/** AES-256-GCM (NIST SP 800-38D) with a random nonce; the place is authenticated with the text. */
export function sealed(key: Key, place: SealedPlace, plain: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key.bytes, nonce);
  cipher.setAAD(bytesOf(place));
  const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return [MARK, key.id, nonce.toString('base64url'), text.toString('base64url')].join('.');
}

/** HMAC-SHA-256 of a text under a key of its own for each use, with the name of the key before it. */
export function fingerprint(key: Key, use: string, plain: string): string {
  const ofUse = createHmac('sha256', key.bytes).update(`fingerprints of ${use}`).digest();
  return [FINGERPRINT_MARK, key.id, createHmac('sha256', ofUse).update(plain).digest('base64url')].join('.');
}

/** The name of the key that a value was sealed or hashed with; undefined where it is none of ours. */
export function keyIdOf(text: string): string | undefined {
  const [mark, id] = text.split('.');
  return mark === MARK || mark === FINGERPRINT_MARK ? id : undefined;
}

export function opened(key: Key, place: SealedPlace, text: string): string {
  const [, , nonce = '', body = ''] = text.split('.');
  const bytes = Buffer.from(body, 'base64url');
  try {
    const decipher = createDecipheriv('aes-256-gcm', key.bytes, Buffer.from(nonce, 'base64url'), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(bytesOf(place));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    throw new KeyRefused(
      'BROKEN',
      'Have it made anew; the log of the database says who changed it.',
      `A sealed value in ${place.table}.${place.column} was altered or moved.`,
    );
  }
}

function bytesOf({ table, column, row, institutionId }: SealedPlace): Buffer {
  return Buffer.from(JSON.stringify([table, column, row, institutionId]));
}
