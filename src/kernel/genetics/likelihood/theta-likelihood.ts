import { GeneticsError } from '../genetics-error.js';
import { AbundanceAlgebra } from './abundance-algebra.js';
import type { AlleleSpace } from './allele-space.js';
import { eliminateTheta } from './eliminate-theta.js';
import type { Eliminated } from './eliminate.js';
import { sizesAt, type LocusData } from './factor-table.js';
import { locusData, typingOf, type FamilyPlans, type LocusObservations } from './family-plans.js';
import { openGenes, urnAfterFounders } from './founder-urn.js';
import { latticeFor } from './multiset-lattice.js';
import type { Network } from './network.js';
import { thetaTable } from './theta-factors.js';
import { costsOf, planTheta, type Draft, type ThetaPlan } from './theta-plan.js';
import { ThetaWork } from './theta-work.js';

/** One locus of a family whose founders come from one subpopulation. */
export interface ThetaLocus {
  readonly plans: FamilyPlans;
  readonly locus: string;
  readonly space: AlleleSpace;
  readonly observations: LocusObservations;
  readonly theta: number;
  /** The untyped person whose genes are asked for, -1 for none. */
  readonly target: number;
}

/** Some ten seconds of work, and 300 MB; what is foretold to take more is refused and not begun. */
const MOST_EFFORT = 1e10;
const MOST_NUMBERS = 4e7;

/** Over the genes of the target, or a single number. */
export function thetaLikelihood(request: ThetaLocus): Eliminated {
  const plan = planFor(request);
  const { network, factorGenes } = plan;
  const data = dataOf(network, request);
  const sizes = sizesAt(network, () => data);
  const genes = factorGenes.reduce((sum, count) => sum + count, 0);
  const work = new ThetaWork(sizes, data.space.size, genes);
  refuseBeyondReach(plan, work, request.locus);
  const urn = urnAfterFounders(network, data, request.theta);
  const algebra = new AbundanceAlgebra(latticeFor(data.space.size, work.degree), urn.shapes);
  let drawn = urn.size;
  const tables = network.factors.map((factor, at) => {
    let divisor = 1;
    for (let gene = 0; gene < factorGenes[at]!; gene++) divisor *= drawn++;
    const form = work.form(factorGenes[at]!);
    return thetaTable(factor, network, data, { algebra, form, genes: factorGenes[at]!, divisor });
  });
  const setting = { sizes, algebra, form: (of: number) => work.form(of) };
  const { values, lnScale } = eliminateTheta(plan, tables, setting);
  return { values, lnScale: lnScale + Math.log(urn.probability) };
}

function dataOf(network: Network, { observations, space, locus }: ThetaLocus): LocusData {
  return locusData(network, observations, space, locus);
}

/** Plans are made for loci of some size and used at all that are not much smaller. */
function planFor(request: ThetaLocus): ThetaPlan {
  const { plans, space, observations, target } = request;
  const networks = plans.thetaNetworksFor(typingOf(observations), target);
  const alleles = SIZES.find((size) => size >= space.size) ?? space.size;
  const drafts = networks.map((network): Draft => {
    const data = dataOf(network, request);
    const factorGenes = network.factors.map((factor) => openGenes(factor, network, data));
    const genes = factorGenes.reduce((sum, count) => sum + count, 0);
    const sizes = network.variables.map((variable, at) => {
      if (variable.kind === 'selector') return variable.choices ?? 2;
      if (variable.kind === 'gene') return alleles;
      const { size } = data.states[at]!;
      return size > 2 ? alleles : variable.isUnordered || variable.isHemizygous ? size : 2;
    });
    return { network, factorGenes, work: new ThetaWork(sizes, alleles, genes) };
  });
  const key = [target, ...Array.from(drafts[0]!.work.sizes), 'of', alleles, ...typingOf(observations)].join(
    ' ',
  );
  return plans.thetaPlan(key, () => planTheta(drafts));
}

/** Sizes of loci that plans are made for. */
const SIZES = [3, 5, 8, 12, 16, 20, 25, 32, 40, 50];

function refuseBeyondReach(plan: ThetaPlan, work: ThetaWork, locus: string): void {
  const { effort, storage } = costsOf(plan, work);
  if (effort > MOST_EFFORT || storage > MOST_NUMBERS)
    throw new GeneticsError('GENETICS.THETA_TOO_LARGE', { locus });
}
