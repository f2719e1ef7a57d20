import { GeneticsError } from '../genetics-error.js';
import { readLocusName } from '../../contract/genetics/loci.js';

/**
 * Y haplotype: alleles by STRBase name of the locus; an empty list stands for a null allele that was found as
 * such.
 */
export type YHaplotype = ReadonlyMap<string, readonly string[]>;

/**
 * Numbers of copies of the loci that lie on the Y chromosome more than once: their alleles are a set, which
 * says nothing of the place of each.
 */
const COPIES: Readonly<Record<string, number>> = {
  DYS385: 2,
  DYF387S1: 2,
  DYS413: 2,
  DYS459: 2,
  DYS527: 2,
  DYS724: 2,
  YCAII: 2,
  DYF404S1: 2,
  DYF399S1: 3,
  DYF403S1: 3,
  DYS464: 4,
};
/** Places of DYS385 that some kits name: they cannot be told apart by length and are one set again. */
const PLACES_OF_ONE_LOCUS: Readonly<Record<string, string>> = { DYS385a: 'DYS385', DYS385b: 'DYS385' };
const NULL_ALLELE = /^(?:0|null|-)$/iu;
const ALLELE = /^[1-9]\d?(?:\.[1-9])?$/u;

export function copiesOf(locus: string): number {
  return COPIES[locus] ?? 1;
}

/**
 * Reads the Y-STR results of one sample: names in any spelling, each locus once, `0`, `null` or `-` for a
 * null allele. Loci without an entry were not typed.
 */
export function readYHaplotype(
  person: string,
  loci: Readonly<Record<string, readonly string[]>>,
): YHaplotype {
  const haplotype = new Map<string, readonly string[]>();
  const places = new Map<string, Map<string, readonly string[]>>();
  for (const [name, given] of Object.entries(loci)) {
    const known = readLocusName(name)?.name ?? name.trim();
    const locus = PLACES_OF_ONE_LOCUS[known] ?? known;
    const alleles = given
      .filter((allele) => !NULL_ALLELE.test(allele))
      .map((allele) => allele.replace(/\.0$/u, ''));
    for (const allele of alleles) {
      if (!ALLELE.test(allele)) throw new GeneticsError('GENETICS.NOT_AN_ALLELE', { person, locus, allele });
    }
    if (locus === known) {
      if (haplotype.has(locus)) throw new GeneticsError('GENETICS.LOCUS_TWICE', { person, locus });
      haplotype.set(locus, sorted(alleles));
    } else notePlace(places, locus, known, alleles);
  }
  for (const [locus, byPlace] of places) {
    if (haplotype.has(locus)) throw new GeneticsError('GENETICS.LOCUS_TWICE', { person, locus });
    // One place by itself says nothing of the set.
    if (byPlace.size === copiesOf(locus)) haplotype.set(locus, sorted([...byPlace.values()].flat()));
  }
  return haplotype;
}

function notePlace(
  places: Map<string, Map<string, readonly string[]>>,
  locus: string,
  place: string,
  alleles: readonly string[],
): void {
  const byPlace = places.get(locus) ?? new Map<string, readonly string[]>();
  byPlace.set(place, alleles);
  places.set(locus, byPlace);
}

function sorted(alleles: readonly string[]): string[] {
  return [...alleles].sort((a, b) => Number(a) - Number(b));
}
