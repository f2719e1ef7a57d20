import { devPav } from './dev-pav.js';
import { costOfRatios, leastCost } from './likelihood-cost.js';
import type { Silent, RatiosOfTruth } from './pool-adjacent.js';

/**
 * Shares of pairs whose ratio led astray: of all false pairs above 10^bans, and of all true pairs below
 * 10^-bans.
 */
export interface Misleading {
  readonly bans: number;
  readonly ofFalse: number;
  readonly ofTrue: number;
}

/**
 * Bin of the calibration curve: listed pairs whose log10 ratio lies from `from` to `to`, and the log10 ratio
 * that their numbers show.
 */
export interface CurveBin {
  /** Null where the bin is open. */
  readonly from: number | null;
  readonly to: number | null;
  readonly truePairs: number;
  readonly falsePairs: number;
  /** log10 of the share of true pairs that lie here over that of false ones; null where either is none. */
  readonly found: number | null;
}

/** Calibration of likelihood ratios: whether they mean what they say. */
export interface Calibration {
  readonly truePairs: number;
  readonly falsePairs: number;
  /** Costs in bits: of the ratios, and of the best rising recalibration of them. */
  readonly cllr: number;
  readonly cllrMin: number;
  /** Distance from calibration (devPAV) in bans; null where true and false pairs do not overlap. */
  readonly devPav: number | null;
  readonly misleading: readonly Misleading[];
  readonly curve: readonly CurveBin[];
}

const MISLEADING_BANS = [0, 1, 2, 4, 6] as const;
const CURVE_EDGES = [-2, -1, 0, 1, 2, 3, 4, 5, 6] as const;

/**
 * Computes the calibration of ratios of which it is known whether their pairs are of one person.
 *
 * Of silent pairs no ratio was stated: together they cost what their numbers imply; a silent true pair counts
 * as below 1 and as no further, a silent false pair never as misleading, and neither stands in the curve.
 *
 * @returns undefined without true or without false pairs
 */
export function calibrationOf(weighed: RatiosOfTruth, silent: Silent): Calibration | undefined {
  const truePairs = weighed.ofTrue.length + silent.ofTrue;
  const falsePairs = weighed.ofFalse.length + silent.ofFalse;
  const cllr = costOfRatios(weighed, silent);
  if (truePairs === 0 || falsePairs === 0 || !Number.isFinite(cllr)) return undefined;
  return {
    truePairs,
    falsePairs,
    cllr,
    cllrMin: leastCost(weighed, silent),
    devPav: devPav(weighed, silent),
    misleading: MISLEADING_BANS.map((bans) => ({
      bans,
      ofFalse: weighed.ofFalse.filter((log10LR) => log10LR > bans).length / falsePairs,
      ofTrue:
        (weighed.ofTrue.filter((log10LR) => log10LR < -bans).length + (bans === 0 ? silent.ofTrue : 0)) /
        truePairs,
    })),
    curve: curveOf(weighed, truePairs, falsePairs),
  };
}

function curveOf({ ofTrue, ofFalse }: RatiosOfTruth, truePairs: number, falsePairs: number): CurveBin[] {
  const edges = [-Infinity, ...CURVE_EDGES, Infinity];
  return edges.slice(1).map((to, at) => {
    const from = edges[at]!;
    const within = (log10LR: number): boolean => log10LR >= from && log10LR < to;
    const [trueHere, falseHere] = [ofTrue.filter(within).length, ofFalse.filter(within).length];
    const isFound = trueHere > 0 && falseHere > 0;
    return {
      from: Number.isFinite(from) ? from : null,
      to: Number.isFinite(to) ? to : null,
      truePairs: trueHere,
      falsePairs: falseHere,
      found: isFound ? Math.log10(trueHere / truePairs / (falseHere / falsePairs)) : null,
    };
  });
}
