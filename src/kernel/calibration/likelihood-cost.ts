import { bounded, pooled, type Silent, type RatiosOfTruth } from './pool-adjacent.js';

/**
 * Returns the cost of log likelihood ratios (Cllr), in bits (Brümmer and du Preez, Application-independent
 * evaluation of speaker detection, Computer Speech and Language 20, 2006): 0 is perfect, 1 says nothing. It
 * is taken over all pairs; the unlisted ones together get the ratio that their true and false numbers imply,
 * so that a short list is not punished for its silence.
 */
export function costOfRatios(weighed: RatiosOfTruth, silent: Silent): number {
  const trueOnes = weighed.ofTrue.length + silent.ofTrue;
  const falseOnes = weighed.ofFalse.length + silent.ofFalse;
  let [trueCost, falseCost] = [0, 0];
  if (silent.ofTrue > 0) {
    const ratio = Math.log(silent.ofTrue / trueOnes / (silent.ofFalse / falseOnes));
    trueCost += silent.ofTrue * bitsOf(-ratio);
    falseCost += silent.ofFalse * bitsOf(ratio);
  }
  for (const log10LR of weighed.ofTrue) trueCost += bitsOf(-bounded(log10LR) * Math.LN10);
  for (const log10LR of weighed.ofFalse) falseCost += bitsOf(bounded(log10LR) * Math.LN10);
  return (trueCost / trueOnes + falseCost / falseOnes) / 2;
}

/** Returns log2(1 + e^x), without overflow. */
function bitsOf(x: number): number {
  return (x > 30 ? x : Math.log1p(Math.exp(x))) / Math.LN2;
}

/**
 * Returns the least cost that any rising recalibration of the ratios reaches: how well they order the pairs.
 */
export function leastCost(weighed: RatiosOfTruth, silent: Silent): number {
  const trueOnes = weighed.ofTrue.length + silent.ofTrue;
  const falseOnes = weighed.ofFalse.length + silent.ofFalse;
  let cost = 0;
  for (const { ofTrue, ofFalse } of pooled(weighed, silent)) {
    const ratio = ofTrue / trueOnes / (ofFalse / falseOnes);
    if (ofTrue > 0) cost += (ofTrue / trueOnes) * Math.log2(1 + 1 / ratio);
    if (ofFalse > 0) cost += (ofFalse / falseOnes) * Math.log2(1 + ratio);
  }
  return cost / 2;
}
