import { LEVELS, SILENT } from './levels.js';
import type { WrittenLevels } from './written-levels.js';

const { abs, exp, LN10, log10, max, min } = Math;
const MOST_ROUNDS = 100;
const SETTLED = 1e-6;
const FIRST_SHARE = 0.1;
/** Pairs of one person for which what is written counts beside those that are found. */
export const USUAL_COUNTS = 100;
/** Correction of a level's ratio at most (log10). */
const MOST_SHIFT = 0.5;

/** A group of evidence as the pairs of one way have it. */
export interface PassGroup {
  /** log10 likelihood ratio as written, by pair; 0 where the group is silent. */
  readonly ratios: Float64Array;
  readonly levels: Uint8Array;
  /** Weight of each pair in what is estimated of the group. */
  readonly weights: Float64Array;
  /** Levels as they are written; undefined for a group that is taken so. */
  readonly written: WrittenLevels | undefined;
}

export interface PassEstimate {
  /** Share of the pairs that are of one person. */
  readonly share: number;
  /** Expected pairs of one person by level, group by group. */
  readonly counts: readonly Float64Array[];
}

/**
 * Expectation and maximisation over the pairs of one way (Dempster, Laird, Rubin 1977; Winkler 1988): which
 * of them are of one person, and how often these meet each level of a group. What is written stands beside
 * the pairs as `USUAL_COUNTS` of them. The chance of a level is not estimated here, so that a level is
 * corrected by what is found against what is written of it.
 */
export function expectationMaximisation(groups: readonly PassGroup[], size: number): PassEstimate {
  const shifts: Float64Array[] = groups.map(() => new Float64Array(LEVELS));
  const probabilities = new Float64Array(size);
  let counts: readonly Float64Array[] = [];
  let share = FIRST_SHARE;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    probabilities.fill(log10(share / (1 - share)));
    for (const [at, group] of groups.entries()) addCorrected(probabilities, group, shifts[at]!);
    const before = share;
    share = min(0.999, max(1e-6, toProbabilities(probabilities) / size));
    counts = groups.map((group) => countsOf(probabilities, group));
    for (const [at, { written }] of groups.entries())
      if (written) shifts[at] = shiftsOf(counts[at]!, written);
    if (abs(share - before) < SETTLED * share) break;
  }
  return { share, counts };
}

/** Returns the shares m of what was found and what is written, weighed as pairs. */
export function foundShares(counts: Float64Array, { m }: WrittenLevels): Float64Array {
  const total = counts.reduce((sum, count) => sum + count, USUAL_COUNTS);
  return counts.map((count, level) => (count + USUAL_COUNTS * m[level]!) / total);
}

/** log10 by which the levels' ratios are corrected. */
export function shiftsOf(counts: Float64Array, written: WrittenLevels): Float64Array {
  return foundShares(counts, written).map((found, level) =>
    written.measured[level] === 1 ? max(-MOST_SHIFT, min(MOST_SHIFT, log10(found / written.m[level]!))) : 0,
  );
}

function addCorrected(odds: Float64Array, { ratios, levels }: PassGroup, shifts: Float64Array): void {
  for (let pair = 0; pair < odds.length; pair += 1) {
    const level = levels[pair]!;
    if (level !== SILENT) odds[pair]! += ratios[pair]! + shifts[level]!;
  }
}

/** log10 odds become probabilities in place. @returns their sum */
function toProbabilities(odds: Float64Array): number {
  let sum = 0;
  for (let pair = 0; pair < odds.length; pair += 1) {
    const probability = 1 / (1 + exp(-odds[pair]! * LN10));
    odds[pair] = probability;
    sum += probability;
  }
  return sum;
}

function countsOf(probabilities: Float64Array, { levels, weights }: PassGroup): Float64Array {
  const counts = new Float64Array(LEVELS);
  for (let pair = 0; pair < levels.length; pair += 1) {
    const level = levels[pair]!;
    if (level !== SILENT) counts[level]! += probabilities[pair]! * weights[pair]!;
  }
  return counts;
}
