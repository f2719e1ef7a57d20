import type { BoundKernels } from './bound-kernels.js';
import type { Codes } from './code-table.js';

/**
 * Size of a block: records that follow each other in the order of the index, which one upper bound covers.
 */
const RECORDS_A_BLOCK_LOG2 = 9;
export const RECORDS_A_BLOCK = 1 << RECORDS_A_BLOCK_LOG2;

export const blockOf = (number: number): number => number >> RECORDS_A_BLOCK_LOG2;
export const firstOf = (block: number): number => block << RECORDS_A_BLOCK_LOG2;
export const blocksIn = (records: number): number => Math.ceil(records / RECORDS_A_BLOCK);

/**
 * Limit of the codes of a block, one for so many records: with more, the highest of all codes bounds a block
 * as well as its own.
 */
const RECORDS_A_CODE = 16;

/**
 * Distinct codes of each block of records: the highest of these bounds the whole block (block-max, Ding &
 * Suel 2011).
 */
export class BlockCodes {
  private constructor(
    private readonly loops: BoundKernels,
    readonly first: Int32Array,
    readonly codes: Uint16Array,
  ) {}

  /** Lists the codes of the blocks; undefined where blocks hold too many codes. */
  static of({ codes }: Codes, loops: BoundKernels): BlockCodes | undefined {
    const most = Math.floor(codes.length / RECORDS_A_CODE);
    const found = new Uint16Array(most);
    const first = loops.int32(blocksIn(codes.length) + 1);
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
    const distinct = loops.uint16(count);
    distinct.set(found.subarray(0, count));
    return new BlockCodes(loops, first, distinct);
  }

  /** Writes the highest units of each block's codes. */
  most(units: Int16Array, mosts: Int32Array): void {
    this.loops.mostOfBlocks(this, units, mosts);
  }
}
