import type { Band } from './match-state.js';

/** Bands in order, from what speaks least for one person to what speaks most. */
const BANDS: readonly Band[] = ['weak', 'moderate', 'strong'];

/** Decimal logarithms of a ratio that differ by less say the same: a factor of two. */
const SAME_WEIGHT = 0.3;

/** A decision whose band is another by so many steps under a new model is to be looked at again. */
const STEPS_TO_REVIEW = 2;

/** Weights of the groups of evidence: sums of log10 likelihood ratios. */
export type GroupWeights = Readonly<Record<string, number>>;

/** Cause of a change of the band: the model, or whom the records are compared with and what they say. */
export type BandCause = 'bank' | 'model';

/** Counts how many bands lie between two: 0 where they are one, 2 between `weak` and `strong`. */
export function bandSteps(then: Band, now: Band): number {
  return Math.abs(BANDS.indexOf(then) - BANDS.indexOf(now));
}

export function isToReview(then: Band, now: Band): boolean {
  return bandSteps(then, now) >= STEPS_TO_REVIEW;
}

export function groupWeights(
  evidence: readonly { readonly group: string; readonly log10LR: number }[],
): GroupWeights {
  const weights = new Map<string, number>();
  for (const { group, log10LR } of evidence) weights.set(group, (weights.get(group) ?? 0) + log10LR);
  return Object.fromEntries(weights);
}

/**
 * Lists the groups of evidence that weigh otherwise now, most changed first. An empty list: the records say
 * the same, and others compete with them or the banks have grown.
 */
export function changedGroups(then: GroupWeights, now: GroupWeights): readonly string[] {
  const changes = [...new Set([...Object.keys(then), ...Object.keys(now)])].map(
    (group) => [group, Math.abs((now[group] ?? 0) - (then[group] ?? 0))] as const,
  );
  return changes
    .filter(([, change]) => change >= SAME_WEIGHT)
    .sort(([x, xChange], [y, yChange]) => yChange - xChange || (x < y ? -1 : 1))
    .map(([group]) => group);
}

/** Probabilities nearer to certainty are as good as this. */
const NEAREST = 1e-12;

/**
 * Returns the probability that a decision would have seen, had its evidence weighed so much more: prior and
 * rivals as they were.
 *
 * @param then probability at the decision
 * @param gain log10 of the ratio by which the evidence weighs more now; below 0 it weighs less
 */
export function probabilityAfter(then: number, gain: number): number {
  const bounded = Math.min(Math.max(then, NEAREST), 1 - NEAREST);
  const odds = (bounded / (1 - bounded)) * 10 ** gain;
  return odds === Infinity ? 1 : odds / (1 + odds);
}

/**
 * Amendments of an own record in a month after which no more is told of its foreign pairs until they are a
 * month old.
 */
const MOST_AMENDMENTS = 3;

/** Days in which amendments of a record are counted. */
export const AMENDMENT_DAYS = 30;

/**
 * Tells whether a side may be told of another band now. Whoever holds both records sees all figures anyway.
 * Across institutions the change is told after a comparison of everything alone, and not to a side that keeps
 * amending its record: whoever amends and watches the band learns what the other record says, without a
 * search.
 *
 * @param amendments of the side's own record in the last `AMENDMENT_DAYS` days
 */
export function mayBeToldNow(pair: {
  readonly isOneHolder: boolean;
  readonly isSweep: boolean;
  readonly amendments: number;
}): boolean {
  return pair.isOneHolder || (pair.isSweep && pair.amendments <= MOST_AMENDMENTS);
}
