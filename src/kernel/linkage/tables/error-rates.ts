/** Expected error rates of a threshold, as far as the probabilities hold. */
export interface ErrorRates {
  readonly minProbability: number;
  /** Number of pairs that reach it. */
  readonly pairs: number;
  /** Share of these that are expected to be of two people. */
  readonly falseDiscovery: number;
  /** Share of the expected pairs of one person, among those that were compared, that stay below it. */
  readonly missed: number;
}

/** Thresholds for which the error rates are given. */
export const THRESHOLDS = [0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99] as const;

/**
 * Computes the expected error rates at each threshold, from sums of the probabilities alone (Fellegi, Sunter
 * 1969, without labels).
 */
export function errorRates(probabilities: Float32Array): ErrorRates[] {
  const pairs = THRESHOLDS.map(() => 0);
  const same = THRESHOLDS.map(() => 0);
  let all = 0;
  // A loop by index: there are millions of pairs, nearly all below the first threshold.
  for (let pair = 0; pair < probabilities.length; pair += 1) {
    const probability = probabilities[pair]!;
    all += probability;
    for (let at = 0; at < THRESHOLDS.length && probability >= THRESHOLDS[at]!; at += 1) {
      pairs[at]! += 1;
      same[at]! += probability;
    }
  }
  return THRESHOLDS.map((minProbability, at) => ({
    minProbability,
    pairs: pairs[at]!,
    falseDiscovery: pairs[at] === 0 ? 0 : 1 - same[at]! / pairs[at]!,
    missed: all === 0 ? 0 : 1 - same[at]! / all,
  }));
}
