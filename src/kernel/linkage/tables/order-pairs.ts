import type { ScoredPairs } from './clusters.js';

/**
 * Places of the pairs that reach `least` (log10 LR), best first; of equal ones, as a 16-bit number has it, the earlier first.
 * Sorted by counting: millions of pairs in a few passes.
 *
 * @param isWanted asked of the left row of each pair; all where it is absent
 */
export function bestFirst(
  { count, left, log10LR }: ScoredPairs,
  least: number,
  isWanted: (row: number) => boolean = () => true,
): Int32Array {
  const counts = new Int32Array(STEPS + 1);
  let kept = 0;
  for (let at = 0; at < count; at += 1) {
    if (log10LR[at]! < least || !isWanted(left[at]!)) continue;
    counts[stepOf(log10LR[at]!) + 1]! += 1;
    kept += 1;
  }
  for (let step = 1; step <= STEPS; step += 1) counts[step]! += counts[step - 1]!;
  const order = new Int32Array(kept);
  for (let at = 0; at < count; at += 1) {
    if (log10LR[at]! >= least && isWanted(left[at]!)) order[counts[stepOf(log10LR[at]!)]!++] = at;
  }
  return order;
}

const STEPS = 65_536;
const HIGHEST = 40;
const LOWEST = -40;

/** 0 for the best. */
const stepOf = (log10LR: number): number =>
  Math.min(STEPS - 1, Math.max(0, Math.floor(((HIGHEST - log10LR) / (HIGHEST - LOWEST)) * STEPS)));
