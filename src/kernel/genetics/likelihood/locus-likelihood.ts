import { eliminate, type Eliminated } from './eliminate.js';
import { factorTable, sizesAt } from './factor-table.js';
import {
  locusData,
  namedAlleles,
  typingOf,
  type FamilyPlans,
  type LocusObservations,
} from './family-plans.js';
import type { LocusSpace } from './allele-space.js';
import { thetaLikelihood } from './theta-likelihood.js';
import { prefersPartitions, partitionLikelihood } from './theta-partitions.js';

/** Natural logarithm of P(observations | pedigree) at one locus; -Infinity where the pedigree cannot explain them. */
export function lnLocusLikelihood(
  plans: FamilyPlans,
  locus: LocusSpace,
  observations: LocusObservations,
  theta = 0,
): number {
  const typing = typingOf(observations);
  const space = locus.keeping(namedAlleles(observations));
  const { locus: name } = locus.table;
  if (theta > 0 && !locus.isLumpable) {
    const partitions = plans.partitionsFor(typing);
    const data = locusData(partitions.network, observations, space, name);
    if (prefersPartitions(partitions, data))
      return Math.log(partitionLikelihood(partitions, data, theta)[0]!);
  }
  const plan = plans.planFor(typing, -1, locus.isLumpable);
  const { network } = plan;
  const data = locusData(network, observations, space, name);
  if (theta > 0) return Math.log(thetaLikelihood(plan, data, theta).values[0]!);
  const tables = network.factors.map((factor) => factorTable(factor, network, data));
  return lnOf(
    eliminate(
      plan,
      tables,
      sizesAt(network, () => data),
    ),
  );
}

export function lnOf({ values, lnScale }: Eliminated): number {
  return Math.log(values[0]!) + lnScale;
}
