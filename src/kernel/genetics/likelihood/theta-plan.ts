import { SeededGenerator } from '../../numbers/seeded-generator.js';
import { scopeOf, type Step } from './elimination-plan.js';
import type { Network } from './network.js';
import { ThetaSearch, type Rank } from './theta-search.js';
import { operandsOf, type ThetaWork } from './theta-work.js';

/** One product of at most two expansions, summed over a variable or, with -1, over none. */
export interface ThetaStep extends Step {
  /** Founders' genes that have gone into the result. */
  readonly genes: number;
}

/** In which order the variables are summed out where founders' genes are not independent. The last step is the answer. */
export interface ThetaPlan {
  readonly network: Network;
  readonly scopes: readonly (readonly number[])[];
  /** Founders' genes by factor, 0 for a plain one. */
  readonly factorGenes: readonly number[];
  readonly steps: readonly ThetaStep[];
}

/** One way to write the likelihood down, and what is to be known of it to plan. */
export interface Draft {
  readonly network: Network;
  readonly factorGenes: readonly number[];
  readonly work: ThetaWork;
}

/** What a plan costs at a locus: operations, and the numbers of its largest table. */
export interface Costs {
  readonly effort: number;
  readonly storage: number;
}

const RANKS: readonly Rank[] = [
  ({ effort, result }) => effort + result / 1e3,
  ({ result }) => result,
  ({ result, replaced }) => result - replaced,
];

/** A plan of so little work is taken at once, and one of a little more without a long search, which takes some milliseconds. */
const NOT_WORTH_A_CHOICE = 3e5;
const WORTH_A_SEARCH = 3e6;
const WORTH_A_LONG_SEARCH = 1e8;
const TRIALS = 30;
const MANY_TRIALS = 120;

/**
 * The cheapest plan of any draft: greedy by work, by the size of what arises and by its growth, and where that is dear, by work
 * with chance in it: how early selectors, genotypes and genes go is drawn for each trial.
 */
export function planTheta(drafts: readonly Draft[]): ThetaPlan {
  let best = candidate(drafts[0]!, RANKS[0]!);
  if (best.effort < NOT_WORTH_A_CHOICE) return best.plan;
  best = cheapest(drafts.flatMap((draft) => RANKS.map((rank) => candidate(draft, rank))));
  const generator = SeededGenerator.fromSeed(1);
  for (let trial = 0; trial < MANY_TRIALS; trial++) {
    if (best.effort < (trial < TRIALS ? WORTH_A_SEARCH : WORTH_A_LONG_SEARCH)) break;
    const rank = rankByChance(generator, trial % 4);
    best = cheapest([best, candidate(drafts[trial % drafts.length]!, rank)]);
  }
  return best.plan;
}

function rankByChance(generator: SeededGenerator, spread: number): Rank {
  const patience = { selector: 0, genotype: 0, gene: 0 };
  for (const kind of ['selector', 'genotype', 'gene'] as const) patience[kind] = 10 * generator.uniform();
  return ({ effort, kind }) => Math.log(effort) + patience[kind] + spread * generator.uniform();
}

/** What a plan costs with the sizes of a locus. */
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

function candidate(draft: Draft, rank: Rank): Candidate {
  const { network, factorGenes, work } = draft;
  const steps = new ThetaSearch(draft, rank).run();
  const plan = { network, scopes: network.factors.map(scopeOf), factorGenes, steps };
  const { effort, storage } = costsOf(plan, work);
  // Room is scarce beyond this: a plan that needs less is better, even if it takes longer.
  return { plan, effort: storage > MUCH_ROOM ? effort * (storage / MUCH_ROOM) ** 2 : effort };
}

const MUCH_ROOM = 1e7;

function cheapest(candidates: readonly Candidate[]): Candidate {
  return candidates.reduce((best, other) => (other.effort < best.effort ? other : best));
}
