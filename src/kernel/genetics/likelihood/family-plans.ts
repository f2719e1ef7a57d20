import { GeneticsError } from '../genetics-error.js';
import { ANY_ALLELE } from '../loci/allele.js';
import type { GeneticSex } from '../pedigree/member.js';
import { readPedigree, type CheckedPedigree } from '../pedigree/pedigree.js';
import { planElimination, type EliminationPlan } from './elimination-plan.js';
import { genotypeStates, isWide, type GenotypeStates, type GenotypeObservation } from './evidence.js';
import type { LocusData } from './factor-table.js';
import type { AlleleSpace } from './allele-space.js';
import { linkNetworks } from './linked-network.js';
import type { ThetaPlan } from './theta-plan.js';
import { buildNetwork, type FactorNetwork, type Typing, type Variable } from './network.js';

/** Observations at one locus, by person; a person may have several samples. */
export type LocusObservations = readonly (readonly GenotypeObservation[])[];

interface LinkedPlan {
  readonly plan: EliminationPlan;
  readonly offset: number;
}

/** Networks of one likelihood: as it is without theta, and with the choices of meioses split from it. */
type TwoWays = readonly [whole: FactorNetwork, split: FactorNetwork];

/** Plans for theta, with the numbers of alleles that they were sought for. */
interface ThetaPlans {
  readonly plans: ThetaPlan[];
  readonly sizes: Set<number>;
}

/**
 * Plans of one pedigree: made when a set of typed persons is first met, used at every locus with that set.
 */
export class FamilyPlans {
  private readonly plans = new Map<string, EliminationPlan>();
  private readonly thetaNetworks = new Map<string, TwoWays>();
  private readonly thetaPlans = new Map<string, ThetaPlans>();
  private readonly enlarged = new Map<GeneticSex, FamilyPlans>();
  private readonly linkedPlans = new Map<string, LinkedPlan>();

  constructor(
    readonly pedigree: CheckedPedigree,
    readonly chromosome: 'autosomal' | 'X',
  ) {
    if (chromosome === 'X') this.checkSexes();
  }

  planFor(typing: readonly Typing[], target: number, isLumped: boolean): EliminationPlan {
    const key = `${target}${isLumped ? 'l' : 'f'}${typing.join('')}`;
    const known = this.plans.get(key);
    if (known) return known;
    const { pedigree, chromosome } = this;
    const network = buildNetwork({ pedigree, typing, chromosome, target, hasAllSelectors: false });
    const plan = planElimination(network, isLumped);
    this.plans.set(key, plan);
    return plan;
  }

  /**
   * Returns the networks with theta: two ways to write the sum down, of which now the one and now the other
   * is cheaper.
   */
  thetaNetworksFor(typing: readonly Typing[], target: number): TwoWays {
    const key = `${target} ${typing.join('')}`;
    const known = this.thetaNetworks.get(key);
    if (known) return known;
    const { pedigree, chromosome } = this;
    const request = { pedigree, typing, chromosome, target, hasAllSelectors: false };
    const networks: TwoWays = [buildNetwork(request), buildNetwork({ ...request, isSplit: true })];
    this.thetaNetworks.set(key, networks);
    return networks;
  }

  /** Returns the plans made so far for a set of typed persons, whatever the number of alleles. */
  thetaPlansFor(key: string): ThetaPlans {
    const plans = this.thetaPlans.get(key) ?? { plans: [], sizes: new Set<number>() };
    this.thetaPlans.set(key, plans);
    return plans;
  }

  /** Returns the plans of this pedigree with an untyped founder more, the last, of this sex. */
  withStranger(sex: GeneticSex): FamilyPlans {
    const known = this.enlarged.get(sex);
    if (known) return known;
    const { members } = this.pedigree;
    let id = 'stranger';
    while (members.some((member) => member.id === id)) id += "'";
    const pedigree = readPedigree([...members, { id, father: null, mother: null, sex }]);
    const plans = new FamilyPlans(pedigree, this.chromosome);
    this.enlarged.set(sex, plans);
    return plans;
  }

  /** Returns the plan for two linked loci; the variables of the second begin at `offset`. */
  linkedPlanFor(first: readonly Typing[], second: readonly Typing[], isLumped: boolean): LinkedPlan {
    const key = `${isLumped ? 'l' : 'f'}${first.join('')} ${second.join('')}`;
    const known = this.linkedPlans.get(key);
    if (known) return known;
    const { pedigree, chromosome } = this;
    const [one, two] = [first, second].map((typing) =>
      buildNetwork({ pedigree, typing, chromosome, target: -1, hasAllSelectors: true }),
    );
    const plan = planElimination(linkNetworks(one!, two!), isLumped);
    const linked = { plan, offset: one!.variables.length };
    this.linkedPlans.set(key, linked);
    return linked;
  }

  private checkSexes(): void {
    const unknown = this.pedigree.sexes.indexOf('unknown');
    if (unknown !== -1)
      throw new GeneticsError('GENETICS.X_NEEDS_SEX', { person: this.pedigree.members[unknown]!.id });
  }
}

export function typingOf(observations: LocusObservations): Typing[] {
  return observations.map((seen) => (seen.length === 0 ? 0 : seen.every(isWide) ? 2 : 1));
}

/** Returns the alleles that somebody's observation names. */
export function namedAlleles(observations: LocusObservations): Set<string> {
  const named = new Set<string>();
  for (const seen of observations)
    for (const { genotype } of seen)
      for (const allele of genotype) if (allele !== ANY_ALLELE) named.add(allele);
  return named;
}

/** Returns the genotypes of the typed persons of a network at one locus. */
export function locusData(
  network: FactorNetwork,
  observations: LocusObservations,
  space: AlleleSpace,
  locus: string,
): LocusData {
  return {
    space,
    states: network.variables.map((variable) => statesOf(variable, observations, space, locus)),
  };
}

/** Returns the genotypes that a variable stands for; undefined for one that is no genotype. */
export function statesOf(
  variable: Variable,
  observations: LocusObservations,
  space: AlleleSpace,
  locus: string,
): GenotypeStates | undefined {
  if (variable.kind !== 'genotype') return undefined;
  return genotypeStates(observations[variable.person]!, space, variable, locus);
}
