import type { FrequencyRow } from '../frequency-file/rows.js';

/** A row of the file without its count. */
export interface CountedRow extends FrequencyRow {
  readonly count: number;
}
