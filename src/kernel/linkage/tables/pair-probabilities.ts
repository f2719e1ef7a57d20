import { posteriorOfPairs } from '../posterior.js';
import type { ScoredPairs } from './scored-pairs.js';
import { probabilityOf } from './prior.js';
import { sharedFloat32 } from './shared-arrays.js';

/** Least odds (log10) with which pairs compete for their rows. */
const FAINT = -4;

/**
 * Returns the probability of each pair where every row has at most one counterpart: the open-set posterior of
 * `posterior.ts` over the pairs that are no less than faint.
 */
export function oneToOneProbabilities(
  pairs: ScoredPairs,
  rows: number,
  log10PriorOdds: number,
): Float32Array {
  const found = sharedFloat32(pairs.count);
  const strong: number[] = [];
  for (let at = 0; at < pairs.count; at += 1) {
    found[at] = probabilityOf(pairs.log10LR[at]!, log10PriorOdds);
    if (pairs.log10LR[at]! + log10PriorOdds >= FAINT) strong.push(at);
  }
  const posteriors = posteriorOfPairs({
    nodes: rows,
    i: Int32Array.from(strong, (at) => pairs.left[at]!),
    j: Int32Array.from(strong, (at) => pairs.right[at]!),
    log10LR: Float64Array.from(strong, (at) => pairs.log10LR[at]!),
    tails: new Float64Array(rows).fill(-Infinity),
    prior: probabilityOf(0, log10PriorOdds),
  });
  strong.forEach((at, place) => (found[at] = posteriors[place]!));
  return found;
}

/**
 * Pairs the rows, pairs likelier than not, best first, each row in one pair only.
 *
 * @returns the lowest row of each row's pair
 */
export function pairedRows(
  pairs: ScoredPairs,
  order: Int32Array,
  probabilities: Float32Array,
  rows: number,
): Int32Array {
  const lowest = Int32Array.from({ length: rows }, (_, row) => row);
  const taken = new Uint8Array(rows);
  for (const at of order) {
    const [left, right] = [pairs.left[at]!, pairs.right[at]!];
    if (probabilities[at]! < 0.5 || taken[left] === 1 || taken[right] === 1) continue;
    taken[left] = taken[right] = 1;
    lowest[right] = left;
  }
  return lowest;
}
