/** Part of a stored list that says something of its owner. */
export interface ListOfOne {
  /** log10 of the summed ratios of the pairs that are not in the list. */
  readonly tail: number;
  readonly list: { readonly log10LR: Float64Array; readonly probability: Float64Array };
}

/**
 * Returns the probability of a pair that neither list of its records has, from what each list says of the
 * others.
 *
 * With w the prior odds times the ratio, and F the probability that a record would be nobody's counterpart
 * without the pair, p = w F F / (1 + w F F): exact where the graph of pairs is a tree (`posterior` in the
 * kernel, whose messages are these F). A list gives F as the share that its own pairs leave, of which its
 * tail takes a part. Records that may be of one person leave nothing of it; then its bound counts, as if all
 * others were free.
 *
 * @param prior of one pair
 */
export function probabilityOfUnlisted(
  log10LR: number,
  prior: number,
  lists: readonly [ListOfOne, ListOfOne],
): number {
  const odds = prior / (1 - prior);
  const weight = odds * 10 ** log10LR;
  const [one, other] = lists.map((list) => freeWithout(list, odds, weight));
  const ratio = weight * (one ?? 0) * (other ?? 0);
  return ratio === Infinity ? 1 : ratio / (1 + ratio);
}

/** @param weight of the pair that is left out: it may be part of the tail */
function freeWithout({ tail, list }: ListOfOne, odds: number, weight: number): number {
  const outside = 1 + Math.max(0, odds * 10 ** tail - weight);
  const taken = list.probability.reduce((sum, one) => sum + one, 0);
  const wanted = list.log10LR.reduce((sum, ratio) => sum + odds * 10 ** ratio, 0);
  return Math.max((1 - taken) / outside, 1 / (outside + wanted));
}
