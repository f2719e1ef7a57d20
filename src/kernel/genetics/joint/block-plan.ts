import { type EliminationPlan, scopeOf, type EliminationStep } from '../likelihood/elimination-plan.js';
import type { FactorNetwork, Variable } from '../likelihood/network.js';
import { typedBelow } from './typed-below.js';

/** Numbers of states that variables are assumed to have while an elimination order is sought. */
const ALLELES_ALL = 14;
const GENOTYPE = 1.8;
/**
 * New alleles that each further typed person is assumed to show, until there are as many as a block usually
 * has.
 */
const ALLELES_EACH = 1.4;
const ALLELES_LUMPED = 6;

/**
 * Plans the order in which the variables of a block are summed out: greedily by three measures, of which the
 * cheapest order is taken. After each step only those steps are judged anew that share a factor with the
 * variable just summed out. A joint problem needs a plan for each set of places that are filled, hundreds of
 * them, each for few sums, so that making it counts as much as running it.
 */
export function planBlock(network: FactorNetwork, isLumped: boolean): EliminationPlan {
  const below = typedBelow(network);
  const sizes = network.variables.map((variable, at) =>
    variable.kind === 'gene' && isLumped
      ? Math.min(ALLELES_LUMPED, 1 + ALLELES_EACH * below[at]!.length)
      : sizeOf(variable),
  );
  const plans = RANKS.map((rank) => planBy(rank, network, sizes));
  return plans.reduce((best, one) => (one.work < best.work ? one : best)).plan;
}

function sizeOf({ kind, isUnordered }: Variable): number {
  if (kind === 'gene') return ALLELES_ALL;
  if (kind === 'selector') return 2;
  return isUnordered ? 1 : GENOTYPE;
}

/**
 * Measure of a step: from the cells of its result, its work, and the cells of the tables that it replaces.
 */
type Rank = (cells: number, work: number, replaced: number) => number;

const RANKS: readonly Rank[] = [
  (cells, work) => work + cells / 1e3,
  (cells) => cells,
  (cells, _work, replaced) => cells - replaced,
];

function planBy(
  rank: Rank,
  network: FactorNetwork,
  sizes: readonly number[],
): { plan: EliminationPlan; work: number } {
  const scopes: (readonly number[])[] = network.factors.map(scopeOf);
  const factorsOf = network.variables.map(() => new Set<number>());
  for (const [factor, scope] of scopes.entries())
    for (const variable of scope) factorsOf[variable]!.add(factor);
  const candidates = network.variables.map((_, variable) => judged(variable, factorsOf, scopes, sizes));
  const scoreOf = ({ cells, work, replaced }: Candidate): number => rank(cells, work, replaced);
  let total = 0;
  const left = new Set(network.variables.keys());
  const steps: EliminationStep[] = [];
  const results = new Set<number>();
  while (left.size > 0) {
    let variable = -1;
    let least = Infinity;
    for (const one of left) {
      const score = scoreOf(candidates[one]!);
      if (score < least) [variable, least] = [one, score];
    }
    const { scope, work } = candidates[variable]!;
    total += work;
    scope.sort((a, b) => sizes[a]! - sizes[b]! || a - b);
    const inputs = [...factorsOf[variable]!];
    const result = scopes.push(scope) - 1;
    for (const input of inputs) {
      results.delete(input);
      for (const other of scopes[input]!) factorsOf[other]!.delete(input);
    }
    if (scope.length === 0) results.add(result);
    for (const other of scope) factorsOf[other]!.add(result);
    for (const other of scope) candidates[other] = judged(other, factorsOf, scopes, sizes);
    steps.push({ variable, inputs, scope });
    left.delete(variable);
  }
  const plan = { network, scopes: network.factors.map(scopeOf), steps, rest: [...results] };
  return { plan, work: total };
}

interface Candidate {
  readonly scope: number[];
  readonly cells: number;
  readonly work: number;
  readonly replaced: number;
}

function judged(
  variable: number,
  factorsOf: readonly ReadonlySet<number>[],
  scopes: readonly (readonly number[])[],
  sizes: readonly number[],
): Candidate {
  const scope: number[] = [];
  let [cells, replaced] = [1, 0];
  for (const factor of factorsOf[variable]!) {
    let own = 1;
    for (const other of scopes[factor]!) {
      own *= sizes[other]!;
      if (other === variable || scope.includes(other)) continue;
      scope.push(other);
      cells *= sizes[other]!;
    }
    replaced += own;
  }
  return { scope, cells, work: cells * sizes[variable]! * factorsOf[variable]!.size, replaced };
}
