import type { YComparison, YLocusComparison } from './compare-y.js';

/** Mutation rates of Y loci per birth; a locus that is not named has the general one. */
export interface YMutationRates {
  readonly general: number;
  readonly byLocus?: ReadonlyMap<string, number>;
}

/**
 * Returns log10 of P(second haplotype | it descends from the first, or both from one, over so many births) /
 * its frequency.
 *
 * Each birth changes a copy by one repeat, up or down alike, with the rate of its locus. The differences of a
 * locus with several copies are summed over the different pairings of the copies, for which copy became which
 * is not seen. A difference that no whole repeats explain has probability 0: the answer is then -Infinity.
 */
export function log10YRatio(
  comparison: YComparison,
  meioses: number,
  rates: YMutationRates,
  frequency: number,
): number {
  let log10 = -Math.log10(frequency);
  for (const locus of comparison.loci) {
    log10 += Math.log10(descentProbability(locus, meioses, rates.byLocus?.get(locus.locus) ?? rates.general));
  }
  return log10;
}

function descentProbability({ pairings }: YLocusComparison, meioses: number, rate: number): number {
  const walk = stepDistribution(meioses, rate);
  return pairings.reduce(
    (sum, differences) => sum + differences.reduce((product, steps) => product * (walk[steps] ?? 0), 1),
    0,
  );
}

/**
 * Returns P(the net change after so many births is exactly +d), for d from 0: the sum of as many single
 * steps.
 */
function stepDistribution(meioses: number, rate: number): Float64Array {
  const middle = meioses;
  let walk = new Float64Array(2 * meioses + 1);
  walk[middle] = 1;
  for (let birth = 0; birth < meioses; birth++) {
    const next = walk.map((probability) => probability * (1 - rate));
    for (let at = 1; at < walk.length - 1; at++) {
      next[at - 1]! += (walk[at]! * rate) / 2;
      next[at + 1]! += (walk[at]! * rate) / 2;
    }
    walk = next;
  }
  return walk.slice(middle);
}
