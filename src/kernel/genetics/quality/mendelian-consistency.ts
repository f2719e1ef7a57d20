import type { Genotype, Profile } from '../loci/profile.js';
import type { CheckedPedigree } from '../pedigree/pedigree.js';
import { GenotypeElimination } from './genotype-elimination.js';

/** Contradiction at a locus: a family contradicts itself there, unless something mutated. */
export interface LocusContradiction {
  readonly locus: string;
  /** The smallest sets of persons without whose genotypes the rest agrees. */
  readonly curedBy: readonly (readonly string[])[];
}

export interface ConsistencyFindings {
  readonly contradictions: readonly LocusContradiction[];
  /**
   * The smallest sets of persons without whose profiles all loci agree. One person in all contradictions:
   * wrongly declared, or the wrong sample. Contradictions at one or two loci: rather mutations.
   */
  readonly curedBy: readonly (readonly string[])[];
  /** Loci typed in at least two persons of the family. */
  readonly lociCompared: number;
}

/** Size of the largest sets that are looked for: whoever must leave out four relatives has another family. */
const LARGEST_SET = 3;

/**
 * Checks every locus of a family for contradictions without mutation, and says who would have to be left out.
 */
export function mendelianConsistency(
  pedigree: CheckedPedigree,
  profiles: ReadonlyMap<string, Profile>,
): ConsistencyFindings {
  const elimination = new GenotypeElimination(pedigree);
  const typed = pedigree.members.map(({ id }) => id).filter((id) => (profiles.get(id)?.size ?? 0) > 0);
  const typings = new Map<string, number>();
  for (const person of typed) {
    for (const locus of profiles.get(person)!.keys()) typings.set(locus, (typings.get(locus) ?? 0) + 1);
  }
  const loci = [...typings].filter(([, count]) => count > 1).map(([locus]) => locus);
  const isConsistent = (locus: string, without: readonly string[]): boolean =>
    elimination.isConsistent(leavingOut(pedigree, elimination.genotypesAt(locus, profiles), without));
  const bad = loci.filter((locus) => !isConsistent(locus, []));
  return {
    contradictions: bad.map((locus) => ({
      locus,
      curedBy: smallestSets(
        typed.filter((person) => profiles.get(person)!.has(locus)),
        (without) => isConsistent(locus, without),
      ),
    })),
    curedBy:
      bad.length === 0
        ? []
        : smallestSets(typed, (without) => bad.every((locus) => isConsistent(locus, without))),
    lociCompared: loci.length,
  };
}

function leavingOut(
  { members }: CheckedPedigree,
  genotypes: readonly (Genotype | undefined)[],
  without: readonly string[],
): (Genotype | undefined)[] {
  return genotypes.map((genotype, at) => (without.includes(members[at]!.id) ? undefined : genotype));
}

function smallestSets(
  persons: readonly string[],
  cures: (without: readonly string[]) => boolean,
): string[][] {
  for (let size = 1; size <= Math.min(LARGEST_SET, persons.length); size++) {
    const found = subsets(persons, size).filter(cures);
    if (found.length > 0) return found;
  }
  return [];
}

function subsets(persons: readonly string[], size: number): string[][] {
  if (size === 0) return [[]];
  return persons.flatMap((person, at) =>
    subsets(persons.slice(at + 1), size - 1).map((others) => [person, ...others]),
  );
}
