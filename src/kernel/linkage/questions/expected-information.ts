/**
 * Expected information of a question, in bits: the mutual information of the hypotheses and the answers,
 *
 *   I = sum over h, a of p(h) P(a | h) log2(P(a | h) / P(a)),   P(a) = sum over h of p(h) P(a | h)
 *
 * which is the entropy of the hypotheses now less their expected entropy after the answer (Lindley 1956). It
 * is never negative and never more than the entropy now.
 *
 * @param prior probabilities of the hypotheses; they need not add up to exactly 1
 * @param likelihoods for each hypothesis what each answer weighs under it, up to a factor of the hypothesis
 */
export function expectedInformation(
  prior: readonly number[],
  likelihoods: readonly (readonly number[])[],
): number {
  const p = normalised(prior);
  const channel = likelihoods.map(normalised);
  const answers = likelihoods[0]?.length ?? 0;
  let bits = 0;
  for (let answer = 0; answer < answers; answer += 1) {
    const chance = channel.reduce((sum, row, h) => sum + (p[h] ?? 0) * (row[answer] ?? 0), 0);
    for (const [h, row] of channel.entries()) {
      const joint = (p[h] ?? 0) * (row[answer] ?? 0);
      if (joint > 0) bits += joint * Math.log2((row[answer] ?? 0) / chance);
    }
  }
  // Rounding may leave a hair below nothing.
  return Math.max(0, bits);
}

/** Entropy of the hypotheses, in bits. */
export function entropyBits(prior: readonly number[]): number {
  return normalised(prior).reduce((sum, p) => (p > 0 ? sum - p * Math.log2(p) : sum), 0);
}

function normalised(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (total > 0 ? weight / total : 1 / weights.length));
}
