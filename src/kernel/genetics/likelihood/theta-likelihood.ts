import { GeneticsError } from '../genetics-error.js';
import { AbundanceAlgebra } from './abundance-algebra.js';
import type { AlleleSpace } from './allele-space.js';
import { eliminateTheta } from './eliminate-theta.js';
import type { Eliminated } from './eliminate.js';
import { sizesAt, type LocusData } from './factor-table.js';
import { locusData, typingOf, type FamilyPlans, type LocusObservations } from './family-plans.js';
import { openGenes, urnAfterFounders } from './founder-urn.js';
import { latticeFor } from './multiset-lattice.js';
import type { FactorNetwork } from './network.js';
import { thetaTable } from './theta-factors.js';
import { costsOf, planTheta, type Costs, type ThetaPlan } from './theta-plan.js';
import type { PlanDraft } from './theta-step.js';
import { ThetaWork } from './theta-work.js';

/** Locus of a family whose founders come from one subpopulation. */
export interface ThetaLocus {
  readonly plans: FamilyPlans;
  readonly locus: string;
  readonly space: AlleleSpace;
  readonly observations: LocusObservations;
  readonly theta: number;
  /** The untyped person whose genes are asked for, -1 for none. */
  readonly target: number;
  /** Way in which the sum is written down; where this is missing, the cheaper of the two. */
  readonly isSplit?: boolean;
}

/**
 * Bounds of the cost, some ten seconds of work and 300 MB a table; what is foretold to take more is refused
 * and not begun.
 */
const MOST_EFFORT = 1e10;
const MOST_NUMBERS = 4e7;

/** Computes the likelihood of a locus with theta: over the genes of the target, or a single number. */
export function thetaLikelihood(request: ThetaLocus): Eliminated {
  const { plan, costs, work } = choose(request);
  if (costs.effort > MOST_EFFORT || costs.storage > MOST_NUMBERS)
    throw new GeneticsError('GENETICS.THETA_TOO_LARGE', { locus: request.locus });
  const { network, factorGenes } = plan;
  const data = dataOf(network, request);
  const urn = urnAfterFounders(network, data, request.theta);
  const algebra = new AbundanceAlgebra(latticeFor(data.space.size, work.degree), urn.shapes);
  let drawn = urn.size;
  const tables = network.factors.map((factor, at) => {
    const genes = factorGenes[at]!;
    let divisor = 1;
    for (let gene = 0; gene < genes; gene++) divisor *= drawn++;
    return thetaTable(factor, network, data, { algebra, form: work.form(genes), genes, divisor });
  });
  const setting = { sizes: work.sizes, algebra, form: (genes: number) => work.form(genes) };
  const { values, lnScale } = eliminateTheta(plan, tables, setting);
  return { values, lnScale: lnScale + Math.log(urn.probability) };
}

function dataOf(network: FactorNetwork, { observations, space, locus }: ThetaLocus): LocusData {
  return locusData(network, observations, space, locus);
}

interface Choice {
  readonly plan: ThetaPlan;
  readonly costs: Costs;
  readonly work: ThetaWork;
}

/** Work below which a plan is not compared with others. */
const CHEAP = 3e6;

/**
 * Returns the plan that is cheapest at this locus, of those made for loci of any size; one for its own size
 * is made if all are dear.
 */
function choose(request: ThetaLocus): Choice {
  const { plans, space, observations, target, isSplit } = request;
  const typing = typingOf(observations);
  const [whole, split] = plans.thetaNetworksFor(typing, target);
  const networks = isSplit === undefined ? [whole, split] : [isSplit ? split : whole];
  const drafts = networks.map((network) => draftOf(network, request));
  const [first] = drafts;
  const sizes = Array.from(first!.work.sizes, (size) => Math.min(size, 3));
  const key = [target, isSplit ?? '', typing.join(''), ...sizes].join(' ');
  const known = plans.thetaPlansFor(key);
  const judge = (plan: ThetaPlan): Choice => {
    const sizes = sizesAt(plan.network, () => dataOf(plan.network, request));
    const work = new ThetaWork(sizes, space.size, first!.work.genes);
    return { plan, work, costs: costsOf(plan, work) };
  };
  const choices = known.plans.map(judge);
  const best = choices.reduce<Choice | undefined>((one, other) => (one && one.costs.effort <= other.costs.effort ? one : other), undefined); // prettier-ignore
  if (best && (best.costs.effort < CHEAP || known.sizes.has(first!.work.alleles))) return best;
  known.sizes.add(first!.work.alleles);
  const plan = planTheta(drafts);
  known.plans.push(plan);
  const made = judge(plan);
  return best && best.costs.effort <= made.costs.effort ? best : made;
}

/** Sizes of loci that plans are made for, and used at all that are not much smaller. */
const SIZES = [3, 5, 8, 12, 16, 20, 25, 32, 40, 50];

function draftOf(network: FactorNetwork, request: ThetaLocus): PlanDraft {
  const { size } = request.space;
  const alleles = SIZES.find((known) => known >= size) ?? size;
  const data = dataOf(network, request);
  const factorGenes = network.factors.map((factor) => openGenes(factor, network, data));
  const genes = factorGenes.reduce((sum, count) => sum + count, 0);
  const sizes = Int32Array.from(network.variables, ({ kind, choices, isUnordered, isHemizygous }, at) => {
    if (kind === 'selector') return choices ?? 2;
    const states = data.states[at]?.size ?? alleles;
    if (states > 2) return alleles;
    return isUnordered || isHemizygous ? states : 2;
  });
  return { network, factorGenes, work: new ThetaWork(sizes, alleles, genes) };
}
