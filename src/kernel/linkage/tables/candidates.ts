import { type Blocks, SMALL } from './blocks.js';

/** Keys that two rows must share, where none of them is of few rows. */
const ENOUGH = 2;

/** The rows that a row meets in its blocks, each once, ascending. */
export class Candidates {
  /** Valid up to the number that `of` returned. */
  readonly rows: Int32Array;
  private readonly seenBy: Int32Array;
  private readonly shared: Uint8Array;
  private met = 0;

  constructor(
    private readonly blocks: readonly Blocks[],
    rowCount: number,
    private readonly leftRows: number,
  ) {
    this.rows = new Int32Array(rowCount);
    this.seenBy = new Int32Array(rowCount).fill(-1);
    this.shared = new Uint8Array(rowCount);
  }

  /** Later rows that this one meets in a small block, or in two others; of two tables those of the right one. @returns how many */
  of(row: number): number {
    this.met = 0;
    if (this.leftRows > 0 && row >= this.leftRows) return 0;
    for (const { members, rowStarts, places } of this.blocks) {
      const end = rowStarts[row + 1]!;
      for (let entry = rowStarts[row]!; entry < end; entry += 1) {
        if (places[entry]! >= 0) this.meet(row, members, places[entry]! + 1);
      }
    }
    let count = 0;
    for (let at = 0; at < this.met; at += 1) {
      const other = this.rows[at]!;
      if (this.shared[other]! >= ENOUGH) this.rows[count++] = other;
    }
    this.rows.subarray(0, count).sort();
    return count;
  }

  private meet(row: number, members: Int32Array, from: number): void {
    let at = from;
    for (; members[at]! >= 0; at += 1) {
      const other = members[at]!;
      if (this.seenBy[other] === row) {
        if (this.shared[other]! < ENOUGH) this.shared[other]! += 1;
      } else if (other !== row && other >= this.leftRows) {
        this.seenBy[other] = row;
        this.shared[other] = 1;
        this.rows[this.met++] = other;
      }
    }
    if (members[at] !== SMALL) return;
    for (at = from; members[at]! >= 0; at += 1) this.shared[members[at]!] = ENOUGH;
  }
}
