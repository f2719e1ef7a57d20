import {
  CALIBRATED_BY,
  calibrationOf,
  type CalibratedBy,
  type Calibration,
  type CompletenessGroup,
} from '../../../../kernel/calibration/index.js';

/** A pair that people have settled, what the model says of it, and what pairs are told apart by. */
export interface CalibrationPair {
  readonly log10LR: number;
  readonly same: boolean;
  /** Countries of the two institutions, in the order of the alphabet. */
  readonly countries: string;
  readonly completeness: CompletenessGroup;
}

export interface JudgedCalibration {
  readonly by: CalibratedBy;
  readonly value: string;
  readonly same: number;
  readonly notSame: number;
  /** Undefined where the pairs are too few to tell anything but chance, or somebody. */
  readonly figures: Calibration | undefined;
}

/** Fewer pairs of either answer give no figures. */
export const LEAST_OF_EITHER = 5;

const NOTHING_SILENT = { ofTrue: 0, ofFalse: 0 } as const;

/**
 * Measures whether the model's ratios mean what they say of pairs that people have settled: all, by countries
 * and by completeness.
 */
export function calibrationOfJudged(pairs: readonly CalibrationPair[]): JudgedCalibration[] {
  return CALIBRATED_BY.flatMap((by) => {
    const groups = new Map<string, CalibrationPair[]>();
    for (const pair of pairs) {
      const value = by === 'all' ? 'all' : pair[by];
      groups.set(value, [...(groups.get(value) ?? []), pair]);
    }
    return [...groups].sort(([x], [y]) => (x < y ? -1 : 1)).map(([value, own]) => rowOf(by, value, own));
  });
}

function rowOf(by: CalibratedBy, value: string, pairs: readonly CalibrationPair[]): JudgedCalibration {
  const ratios = (same: boolean): number[] =>
    pairs.filter((pair) => pair.same === same).map(({ log10LR }) => log10LR);
  const weighed = { ofTrue: ratios(true), ofFalse: ratios(false) };
  const [same, notSame] = [weighed.ofTrue.length, weighed.ofFalse.length];
  const areEnough = Math.min(same, notSame) >= LEAST_OF_EITHER;
  return {
    by,
    value,
    same,
    notSame,
    figures: areEnough ? calibrationOf(weighed, NOTHING_SILENT) : undefined,
  };
}
