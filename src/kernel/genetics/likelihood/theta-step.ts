import type { EliminationStep } from './elimination-plan.js';
import type { FactorNetwork } from './network.js';
import type { ThetaWork } from './theta-work.js';

/** Draft of a plan: one way to write the likelihood down, with what planning needs to know of it. */
export interface PlanDraft {
  readonly network: FactorNetwork;
  readonly factorGenes: readonly number[];
  readonly work: ThetaWork;
}

/** Step with theta: one product of at most two expansions, summed over a variable or, with -1, over none. */
export interface ThetaStep extends EliminationStep {
  /** Number of founders' genes that have gone into the result. */
  readonly genes: number;
}
