import { upperBound } from './upper-bound.js';

/** How often a haplotype was seen in a database of a population. */
export interface HaplotypeCount {
  /** Times that it was seen. */
  readonly seen: number;
  /** Haplotypes in the database that say something about it. */
  readonly size: number;
  /** Haplotypes of the database that were seen once. */
  readonly singletons: number;
}

/** Frequencies of a haplotype by different methods; none of them is the truth, so all are stated. */
export interface HaplotypeFrequency {
  /** (x + 1) / (N + 1): the haplotype itself is added to the database. */
  readonly count: number;
  /** The greatest frequency that x of N does not contradict at 95 % (Clopper and Pearson 1934, one side). */
  readonly upper: number;
  /**
   * (1 - kappa) / (N + 1) with kappa the share of singletons in the extended database (Brenner 2010): only for a haplotype
   * that the database lacks, and that has some haplotypes more than once.
   */
  readonly kappa: number | undefined;
}

const CONFIDENCE = 0.95;

export function haplotypeFrequency({ seen, size, singletons }: HaplotypeCount): HaplotypeFrequency {
  const extended = size + 1;
  const kappa = (singletons + 1) / extended;
  // Where all are singletons, nothing is known of how much the database leaves out.
  const isKnown = seen === 0 && kappa < 1;
  return {
    count: (seen + 1) / extended,
    upper: upperBound(seen, size, CONFIDENCE),
    kappa: isKnown ? (1 - kappa) / extended : undefined,
  };
}
