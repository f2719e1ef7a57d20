import { posteriorOfPairs } from '../posterior.js';
import type { ScoredPairs } from './clusters.js';
import { probabilityOf } from './prior.js';
import { sharedFloat32 } from './shared-arrays.js';

const { exp, LN10 } = Math;
/** What the groups say of one pair at most, log10. */
const MOST_OF_GROUPS = 1.5;
/** Pairs below these odds (log10) do not compete for their rows. */
const FAINT = -4;

/** What the groups say of a pair beside what its two rows say, log10. */
export interface GroupWeights {
  /** In one group with at least one more row. */
  readonly together: number;
  /** In two groups. */
  readonly apart: number;
}

/**
 * The groups as one more evidence: how often pairs of one person, and of two, have come into one group of three rows or more,
 * each pair counted by its own probability. A pair alone in its group has nobody else to speak for it.
 */
export function groupWeights(
  { count, left, right, log10LR }: ScoredPairs,
  clusters: Int32Array,
  log10PriorOdds: number,
): GroupWeights {
  const sizes = sizesOf(clusters);
  let [same, apart, sameTogether, apartTogether] = [0, 0, 0, 0];
  for (let at = 0; at < count; at += 1) {
    const isTogether = clusters[left[at]!] === clusters[right[at]!];
    if (isTogether && sizes[clusters[left[at]!]!]! < 3) continue;
    const probability = 1 / (1 + exp(-(log10LR[at]! + log10PriorOdds) * LN10));
    same += probability;
    apart += 1 - probability;
    if (!isTogether) continue;
    sameTogether += probability;
    apartTogether += 1 - probability;
  }
  const m = (sameTogether + 1) / (same + 2);
  const u = (apartTogether + 1) / (apart + 2);
  const capped = (weight: number): number => Math.min(MOST_OF_GROUPS, Math.max(-MOST_OF_GROUPS, weight));
  return {
    together: Math.max(0, capped(Math.log10(m / u))),
    apart: Math.min(0, capped(Math.log10((1 - m) / (1 - u)))),
  };
}

/** Probability of each pair: its own score, the prior, and what the groups say. */
export function probabilitiesWithGroups(
  { count, left, right, log10LR }: ScoredPairs,
  clusters: Int32Array,
  log10PriorOdds: number,
  { together, apart }: GroupWeights,
): Float32Array {
  const sizes = sizesOf(clusters);
  const found = sharedFloat32(count);
  for (let at = 0; at < count; at += 1) {
    const group = clusters[left[at]!]!;
    const said = group !== clusters[right[at]!] ? apart : sizes[group]! < 3 ? 0 : together;
    found[at] = probabilityOf(log10LR[at]! + said, log10PriorOdds);
  }
  return found;
}

function sizesOf(clusters: Int32Array): Int32Array {
  const sizes = new Int32Array(clusters.length);
  for (const lowest of clusters) sizes[lowest]! += 1;
  return sizes;
}

/**
 * Probability of each pair where every row has at most one counterpart: the open-set posterior of `posterior.ts` over the
 * pairs that are no less than faint.
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

/** The lowest row of each row's pair: pairs likelier than not, best first, each row in one pair only. */
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
