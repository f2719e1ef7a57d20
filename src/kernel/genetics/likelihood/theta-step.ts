import type { EliminationStep } from './elimination-plan.js';
import type { FactorNetwork } from './network.js';
import type { ThetaWork } from './theta-work.js';

/** One way to write the likelihood down, and what is to be known of it to plan. */
export interface PlanDraft {
  readonly network: FactorNetwork;
  readonly factorGenes: readonly number[];
  readonly work: ThetaWork;
}

/** One product of at most two expansions, summed over a variable or, with -1, over none. */
export interface ThetaStep extends EliminationStep {
  /** Founders' genes that have gone into the result. */
  readonly genes: number;
}
