import { combine, type Combined, totalOf } from './combine.js';
import { type Component, components } from './components.js';
import { mergedRanks, rankedRows, type RankedRows } from './ranked.js';
import { planStages, type FamilyStage, stagesOf } from './stages.js';
import { NOBODY, subAssignments, type SubAssignments } from './sub-assignments.js';
import { type Exactness, narrowed } from './narrowing.js';

export interface JointRequest {
  readonly victims: number;
  /** The sub-assignments of each family, with the priors of the pairs. */
  readonly families: readonly SubAssignments[];
  /** Number of best assignments that are wanted. */
  readonly most: number;
  /** States that one stage may have, as a power of two; 22 where nothing is said. */
  readonly mostBits?: number;
}

export interface JointAssignment {
  /** Victims of the places of each family, or `NOBODY`. */
  readonly victims: readonly Int32Array[];
  /** ln of L(A) / L(nobody identified), priors included. */
  readonly lnRatio: number;
}

/** Result of one pair of a victim and a place. */
export interface JointPair {
  readonly victim: number;
  readonly family: number;
  readonly place: number;
  /** P(victim is this missing person | all data). */
  readonly posterior: number;
  /** ln of the greatest L(A) with this pair / the greatest of all. */
  readonly lnBest: number;
  /** ln GLR: greatest L(A) with this pair / greatest without (Egeland and Vigeland 2025). */
  readonly lnGlr: number;
}

export interface JointResult {
  readonly ranked: readonly JointAssignment[];
  /** Pairs that stand in at least one possible assignment, by victim, family and place. */
  readonly pairs: readonly JointPair[];
  /** P(none of the missing | all data) of each victim. */
  readonly nobody: Float64Array;
  /** ln of the sum of L(A) / L(nobody identified) over all assignments. */
  readonly lnTotal: number;
  /** Number of assignments that the data allow; not counted where the states are many. */
  readonly possible: number | undefined;
  readonly exactness: Exactness;
}

/**
 * Computes the joint identification of all victims and all missing: L(A) = product over families of L(family
 * with its part of A) x product over the unassigned of P(victim). Only parts of A within one family need a
 * likelihood; the families are combined by dynamic programming over the victims already taken, one connected
 * component at a time.
 */
export function jointAssignment({ victims, families, most, mostBits = 22 }: JointRequest): JointResult {
  const { kept, exactness } = narrowed(families, mostBits);
  const nobody = new Float64Array(victims).fill(1);
  const pairs: PairWeights[] = [];
  const nobodyBest = new Float64Array(victims).fill(1);
  let lnTotal = 0;
  let possible: number | undefined = 1;
  let ranked: readonly RankedRows[] = [{ rows: new Map(), lnRatio: 0 }];
  let isInRange = true;
  for (const component of components(kept)) {
    const solved = solve(component, kept);
    isInRange &&= solved.combined.best > SMALLEST_SAFE;
    for (const [victim, weight] of solved.nobodySum) nobody[victim] = weight / solved.combined.total;
    for (const [victim, weight] of solved.nobodyBest) nobodyBest[victim] = weight / solved.combined.best;
    pairs.push(...solved.pairs);
    lnTotal += Math.log(solved.combined.total) + solved.lnScale;
    possible =
      solved.width > MOST_BITS_TO_COUNT ? undefined : possible && possible * assignmentsOf(solved.stages);
    ranked = mergedRanks(ranked, rankedRows(solved.stages, kept, solved.combined, most), most);
  }
  return {
    ranked: ranked.map((one) => ({
      victims: kept.map((family, at) => victimsOfRow(family, one.rows.get(at) ?? 0)),
      lnRatio: one.lnRatio,
    })),
    pairs: withGlr(pairs, nobodyBest),
    nobody,
    lnTotal,
    possible,
    exactness: isInRange ? exactness : { ...exactness, isExact: false, isOutOfRange: true },
  };
}

/**
 * Smallest weight of the best assignment, relative to the product of the families' own best, at which
 * underflow does not matter: 1e-308 lost in a state is 1e-58 of it here, and there are fewer than 1e20
 * states.
 */
const SMALLEST_SAFE = 1e-250;

const MOST_BITS_TO_COUNT = 16;
const MOST_BITS_IN_FULL = 14;
/**
 * Share of the best assignment below which a state is not followed where states are many: far below a
 * double's last digit.
 */
const NEGLIGIBLE = 1e-40;

interface PairWeights {
  readonly victim: number;
  readonly family: number;
  readonly place: number;
  readonly posterior: number;
  readonly best: number;
}

interface Solved {
  readonly width: number;
  readonly stages: readonly FamilyStage[];
  readonly combined: Combined;
  readonly pairs: PairWeights[];
  readonly nobodySum: ReadonlyMap<number, number>;
  readonly nobodyBest: ReadonlyMap<number, number>;
  readonly lnScale: number;
}

function solve(component: Component, families: readonly SubAssignments[]): Solved {
  const plan = planStages(component, families);
  const stages = stagesOf(plan, families);
  const combined = combine(stages, plan.width > MOST_BITS_IN_FULL ? NEGLIGIBLE : 0);
  const nobodySum = new Map(combined.nobodySum);
  const nobodyBest = new Map(combined.nobodyBest);
  const pairs: PairWeights[] = [];
  let lnScale = 0;
  for (const [turn, stage] of stages.entries()) {
    const family = families[stage.family]!;
    lnScale += family.lnRatio.reduce((greatest, one) => Math.max(greatest, one), -Infinity);
    const rows = weightsOfRows(stage, combined, turn);
    pairs.push(...pairsOf(stage, family, rows, combined));
    for (const victim of stage.own) {
      const without = withoutVictim(family, rows, victim);
      nobodySum.set(victim, without.sum);
      nobodyBest.set(victim, without.best);
    }
  }
  return { width: plan.width, stages, combined, pairs, nobodySum, nobodyBest, lnScale };
}

interface RowWeights {
  readonly sum: Float64Array;
  readonly best: Float64Array;
}

/**
 * Returns of each row of a family the sum and the greatest of the weights of the assignments that hold it.
 */
function weightsOfRows(stage: FamilyStage, { besideSum, besideBest }: Combined, turn: number): RowWeights {
  return {
    sum: stage.weight.map((weight, row) => weight * besideSum[turn]![stage.groupOfRow[row]!]!),
    best: stage.weight.map((weight, row) => weight * besideBest[turn]![stage.groupOfRow[row]!]!),
  };
}

function pairsOf(
  stage: FamilyStage,
  family: SubAssignments,
  rows: RowWeights,
  { total, best }: Combined,
): PairWeights[] {
  const found = new Map<string, { victim: number; place: number; sum: number; best: number }>();
  for (let row = 0; row < family.rows; row++) {
    for (let place = 0; place < family.places; place++) {
      const victim = family.victims[row * family.places + place]!;
      if (victim === NOBODY) continue;
      const key = `${victim} ${place}`;
      const pair = found.get(key) ?? { victim, place, sum: 0, best: 0 };
      pair.sum += rows.sum[row]!;
      pair.best = Math.max(pair.best, rows.best[row]!);
      found.set(key, pair);
    }
  }
  return [...found.values()].map((pair) => ({
    victim: pair.victim,
    place: pair.place,
    family: stage.family,
    posterior: pair.sum / total,
    best: pair.best / best,
  }));
}

function withoutVictim(
  family: SubAssignments,
  rows: RowWeights,
  victim: number,
): { sum: number; best: number } {
  let [sum, best] = [0, 0];
  for (let row = 0; row < family.rows; row++) {
    const places = family.victims.subarray(row * family.places, (row + 1) * family.places);
    if (places.includes(victim)) continue;
    sum += rows.sum[row]!;
    best = Math.max(best, rows.best[row]!);
  }
  return { sum, best };
}

function withGlr(pairs: readonly PairWeights[], nobodyBest: Float64Array): JointPair[] {
  const sorted = [...pairs].sort((a, b) => a.victim - b.victim || a.family - b.family || a.place - b.place);
  const ofVictim = new Map<number, PairWeights[]>();
  for (const pair of sorted) {
    const others = ofVictim.get(pair.victim);
    if (others) others.push(pair);
    else ofVictim.set(pair.victim, [pair]);
  }
  return sorted.map((pair) => {
    const { best, ...known } = pair;
    let without = nobodyBest[pair.victim]!;
    for (const other of ofVictim.get(pair.victim)!) {
      if (other !== pair) without = Math.max(without, other.best);
    }
    return { ...known, lnBest: Math.log(best), lnGlr: Math.log(best) - Math.log(without) };
  });
}

function victimsOfRow({ victims, places }: SubAssignments, row: number): Int32Array {
  return victims.slice(row * places, (row + 1) * places);
}

/** Counts assignments by the sum of weights, every possible row with weight 1. */
function assignmentsOf(stages: readonly FamilyStage[]): number {
  return totalOf(
    stages.map((stage) => {
      const rowsOfGroup = new Float64Array(stage.mask.length);
      for (const group of stage.groupOfRow) rowsOfGroup[group]! += 1;
      return { ...stage, sum: rowsOfGroup };
    }),
  );
}

/**
 * Counts the one-to-one assignments of victims to places, for each of which the victims who may fill it are
 * given; undefined where the states are too many to count.
 */
export function countAssignments(candidates: readonly (readonly number[])[]): number | undefined {
  const families = candidates.map((victims) => subAssignments({ candidates: [victims], lnRatio: () => 0 }));
  let count = 1;
  for (const component of components(families)) {
    const plan = planStages(component, families);
    if (plan.width > MOST_BITS_TO_COUNT) return undefined;
    count *= assignmentsOf(stagesOf(plan, families));
  }
  return count;
}
