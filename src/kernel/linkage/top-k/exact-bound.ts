import type { Scorer } from '../comparison.js';
import type { Bound } from './bound.js';
import type { CodeTable } from './code-table.js';
import type { RecordOrder } from './record-order.js';

/**
 * Exact bound of a comparison whose weight depends on the code alone: the scorer weighs one record of each
 * code.
 */
export class ExactBound implements Bound {
  private readonly slots: Int32Array;
  /** Weights by code, not rounded, for the last query; of use where `speaks` is true. */
  readonly weights: Float64Array;
  speaks = false;

  /** @param scorer with its power already in its weights */
  constructor(
    private readonly scorer: Scorer,
    readonly codes: CodeTable<unknown>,
    order: RecordOrder,
  ) {
    this.slots = Int32Array.from(codes.representatives, (number) => order.slots[number]!);
    this.weights = new Float64Array(codes.size);
  }

  add(query: number, _power: number, table: Float32Array): void {
    this.speaks = this.scorer.begin(query);
    if (!this.speaks) return;
    this.weights.fill(0);
    this.scorer.addScores(this.slots, 0, this.slots.length, this.weights);
    for (let code = 0; code < this.weights.length; code += 1) table[code]! += this.weights[code]!;
  }
}
