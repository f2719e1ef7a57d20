import type { Row } from '../frequency-file/rows.js';

/** A row of the file without its count. */
export interface CountedRow extends Row {
  readonly count: number;
}
