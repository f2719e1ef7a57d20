import { SeededGenerator } from '../../numbers/seeded-generator.js';
import { scopeOf } from './elimination-plan.js';
import type { FactorNetwork } from './network.js';
import { ThetaSearch, type MoveRank } from './theta-search.js';
import type { PlanDraft, ThetaStep } from './theta-step.js';
import { operandsOf, type ThetaWork } from './theta-work.js';

/**
 * Elimination plan where founders' genes are not independent: the order in which the variables are summed
 * out. The last step is the answer.
 */
export interface ThetaPlan {
  readonly network: FactorNetwork;
  readonly scopes: readonly (readonly number[])[];
  /** Founders' genes by factor, 0 for a plain one. */
  readonly factorGenes: readonly number[];
  readonly steps: readonly ThetaStep[];
}

/** Costs of a plan at a locus: operations, and the numbers of its largest table. */
export interface Costs {
  readonly effort: number;
  readonly storage: number;
}

const RANKS: readonly MoveRank[] = [
  ({ effort, result }) => effort + result / 1e3,
  ({ result }) => result,
  ({ result, replaced }) => result - replaced,
];

/** Work below which a plan is taken at once. */
const NOT_WORTH_A_CHOICE = 3e5;

/**
 * Work of one more trial a variable, and the greatest number of trials: the search never takes longer than
 * what it is to shorten.
 */
const TRIAL = 4e4;
const MOST_TRIALS = 1000;

/**
 * Returns the cheapest plan of any draft: greedy by work, by the size of what arises and by its growth; and
 * where that is dear, by work with a patience for every variable, which is drawn by chance at first and then
 * varied about the best.
 */
export function planTheta(drafts: readonly PlanDraft[]): ThetaPlan {
  const first = candidate(drafts[0]!, RANKS[0]!);
  if (first.effort < NOT_WORTH_A_CHOICE) return first.plan;
  const generator = SeededGenerator.fromSeed(1);
  const climbs = drafts.map((draft) => {
    const greedy = cheapest(RANKS.map((rank) => candidate(draft, rank)));
    return { draft, best: greedy, patience: draft.network.variables.map(() => 0) };
  });
  const least = (): Candidate => cheapest(climbs.map(({ best }) => best));
  const effort = TRIAL * drafts[0]!.network.variables.length;
  for (let trial = 0; trial < MOST_TRIALS && trial * effort < least().effort; trial++) {
    // The last draft is the one that is cheapest in large families.
    const climb = trial % 3 === 0 ? climbs[0]! : climbs.at(-1)!;
    const patience = variedBy(generator, climb.patience, trial % 7 < 2);
    const rank: MoveRank = ({ effort, variable }) => Math.log(effort) + patience[variable]!;
    const found = candidate(climb.draft, rank);
    if (found.effort <= climb.best.effort) Object.assign(climb, { best: found, patience });
  }
  return least().plan;
}

/** Varies the patience for some variables; now and then a trial begins anew. */
function variedBy(generator: SeededGenerator, patience: readonly number[], isNew: boolean): number[] {
  const share = isNew ? 1 : 0.15;
  return patience.map((before) => (generator.chance(share) ? 12 * generator.uniform() : before));
}

/** Returns the costs of a plan with the sizes of a locus. */
export function costsOf({ steps, network, factorGenes }: ThetaPlan, work: ThetaWork): Costs {
  const operands = operandsOf(network, factorGenes);
  let effort = 0;
  let storage = 0;
  for (const { variable, inputs, scope, genes } of steps) {
    const sources = inputs.map((input) => operands[input]!);
    effort += work.effort(variable, scope, sources);
    storage = Math.max(storage, work.storage(scope, genes));
    operands.push({ number: operands.length, scope, genes, isGene: false });
  }
  return { effort, storage };
}

interface Candidate {
  readonly plan: ThetaPlan;
  readonly effort: number;
}

function candidate(draft: PlanDraft, rank: MoveRank): Candidate {
  const { network, factorGenes, work } = draft;
  const steps = new ThetaSearch(draft, rank).search();
  const plan = { network, scopes: network.factors.map(scopeOf), factorGenes, steps };
  const { effort, storage } = costsOf(plan, work);
  // A plan that needs less room is better beyond this, even if it takes longer: room is scarce there.
  return { plan, effort: storage > MUCH_ROOM ? effort * (storage / MUCH_ROOM) ** 2 : effort };
}

const MUCH_ROOM = 1e7;

function cheapest(candidates: readonly Candidate[]): Candidate {
  return candidates.reduce((best, other) => (other.effort < best.effort ? other : best));
}
