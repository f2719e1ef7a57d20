import type { Factor, FactorNetwork, Variable } from './network.js';

/** Step of a plan: one variable summed out of the product of the factors that speak of it. */
export interface EliminationStep {
  readonly variable: number;
  /** Numbers of the factors; results of earlier steps follow the factors of the network. */
  readonly inputs: readonly number[];
  /** Variables that the result still speaks of. */
  readonly scope: readonly number[];
}

/**
 * Elimination plan: the order in which the variables are summed out, made once for a pedigree and a set of
 * typed persons.
 */
export interface EliminationPlan {
  readonly network: FactorNetwork;
  readonly scopes: readonly (readonly number[])[];
  readonly steps: readonly EliminationStep[];
  /** Factors that remain, of the target's genes or of nothing. */
  readonly rest: readonly number[];
}

/** Numbers of alleles that are assumed while an order is sought. */
const ALLELES_LUMPED = 6;
const ALLELES_ALL = 14;

/**
 * Plans a variable elimination (Lauritzen & Sheehan 2003; the peeling of Elston & Stewart 1971 is the special
 * case of a pedigree without loops): greedy orders by the size of what arises and by the work, and the
 * cheapest of them.
 */
export function planElimination(network: FactorNetwork, isLumped: boolean): EliminationPlan {
  const alleles = isLumped ? ALLELES_LUMPED : ALLELES_ALL;
  const sizes = network.variables.map((variable) => expectedSize(variable, alleles));
  const scopes = network.factors.map(scopeOf);
  const bySize: Rank = (result) => result;
  const byGrowth: Rank = (result, _work, inputs) => result - inputs;
  const byWork: Rank = (result, work) => work + result / 1e3;
  const plans = [bySize, byGrowth, byWork].map((rank) => order(network, scopes, sizes, rank));
  const [best] = plans.sort((a, b) => a.work - b.work);
  return { network, scopes, steps: best!.steps, rest: best!.rest };
}

/**
 * Measure of a candidate step by the size of the result, the work, and the size of what it replaces; the
 * least goes first.
 */
type Rank = (result: number, work: number, inputs: number) => number;

interface Order {
  readonly steps: readonly EliminationStep[];
  readonly rest: readonly number[];
  readonly work: number;
}

interface Open {
  readonly number: number;
  readonly scope: readonly number[];
}

function order(
  network: FactorNetwork,
  scopes: readonly (readonly number[])[],
  sizes: readonly number[],
  rank: Rank,
): Order {
  const open = new Map<number, Open>(scopes.map((scope, number) => [number, { number, scope }]));
  const left = new Set(network.variables.keys());
  for (const target of network.target) left.delete(target);
  const steps: EliminationStep[] = [];
  let work = 0;
  while (left.size > 0) {
    let best: { variable: number; inputs: Open[]; scope: number[]; score: number; work: number } | undefined;
    for (const variable of left) {
      const inputs = [...open.values()].filter(({ scope }) => scope.includes(variable));
      const scope = [...new Set(inputs.flatMap((input) => input.scope))].filter(
        (other) => other !== variable,
      );
      const result = scope.reduce((product, other) => product * sizes[other]!, 1);
      const effort = result * sizes[variable]! * inputs.length;
      const replaced = inputs.reduce((sum, input) => sum + sizeOf(input.scope, sizes), 0);
      const score = rank(result, effort, replaced);
      if (best === undefined || score < best.score) best = { variable, inputs, scope, score, work: effort };
    }
    const { variable, inputs, scope } = best!;
    scope.sort((a, b) => sizes[a]! - sizes[b]! || a - b);
    for (const { number } of inputs) open.delete(number);
    const number = scopes.length + steps.length;
    open.set(number, { number, scope });
    steps.push({ variable, inputs: inputs.map((input) => input.number), scope });
    work += best!.work + 20;
    left.delete(variable);
  }
  return { steps, rest: [...open.keys()], work };
}

function sizeOf(scope: readonly number[], sizes: readonly number[]): number {
  return scope.reduce((product, variable) => product * sizes[variable]!, 1);
}

function expectedSize(
  { kind, isWide, isUnordered, isHemizygous, choices }: Variable,
  alleles: number,
): number {
  if (kind === 'selector') return choices ?? 2;
  if (kind === 'gene') return alleles;
  if (isHemizygous) return 1;
  if (isWide) return isUnordered ? alleles : 2 * alleles - 1;
  return isUnordered ? 1 : 1.8;
}

/** Returns the variables of a factor in the order in which its table runs, the last the fastest. */
export function scopeOf(factor: Factor): readonly number[] {
  switch (factor.kind) {
    case 'evidence':
    case 'founder':
    case 'gene':
      return [factor.variable];
    case 'gamete':
      return [factor.child.variable];
    case 'meiosis':
      return [...new Set(factor.genes.map(({ variable }) => variable)), factor.child.variable];
    case 'selected':
      return [factor.selector, factor.gene.variable, factor.child.variable];
    case 'descent':
      return [factor.selector, ...(factor.gene ? [factor.gene.variable] : []), factor.child.variable];
    case 'toss':
      return [factor.selector];
    case 'linkage':
      return [factor.first, factor.second];
  }
}
