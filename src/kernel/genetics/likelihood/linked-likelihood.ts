import type { LocusSpace } from './allele-space.js';
import { eliminate } from './eliminate.js';
import { scopeOf } from './elimination-plan.js';
import type { GenotypeStates } from './evidence.js';
import { factorTable, sizesAt, type LocusData } from './factor-table.js';
import {
  namedAlleles,
  statesOf,
  typingOf,
  type FamilyPlans,
  type LocusObservations,
} from './family-plans.js';
import { lnOf } from './locus-likelihood.js';

/** One of two linked loci, with the observations there. */
export interface LinkedLocus {
  readonly space: LocusSpace;
  readonly observations: LocusObservations;
}

/**
 * Returns the natural logarithm of P(observations at both loci | pedigree), where a meiosis separates the two
 * with probability rho.
 */
export function lnLinkedLikelihood(
  plans: FamilyPlans,
  first: LinkedLocus,
  second: LinkedLocus,
  rho: number,
): number {
  const isLumpable = first.space.isLumpable && second.space.isLumpable;
  const typings = [first, second].map(({ observations }) => typingOf(observations));
  const { plan, offset } = plans.linkedPlanFor(typings[0]!, typings[1]!, isLumpable);
  const { network } = plan;
  const [one, two] = [first, second].map(({ space, observations }) => ({
    space: space.keeping(namedAlleles(observations)),
    locus: space.table.locus,
    observations,
  }));
  const states = network.variables.map((variable, at): GenotypeStates | undefined => {
    const { space, locus, observations } = (at < offset ? one : two)!;
    return statesOf(variable, observations, space, locus);
  });
  const data: readonly LocusData[] = [one!, two!].map(({ space }) => ({ space, states }));
  const dataOf = (variable: number): LocusData => data[variable < offset ? 0 : 1]!;
  const linkage = Float64Array.of((1 - rho) / 2, rho / 2, rho / 2, (1 - rho) / 2);
  const tables = network.factors.map((factor) =>
    factor.kind === 'linkage' ? linkage : factorTable(factor, network, dataOf(scopeOf(factor)[0]!)),
  );
  return lnOf(eliminate(plan, tables, sizesAt(network, dataOf)));
}
