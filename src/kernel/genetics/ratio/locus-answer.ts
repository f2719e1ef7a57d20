/**
 * Answer of a locus on one hypothesis against another.
 *
 * `excluded`: impossible under the one and possible under the other, a ratio of 0. `only`: the other way
 * round. `undefined`: impossible under both, so that the data or the pedigree err, or mutation has to be
 * reckoned with. `uninformative`: as likely under the one as under the other. `untyped`: nothing was seen
 * that could tell.
 */
export type LocusAnswer = 'informative' | 'uninformative' | 'untyped' | 'excluded' | 'only' | 'undefined';

/** Greatest difference of the logarithms of two equal likelihoods that comes of rounding. */
const ROUNDING = 1e-12;

export function answerOf(log10LR: number): Exclude<LocusAnswer, 'untyped'> {
  if (Number.isNaN(log10LR)) return 'undefined';
  if (log10LR === -Infinity) return 'excluded';
  if (log10LR === Infinity) return 'only';
  return log10LR === 0 ? 'uninformative' : 'informative';
}

/** Returns a log10 ratio, or 0 where only rounding keeps the ratio from being 1. */
export function withoutRounding(log10LR: number): number {
  return Math.abs(log10LR) < ROUNDING ? 0 : log10LR;
}
