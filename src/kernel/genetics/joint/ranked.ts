import type { Combined } from './combine.js';
import type { FamilyStage } from './stages.js';
import type { SubAssignments } from './sub-assignments.js';

/** Assignment as the row of each family, with the sum of their lnRatio. */
export interface RankedRows {
  readonly rows: ReadonlyMap<number, number>;
  readonly lnRatio: number;
}

interface Partial {
  readonly state: number;
  readonly weight: number;
  /** Weight of the best completion. */
  readonly bound: number;
  readonly row: number;
  readonly before: Partial | undefined;
}

/**
 * Returns the best `most` assignments of a component, best first, exactly.
 *
 * `bestToCome` is the weight of the best completion of a partial assignment, not a bound on it. Whoever has
 * `most` partial assignments above it at one stage has as many complete ones above all of its completions, so
 * a stage carries on the best `most` and no more.
 */
export function rankedRows(
  stages: readonly FamilyStage[],
  families: readonly SubAssignments[],
  { bestToCome }: Combined,
  most: number,
): RankedRows[] {
  let partials: Partial[] = [{ state: 0, weight: 1, bound: 1, row: -1, before: undefined }];
  for (const [turn, stage] of stages.entries()) {
    const toCome = bestToCome[turn + 1]!;
    const next: Partial[] = [];
    for (const before of partials) {
      for (const [row, rowWeight] of stage.weight.entries()) {
        const mask = stage.mask[stage.groupOfRow[row]!]!;
        if ((mask & before.state) !== 0) continue;
        const state = (mask | before.state) & stage.keep;
        const weight = before.weight * rowWeight;
        const bound = weight * toCome[state]!;
        if (bound > 0) next.push({ state, weight, bound, row, before });
      }
    }
    partials = next.sort((a, b) => b.bound - a.bound).slice(0, most);
  }
  return partials.map((partial) => unrolled(partial, stages, families));
}

function unrolled(
  end: Partial,
  stages: readonly FamilyStage[],
  families: readonly SubAssignments[],
): RankedRows {
  const rows = new Map<number, number>();
  let partial = end;
  for (let turn = stages.length - 1; turn >= 0; turn--) {
    rows.set(stages[turn]!.family, partial.row);
    partial = partial.before!;
  }
  return { rows, lnRatio: lnRatioOf(rows, families) };
}

function lnRatioOf(rows: ReadonlyMap<number, number>, families: readonly SubAssignments[]): number {
  let sum = 0;
  for (const [family, row] of [...rows].sort(([a], [b]) => a - b)) sum += families[family]!.lnRatio[row]!;
  return sum;
}

/**
 * Returns the best `most` pairs of one from each list, the lists being sorted: for components, which do not
 * compete.
 */
export function mergedRanks(
  first: readonly RankedRows[],
  second: readonly RankedRows[],
  most: number,
): RankedRows[] {
  const merged: RankedRows[] = [];
  for (const [at, one] of first.entries()) {
    // Before the pair (at, other) come at least (at + 1) x (other + 1) - 1 pairs that are no worse.
    const reach = Math.min(second.length, Math.ceil(most / (at + 1)));
    for (let other = 0; other < reach; other++) {
      const two = second[other]!;
      merged.push({ rows: new Map([...one.rows, ...two.rows]), lnRatio: one.lnRatio + two.lnRatio });
    }
  }
  return merged.sort((a, b) => b.lnRatio - a.lnRatio).slice(0, most);
}
