import { createCipheriv, createDecipheriv, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { DomainError } from '../errors/index.js';

const IV_BYTES = 16;
/**
 * Places are filled up to a multiple of this, so that the length of a cursor says nothing of the digits in
 * it.
 */
const BLOCK_BYTES = 32;

/** A cursor that this platform has not made, or has made for another list. */
export class CursorRefused extends DomainError {
  constructor() {
    super('API.CURSOR_REFUSED', 'invalid', {}, 'after');
  }
}

/**
 * Opaque places in a list: encrypted and authenticated, since a place is often a number that counts the rows
 * of all institutions or a value that an order follows. `scope` names the list (and whatever else must not
 * change between two pages), so that a cursor of one list is no cursor of another. Lists use them through
 * `readPage` and `pageOfList`.
 *
 * One place of one list has one cursor: the initialization vector is a keyed hash of both (SIV, as of RFC
 * 5297), and is the tag as well.
 */
export class Cursors {
  private readonly tagKey: Buffer;
  private readonly cipherKey: Buffer;

  /** @param secret the same for all processes of an installation, and told to nobody */
  constructor(secret: string) {
    const keyFor = (use: string) => Buffer.from(hkdfSync('sha256', secret, 'huella', use, 32));
    this.tagKey = keyFor('cursors');
    this.cipherKey = keyFor('cursors, encrypted');
  }

  seal(scope: string, place: string): string {
    const iv = this.tag(scope, place);
    const cipher = createCipheriv('aes-256-ctr', this.cipherKey, iv);
    return Buffer.concat([iv, cipher.update(padded(place)), cipher.final()]).toString('base64url');
  }

  /** The place that a cursor of this list points to. Throws `CursorRefused`. */
  open(scope: string, cursor: string): string {
    const bytes = Buffer.from(cursor, 'base64url');
    // Base64 decoders forgive much; a cursor is the very text that was handed out, or none.
    if (bytes.length <= IV_BYTES || bytes.toString('base64url') !== cursor) throw new CursorRefused();
    const iv = bytes.subarray(0, IV_BYTES);
    const decipher = createDecipheriv('aes-256-ctr', this.cipherKey, iv);
    const place = unpadded(Buffer.concat([decipher.update(bytes.subarray(IV_BYTES)), decipher.final()]));
    if (place === undefined || !timingSafeEqual(iv, this.tag(scope, place))) throw new CursorRefused();
    return place;
  }

  private tag(scope: string, place: string): Buffer {
    return createHmac('sha256', this.tagKey).update(`${scope}\0${place}`).digest().subarray(0, IV_BYTES);
  }
}

/** The text, a byte that ends it, and zeros. */
function padded(place: string): Buffer {
  const text = Buffer.from(place);
  const whole = Buffer.alloc(Math.ceil((text.length + 1) / BLOCK_BYTES) * BLOCK_BYTES);
  text.copy(whole);
  whole[text.length] = 1;
  return whole;
}

function unpadded(whole: Buffer): string | undefined {
  const end = whole.lastIndexOf(1);
  const isPadded = end >= 0 && whole.subarray(end + 1).every((byte) => byte === 0);
  return isPadded ? whole.subarray(0, end).toString() : undefined;
}
