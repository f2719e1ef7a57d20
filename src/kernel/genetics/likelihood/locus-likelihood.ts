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

/**
 * Returns the natural logarithm of P(observations | pedigree) at one locus; -Infinity where the pedigree
 * cannot explain them.
 */
export function lnLocusLikelihood(
  plans: FamilyPlans,
  locus: LocusSpace,
  observations: LocusObservations,
  theta = 0,
): number {
  const typing = typingOf(observations);
  const { locus: name } = locus.table;
  const named = namedAlleles(observations);
  const space = theta > 0 ? locus.smallest(named) : locus.keeping(named);
  if (theta > 0) return lnOf(thetaLikelihood({ plans, locus: name, space, observations, theta, target: -1 }));
  const plan = plans.planFor(typing, -1, locus.isLumpable);
  const { network } = plan;
  const data = locusData(network, observations, space, name);
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
