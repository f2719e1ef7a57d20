import { createHash } from 'node:crypto';

/** The last accepted line of an id, and whether its record was counted as stored. */
export interface EarlierLine {
  readonly line: number;
  readonly stored: boolean;
}

const FIRST_CAPACITY = 1 << 12;
/** 52 bits of the digest, exact in a double: in one of nine thousand files of a million ids do two share a key. */
const KEY_DIGITS = 13;

/**
 * Index of the lines of a file by the ids that stood on them: twelve bytes a place in two plain arrays, so
 * that a file of millions of lines can be watched for ids that come twice. What a double id means for the
 * record, the database decides; this only names the line.
 */
export class LineIndex {
  private keys = new Float64Array(FIRST_CAPACITY);
  private lines = new Int32Array(FIRST_CAPACITY);
  private size = 0;

  static keyOf(institution: string, id: string): number {
    const digest = createHash('sha256').update(`${institution}\0${id}`).digest('hex');
    // 0 marks a free place.
    return Number.parseInt(digest.slice(0, KEY_DIGITS), 16) + 1;
  }

  get(key: number): EarlierLine | undefined {
    const at = this.placeOf(key);
    if (this.keys[at] !== key) return undefined;
    const line = this.lines[at] ?? 0;
    return { line: Math.abs(line), stored: line > 0 };
  }

  set(key: number, { line, stored }: EarlierLine): void {
    if (this.size * 2 >= this.keys.length) this.grow();
    const at = this.placeOf(key);
    if (this.keys[at] !== key) this.size += 1;
    this.keys[at] = key;
    this.lines[at] = stored ? line : -line;
  }

  private placeOf(key: number): number {
    const mask = this.keys.length - 1;
    let at = key % this.keys.length;
    while (this.keys[at] !== 0 && this.keys[at] !== key) at = (at + 1) & mask;
    return at;
  }

  private grow(): void {
    const { keys, lines } = this;
    this.keys = new Float64Array(keys.length * 2);
    this.lines = new Int32Array(keys.length * 2);
    keys.forEach((key, index) => {
      if (key === 0) return;
      const at = this.placeOf(key);
      this.keys[at] = key;
      this.lines[at] = lines[index] ?? 0;
    });
  }
}
