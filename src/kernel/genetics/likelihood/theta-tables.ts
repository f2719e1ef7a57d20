import type { AlleleSpace, LocusSpace } from './allele-space.js';
import { namedAlleles, type FamilyPlans, type LocusObservations } from './family-plans.js';
import { unfolded } from './genotype-table.js';
import { thetaLikelihood } from './theta-likelihood.js';

/** Locus of a family with an untyped person in it. */
export interface LocusOfFamily {
  readonly plans: FamilyPlans;
  readonly space: LocusSpace;
  readonly observations: LocusObservations;
}

/** Distributions over unordered genotypes of all alleles. */
export interface GenotypeTables {
  readonly posterior: Float64Array;
  readonly unrelated: Float64Array;
}

/**
 * Returns the genotype distribution of a person where founders come from one subpopulation, and that of one
 * more founder from it.
 */
export function thetaTables(locus: LocusOfFamily, person: number, theta: number): GenotypeTables {
  const { plans, space, observations } = locus;
  const { pedigree } = plans;
  // A founder's gene has not mutated, so that for a stranger no other condition is needed.
  const merged = space.keeping(namedAlleles(observations), 2);
  const stranger = {
    plans: plans.withStranger(pedigree.sexes[person]!),
    space,
    observations: [...observations, []],
  };
  return {
    posterior: tableOf(locus, space.differsByFrequency ? merged : space.full, person, theta),
    unrelated: tableOf(stranger, merged, pedigree.size, theta),
  };
}

function tableOf(
  { plans, space, observations }: LocusOfFamily,
  kept: AlleleSpace,
  target: number,
  theta: number,
): Float64Array {
  const { locus } = space.table;
  const { values } = thetaLikelihood({ plans, locus, space: kept, observations, theta, target });
  const isHemizygous = plans.chromosome === 'X' && plans.pedigree.sexes[target] === 'male';
  return normalised(unfolded({ values, space: kept, isHemizygous }, space.full.frequencies));
}

export function normalised(table: Float64Array): Float64Array {
  const total = table.reduce((sum, value) => sum + value, 0);
  return table.map((value) => value / total);
}
