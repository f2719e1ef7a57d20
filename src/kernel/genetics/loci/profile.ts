import { GeneticsError } from '../genetics-error.js';
import { ANY_ALLELE, canonicalLocus, isAllele } from './allele.js';

/**
 * Genotype: two alleles; a second allele `F` says that a partner may have dropped out, so that it may be any
 * allele.
 */
export type Genotype = readonly [string, string];

/**
 * Profile of a person: genotypes by the canonical name of the locus; a locus that is missing was not typed.
 */
export type Profile = ReadonlyMap<string, Genotype>;

/** Reads the loci of a person: names in any spelling, each locus once, two alleles each. */
export function readProfile(person: string, loci: Readonly<Record<string, unknown>>): Profile {
  const profile = new Map<string, Genotype>();
  for (const [name, alleles] of Object.entries(loci)) {
    const locus = canonicalLocus(name);
    if (profile.has(locus)) throw new GeneticsError('GENETICS.LOCUS_TWICE', { person, locus });
    const genotype = readGenotype(person, locus, alleles);
    if (genotype) profile.set(locus, genotype);
  }
  return profile;
}

function readGenotype(person: string, locus: string, alleles: unknown): Genotype | undefined {
  if (alleles === null || alleles === undefined) return undefined;
  if (!Array.isArray(alleles))
    throw new GeneticsError('GENETICS.GENOTYPE_SHAPE', { person, locus, found: 0 });
  if (alleles.length === 0) return undefined;
  if (alleles.length !== 2)
    throw new GeneticsError('GENETICS.GENOTYPE_SHAPE', { person, locus, found: alleles.length });
  const [first, second] = alleles.map((allele) => readAllele(person, locus, allele));
  if (first === ANY_ALLELE && second === ANY_ALLELE) return undefined;
  return first === ANY_ALLELE ? [second!, ANY_ALLELE] : [first!, second!];
}

function readAllele(person: string, locus: string, allele: unknown): string {
  const text = typeof allele === 'number' ? String(allele) : typeof allele === 'string' ? allele.trim() : '';
  const plain = /^\d+\.0$/u.test(text) ? text.slice(0, -2) : text;
  if (plain !== ANY_ALLELE && !isAllele(plain))
    throw new GeneticsError('GENETICS.NOT_AN_ALLELE', { person, locus, allele: plain });
  return plain;
}
