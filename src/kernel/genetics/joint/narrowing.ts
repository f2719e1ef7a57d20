import { components } from './components.js';
import { planStages } from './stages.js';
import { NOBODY, type SubAssignments } from './sub-assignments.js';

/** Exactness of the joint result: whether it is exact, and what was left out where it is not. */
export interface Exactness {
  readonly isExact: boolean;
  /** Number of pairs of a victim and a missing person left out of the sum, so that it could be made. */
  readonly pairsLeftOut: number;
  /**
   * Greatest distance of a posterior from the exact one that comes of that; NaN where only the best
   * sub-assignments were carried on.
   */
  readonly posteriorErrorAtMost: number;
  /** ln of the greatest ratio of an assignment left out to the best. */
  readonly lnRatioLeftOutAtMost: number;
  /**
   * True where a family had more sub-assignments than the limit: only the best of each size were carried on.
   */
  readonly isBeam: boolean;
  /** True where the families' wishes contradict each other beyond the range of doubles. */
  readonly isOutOfRange: boolean;
}

interface PairGain {
  readonly family: number;
  readonly place: number;
  readonly victim: number;
  readonly lnGain: number;
}

/**
 * Leaves out the least likely pairs until no component has more than 2^`mostBits` states.
 *
 * Let r be the greatest factor by which a pair ever raises its family's likelihood, over all sub-assignments
 * that hold it. Taking the pair out of an assignment is a one-to-one map onto assignments without it, so
 * P(pair) <= r, whatever the other families say; the sum of r over the pairs left out bounds how far any
 * posterior moves.
 */
export function narrowed(
  families: readonly SubAssignments[],
  mostBits: number,
): { kept: readonly SubAssignments[]; exactness: Exactness } {
  const isBeam = families.some(({ isComplete }) => !isComplete);
  const exactness: Exactness = {
    isExact: !isBeam,
    pairsLeftOut: 0,
    posteriorErrorAtMost: isBeam ? Number.NaN : 0,
    lnRatioLeftOutAtMost: isBeam ? Number.NaN : -Infinity,
    isBeam,
    isOutOfRange: false,
  };
  if (widthOf(families) <= mostBits) return { kept: families, exactness };
  const gains = families.flatMap(gainsOf).sort((a, b) => a.lnGain - b.lnGain);
  let [few, many] = [0, gains.length];
  while (many - few > 1) {
    const middle = (few + many) >> 1;
    if (widthOf(without(families, gains.slice(0, middle))) <= mostBits) many = middle;
    else few = middle;
  }
  const leftOut = gains.slice(0, many);
  const error = leftOut.reduce((sum, { lnGain }) => sum + Math.exp(lnGain), 0);
  return {
    kept: without(families, leftOut),
    exactness: {
      ...exactness,
      isExact: false,
      pairsLeftOut: leftOut.length,
      posteriorErrorAtMost: isBeam ? Number.NaN : Math.min(1, error),
      lnRatioLeftOutAtMost: isBeam ? Number.NaN : leftOut.at(-1)!.lnGain,
    },
  };
}

function widthOf(families: readonly SubAssignments[]): number {
  return components(families).reduce(
    (widest, component) => Math.max(widest, planStages(component, families).width),
    0,
  );
}

function gainsOf(family: SubAssignments, at: number): PairGain[] {
  const { places, rows, victims, lnRatio } = family;
  const known = new Map<string, number>();
  const keyOf = (row: Int32Array): string => row.join(' ');
  for (let row = 0; row < rows; row++) {
    known.set(keyOf(victims.subarray(row * places, (row + 1) * places)), lnRatio[row]!);
  }
  const gains = new Map<string, PairGain>();
  for (let row = 0; row < rows; row++) {
    const full = victims.subarray(row * places, (row + 1) * places);
    for (const [place, victim] of full.entries()) {
      if (victim === NOBODY) continue;
      const less = full.slice();
      less[place] = NOBODY;
      // The part may be unknown where only the best were carried on: nothing is known of the gain then.
      const lnGain = lnRatio[row]! - (known.get(keyOf(less)) ?? -Infinity);
      const key = `${place} ${victim}`;
      if (lnGain > (gains.get(key)?.lnGain ?? -Infinity))
        gains.set(key, { family: at, place, victim, lnGain });
    }
  }
  return [...gains.values()];
}

function without(families: readonly SubAssignments[], pairs: readonly PairGain[]): SubAssignments[] {
  const leftOut = new Set(pairs.map(({ family, place, victim }) => `${family} ${place} ${victim}`));
  return families.map((family, at) => {
    const { places, rows, victims, lnRatio } = family;
    const kept: number[] = [];
    for (let row = 0; row < rows; row++) {
      const full = victims.subarray(row * places, (row + 1) * places);
      if (!full.some((victim, place) => leftOut.has(`${at} ${place} ${victim}`))) kept.push(row);
    }
    return {
      ...family,
      rows: kept.length,
      victims: Int32Array.from(
        kept.flatMap((row) => [...victims.subarray(row * places, (row + 1) * places)]),
      ),
      lnRatio: Float64Array.from(kept, (row) => lnRatio[row]!),
    };
  });
}
