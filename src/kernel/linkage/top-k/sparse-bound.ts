import type { Scorer } from '../comparison.js';
import type { Bound } from './bound.js';
import type { Codes } from './code-table.js';
import type { RecordOrder } from './record-order.js';
import type { PerRecordBounds } from './per-record-bounds.js';
import { unitsOf } from './units.js';

/** Exact bound of a comparison that few records take part in: the scorer weighs each of them. */
export class SparseBound implements Bound {
  private readonly weights: Float64Array;

  /**
   * @param scorer with its power already in its weights; of no weight for any record that is not among the
   * holders
   * @param codes all records alike
   * @param holders their slots
   */
  constructor(
    private readonly scorer: Scorer,
    readonly codes: Codes,
    private readonly holders: Int32Array,
    private readonly order: RecordOrder,
  ) {
    this.weights = new Float64Array(holders.length);
  }

  add(query: number, _power: number, _table: Float32Array, touched: PerRecordBounds): void {
    const { holders, weights } = this;
    const { numberOf } = this.order;
    if (holders.length === 0 || !this.scorer.begin(query)) return;
    weights.fill(0);
    this.scorer.addScores(holders, 0, holders.length, weights);
    for (const [i, weight] of weights.entries())
      if (weight !== 0) touched.add(numberOf[holders[i]!]!, unitsOf(weight));
  }
}
