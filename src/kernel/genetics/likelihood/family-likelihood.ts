import { GeneticsError } from '../genetics-error.js';
import type { Genotype, Profile } from '../loci/profile.js';
import { readPedigree } from '../pedigree/pedigree.js';
import type { GeneticSex } from '../pedigree/member.js';
import { locusSpace, type LocusSpace } from './allele-space.js';
import type { GenotypeObservation } from './evidence.js';
import { FamilyPlans, type LocusObservations } from './family-plans.js';
import { observationsAt, personNumber, type FamilyRequest } from './family-request.js';
import type { KinshipModel } from './kinship-model.js';
import { lnLocusLikelihood } from './locus-likelihood.js';

/**
 * Likelihood of a family as a function of who stands at its empty places. The plans are made once, and what
 * was computed for a set of genotypes at a locus is kept, for the same sets come back with every assignment
 * of the other places.
 */
export interface FamilyLikelihood {
  /**
   * Returns the natural logarithm of P(profiles of the family and of those assigned | pedigree); -Infinity
   * where it is impossible.
   */
  lnLikelihood(profiles: readonly (Profile | undefined)[]): number;
  lnLikelihoodPerLocus(profiles: readonly (Profile | undefined)[]): Float64Array;
  /**
   * Returns the natural logarithm of the likelihood at one locus, by its number in the request, with the
   * genotypes of those assigned.
   */
  lnLocusLikelihood(locus: number, genotypes: readonly (Genotype | undefined)[]): number;
  /**
   * Returns the natural logarithm of the probability of a profile of somebody outside the family: a founder
   * by themselves.
   */
  lnUnrelated(profile: Profile, sex?: GeneticSex): number;
}

/**
 * Prepares the likelihood of a family with empty places.
 * @param missing the empty places, untyped persons of the pedigree, in the order in which profiles will be
 * given
 */
export function familyLikelihood(request: FamilyRequest, missing: readonly string[]): FamilyLikelihood {
  return new CompiledFamily(request, missing);
}

interface LocusOfFamily {
  readonly name: string;
  readonly space: LocusSpace;
  readonly observations: LocusObservations;
  readonly known: Map<string, number>;
}

class CompiledFamily implements FamilyLikelihood {
  private readonly plans: FamilyPlans;
  private readonly places: readonly number[];
  private readonly loci: readonly LocusOfFamily[];
  private readonly model: KinshipModel;

  constructor(
    request: FamilyRequest,
    private readonly missing: readonly string[],
  ) {
    const { pedigree, model } = request;
    this.model = model;
    this.plans = new FamilyPlans(pedigree, model.chromosome);
    this.places = missing.map((person) => personNumber(pedigree, person));
    this.loci = request.loci.map((table) => {
      const observations = observationsAt(table.locus, request);
      const typed = this.places.findIndex((place) => observations[place]!.length > 0);
      if (typed !== -1) throw new GeneticsError('GENETICS.TARGET_IS_TYPED', { person: missing[typed]! });
      return { name: table.locus, space: locusSpace(table, model), observations, known: new Map() };
    });
  }

  lnLikelihood(profiles: readonly (Profile | undefined)[]): number {
    let sum = 0;
    for (let locus = 0; locus < this.loci.length && sum !== -Infinity; locus++)
      sum += this.at(locus, profiles);
    return sum;
  }

  lnLikelihoodPerLocus(profiles: readonly (Profile | undefined)[]): Float64Array {
    return Float64Array.from(this.loci, (_, locus) => this.at(locus, profiles));
  }

  lnLocusLikelihood(locus: number, genotypes: readonly (Genotype | undefined)[]): number {
    const { space, observations, known } = this.loci[locus]!;
    const key = genotypes.map((genotype) => genotype?.join('/') ?? '').join(' ');
    const before = known.get(key);
    if (before !== undefined) return before;
    const ln = lnLocusLikelihood(this.plans, space, this.placed(observations, genotypes), this.model.theta);
    known.set(key, ln);
    return ln;
  }

  lnUnrelated(profile: Profile, sex: GeneticSex = 'unknown'): number {
    const alone = readPedigree([{ id: 'alone', father: null, mother: null, sex }]);
    const plans = new FamilyPlans(alone, this.model.chromosome);
    return this.loci.reduce((sum, { name, space }) => {
      const genotype = profile.get(name);
      const seen = genotype === undefined ? [] : [{ person: 'alone', genotype, dropout: 0 }];
      return sum + lnLocusLikelihood(plans, space, [seen], this.model.theta);
    }, 0);
  }

  private at(locus: number, profiles: readonly (Profile | undefined)[]): number {
    const { name } = this.loci[locus]!;
    return this.lnLocusLikelihood(
      locus,
      profiles.map((profile) => profile?.get(name)),
    );
  }

  private placed(
    observations: LocusObservations,
    genotypes: readonly (Genotype | undefined)[],
  ): LocusObservations {
    const all: (readonly GenotypeObservation[])[] = [...observations];
    genotypes.forEach((genotype, at) => {
      if (genotype === undefined) return;
      const person = this.missing[at]!;
      all[this.places[at]!] = [{ person, genotype, dropout: this.model.dropout.get(person) ?? 0 }];
    });
    return all;
  }
}
