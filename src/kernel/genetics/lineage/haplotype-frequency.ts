import { upperBound } from './upper-bound.js';

/** Count of a haplotype in a database of a population. */
export interface HaplotypeCount {
  /** Number of times that it was seen. */
  readonly seen: number;
  /** Number of haplotypes in the database that say something about it. */
  readonly size: number;
  /** Number of haplotypes of the database that were seen once. */
  readonly singletons: number;
}

/** Frequencies of a haplotype by different methods; none of them is the truth, so all are stated. */
export interface HaplotypeFrequency {
  /** (x + 1) / (N + 1): the haplotype itself is added to the database. */
  readonly count: number;
  /** The greatest frequency that x of N does not contradict at 95 % (Clopper and Pearson 1934, one side). */
  readonly upper: number;
  /**
   * (1 - kappa) / (N + 1) with kappa the share of singletons in the extended database (Brenner 2010): only
   * for a haplotype that the database lacks, and that has some haplotypes more than once.
   */
  readonly kappa: number | undefined;
}

const CONFIDENCE = 0.95;

/**
 * Returns the mean frequency with which somebody of another line has a haplotype that nobody tells from one's
 * own: the frequency of each person's haplotype by the method of counts, counted among the N - 1 others, on
 * average. With n sharers that is (n - 1 + 1) / (N - 1 + 1) = n / N for each of n persons, so the sum of (n /
 * N)^2. Never 0; undefined without a database.
 *
 * @param sharers number of persons with each haplotype
 */
export function meanFrequency(sharers: readonly number[]): number | undefined {
  const size = sharers.reduce((sum, count) => sum + count, 0);
  if (size === 0) return undefined;
  return sharers.reduce((sum, count) => sum + (count / size) ** 2, 0);
}

export function haplotypeFrequency({ seen, size, singletons }: HaplotypeCount): HaplotypeFrequency {
  const extended = size + 1;
  const kappa = (singletons + 1) / extended;
  // A database of singletons alone tells nothing of how much it leaves out.
  const isKnown = seen === 0 && kappa < 1;
  return {
    count: (seen + 1) / extended,
    upper: upperBound(seen, size, CONFIDENCE),
    kappa: isKnown ? (1 - kappa) / extended : undefined,
  };
}
