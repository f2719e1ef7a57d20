import type { ScoredPairs } from './clusters.js';

/** Pairs are put in order by so many steps a unit of log10 LR; no score is higher than `HIGHEST`. */
const STEPS = 1_024;
const HIGHEST = 1_024;
const PLACES = 2 ** 32;

/** Places of pairs, best first; of those in one step (1/1024 of log10 LR) the one that stands earlier in `places` first. */
export function bestFirst({ log10LR }: ScoredPairs, places: Int32Array): Int32Array {
  // One number tells both the step and where the place stood, so that they are sorted without a function being called.
  const keys = new Float64Array(places.length);
  for (let at = 0; at < keys.length; at += 1)
    keys[at] = Math.floor((HIGHEST - log10LR[places[at]!]!) * STEPS) * PLACES + at;
  keys.sort();
  const order = new Int32Array(keys.length);
  for (let at = 0; at < keys.length; at += 1) order[at] = places[keys[at]! >>> 0]!;
  return order;
}

/** Places of the pairs that reach `least` (log10 LR), in their order. */
export function placesFrom({ count, log10LR }: ScoredPairs, least: number): Int32Array {
  let kept = 0;
  for (let at = 0; at < count; at += 1) if (log10LR[at]! >= least) kept += 1;
  const places = new Int32Array(kept);
  for (let at = 0, to = 0; at < count; at += 1) if (log10LR[at]! >= least) places[to++] = at;
  return places;
}
