import type { Codes } from './code-book.js';

/** Records that follow each other in the digest's order: what they can weigh at most is said of all of them at once. */
const RECORDS_A_BLOCK_LOG2 = 9;
export const RECORDS_A_BLOCK = 1 << RECORDS_A_BLOCK_LOG2;

export const blockOf = (number: number): number => number >> RECORDS_A_BLOCK_LOG2;
export const firstOf = (block: number): number => block << RECORDS_A_BLOCK_LOG2;
export const blocksIn = (records: number): number => Math.ceil(records / RECORDS_A_BLOCK);

/** Where a block has more distinct codes than one for so many records, the most of all codes is as good as the block's own. */
const RECORDS_A_CODE = 16;

/** The distinct codes of each block of records: what a block weighs at most is the most of these (block-max, Ding & Suel 2011). */
export class BlockCodes {
  private constructor(
    private readonly first: Int32Array,
    private readonly codes: Uint16Array,
  ) {}

  /** Undefined where blocks hold too many codes. */
  static of({ codes }: Codes): BlockCodes | undefined {
    const most = Math.floor(codes.length / RECORDS_A_CODE);
    const found = new Uint16Array(most);
    const first = new Int32Array(blocksIn(codes.length) + 1);
    const lastSeen = new Int32Array(1 << 16).fill(-1);
    let count = 0;
    for (let block = 0; block + 1 < first.length; block += 1) {
      const end = Math.min(codes.length, (block + 1) * RECORDS_A_BLOCK);
      for (let number = block * RECORDS_A_BLOCK; number < end; number += 1) {
        const code = codes[number]!;
        if (lastSeen[code] === block) continue;
        if (count === most) return undefined;
        lastSeen[code] = block;
        found[count] = code;
        count += 1;
      }
      first[block + 1] = count;
    }
    return new BlockCodes(first, found.slice(0, count));
  }

  /** Writes the most of each block's codes. */
  most(units: Int16Array, mosts: Int32Array): void {
    const { first, codes } = this;
    for (let block = 0; block < mosts.length; block += 1) {
      let most = -Infinity;
      for (let at = first[block]!; at < first[block + 1]!; at += 1) {
        const own = units[codes[at]!]!;
        if (own > most) most = own;
      }
      mosts[block] = most;
    }
  }
}
