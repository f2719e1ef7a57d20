import type { Blocks } from './blocks.js';

/** The rows that a row meets in its blocks, each once, ascending. */
export class Candidates {
  /** Valid up to the number that `of` returned. */
  readonly rows: Int32Array;
  private readonly seenBy: Int32Array;

  constructor(
    private readonly blocks: readonly Blocks[],
    rowCount: number,
    private readonly leftRows: number,
  ) {
    this.rows = new Int32Array(rowCount);
    this.seenBy = new Int32Array(rowCount).fill(-1);
  }

  /** Later rows that this one meets; of two tables those of the right one. @returns how many */
  of(row: number): number {
    let count = 0;
    if (this.leftRows > 0 && row >= this.leftRows) return 0;
    this.seenBy[row] = row;
    for (const { members, rowStarts, places } of this.blocks) {
      const end = rowStarts[row + 1]!;
      for (let entry = rowStarts[row]!; entry < end; entry += 1) {
        if (places[entry]! < 0) continue;
        for (let at = places[entry]! + 1; ; at += 1) {
          const other = members[at]!;
          if (other < 0) break;
          if (this.seenBy[other] === row || other < this.leftRows) continue;
          this.seenBy[other] = row;
          this.rows[count++] = other;
        }
      }
    }
    this.rows.subarray(0, count).sort();
    return count;
  }
}
