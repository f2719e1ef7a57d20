import { type BlockingIndex, SMALL } from './blocks.js';
import { sortFirst } from './sort-few.js';

/** Number of keys that two rows must share, where none of them is of few rows. */
const ENOUGH = 2;

/** Step of the call counter, with room for the number of shared keys beside the call that found them. */
const STEP = 4;

/** Candidates of a row: the rows that it meets in its blocks, each once, ascending. */
export class BlockCandidates {
  /** Candidates of the last call; valid up to the number that `of` returned. */
  readonly rows: Int32Array;
  /**
   * By row: the last call that met it, plus the number of keys that were shared (up to `ENOUGH`), so that one
   * look-up gives both.
   */
  private readonly met: Int32Array;
  /** Number of calls until now, times `STEP`. */
  private call = 0;
  private count = 0;

  constructor(
    private readonly blocks: readonly BlockingIndex[],
    rowCount: number,
    private readonly leftRows: number,
  ) {
    this.rows = new Int32Array(rowCount);
    this.met = new Int32Array(rowCount);
  }

  /**
   * Finds the later rows that this one meets in a small block, or in two others; of two tables those of the
   * right one.
   *
   * @returns the number of rows found
   */
  of(row: number): number {
    this.count = 0;
    this.call += STEP;
    if (this.leftRows > 0 && row >= this.leftRows) return 0;
    for (const { members, rowStarts, places } of this.blocks) {
      const end = rowStarts[row + 1]!;
      for (let entry = rowStarts[row]!; entry < end; entry += 1) {
        if (places[entry]! >= 0) this.meet(row, members, places[entry]! + 1);
      }
    }
    return this.kept();
  }

  private meet(row: number, members: Int32Array, from: number): void {
    const { met, call, leftRows } = this;
    let at = from;
    for (; members[at]! >= 0; at += 1) {
      const other = members[at]!;
      const before = met[other]!;
      if (before > call) {
        if (before < call + ENOUGH) met[other] = before + 1;
      } else if (other !== row && other >= leftRows) {
        met[other] = call + 1;
        this.rows[this.count++] = other;
      }
    }
    if (members[at] !== SMALL) return;
    for (at = from; members[at]! >= 0; at += 1) met[members[at]!] = call + ENOUGH;
  }

  /** Keeps the rows that share enough, in their order. */
  private kept(): number {
    let count = 0;
    for (let at = 0; at < this.count; at += 1) {
      const other = this.rows[at]!;
      if (this.met[other] === this.call + ENOUGH) this.rows[count++] = other;
    }
    sortFirst(this.rows, count);
    return count;
  }
}
