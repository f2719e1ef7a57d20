import { MOST_ITEMS } from './item-model.js';

/**
 * Matching of the items of two records: the best pair first, as long as a pair is better than leaving both
 * without a counterpart. Rows are the query's items, columns the record's.
 */
export class ItemMatching {
  /** Row paired with each column after `settle`; -1 for none. */
  readonly rowOf = new Int32Array(MOST_ITEMS);
  private readonly gains = new Float64Array(MOST_ITEMS * MOST_ITEMS);
  private readonly rows = new Int32Array(MOST_ITEMS * MOST_ITEMS);
  private readonly columns = new Int32Array(MOST_ITEMS * MOST_ITEMS);
  private size = 0;

  begin(): void {
    this.size = 0;
  }

  /** A pair that is better than none: its gain is above 0. */
  offer(row: number, column: number, gain: number): void {
    this.gains[this.size] = gain;
    this.rows[this.size] = row;
    this.columns[this.size] = column;
    this.size += 1;
  }

  /** The gain of all pairs that are taken. */
  settle(): number {
    const { rows, columns, rowOf } = this;
    let usedRows = 0;
    let usedColumns = 0;
    let total = 0;
    rowOf.fill(-1);
    for (;;) {
      const best = this.bestOf(usedRows, usedColumns);
      if (best < 0) return total;
      total += this.gains[best]!;
      usedRows |= 1 << rows[best]!;
      usedColumns |= 1 << columns[best]!;
      rowOf[columns[best]!] = rows[best]!;
    }
  }

  private bestOf(usedRows: number, usedColumns: number): number {
    const { gains, rows, columns } = this;
    let best = -1;
    for (let i = 0; i < this.size; i += 1) {
      if (((usedRows >> rows[i]!) & 1) | ((usedColumns >> columns[i]!) & 1)) continue;
      if (best >= 0 && gains[i]! < gains[best]!) continue;
      // The earlier pair comes first where gains are equal; it is told apart in the same way from either
      // record's side.
      const isLater =
        best >= 0 && gains[i] === gains[best] && rows[i]! + columns[i]! >= rows[best]! + columns[best]!;
      if (!isLater) best = i;
    }
    return best;
  }
}
