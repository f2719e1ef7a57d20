import { GeneticsError } from '../genetics-error.js';

/**
 * Returns posterior probabilities by Bayes' theorem over hypotheses that exclude each other: prior times
 * likelihood, divided by the sum.
 *
 * @param lnLikelihoods natural logarithms; a common constant may be missing, so log likelihood ratios do as
 * well
 * @param priors probabilities that sum to 1, in the same order
 */
export function posteriorProbabilities(
  lnLikelihoods: readonly number[],
  priors: readonly number[],
): readonly number[] {
  const sum = priors.reduce((total, prior) => total + prior, 0);
  const isDistribution = priors.length === lnLikelihoods.length && priors.every((prior) => prior >= 0);
  if (!isDistribution || Math.abs(sum - 1) > 1e-9) throw new GeneticsError('GENETICS.PRIORS', { sum });
  const largest = Math.max(...lnLikelihoods.filter((_, at) => priors[at]! > 0));
  const joint = lnLikelihoods.map((ln, at) => (priors[at] === 0 ? 0 : priors[at]! * Math.exp(ln - largest)));
  const total = joint.reduce((all, value) => all + value, 0);
  return joint.map((value) => value / total);
}
