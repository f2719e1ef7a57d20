import { agreesMt, isLengthOnly } from './compare-mt.js';
import { compareY } from './compare-y.js';
import type { HaplotypeCount } from './haplotype-frequency.js';
import type { MtHaplotype } from './mt-haplotype.js';
import { isInMtRange, type MtRange } from '../../contract/genetics/mitochondrial.js';
import type { YHaplotype } from './y-haplotype.js';

/** Haplotype of a database, with the number of persons who had it. */
export interface CountedHaplotype<Haplotype> {
  readonly haplotype: Haplotype;
  readonly count: number;
}

/**
 * Counts a haplotype in a database, at the loci of the haplotype; haplotypes that lack one of them say
 * nothing.
 */
export function countY(
  haplotype: YHaplotype,
  database: readonly CountedHaplotype<YHaplotype>[],
): HaplotypeCount {
  const loci = [...haplotype.keys()];
  const usable = database.filter(({ haplotype: one }) => loci.every((locus) => one.has(locus)));
  return {
    seen: total(usable.filter(({ haplotype: one }) => compareY(haplotype, one).steps === 0)),
    size: total(usable),
    singletons: singletonsBy(usable, (one) => keyOfY(one, loci)),
  };
}

/**
 * Counts a haplotype in a database, at the positions of the ranges, all of which every haplotype of the
 * database was read at. Lengths that vary within one person, and mixtures that hold the other's base, are no
 * difference.
 */
export function countMt(
  { differences }: MtHaplotype,
  ranges: readonly MtRange[],
  database: readonly CountedHaplotype<MtHaplotype>[],
): HaplotypeCount {
  const searched: MtHaplotype = { ranges, differences };
  return {
    seen: total(database.filter(({ haplotype }) => agreesMt(searched, haplotype))),
    size: total(database),
    singletons: singletonsBy(database, (one) => placesOf(one, ranges)),
  };
}

function placesOf({ differences }: MtHaplotype, ranges: readonly MtRange[]): string {
  return [...differences]
    .filter(([, one]) => ranges.some((range) => isInMtRange(one.position, range)) && !isLengthOnly(one))
    .map(([place, { base }]) => `${place}${base}`)
    .sort()
    .join(' ');
}

function total(entries: readonly { readonly count: number }[]): number {
  return entries.reduce((sum, { count }) => sum + count, 0);
}

/**
 * Counts the haplotypes of one person alone, after those that the key cannot tell apart were taken together.
 */
function singletonsBy<Haplotype>(
  entries: readonly CountedHaplotype<Haplotype>[],
  keyOf: (haplotype: Haplotype) => string,
): number {
  return timesBy(entries, keyOf).filter((count) => count === 1).length;
}

/** Counts the persons of each of the haplotypes that the key tells apart. */
function timesBy<Haplotype>(
  entries: readonly CountedHaplotype<Haplotype>[],
  keyOf: (haplotype: Haplotype) => string,
): number[] {
  const times = new Map<string, number>();
  for (const { haplotype, count } of entries) {
    const key = keyOf(haplotype);
    times.set(key, (times.get(key) ?? 0) + count);
  }
  return [...times.values()];
}

/**
 * Counts the persons of a database with each Y haplotype, at these loci; those alone who were typed at all of
 * them.
 */
export function sharersY(
  loci: readonly string[],
  database: readonly CountedHaplotype<YHaplotype>[],
): number[] {
  const usable = database.filter(({ haplotype }) => loci.every((locus) => haplotype.has(locus)));
  return timesBy(usable, (one) => keyOfY(one, loci));
}

/**
 * Counts the persons of a database with each mitochondrial haplotype, at the positions of the ranges, all of
 * which every haplotype was read at.
 */
export function sharersMt(
  ranges: readonly MtRange[],
  database: readonly CountedHaplotype<MtHaplotype>[],
): number[] {
  return timesBy(database, (one) => placesOf(one, ranges));
}

const keyOfY = (haplotype: YHaplotype, loci: readonly string[]): string =>
  loci.map((locus) => haplotype.get(locus)!.join(',')).join(' ');
