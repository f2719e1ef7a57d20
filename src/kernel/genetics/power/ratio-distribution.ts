import type { GenotypeProbabilities } from '../tables/ratio-row.js';
import { isConsistent } from './exclusion-power.js';
import { locusAtoms, massFrom, POINT_AT_ZERO, withLocus, type Lattice, type LocusAtoms } from './lattice.js';

export type Whose = 'missing' | 'unrelated';

/** Returns log10 of the ratio of each genotype; -Infinity where the missing person cannot have it. */
export function log10Ratios({ posterior, unrelated }: GenotypeProbabilities): Float64Array {
  return posterior.map((probability, genotype) => Math.log10(probability / unrelated[genotype]!));
}

/**
 * Returns mean and standard deviation of the log10 likelihood ratio of the missing person; exact, no lattice.
 */
export function expectedLog10LR(tables: readonly GenotypeProbabilities[]): {
  readonly mean: number;
  readonly standardDeviation: number;
} {
  let [mean, variance] = [0, 0];
  for (const table of tables.filter(isConsistent)) {
    let [first, second] = [0, 0];
    for (const [genotype, ratio] of log10Ratios(table).entries()) {
      const probability = table.posterior[genotype]!;
      if (probability === 0) continue;
      first += probability * ratio;
      second += probability * ratio * ratio;
    }
    mean += first;
    variance += second - first * first;
  }
  return { mean, standardDeviation: Math.sqrt(Math.max(0, variance)) };
}

/**
 * Distribution of a family's log10 likelihood ratio over all profiles that the missing person, or somebody
 * unrelated, can have: the distributions of the loci, added up on a lattice.
 *
 * Everything is exact but for the lattice: a sum over n loci lies within n steps of its own value
 * (`gridError`), so the true probability lies between those of the threshold moved by that much up and down
 * (`bracket`).
 */
export class RatioDistribution {
  readonly gridError: number;
  private readonly sums: Readonly<Record<Whose, Lattice>>;

  /** @param least ratios below are not told apart; the lower, the more work */
  constructor(
    tables: readonly GenotypeProbabilities[],
    readonly least: number,
    private readonly step = 0.005,
  ) {
    const used = tables.filter(isConsistent);
    this.gridError = used.length * step;
    const sumOf = (masses: 'posterior' | 'unrelated') =>
      sumOfLoci(
        used.map((table) => locusAtoms(log10Ratios(table), table[masses], step)),
        Math.floor((least - this.gridError) / step),
      );
    this.sums = { missing: sumOf('posterior'), unrelated: sumOf('unrelated') };
  }

  /**
   * Returns the probability that the ratio reaches a threshold; for the missing person this is the inclusion
   * power.
   */
  atLeast(threshold: number, whose: Whose): number {
    if (threshold < this.least) throw new RangeError('The distribution was not computed so far down.');
    return this.from(threshold, whose);
  }

  /** Returns bounds of that probability, which hold whatever the lattice did. */
  bracket(threshold: number, whose: Whose): { readonly low: number; readonly high: number } {
    if (threshold < this.least) throw new RangeError('The distribution was not computed so far down.');
    return {
      low: this.from(threshold + this.gridError, whose),
      high: this.from(threshold - this.gridError, whose),
    };
  }

  private from(threshold: number, whose: Whose): number {
    return Math.min(1, massFrom(this.sums[whose], Math.ceil(threshold / this.step)));
  }
}

/** Returns the sum of the loci; mass that cannot come back to `least` is left out after each locus. */
function sumOfLoci(loci: readonly LocusAtoms[], least: number): Lattice {
  let rest = loci.reduce((sum, { multiples }) => sum + (multiples.at(-1) ?? 0), 0);
  let sum = POINT_AT_ZERO;
  for (const atoms of loci) {
    rest -= atoms.multiples.at(-1) ?? 0;
    sum = withLocus(sum, atoms, least - rest);
  }
  return sum;
}
