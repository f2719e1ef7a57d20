import { SeededGenerator } from '../../numbers/seeded-generator.js';
import { FamilyPlans, type LocusObservations } from '../likelihood/family-plans.js';
import { observationsAt, type FamilyRequest } from '../likelihood/family-request.js';
import { PLAIN_MODEL, type KinshipModel } from '../likelihood/kinship-model.js';
import { locusFrequencies } from '../loci/locus-frequencies.js';
import type { MutationKind, MutationModel } from '../mutation/mutation-model.js';
import type { MemberOfPedigree } from '../pedigree/member.js';
import { readPedigree } from '../pedigree/pedigree.js';
import { inventedFrequencies, inventedPedigree, inventedProfiles } from './invented-family.js';

export const ALLELES = ['6', '7', '8', '9', '9.3', '10', '11'];
export const mutation = (kind: MutationKind, rate = 0.002): MutationModel => {
  const rule = { kind, rate, rate2: kind === 'stepwise' ? rate / 100 : 0, range: 0.1, transform: undefined };
  return { female: rule, male: { ...rule, rate: 2 * rate } };
};
export const models: readonly Partial<KinshipModel>[] = [
  {},
  { mutation: mutation('equal') },
  { mutation: mutation('proportional') },
  { mutation: mutation('stepwise') },
  { theta: 0.02 },
  { theta: 0.02, mutation: mutation('equal') },
  { theta: 0.02, mutation: mutation('proportional', 0.02) },
  { theta: 0.02, mutation: mutation('stepwise') },
  { silent: 0.01, mutation: mutation('stepwise') },
];

/** Returns a family with many loops, some of whom were typed. */
export function inventedRequest(
  seed: number,
  model: Partial<KinshipModel>,
  size = 7,
): FamilyRequest & { readonly members: MemberOfPedigree[] } {
  const generator = SeededGenerator.fromSeed(seed);
  const members = inventedPedigree(generator, size);
  const calls = { locus: 'TH01', alleles: ALLELES.slice(0, 5), typed: 0.5, flagged: 0, isX: false };
  return {
    members,
    pedigree: readPedigree(members),
    profiles: inventedProfiles(generator, members, calls),
    loci: [locusFrequencies({ locus: 'TH01', frequencies: inventedFrequencies(generator, ALLELES) })],
    model: { ...PLAIN_MODEL, ...model },
  };
}

export interface Engine {
  readonly plans: FamilyPlans;
  readonly observations: LocusObservations;
}

export const engineOf = (request: FamilyRequest): Engine => ({
  plans: new FamilyPlans(request.pedigree, 'autosomal'),
  observations: observationsAt('TH01', request),
});
