import type { TableField } from './field.js';
import type { WordTable } from './word-table.js';

/**
 * Rows of one or two tables, ready to be compared: all in shared memory, so that threads take it over as it
 * is.
 */
export interface LinkedTables {
  readonly fields: readonly TableField[];
  readonly words: WordTable;
  /**
   * Second copy of the columns, row by row: `width` numbers of row 0, then of row 1 and so on, the value of
   * each field, so that one look-up fetches a row. Where names may be crossed, the sounds of their words
   * follow (`soundBits`), in the order of `soundColumnsOf`.
   */
  readonly rowCodes: Int32Array;
  readonly width: number;
  readonly rows: number;
  /**
   * Number of rows of the left table; later rows are of the right one; 0 where one table is compared with
   * itself.
   */
  readonly leftRows: number;
}

/** Counts the possible pairs: of one table with itself, or of the left with the right. */
export function pairsPossible({ rows, leftRows }: LinkedTables): number {
  return leftRows === 0 ? (rows * (rows - 1)) / 2 : leftRows * (rows - leftRows);
}
