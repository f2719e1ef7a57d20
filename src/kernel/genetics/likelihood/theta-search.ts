import type { ThetaStep } from './theta-step.js';
import type { PlanDraft } from './theta-step.js';
import { genesOf, operandsOf, type Operand } from './theta-work.js';

/** Move of the search: the costs and the size of the result if a variable were taken away next. */
export interface Move {
  readonly effort: number;
  /** Numbers of the result, and of what it replaces. */
  readonly result: number;
  readonly replaced: number;
  readonly variable: number;
}

/** Rank of a move; the move with the least is made. */
export type MoveRank = (move: Move) => number;

/** Places of two expansions in a list; they are taken out and their product is put at the end. */
type Pair = readonly [number, number];

interface Arrangement {
  readonly effort: number;
  readonly pairs: readonly Pair[];
}

/** Number of expansions up to which all orders of multiplying them are tried. */
const ALL_ORDERS = 5;

/** Greedy search for an order of elimination. */
export class ThetaSearch {
  private readonly open = new Map<number, Operand>();
  private readonly left: Set<number>;
  private readonly moves = new Map<number, Move>();
  private readonly steps: ThetaStep[] = [];
  private readonly marks: number[] = [];
  private mark = 0;

  constructor(
    private readonly draft: PlanDraft,
    private readonly rank: MoveRank,
  ) {
    const { network, factorGenes } = draft;
    for (const operand of operandsOf(network, factorGenes)) this.open.set(operand.number, operand);
    this.left = new Set(network.variables.keys());
    for (const target of network.target) this.left.delete(target);
  }

  search(): readonly ThetaStep[] {
    while (this.left.size > 0) {
      let next = -1;
      let least = Infinity;
      for (const variable of this.left) {
        const score = this.rank(this.moveFor(variable));
        if (next === -1 || score < least) [next, least] = [variable, score];
      }
      this.left.delete(next);
      this.take(next, this.inputsOf(next));
    }
    this.take(-1, [...this.open.values()], [...new Set(this.draft.network.target)]);
    return this.steps;
  }

  private inputsOf(variable: number): readonly Operand[] {
    return [...this.open.values()].filter(({ scope }) => scope.includes(variable));
  }

  private moveFor(variable: number): Move {
    const known = this.moves.get(variable);
    if (known !== undefined) return known;
    const { work } = this.draft;
    const inputs = this.inputsOf(variable);
    const scope = this.union(inputs, variable);
    const move = {
      effort: this.arranged(variable, inputs, scope).effort,
      result: work.storage(scope, genesOf(inputs)),
      variable,
      replaced: inputs.reduce((sum, input) => sum + work.storage(input.scope, input.genes), 0),
    };
    this.moves.set(variable, move);
    return move;
  }

  private take(variable: number, inputs: readonly Operand[], scope = this.union(inputs, variable)): void {
    const plain = inputs.filter(({ genes }) => genes === 0);
    let expansions = inputs.filter(({ genes }) => genes > 0);
    for (const [one, other] of this.arranged(variable, inputs, scope).pairs) {
      const pair = [expansions[one]!, expansions[other]!];
      expansions = expansions.filter((_, at) => at !== one && at !== other);
      expansions.push(this.addStep(-1, pair, this.union(pair, -1)));
    }
    for (const { number } of inputs) this.open.delete(number);
    const result = this.addStep(variable, [...plain, ...expansions], scope);
    this.open.set(result.number, result);
    for (const touched of inputs.flatMap((input) => input.scope)) this.moves.delete(touched);
  }

  private addStep(variable: number, inputs: readonly Operand[], scope: readonly number[]): Operand {
    const number = this.draft.network.factors.length + this.steps.length;
    const genes = genesOf(inputs);
    const ordered = this.ordered(scope);
    this.steps.push({ variable, inputs: inputs.map((input) => input.number), scope: ordered, genes });
    return { number, scope: ordered, genes, isGene: false };
  }

  /**
   * Returns the order in which to multiply the expansions among the inputs, so that at most two are left for
   * the last step.
   */
  private arranged(variable: number, inputs: readonly Operand[], scope: readonly number[]): Arrangement {
    const { work } = this.draft;
    const plain = inputs.filter(({ genes }) => genes === 0);
    const arrange = (expansions: readonly Operand[]): Arrangement => {
      if (expansions.length <= 2)
        return { effort: work.effort(variable, scope, [...plain, ...expansions]), pairs: [] };
      let best: Arrangement = { effort: Infinity, pairs: [] };
      for (const [one, other] of pairsToTry(expansions)) {
        const pair = [expansions[one]!, expansions[other]!];
        const union = this.union(pair, -1);
        const effort = work.effort(-1, union, pair);
        if (effort >= best.effort) continue;
        const product = { number: -1, scope: union, genes: genesOf(pair), isGene: false };
        const rest = arrange([...expansions.filter((_, at) => at !== one && at !== other), product]);
        if (effort + rest.effort < best.effort)
          best = { effort: effort + rest.effort, pairs: [[one, other], ...rest.pairs] };
      }
      return best;
    };
    return arrange(inputs.filter(({ genes }) => genes > 0));
  }

  /** Returns all variables that these operands speak of, but for one. */
  private union(operands: readonly Operand[], without: number): number[] {
    this.mark++;
    if (without !== -1) this.marks[without] = this.mark;
    const scope: number[] = [];
    for (const operand of operands)
      for (const variable of operand.scope) {
        if (this.marks[variable] === this.mark) continue;
        this.marks[variable] = this.mark;
        scope.push(variable);
      }
    return scope;
  }

  /** Sorts variables by size, the largest last: the innermost loop of plain numbers runs over it. */
  private ordered(scope: readonly number[]): readonly number[] {
    const { sizes } = this.draft.work;
    return [...scope].sort((a, b) => sizes[a]! - sizes[b]! || a - b);
  }
}

function pairsToTry(expansions: readonly Operand[]): readonly Pair[] {
  const places = [...expansions.keys()];
  if (expansions.length > ALL_ORDERS) {
    const [one, other] = places.sort((a, b) => expansions[a]!.genes - expansions[b]!.genes);
    return [[one!, other!]];
  }
  return places.flatMap((one) => places.slice(one + 1).map((other): Pair => [one, other]));
}
