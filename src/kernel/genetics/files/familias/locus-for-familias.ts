import type { KinshipModel } from '../../likelihood/kinship-model.js';
import { ANY_ALLELE } from '../../loci/allele.js';
import type { LocusFrequencies } from '../../loci/locus-frequencies.js';
import type { Profile } from '../../loci/profile.js';
import type { MutationRule } from '../../mutation/mutation-model.js';
import { GeneticFileRefused } from '../genetic-file-refused.js';
import type { FamiliasGenotypes, FamiliasLocus, FamiliasMutation } from './familias-file.js';

/**
 * Returns the refusal of a part of a case that Familias has no words for: nothing is written rather than
 * something else than was weighed.
 */
export function cannotSay(what: string): GeneticFileRefused {
  return new GeneticFileRefused('PROFILES.FAMILIAS_CANNOT_SAY', { what });
}

const NO_MUTATION: FamiliasMutation = { rate: 0, model: 0, range: 0.1, rate2: 0 };

export function locusForFamilias(
  { locus, alleles, frequencies, sampledAlleles }: LocusFrequencies,
  model: KinshipModel,
  dropout = 0,
): FamiliasLocus {
  const own = model.mutationByLocus?.get(locus);
  const mutation = own === undefined ? model.mutation : own;
  return {
    name: locus,
    female: mutation ? mutationFor(mutation.female) : NO_MUTATION,
    male: mutation ? mutationFor(mutation.male) : NO_MUTATION,
    silent: model.silent,
    databaseSize: sampledAlleles ?? 0,
    dropout,
    minorAlleleFrequency: 0,
    alleles,
    // Frequencies in Familias sum to 1 with the silent allele among them.
    frequencies: [...frequencies].map((frequency) => frequency * (1 - model.silent)),
  };
}

function mutationFor({ kind, rate, rate2, range, transform }: MutationRule): FamiliasMutation {
  if (kind === 'equal' && !transform) return { rate, model: 0, range, rate2: 0 };
  if (kind === 'proportional') return { rate, model: 1, range, rate2: 0 };
  if (kind === 'stepwise') return { rate, model: transform ? 3 : 4, range, rate2 };
  throw cannotSay(`the mutation model ${kind}${transform ? ' made stationary' : ''}`);
}

/** Returns a person's genotypes at the loci that are written. */
export function genotypesFor(
  profile: Profile | undefined,
  loci: readonly LocusFrequencies[],
): FamiliasGenotypes {
  const genotypes: Record<string, readonly [string, string]> = {};
  for (const { locus } of loci) {
    const genotype = profile?.get(locus);
    if (!genotype) continue;
    if (genotype[1] === ANY_ALLELE)
      throw cannotSay(`a single allele whose partner may have dropped out (${locus})`);
    genotypes[locus] = genotype;
  }
  return genotypes;
}
