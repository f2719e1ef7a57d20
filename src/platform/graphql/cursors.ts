import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { DomainError } from '../errors/index.js';

const TAG_BYTES = 12;

/** A cursor that this platform has not made, or has made for another list. */
export class CursorRefused extends DomainError {
  constructor() {
    super('API.CURSOR_REFUSED', 'invalid', {}, 'after');
  }
}

/**
 * Opaque, signed places in a list. `scope` names the list (and whatever else must not change between two pages), so
 * that a cursor of one list is no cursor of another. Lists use them through `readPage` and `pageOfList`.
 */
export class Cursors {
  private readonly key: Buffer;

  /** @param secret the same for all processes of an installation, and told to nobody */
  constructor(secret: string) {
    this.key = Buffer.from(hkdfSync('sha256', secret, 'huella', 'cursors', 32));
  }

  seal(scope: string, place: string): string {
    return Buffer.concat([this.tag(scope, place), Buffer.from(place)]).toString('base64url');
  }

  /** The place that a cursor of this list points to. Throws `CursorRefused`. */
  open(scope: string, cursor: string): string {
    const bytes = Buffer.from(cursor, 'base64url');
    const place = bytes.subarray(TAG_BYTES).toString();
    // Base64 decoders forgive much; a cursor is the very text that was handed out, or none.
    if (bytes.length <= TAG_BYTES || bytes.toString('base64url') !== cursor) throw new CursorRefused();
    if (!timingSafeEqual(bytes.subarray(0, TAG_BYTES), this.tag(scope, place))) throw new CursorRefused();
    return place;
  }

  private tag(scope: string, place: string): Buffer {
    return createHmac('sha256', this.key).update(`${scope}\0${place}`).digest().subarray(0, TAG_BYTES);
  }
}
