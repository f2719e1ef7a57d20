import type { Codes } from './code-table.js';
import type { PerRecordBounds } from './per-record-bounds.js';

/**
 * The most that one comparison can weigh in a pair, far cheaper than what it does weigh.
 *
 * For every pair: score <= table[code of the record] + touched value of the record, to within rounding (`SLACK` of the first
 * stage). A comparison without a bound is scored as it is, so that a new one is slow there until it has a bound, and never wrong.
 */
export interface Bound {
  readonly codes: Codes;
  /**
   * Adds the most that records of each code can weigh against the query to `table`, and to `touched` what single records
   * can weigh beyond that.
   *
   * @param power by how much the weights of the group are multiplied; not negative
   */
  add(query: number, power: number, table: Float32Array, touched: PerRecordBounds): void;
  /**
   * Adds by how many units what was added for each of the first so many records, no more than `AT_ONCE`, is more than it weighs; nothing
   * negative. Far slower than a look-up, so that only the records are asked for that are left by all else.
   */
  excess?(numbers: Int32Array, count: number, out: Int32Array): void;
}
