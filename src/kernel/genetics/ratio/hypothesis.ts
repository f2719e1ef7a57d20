import { GeneticsError } from '../genetics-error.js';
import type { GenotypeObservation } from '../likelihood/evidence.js';
import type { LocusObservations } from '../likelihood/family-plans.js';
import type { KinshipModel } from '../likelihood/kinship-model.js';
import type { Profile } from '../loci/profile.js';
import type { MemberOfPedigree } from '../pedigree/member.js';
import { readPedigree, type CheckedPedigree } from '../pedigree/pedigree.js';

/** Hypothesis on how the persons of a case are related: one pedigree of all, in as many parts as it has. */
export interface Hypothesis {
  readonly id: string;
  readonly members: readonly MemberOfPedigree[];
  /**
   * Groups of codes that are one person, a direct match: one of them stands in the pedigree, others at most
   * by themselves.
   */
  readonly identical?: readonly (readonly string[])[];
}

/** Hypothesis, checked against who was typed. */
export interface CheckedHypothesis {
  readonly id: string;
  readonly pedigree: CheckedPedigree;
  /** Number in the pedigree by code of the sample. */
  readonly personOf: ReadonlyMap<string, number>;
}

export function checkHypothesis(
  { id, members, identical = [] }: Hypothesis,
  profiles: ReadonlyMap<string, Profile>,
): CheckedHypothesis {
  const pedigree = readPedigree(members);
  const personOf = new Map(pedigree.indexOf);
  for (const group of identical) {
    const [known, ...others] = group.filter((code) => pedigree.indexOf.has(code));
    if (known === undefined || others.some((code) => !isAlone(pedigree, code)))
      throw new GeneticsError('GENETICS.IDENTICAL_GROUP', { hypothesis: id, persons: group.join(', ') });
    for (const code of group) personOf.set(code, pedigree.indexOf.get(known)!);
  }
  for (const [person, profile] of profiles) {
    if (profile.size > 0 && !personOf.has(person))
      throw new GeneticsError('GENETICS.PERSON_NOT_IN_HYPOTHESIS', { hypothesis: id, person });
  }
  return { id, pedigree, personOf };
}

/** Returns the observations at one locus, by person of the hypothesis. */
export function observationsUnder(
  { pedigree, personOf }: CheckedHypothesis,
  locus: string,
  profiles: ReadonlyMap<string, Profile>,
  { dropout }: KinshipModel,
): LocusObservations {
  const observations: GenotypeObservation[][] = pedigree.members.map(() => []);
  for (const [person, profile] of profiles) {
    const genotype = profile.get(locus);
    if (genotype === undefined) continue;
    observations[personOf.get(person)!]!.push({ person, genotype, dropout: dropout.get(person) ?? 0 });
  }
  return observations;
}

/** Tells whether a code is neither a child nor a parent: an entry that a direct match leaves empty. */
function isAlone({ indexOf, father, mother }: CheckedPedigree, code: string): boolean {
  const at = indexOf.get(code)!;
  return father[at] === -1 && mother[at] === -1 && !father.includes(at) && !mother.includes(at);
}
