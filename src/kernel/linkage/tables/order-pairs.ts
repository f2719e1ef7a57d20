import type { ScoredPairs } from './scored-pairs.js';
import { sortFirst } from './sort-few.js';

/** Resolution of the order, in steps per unit of log10 LR; no score is higher than `HIGHEST`. */
const STEPS = 1_024;
const HIGHEST = 1_024;
const PLACES = 2 ** 32;

/**
 * Sorts pairs by score, best first; of those in one step (1/1024 of log10 LR) the one that is earlier in
 * `places` first.
 */
export function bestFirst(pairs: ScoredPairs, places: Int32Array): Int32Array {
  const keys = new Float64Array(places.length);
  sortBestFirst(keys, pairs, { places, from: 0, count: places.length });
  return Int32Array.from(keys, (key) => places[key >>> 0]!);
}

/** Range of a list of indices of pairs. */
export interface PlacesFrom {
  readonly places: Int32Array;
  readonly from: number;
  readonly count: number;
}

/**
 * Sorts as `bestFirst`, without new memory: the lower 32 bits of each of the first keys are the distance of a
 * pair's index from `from`.
 */
export function sortBestFirst(
  keys: Float64Array,
  { log10LR }: ScoredPairs,
  { places, from, count }: PlacesFrom,
): void {
  // One number holds both the step and the index, so that they are sorted without a call of a function.
  for (let at = 0; at < count; at += 1)
    keys[at] = Math.floor((HIGHEST - log10LR[places[from + at]!]!) * STEPS) * PLACES + at;
  sortFirst(keys, count);
}

/** Returns the indices of the pairs that reach `least` (log10 LR), in their order. */
export function placesFrom({ count, log10LR }: ScoredPairs, least: number): Int32Array {
  let kept = 0;
  for (let at = 0; at < count; at += 1) if (log10LR[at]! >= least) kept += 1;
  const places = new Int32Array(kept);
  for (let at = 0, to = 0; at < count; at += 1) if (log10LR[at]! >= least) places[to++] = at;
  return places;
}
