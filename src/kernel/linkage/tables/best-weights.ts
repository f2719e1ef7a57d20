import type { LinkedTables } from './linkage.js';
import type { FittedModel } from './model.js';
import { PairScorer } from './pair-scorer.js';

/**
 * Returns log10 LR of each row with itself: the weight that a second row with the same values would reach. A
 * row whose own weight stays below a threshold cannot be linked at that threshold, whatever the other row
 * holds (Splink calls such records unlinkable).
 */
export function bestWeights(tables: LinkedTables, model: FittedModel): Float32Array {
  const scorer = new PairScorer(tables, model);
  return Float32Array.from({ length: tables.rows }, (_, row) => scorer.score(row, row));
}
