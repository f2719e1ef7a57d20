import { readMtRange, type MtRange } from '../../../../kernel/contract/index.js';
import {
  commonRanges,
  readMtHaplotype,
  readYHaplotype,
  type CountedHaplotype,
  type MtHaplotype,
  type YHaplotype,
} from '../../../../kernel/genetics/index.js';

export type HaplotypeKind = 'y' | 'mtdna';

/** Facts that evidence has to name of the database in which a haplotype was counted. */
export interface HaplotypeFacts {
  readonly id: string;
  readonly institutionId: string;
  readonly kind: HaplotypeKind;
  readonly code: string;
  /** Grows with each correction; what was there before stays. */
  readonly version: number;
  readonly population: string;
  readonly source: string;
  readonly licence: string;
  /** Persons whose haplotypes were counted. */
  readonly size: number;
  /** Y: the loci that some haplotype has. mtDNA: the ranges in which all haplotypes were read. */
  readonly covered: readonly string[];
  readonly createdAt: Date;
  /** Since when a newer version stands in its place. */
  readonly retiredAt?: Date | undefined;
}

/** A Y haplotype as the file writes it: alleles by locus, an empty list for a null allele. */
export interface WrittenY {
  readonly loci: Readonly<Record<string, readonly string[]>>;
  readonly count: number;
}

/** A mitochondrial haplotype as the file writes it. */
export interface WrittenMt {
  readonly ranges: readonly string[];
  readonly variants: readonly string[];
  readonly count: number;
}

export type WrittenHaplotypes =
  | { readonly kind: 'y'; readonly haplotypes: readonly WrittenY[] }
  | { readonly kind: 'mtdna'; readonly haplotypes: readonly WrittenMt[] };

/** The haplotypes as the kernel counts them. */
export type ReadHaplotypes =
  | {
      readonly kind: 'y';
      readonly loci: readonly string[];
      readonly haplotypes: readonly CountedHaplotype<YHaplotype>[];
    }
  | {
      readonly kind: 'mtdna';
      /** Ranges in which every haplotype was read. */
      readonly ranges: readonly MtRange[];
      readonly haplotypes: readonly CountedHaplotype<MtHaplotype>[];
    };

export type HaplotypeDatabase = ReadHaplotypes & { readonly facts: HaplotypeFacts };

/** Throws `GeneticsError` where a haplotype cannot be read: what is reckoned with is never taken on trust. */
export function readHaplotypes(written: WrittenHaplotypes): ReadHaplotypes {
  if (written.kind === 'y') {
    const haplotypes = written.haplotypes.map(({ loci, count }) => ({
      haplotype: readYHaplotype('', loci),
      count,
    }));
    const loci = [...new Set(haplotypes.flatMap(({ haplotype }) => [...haplotype.keys()]))];
    return { kind: 'y', loci, haplotypes };
  }
  const haplotypes = written.haplotypes.map(({ ranges, variants, count }) => ({
    haplotype: readMtHaplotype('', ranges, variants),
    count,
  }));
  return { kind: 'mtdna', ranges: rangesOfAll(written.haplotypes), haplotypes };
}

/** A database repeats few readings many times. */
function rangesOfAll(haplotypes: readonly WrittenMt[]): MtRange[] {
  const readings = new Map(haplotypes.map(({ ranges }) => [ranges.join(' '), ranges]));
  if (readings.size === 0) return [];
  return commonRanges(
    [...readings.values()].map((ranges) =>
      ranges.map(readMtRange).filter((range): range is MtRange => range !== undefined),
    ),
  );
}

/** Returns the loci or ranges that a database covers, in words of the contract. */
export function coveredBy(read: ReadHaplotypes): string[] {
  if (read.kind === 'y') return [...read.loci];
  return read.ranges.map(({ first, last }) => `${first}-${last}`);
}

/** Counts of the haplotypes of a database. */
export interface HaplotypeSummary {
  /** Different haplotypes. */
  readonly haplotypes: number;
  readonly seenOnce: number;
  readonly mostSeen: number;
}

export function summaryOf({ haplotypes }: ReadHaplotypes): HaplotypeSummary {
  const counts = haplotypes.map(({ count }) => count);
  return {
    haplotypes: counts.length,
    seenOnce: counts.filter((count) => count === 1).length,
    mostSeen: counts.reduce((most, count) => Math.max(most, count), 0),
  };
}
