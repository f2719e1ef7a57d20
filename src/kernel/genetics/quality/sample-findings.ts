import { GeneticsError } from '../genetics-error.js';
import { canonicalLocus } from '../loci/allele.js';
import type { Profile } from '../loci/profile.js';
import type { GeneticSex } from '../pedigree/member.js';

/**
 * Number of loci with three or more alleles from which on a profile is a mixture; one alone can be a
 * duplication or a trisomy.
 */
const FEWEST_LOCI_OF_MIXTURE = 2;

/** Returns the loci that show more alleles than one person has. */
export function lociWithMoreThanTwo(loci: Readonly<Record<string, readonly string[]>>): string[] {
  return Object.entries(loci)
    .filter(([, alleles]) => new Set(alleles).size > 2)
    .map(([locus]) => canonicalLocus(locus));
}

/** Refuses a profile that more than one person left, naming who and where. */
export function refuseMixture(person: string, loci: Readonly<Record<string, readonly string[]>>): void {
  const crowded = lociWithMoreThanTwo(loci);
  if (crowded.length >= FEWEST_LOCI_OF_MIXTURE)
    throw new GeneticsError('GENETICS.MIXTURE', { person, loci: crowded.join(', ') });
}

export type AmelogeninAnswer = 'agrees' | 'contradicts' | 'says-nothing';

/**
 * Compares the recorded sex with amelogenin. Without a Y signal a man is not ruled out where an allele may
 * have dropped out; nor is he by a rare deletion on the Y chromosome, so that a contradiction is a question,
 * not an answer.
 */
export function sexAgainstAmelogenin(
  sex: GeneticSex,
  amelogenin: readonly string[] | undefined,
): AmelogeninAnswer {
  if (sex === 'unknown' || !amelogenin || amelogenin.length === 0) return 'says-nothing';
  if (amelogenin.includes('Y')) return sex === 'male' ? 'agrees' : 'contradicts';
  if (amelogenin.some((allele) => allele !== 'X') || amelogenin.length < 2) return 'says-nothing';
  return sex === 'female' ? 'agrees' : 'contradicts';
}

/** Two persons with one profile. */
export interface SameProfile {
  readonly first: string;
  readonly second: string;
  readonly loci: number;
}

/**
 * Returns pairs of persons whose profiles agree at all common loci: one sample under two names, one person
 * declared twice, or identical twins. Few common loci say nothing.
 */
export function sameProfiles(profiles: ReadonlyMap<string, Profile>, fewestLoci = 8): SameProfile[] {
  const entries = [...profiles];
  return entries.flatMap(([first, own], at) =>
    entries.slice(at + 1).flatMap(([second, other]) => {
      const common = [...own.keys()].filter((locus) => other.has(locus));
      const isSame = common.every((locus) => genotypeText(own, locus) === genotypeText(other, locus));
      return isSame && common.length >= fewestLoci ? [{ first, second, loci: common.length }] : [];
    }),
  );
}

function genotypeText(profile: Profile, locus: string): string {
  return [...profile.get(locus)!].sort().join(' ');
}

/** Sample code that stands on the samples of several persons. */
export interface SharedSampleCode {
  readonly code: string;
  readonly persons: readonly string[];
}

export function sharedSampleCodes(
  samples: readonly { readonly code: string; readonly person: string }[],
): SharedSampleCode[] {
  const personsOf = new Map<string, Set<string>>();
  for (const { code, person } of samples) {
    const known = personsOf.get(code.trim()) ?? new Set<string>();
    known.add(person);
    personsOf.set(code.trim(), known);
  }
  return [...personsOf]
    .filter(([, persons]) => persons.size > 1)
    .map(([code, persons]) => ({ code, persons: [...persons] }));
}
