import type { AlleleSpace } from '../likelihood/allele-space.js';
import type { EliminationPlan, EliminationStep } from '../likelihood/elimination-plan.js';
import { FactorCells } from './factor-cells.js';
import { type ExactGenotype, GeneStates } from './gene-states.js';
import { StepSum } from './step-sum.js';
import type { Workspace } from './workspace.js';

/** Sum of one elimination plan, run for thousands of sets of genotypes. */
export class BlockSum {
  private readonly states: GeneStates;
  private readonly steps: readonly StepSum[];
  /** Places in the workspace where the tables of the factors and of the steps begin. */
  private readonly tables: Int32Array;

  constructor(
    private readonly plan: EliminationPlan,
    isLumpable: boolean,
    private readonly work: Workspace,
  ) {
    const { network, scopes, steps, rest } = plan;
    const last: EliminationStep = { variable: -1, inputs: rest, scope: [] };
    const allScopes = [...scopes];
    this.steps = [...steps, last].map((step) => {
      const sum = new StepSum(step, allScopes);
      allScopes.push(step.scope);
      return sum;
    });
    this.states = new GeneStates(network, isLumpable);
    this.tables = new Int32Array(allScopes.length);
  }

  /** Returns P(genotypes | block). `genotypeOf` is asked for each typed person. */
  sum(space: AlleleSpace, genotypeOf: (person: number) => ExactGenotype): number {
    const { work, states, tables, plan } = this;
    const { factors } = plan.network;
    const { sizes } = states;
    states.set(space.size, genotypeOf);
    work.clear();
    const table = new FactorCells(states, space, work);
    for (const [at, factor] of factors.entries()) {
      let cells = 1;
      for (const variable of plan.scopes[at]!) cells *= sizes[variable]!;
      tables[at] = work.reserve(cells);
      table.fill(factor, tables[at]);
    }
    let result = 0;
    for (const [at, step] of this.steps.entries())
      tables[factors.length + at] = result = step.compute(sizes, tables, work);
    return work.cells[result]!;
  }
}
