import { isUtf8 } from 'node:buffer';

/** Tells whether the parts of a file are UTF-8, where a letter may be cut in two between them. */
export class Utf8Check {
  private begun: Buffer = Buffer.alloc(0);

  /** Tells whether all that has come until now, a letter that is not yet whole set aside, is UTF-8. */
  holds(part: Buffer): boolean {
    const bytes = this.begun.length === 0 ? part : Buffer.concat([this.begun, part]);
    const whole = wholeUntil(bytes);
    this.begun = bytes.subarray(whole);
    return isUtf8(bytes.subarray(0, whole));
  }

  /** Tells whether the file ends with a whole letter. */
  ends(): boolean {
    return this.begun.length === 0;
  }
}

/** Returns where the last letter begins, if its bytes are not all there. */
function wholeUntil(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 0;
    if (length > 0) return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
