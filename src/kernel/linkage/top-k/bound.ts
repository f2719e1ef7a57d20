import type { Codes } from './code-table.js';
import type { PerRecordBounds } from './per-record-bounds.js';

/**
 * Upper bound of one comparison: the most that it can weigh in a pair, far cheaper than its weight.
 *
 * For every pair: score <= table[code of the record] + touched value of the record, to within rounding
 * (`SLACK` of `UpperBoundFilter`). A comparison without a bound is scored as it is, so that a new one is slow
 * there until it has a bound, and never wrong.
 */
export interface Bound {
  readonly codes: Codes;
  /**
   * Adds to `table` the most that records of each code can weigh against the query, and to `touched` the most
   * that single records can weigh beyond that.
   *
   * @param power by how much the weights of the group are multiplied; not negative
   */
  add(query: number, power: number, table: Float32Array, touched: PerRecordBounds): void;
  /**
   * Adds by how many units the bound of each of the first `count` records, no more than `AT_ONCE`, exceeds
   * its weight; nothing negative. Far slower than a look-up, so that it is called only for the records that
   * are left by all else.
   */
  excess?(numbers: Int32Array, count: number, out: Int32Array): void;
}
