import type { GenotypeProbabilities } from '../tables/ratio-row.js';

export interface ExclusionPower {
  readonly perLocus: readonly { readonly locus: string; readonly power: number }[];
  /** Probability that somebody unrelated is excluded at one locus at least. */
  readonly total: number;
  readonly expectedMismatches: number;
  /** Probability of exactly so many excluding loci, from none to all. */
  readonly mismatches: Float64Array;
  /** Loci at which the family's own data are impossible: they are not counted. */
  readonly inconsistentLoci: readonly string[];
}

/**
 * Tells whether the family's own data are possible at a locus. Otherwise it has no probabilities; whatever is
 * computed is computed without it.
 */
export function isConsistent({ posterior }: GenotypeProbabilities): boolean {
  return !Number.isNaN(posterior[0]!);
}

/**
 * Returns the exclusion power of a family, the probability that it excludes somebody unrelated: at each locus
 * the probability of a genotype that the missing person cannot have. Exact, from the tables alone. It is
 * meant for tables without mutation, with which a genotype is impossible or not; with mutation hardly any is,
 * and the distribution of the ratio says what the family can do.
 */
export function exclusionPower(tables: readonly GenotypeProbabilities[]): ExclusionPower {
  const used = tables.filter(isConsistent);
  const perLocus = used.map(({ locus, posterior, unrelated }) => {
    let power = 0;
    for (let genotype = 0; genotype < posterior.length; genotype += 1) {
      if (posterior[genotype] === 0) power += unrelated[genotype]!;
    }
    return { locus, power: Math.min(1, power) };
  });
  // Logarithms keep a remainder of 1e-12.
  const total = -Math.expm1(perLocus.reduce((sum, { power }) => sum + Math.log1p(-power), 0));
  return {
    perLocus,
    total,
    expectedMismatches: perLocus.reduce((sum, { power }) => sum + power, 0),
    mismatches: poissonBinomial(perLocus.map(({ power }) => power)),
    inconsistentLoci: tables.filter((table) => !isConsistent(table)).map(({ locus }) => locus),
  };
}

/**
 * Returns the distribution of the number of successes of independent trials (Poisson binomial), computed a
 * trial at a time.
 */
export function poissonBinomial(probabilities: readonly number[]): Float64Array {
  const distribution = new Float64Array(probabilities.length + 1);
  distribution[0] = 1;
  for (const [trial, probability] of probabilities.entries()) {
    for (let count = trial + 1; count > 0; count -= 1) {
      distribution[count] = distribution[count]! * (1 - probability) + distribution[count - 1]! * probability;
    }
    distribution[0] *= 1 - probability;
  }
  return distribution;
}
