import { MOST_ITEMS } from './item-model.js';

/**
 * Which thing of the one record is which of the other: the best pair first, as long as a pair is better than leaving
 * both without a counterpart. Rows are the query's items, columns the record's.
 */
export class ItemMatching {
  /** Gain of pairing over not pairing, row by row. */
  readonly gain = new Float64Array(MOST_ITEMS * MOST_ITEMS);
  /** Row paired with each column after `settle`; -1 for none. */
  readonly rowOf = new Int32Array(MOST_ITEMS);

  settle(rows: number, columns: number): number {
    const { gain, rowOf } = this;
    let usedRows = 0;
    let total = 0;
    for (let column = 0; column < columns; column += 1) rowOf[column] = -1;
    for (;;) {
      let best = 0;
      let bestRow = -1;
      let bestColumn = -1;
      for (let row = 0; row < rows; row += 1) {
        if ((usedRows >> row) & 1) continue;
        for (let column = 0; column < columns; column += 1) {
          const value = gain[row * MOST_ITEMS + column]!;
          if (value <= 0 || value < best || rowOf[column] !== -1) continue;
          // Of equal gains the earlier pair, told apart in the same way from either record's side.
          if (value === best && (bestRow < 0 || row + column >= bestRow + bestColumn)) continue;
          best = value;
          bestRow = row;
          bestColumn = column;
        }
      }
      if (bestRow < 0) return total;
      total += best;
      usedRows |= 1 << bestRow;
      rowOf[bestColumn] = bestRow;
    }
  }
}
