import type { ScoredPairs } from './scored-pairs.js';
import { probabilityOf } from './prior.js';
import { sharedFloat32, sharedInt32 } from './shared-arrays.js';

/** Limit of the groups' weight for one pair, log10. */
const MOST_OF_GROUPS = 1.5;

/**
 * Least share of the pairs of one person that are in groups of three rows or more: below it such groups are
 * mostly chance, and have no weight.
 */
const LEAST_TOGETHER = 0.5;

/** Scored pairs with the groups of their rows. */
export interface GroupedPairs {
  readonly pairs: ScoredPairs;
  /** Lowest row of each row's group. */
  readonly clusters: Int32Array;
  /** Number of rows in the group of each lowest row. */
  readonly sizes: Int32Array;
  readonly log10PriorOdds: number;
}

export function groupedPairs(pairs: ScoredPairs, clusters: Int32Array, log10PriorOdds: number): GroupedPairs {
  const sizes = sharedInt32(clusters.length);
  for (const lowest of clusters) sizes[lowest]! += 1;
  return { pairs, clusters, sizes, log10PriorOdds };
}

/**
 * Expected numbers of pairs, of one person and of two; and of those the ones whose two rows are in one group.
 */
export interface GroupCounts {
  readonly same: number;
  readonly apart: number;
  readonly sameTogether: number;
  readonly apartTogether: number;
}

/**
 * Counts the pairs from `from` up to `to`. A pair alone in its group has no further row as evidence, and is
 * not counted.
 */
export function groupCounts(
  { pairs: { left, right, log10LR }, clusters, sizes, log10PriorOdds }: GroupedPairs,
  from: number,
  to: number,
): GroupCounts {
  let [same, apart, sameTogether, apartTogether] = [0, 0, 0, 0];
  for (let at = from; at < to; at += 1) {
    const group = clusters[left[at]!]!;
    const isTogether = group === clusters[right[at]!];
    if (isTogether && sizes[group]! < 3) continue;
    const probability = probabilityOf(log10LR[at]!, log10PriorOdds);
    same += probability;
    apart += 1 - probability;
    if (!isTogether) continue;
    sameTogether += probability;
    apartTogether += 1 - probability;
  }
  return { same, apart, sameTogether, apartTogether };
}

/** Weights of the groups for a pair beside its own score, log10. */
export interface GroupSizeWeights {
  /** Weight of a pair in one group with at least one more row. */
  readonly together: number;
  /** Weight of a pair in two groups. */
  readonly apart: number;
}

/**
 * Weighs the groups as one more evidence: how often pairs of one person, and of two, have come into one group
 * of three rows or more, each pair counted by its own probability. Where hardly anybody has three rows, they
 * are no evidence: a pair's probability then ranks as its ratio does.
 */
export function groupWeights(parts: readonly GroupCounts[]): GroupSizeWeights {
  const sum = (of: (part: GroupCounts) => number): number =>
    parts.reduce((total, part) => total + of(part), 0);
  const m = (sum((part) => part.sameTogether) + 1) / (sum((part) => part.same) + 2);
  const u = (sum((part) => part.apartTogether) + 1) / (sum((part) => part.apart) + 2);
  if (m < LEAST_TOGETHER) return { together: 0, apart: 0 };
  const capped = (weight: number): number => Math.min(MOST_OF_GROUPS, Math.max(-MOST_OF_GROUPS, weight));
  return {
    together: Math.max(0, capped(Math.log10(m / u))),
    apart: Math.min(0, capped(Math.log10((1 - m) / (1 - u)))),
  };
}

/** Allocates an array for the probability of each pair, in shared memory. */
export const roomForProbabilities = ({ count }: ScoredPairs): Float32Array => sharedFloat32(count);

/**
 * Writes the probability of each pair from `from` up to `to`: its own score, the prior, and the weight of the
 * groups.
 */
export function probabilitiesWithGroups(
  { pairs: { left, right, log10LR }, clusters, sizes, log10PriorOdds }: GroupedPairs,
  { together, apart }: GroupSizeWeights,
  { from, to, found }: { readonly from: number; readonly to: number; readonly found: Float32Array },
): void {
  for (let at = from; at < to; at += 1) {
    const group = clusters[left[at]!]!;
    const said = group !== clusters[right[at]!] ? apart : sizes[group]! < 3 ? 0 : together;
    found[at] = probabilityOf(log10LR[at]! + said, log10PriorOdds);
  }
}
