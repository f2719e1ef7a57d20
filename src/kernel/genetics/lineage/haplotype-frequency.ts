import { compareY } from './compare-y.js';
import type { YHaplotype } from './y-haplotype.js';

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
  /**
   * (1 - kappa) / (N + 1) with kappa the share of singletons in the extended database (Brenner 2010): only for a haplotype
   * that the database lacks, and that has some haplotypes more than once.
   */
  readonly kappa: number | undefined;
}

export function haplotypeFrequency({ seen, size, singletons }: HaplotypeCount): HaplotypeFrequency {
  const extended = size + 1;
  const kappa = (singletons + 1) / extended;
  // Where all are singletons, nothing is known of how much the database leaves out.
  const isKnown = seen === 0 && kappa < 1;
  return { count: (seen + 1) / extended, kappa: isKnown ? (1 - kappa) / extended : undefined };
}

/** Counts a haplotype in a database, at the loci of the haplotype; haplotypes that lack one of them say nothing. */
export function countY(haplotype: YHaplotype, database: readonly YHaplotype[]): HaplotypeCount {
  const usable = database.filter((one) => [...haplotype.keys()].every((locus) => one.has(locus)));
  const times = new Map<string, number>();
  for (const one of usable) {
    const key = [...haplotype.keys()].map((locus) => one.get(locus)!.join(',')).join(' ');
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  return {
    seen: usable.filter((one) => compareY(haplotype, one).steps === 0).length,
    size: usable.length,
    singletons: [...times.values()].filter((count) => count === 1).length,
  };
}
