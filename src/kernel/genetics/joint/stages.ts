import type { Component } from './components.js';
import { victimsOf } from './components.js';
import { NOBODY, type SubAssignments } from './sub-assignments.js';

/**
 * Stage of the sum: one family's turn. A state is the set of victims taken by the families before that later
 * families still want: each such victim has a bit for as long as it is wanted, and the bit is used again
 * afterwards.
 */
export interface FamilyStage {
  readonly family: number;
  /** Weight of each row: exp(lnRatio - the family's greatest). */
  readonly weight: Float64Array;
  readonly groupOfRow: Int32Array;
  /** Groups of rows that take the same bits: the bits, the sum of the weights and the greatest weight. */
  readonly mask: Int32Array;
  readonly sum: Float64Array;
  readonly best: Float64Array;
  /**
   * First group by lowest bit: those of bit b are `first[b + 1]` to `first[b + 2]`; `first[0]` is the group
   * that takes none.
   */
  readonly first: Int32Array;
  /** Bits that are the lowest of some group. */
  readonly lowest: number;
  /** Bits that stay in the state afterwards. */
  readonly keep: number;
  /** Victims whom no later family wants, with their bits. */
  readonly ending: readonly { readonly victim: number; readonly bit: number }[];
  /** Victims whom no other family wants: they need no bit. */
  readonly own: readonly number[];
}

export interface StagePlan {
  readonly order: readonly number[];
  /** Number of bits of the widest state. */
  readonly width: number;
  readonly bitOfVictim: ReadonlyMap<number, number>;
  /** The last turn at which a victim is wanted. */
  readonly lastTurn: ReadonlyMap<number, number>;
}

/**
 * Plans the order of the families and the bit of each victim. Greedy: next comes the family that leaves the
 * fewest victims in the state; among equals the one with more rows, while states are few.
 */
export function planStages(component: Component, families: readonly SubAssignments[]): StagePlan {
  const wanted = new Map(component.families.map((family) => [family, new Set(victimsOf(families[family]!))]));
  const order = orderOf(wanted, families);
  const firstTurn = new Map<number, number>();
  const lastTurn = new Map<number, number>();
  for (const [turn, family] of order.entries()) {
    for (const victim of wanted.get(family)!) {
      if (!firstTurn.has(victim)) firstTurn.set(victim, turn);
      lastTurn.set(victim, turn);
    }
  }
  const bitOfVictim = new Map<number, number>();
  const holder: (number | undefined)[] = [];
  for (const [turn, family] of order.entries()) {
    for (const victim of wanted.get(family)!) {
      if (firstTurn.get(victim) !== turn || lastTurn.get(victim) === turn) continue;
      const free = holder.findIndex((other) => other === undefined);
      const bit = free === -1 ? holder.length : free;
      holder[bit] = victim;
      bitOfVictim.set(victim, bit);
    }
    for (const [bit, victim] of holder.entries()) {
      if (victim !== undefined && lastTurn.get(victim) === turn) holder[bit] = undefined;
    }
  }
  return { order, width: holder.length, bitOfVictim, lastTurn };
}

function orderOf(
  wanted: ReadonlyMap<number, ReadonlySet<number>>,
  families: readonly SubAssignments[],
): number[] {
  const uses = new Map<number, number>();
  for (const victims of wanted.values()) {
    for (const victim of victims) uses.set(victim, (uses.get(victim) ?? 0) + 1);
  }
  const left = new Set(wanted.keys());
  const live = new Set<number>();
  const order: number[] = [];
  while (left.size > 0) {
    let chosen = -1;
    let [chosenGrowth, chosenRows] = [Infinity, -1];
    for (const family of left) {
      let growth = 0;
      for (const victim of wanted.get(family)!) {
        const isLast = uses.get(victim) === 1;
        if (live.has(victim)) growth -= Number(isLast);
        else growth += Number(!isLast);
      }
      const { rows } = families[family]!;
      if (growth < chosenGrowth || (growth === chosenGrowth && rows > chosenRows))
        [chosen, chosenGrowth, chosenRows] = [family, growth, rows];
    }
    for (const victim of wanted.get(chosen)!) {
      const remaining = uses.get(victim)! - 1;
      uses.set(victim, remaining);
      if (remaining > 0) live.add(victim);
      else live.delete(victim);
    }
    left.delete(chosen);
    order.push(chosen);
  }
  return order;
}

export function stagesOf(plan: StagePlan, families: readonly SubAssignments[]): FamilyStage[] {
  let held = 0;
  return plan.order.map((family, turn) => {
    const victims = victimsOf(families[family]!);
    for (const victim of victims) held |= maskOf(plan, victim);
    const ending = victims.filter(
      (victim) => plan.lastTurn.get(victim) === turn && maskOf(plan, victim) !== 0,
    );
    for (const victim of ending) held &= ~maskOf(plan, victim);
    return {
      family,
      ...grouped(plan, families[family]!),
      keep: held,
      ending: ending.map((victim) => ({ victim, bit: maskOf(plan, victim) })),
      own: victims.filter((victim) => !plan.bitOfVictim.has(victim)),
    };
  });
}

function maskOf(plan: StagePlan, victim: number): number {
  const bit = plan.bitOfVictim.get(victim);
  return bit === undefined ? 0 : 1 << bit;
}

type Grouped = Pick<FamilyStage, 'weight' | 'groupOfRow' | 'mask' | 'sum' | 'best' | 'first' | 'lowest'>;

function grouped(plan: StagePlan, { rows, places, victims, lnRatio }: SubAssignments): Grouped {
  const scale = lnRatio.reduce((greatest, one) => Math.max(greatest, one), -Infinity);
  const weight = lnRatio.map((one) => Math.exp(one - scale));
  const maskOfRow = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    for (let place = 0; place < places; place++) {
      const victim = victims[row * places + place]!;
      if (victim !== NOBODY) maskOfRow[row]! |= maskOf(plan, victim);
    }
  }
  const mask = Int32Array.from(new Set(maskOfRow)).sort((a, b) => lowestBit(a) - lowestBit(b) || a - b);
  const groupOfMask = new Map([...mask].map((one, group) => [one, group]));
  const groupOfRow = maskOfRow.map((one) => groupOfMask.get(one)!);
  const [sum, best] = [new Float64Array(mask.length), new Float64Array(mask.length)];
  for (let row = 0; row < rows; row++) {
    const group = groupOfRow[row]!;
    sum[group]! += weight[row]!;
    best[group] = Math.max(best[group]!, weight[row]!);
  }
  return { weight, groupOfRow, mask, sum, best, ...firsts(mask) };
}

function firsts(mask: Int32Array): Pick<FamilyStage, 'first' | 'lowest'> {
  const first = new Int32Array(34).fill(mask.length);
  let lowest = 0;
  for (let group = mask.length - 1; group >= 0; group--) {
    const bit = lowestBit(mask[group]!);
    first[bit + 1] = group;
    if (bit >= 0) lowest |= 1 << bit;
  }
  for (let at = first.length - 2; at >= 0; at--) first[at] = Math.min(first[at]!, first[at + 1]!);
  return { first, lowest };
}

/** Returns the number of the lowest bit, -1 where there is none. */
function lowestBit(mask: number): number {
  return mask === 0 ? -1 : 31 - Math.clz32(mask & -mask);
}
