import type { SeededGenerator } from '../../numbers/seeded-generator.js';
import { ANY_ALLELE } from '../loci/allele.js';
import type { Genotype, Profile } from '../loci/profile.js';
import type { MemberOfPedigree } from '../pedigree/member.js';

/** Returns a pedigree with every kind of loop: parents are any earlier man and woman, also of one family. */
export function inventedPedigree(generator: SeededGenerator, size: number): MemberOfPedigree[] {
  const members: MemberOfPedigree[] = [];
  for (let at = 0; at < size; at++) {
    const men = members.filter(({ sex }) => sex === 'male');
    const women = members.filter(({ sex }) => sex === 'female');
    const hasParents = men.length > 0 && women.length > 0 && generator.chance(0.75);
    members.push({
      id: `P${at}`,
      father: hasParents ? men[generator.integer(0, men.length - 1)]!.id : null,
      mother: hasParents ? women[generator.integer(0, women.length - 1)]!.id : null,
      sex: at < 2 ? (['male', 'female'] as const)[at]! : generator.chance(0.5) ? 'male' : 'female',
    });
  }
  return members;
}

export interface CallOptions {
  readonly locus: string;
  readonly alleles: readonly string[];
  /** Share of persons that are typed, and of calls whose second allele is in doubt. */
  readonly typed: number;
  readonly flagged: number;
  /** True for the X chromosome, of which men have one allele. */
  readonly isX: boolean;
}

/** Returns genotypes drawn without regard to descent, so that many are impossible or need mutations. */
export function inventedProfiles(
  generator: SeededGenerator,
  members: readonly MemberOfPedigree[],
  { locus, alleles, typed, flagged, isX }: CallOptions,
): ReadonlyMap<string, Profile> {
  const any = (): string => alleles[generator.integer(0, alleles.length - 1)]!;
  const profiles = new Map<string, Profile>();
  for (const { id, sex } of members) {
    if (!generator.chance(typed)) continue;
    const first = any();
    const second = isX && sex === 'male' ? first : any();
    const genotype: Genotype = [first, generator.chance(flagged) ? ANY_ALLELE : second];
    profiles.set(id, new Map([[locus, genotype]]));
  }
  return profiles;
}

/** Returns frequencies that sum to 1. */
export function inventedFrequencies(
  generator: SeededGenerator,
  alleles: readonly string[],
): Record<string, number> {
  const weights = alleles.map(() => 0.05 + generator.uniform());
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return Object.fromEntries(alleles.map((allele, at) => [allele, weights[at]! / total]));
}
