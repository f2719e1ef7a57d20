import { CountLattice, expectation, type Counts, type Polynomial } from './count-lattice.js';
import { eliminateCounts } from './eliminate-counts.js';
import type { EliminationPlan } from './elimination-plan.js';
import { sizesAt, type LocusData } from './factor-table.js';

/** A likelihood whose founders come from one subpopulation. */
export interface ThetaResult {
  /** Over the target's genes, or a single number. */
  readonly values: Float64Array;
  /** Probability that one more founder holds these alleles (in this order), given the family's. */
  readonly nextFounder: (alleles: readonly number[]) => number;
}

export function thetaLikelihood(plan: EliminationPlan, data: LocusData, theta: number): ThetaResult {
  const sizes = sizesAt(plan.network, () => data);
  const { space } = data;
  const lattice = new CountLattice(space.frequencies, theta, new Int32Array(space.size));
  const cells = eliminateCounts(plan, data, sizes, lattice);
  const values = Float64Array.from(cells, (cell) => (cell === undefined ? 0 : expectation(cell, lattice)));
  return {
    values,
    nextFounder: (alleles) => {
      const total = values.reduce((sum, value) => sum + value, 0);
      return cells.reduce((sum, cell) => sum + withMore(cell, alleles, lattice), 0) / total;
    },
  };
}

function withMore(cell: Polynomial | undefined, alleles: readonly number[], lattice: CountLattice): number {
  let sum = 0;
  for (const [counts, coefficient] of cell ?? []) {
    const more = alleles.reduce<Counts>((drawn, allele) => lattice.add(drawn, allele), counts);
    sum += coefficient * lattice.probability(more);
  }
  return sum;
}
