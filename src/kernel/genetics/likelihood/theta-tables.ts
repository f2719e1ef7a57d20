import type { LocusSpace } from './allele-space.js';
import type { LocusData } from './factor-table.js';
import { FamilyPlans, locusData, namedAlleles, typingOf, type LocusObservations } from './family-plans.js';
import { unfolded } from './genotype-table.js';
import type { Network } from './network.js';
import { thetaLikelihood } from './theta-likelihood.js';
import { partitionLikelihood, prefersPartitions } from './theta-partitions.js';
import { readPedigree, type Pedigree } from '../pedigree/pedigree.js';

/** One locus of a family with an untyped person in it. */
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

/** The genotype of a person where founders come from one subpopulation, and that of one more founder from it. */
export function thetaTables(locus: LocusOfFamily, person: number, theta: number): GenotypeTables {
  const { space } = locus;
  if (space.mutates && !space.isLumpable) {
    const { pedigree, chromosome } = locus.plans;
    const enlarged = new FamilyPlans(withStranger(pedigree, person), chromosome);
    const withOneMore = { ...locus, plans: enlarged, observations: [...locus.observations, []] };
    return {
      posterior: tableOf(locus, person, theta),
      unrelated: tableOf(withOneMore, pedigree.size, theta),
    };
  }
  return {
    posterior: space.mutates ? tableOf(locus, person, theta) : mergedTable(locus, person, theta),
    unrelated: nextFounderTable(locus, person, theta),
  };
}

/** Alleles that nobody was seen to have are merged: without mutation they differ in their frequency alone. */
function mergedTable(locus: LocusOfFamily, person: number, theta: number): Float64Array {
  const space = locus.space.keeping(namedAlleles(locus.observations), 2);
  const plan = locus.plans.planFor(typingOf(locus.observations), person, true);
  const { values } = thetaLikelihood(plan, dataOf(locus, plan.network, space), theta);
  const isHemizygous = new Set(plan.network.target).size === 1;
  return normalised(unfolded({ values, space, isHemizygous }, locus.space.full.frequencies, theta));
}

/** What one more founder holds; exact wherever alleles may be merged, for the genes of a founder have not mutated. */
function nextFounderTable(locus: LocusOfFamily, person: number, theta: number): Float64Array {
  const { pedigree, chromosome } = locus.plans;
  const space = locus.space.keeping(namedAlleles(locus.observations), 2);
  const plan = locus.plans.planFor(typingOf(locus.observations), -1, true);
  const { nextFounder } = thetaLikelihood(plan, dataOf(locus, plan.network, space), theta);
  const isHemizygous = chromosome === 'X' && pedigree.sexes[person] === 'male';
  const values = genesOfFounder(space.size, isHemizygous, nextFounder);
  return normalised(unfolded({ values, space, isHemizygous }, locus.space.full.frequencies, theta));
}

/** With mutation no alleles are merged: the person's gene may have become any. */
function tableOf(locus: LocusOfFamily, person: number, theta: number): Float64Array {
  const { full } = locus.space;
  const typing = typingOf(locus.observations);
  const partitions = locus.plans.partitionsFor(typing, person);
  const split = dataOf(locus, partitions.network, full);
  const isHemizygous = new Set(partitions.network.target).size === 1;
  const unfold = (values: Float64Array): Float64Array =>
    normalised(unfolded({ values, space: full, isHemizygous }, full.frequencies));
  if (prefersPartitions(partitions, split)) return unfold(partitionLikelihood(partitions, split, theta));
  const plan = locus.plans.planFor(typing, person, false);
  return unfold(thetaLikelihood(plan, dataOf(locus, plan.network, full), theta).values);
}

function dataOf(
  { observations, space }: LocusOfFamily,
  network: Network,
  kept: LocusData['space'],
): LocusData {
  return locusData(network, observations, kept, space.table.locus);
}

/** The pedigree with an untyped founder beside it, of the person's sex. */
function withStranger({ members, sexes }: Pedigree, person: number): Pedigree {
  let id = 'stranger';
  while (members.some((member) => member.id === id)) id += "'";
  return readPedigree([...members, { id, father: null, mother: null, sex: sexes[person]! }]);
}

/** One more founder of the family's subpopulation. */
function genesOfFounder(
  size: number,
  isHemizygous: boolean,
  nextFounder: (alleles: readonly number[]) => number,
): Float64Array {
  if (isHemizygous) return Float64Array.from({ length: size }, (_, allele) => nextFounder([allele]));
  return Float64Array.from({ length: size * size }, (_, at) =>
    nextFounder([Math.floor(at / size), at % size]),
  );
}

export function normalised(table: Float64Array): Float64Array {
  const total = table.reduce((sum, value) => sum + value, 0);
  return table.map((value) => value / total);
}
