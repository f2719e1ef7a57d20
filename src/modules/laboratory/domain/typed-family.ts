import type { GeneticProfile } from '../../../kernel/contract/index.js';
import {
  readPedigree,
  type FamilyOfReport,
  type KinshipBasis,
  type CheckedPedigree,
  type Profile,
} from '../../../kernel/genetics/index.js';

/** A family with what all samples of each of its members show together. */
export interface TypedFamily {
  readonly family: FamilyOfReport;
  readonly pedigree: CheckedPedigree;
  /** The missing person's own sample among them, where there is one. */
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly samplesOf: ReadonlyMap<string, readonly GeneticProfile[]>;
}

export function typedFamily(family: FamilyOfReport, basis: KinshipBasis): TypedFamily {
  const samplesOf = new Map<string, GeneticProfile[]>();
  for (const { person, profile } of [...family.relatives, ...family.own]) {
    const known = samplesOf.get(person);
    if (known) known.push(profile);
    else samplesOf.set(person, [profile]);
  }
  const profiles = [...samplesOf].map(([person, samples]) => [person, basis.profileOf(samples)] as const);
  return {
    family,
    pedigree: readPedigree(family.members),
    profiles: new Map(profiles.filter(([, profile]) => profile.size > 0)),
    samplesOf,
  };
}
