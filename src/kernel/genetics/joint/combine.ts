import type { FamilyStage } from './stages.js';

/**
 * Exact sum over all ways in which the families of one component can share the victims, and the best of them.
 *
 * Forward: alpha(t, A) is what the first t families give when they have taken the victims A; backward:
 * beta(t, A) what the others can give when A is taken. Both run over the sum and over the maximum at once, in
 * plain doubles: each family's weights are scaled by its greatest, so that no product exceeds 1 and what
 * falls below the smallest double is less than 1e-308 of the product of the families' maxima.
 *
 * With many states, those are dropped all of whose completions together weigh less than `negligible` times an
 * assignment that there is; what is lost is at most that times the number of states.
 */
export interface Combined {
  /** Sum of all weights, and the greatest of them, both scaled. */
  readonly total: number;
  readonly best: number;
  /** Sum and greatest weight of what the other families give beside each group, by stage and group. */
  readonly besideSum: readonly Float64Array[];
  readonly besideBest: readonly Float64Array[];
  /**
   * Scaled sum and greatest weight over the assignments that leave a victim out, by victim of the component.
   */
  readonly nobodySum: ReadonlyMap<number, number>;
  readonly nobodyBest: ReadonlyMap<number, number>;
  /** beta over the maximum before each stage and at the end, by state: the best that can still come. */
  readonly bestToCome: readonly Float64Array[];
}

interface Table {
  readonly sum: Float64Array;
  readonly best: Float64Array;
}

export function combine(stages: readonly FamilyStage[], negligible = 0): Combined {
  const alphas = forward(stages, negligible * attainable(stages));
  const end = alphas[stages.length]!;
  const sums: Float64Array[] = [];
  const bests: Float64Array[] = [];
  const nobodySum = new Map<number, number>();
  const nobodyBest = new Map<number, number>();
  const bestToCome: Float64Array[] = [];
  let after: Table = tableFor(0);
  after.sum[0] = 1;
  after.best[0] = 1;
  bestToCome[stages.length] = after.best;
  for (let turn = stages.length - 1; turn >= 0; turn--) {
    const stage = stages[turn]!;
    const step = backward(stage, alphas[turn]!, after);
    sums[turn] = step.besideSum;
    bests[turn] = step.besideBest;
    noteNobody(stage, step, nobodySum, nobodyBest);
    after = step.before;
    bestToCome[turn] = after.best;
  }
  return {
    total: end.sum[0]!,
    best: end.best[0]!,
    besideSum: sums,
    besideBest: bests,
    nobodySum,
    nobodyBest,
    bestToCome,
  };
}

function tableFor(mask: number): Table {
  const size = 2 ** (32 - Math.clz32(mask));
  return { sum: new Float64Array(size), best: new Float64Array(size) };
}

/** Weight of an assignment that exists: each family in turn takes its best row that the others left it. */
function attainable(stages: readonly FamilyStage[]): number {
  let [taken, product] = [0, 1];
  for (const { mask, best, keep } of stages) {
    let chosen = -1;
    for (let group = 0; group < mask.length; group++) {
      if ((mask[group]! & taken) === 0 && (chosen === -1 || best[group]! > best[chosen]!)) chosen = group;
    }
    product *= best[chosen]!;
    taken = (taken | mask[chosen]!) & keep;
  }
  return product;
}

/** Returns of each turn the greatest weight that all families after it can give. */
function mostToCome(stages: readonly FamilyStage[]): number[] {
  const most = stages.map(() => 1);
  for (let turn = stages.length - 2; turn >= 0; turn--)
    most[turn] = most[turn + 1]! * stages[turn + 1]!.sum.reduce((sum, one) => sum + one, 0);
  return most;
}

function forward(stages: readonly FamilyStage[], smallest = 0): Table[] {
  const toCome = mostToCome(stages);
  const start = tableFor(0);
  start.sum[0] = 1;
  start.best[0] = 1;
  const tables = [start];
  for (const [turn, stage] of stages.entries()) {
    const from = tables[turn]!;
    const to = tableFor(stage.keep);
    const fitting = new Int32Array(stage.mask.length);
    for (let state = 0; state < from.sum.length; state++) {
      const sum = from.sum[state]!;
      if (sum === 0) continue;
      const best = from.best[state]!;
      const count = fittingGroups(stage, state, fitting);
      for (let at = 0; at < count; at++) {
        const group = fitting[at]!;
        const next = (state | stage.mask[group]!) & stage.keep;
        to.sum[next]! += sum * stage.sum[group]!;
        const product = best * stage.best[group]!;
        if (product > to.best[next]!) to.best[next] = product;
      }
    }
    if (smallest > 0) drop(to, smallest / toCome[turn]!);
    tables.push(to);
  }
  return tables;
}

function drop({ sum, best }: Table, smallest: number): void {
  for (let state = 0; state < sum.length; state++) {
    if (sum[state]! >= smallest) continue;
    sum[state] = 0;
    best[state] = 0;
  }
}

/** Returns the scaled sum of all weights, without the maximum. */
export function totalOf(stages: readonly FamilyStage[]): number {
  return forward(stages)[stages.length]!.sum[0]!;
}

/** Writes the groups that take no victim of the state, and says how many they are. */
function fittingGroups(stage: FamilyStage, state: number, fitting: Int32Array): number {
  const { mask, first } = stage;
  let count = 0;
  for (let group = 0; group < first[1]!; group++) fitting[count++] = group;
  let free = stage.lowest & ~state;
  while (free !== 0) {
    const bit = 31 - Math.clz32(free & -free);
    free &= free - 1;
    const end = first[bit + 2]!;
    for (let group = first[bit + 1]!; group < end; group++) {
      if ((mask[group]! & state) === 0) fitting[count++] = group;
    }
  }
  return count;
}

interface BackwardStep {
  readonly before: Table;
  readonly besideSum: Float64Array;
  readonly besideBest: Float64Array;
  /** Weights that all families give together, by the bits taken before the stage or in it. */
  readonly taken: Table;
}

function backward(stage: FamilyStage, alpha: Table, after: Table): BackwardStep {
  const { mask, keep } = stage;
  const before: Table = {
    sum: new Float64Array(alpha.sum.length),
    best: new Float64Array(alpha.best.length),
  };
  const taken = tableFor(stage.ending.length === 0 ? 0 : (alpha.sum.length - 1) | unionOf(mask));
  const hasEnding = stage.ending.length > 0;
  const besideSum = new Float64Array(mask.length);
  const besideBest = new Float64Array(mask.length);
  const fitting = new Int32Array(mask.length);
  for (let state = 0; state < alpha.sum.length; state++) {
    const alphaSum = alpha.sum[state]!;
    if (alphaSum === 0) continue;
    const alphaBest = alpha.best[state]!;
    const count = fittingGroups(stage, state, fitting);
    let [sum, best] = [0, 0];
    for (let at = 0; at < count; at++) {
      const group = fitting[at]!;
      const all = state | mask[group]!;
      const next = all & keep;
      const [sumBeside, bestBeside] = [alphaSum * after.sum[next]!, alphaBest * after.best[next]!];
      const [sumHere, bestHere] = [stage.sum[group]!, stage.best[group]!];
      besideSum[group]! += sumBeside;
      if (bestBeside > besideBest[group]!) besideBest[group] = bestBeside;
      sum += sumHere * after.sum[next]!;
      best = Math.max(best, bestHere * after.best[next]!);
      if (hasEnding) {
        taken.sum[all]! += sumHere * sumBeside;
        taken.best[all] = Math.max(taken.best[all]!, bestHere * bestBeside);
      }
    }
    before.sum[state] = sum;
    before.best[state] = best;
  }
  return { before, besideSum, besideBest, taken };
}

function unionOf(masks: Int32Array): number {
  return masks.reduce((all, one) => all | one, 0);
}

/** Sums over what leaves a victim out, without subtraction, so that small probabilities keep their digits. */
function noteNobody(
  stage: FamilyStage,
  { taken }: BackwardStep,
  nobodySum: Map<number, number>,
  nobodyBest: Map<number, number>,
): void {
  for (const { victim, bit } of stage.ending) {
    let [sum, best] = [0, 0];
    for (let all = 0; all < taken.sum.length; all++) {
      if ((all & bit) !== 0) continue;
      sum += taken.sum[all]!;
      best = Math.max(best, taken.best[all]!);
    }
    nobodySum.set(victim, sum);
    nobodyBest.set(victim, best);
  }
}
