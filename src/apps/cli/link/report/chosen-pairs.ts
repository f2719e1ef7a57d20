/** Pairs of a report, by their places among the scored ones. */
export interface ChosenPairs {
  /** Pairs near each of some probabilities, one for each, likeliest first. */
  readonly spread: readonly number[];
  /** Further ones, likeliest first. */
  readonly others: readonly number[];
  /** Number of pairs there were to choose from. */
  readonly of: number;
}

/** The range of probabilities, closer where decisions are made. */
const SPREAD = [0.001, 0.01, 0.05, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 0.95, 0.99, 0.999];

/**
 * Chooses, among the pairs that are written, those that a report shows: some over the whole range, and up to
 * `most` together with these, of which the ones nearest to even odds come first: what is nearly certain needs
 * to be looked at least.
 *
 * @param least the least probability of a pair that is written
 */
export function chosenPairs(probabilities: Float32Array, least: number, most: number): ChosenPairs {
  const { spread, of } = nearestTo(SPREAD, probabilities, least);
  const rest = nearestToEven(probabilities, least, most).filter((at) => !spread.includes(at));
  const likeliestFirst = (a: number, b: number): number =>
    (probabilities[b] ?? 0) - (probabilities[a] ?? 0) || a - b;
  return {
    spread: spread.toSorted(likeliestFirst),
    others: rest.slice(0, Math.max(0, most - spread.length)).toSorted(likeliestFirst),
    of,
  };
}

/** Chooses for each probability the pair that is nearest to it, each pair once. */
function nearestTo(
  targets: readonly number[],
  probabilities: Float32Array,
  least: number,
): { readonly spread: number[]; readonly of: number } {
  const nearest = targets.map(() => -1);
  const off = targets.map(() => Infinity);
  let of = 0;
  for (const [at, probability] of probabilities.entries()) {
    if (probability < least) continue;
    of += 1;
    for (const [target, wanted] of targets.entries()) {
      const distance = Math.abs(probability - wanted);
      if (distance >= (off[target] ?? 0)) continue;
      nearest[target] = at;
      off[target] = distance;
    }
  }
  return { spread: [...new Set(nearest)].filter((at) => at >= 0), of };
}

function nearestToEven(probabilities: Float32Array, least: number, most: number): number[] {
  const fromEven = (at: number): number => Math.abs((probabilities[at] ?? 0) - 0.5);
  // Within a reach that doubles, so that millions of pairs are not sorted for some hundreds.
  for (let reach = 0.01; ; reach *= 2) {
    const within: number[] = [];
    for (const [at, probability] of probabilities.entries())
      if (probability >= least && Math.abs(probability - 0.5) <= reach) within.push(at);
    if (within.length >= most || reach >= 0.5)
      return within.toSorted((a, b) => fromEven(a) - fromEven(b) || a - b).slice(0, most);
  }
}
