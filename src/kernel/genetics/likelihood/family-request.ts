import { GeneticsError } from '../genetics-error.js';
import type { LocusFrequencies } from '../loci/locus-frequencies.js';
import type { Profile } from '../loci/profile.js';
import type { CheckedPedigree } from '../pedigree/pedigree.js';
import type { LocusObservations } from './family-plans.js';
import type { KinshipModel } from './kinship-model.js';

/** Request of a family's likelihood: pedigree, profiles of its members, frequencies and model. */
export interface FamilyRequest {
  readonly pedigree: CheckedPedigree;
  /** Profiles by person of the pedigree. */
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly loci: readonly LocusFrequencies[];
  readonly model: KinshipModel;
}

/** Returns the observations at one locus, by number of the person. */
export function observationsAt(
  locus: string,
  { pedigree, profiles, model }: Pick<FamilyRequest, 'pedigree' | 'profiles' | 'model'>,
): LocusObservations {
  const observations: LocusObservations[number][] = pedigree.members.map(() => []);
  for (const [person, profile] of profiles) {
    const genotype = profile.get(locus);
    if (genotype === undefined) continue;
    const dropout = model.dropout.get(person) ?? 0;
    observations[personNumber(pedigree, person)] = [{ person, genotype, dropout }];
  }
  return observations;
}

export function personNumber(pedigree: CheckedPedigree, person: string): number {
  const at = pedigree.indexOf.get(person);
  if (at === undefined) throw new GeneticsError('GENETICS.PERSON_NOT_IN_PEDIGREE', { person });
  return at;
}
