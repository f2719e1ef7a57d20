import { DAYS_A_YEAR } from '../calendar.js';
import type { Kind } from '../kinds.js';
import { log10 } from '../logarithms.js';

/**
 * Distribution of the days from the one date to the other when both records are of one person: a mixture, as
 * a cumulative table.
 *
 * Most who die on a route die soon after they were last heard of, and families that lost touch early make a
 * heavy tail; no published distribution for migrants was found, so the tails are wide on purpose and the
 * group is weak. A negative gap (dead before the last call) is a wrong date on one side and has its own small
 * share: a floor, no filter.
 */
interface Part {
  readonly share: number;
  readonly shape: 'after' | 'around' | 'within';
  readonly scaleDays: number;
}

/** `find`: remains of which only the day of the find is known; bodies lie for months or years. */
export type GapName = Kind | 'find';

const PARTS_OF_GAP: Readonly<Record<GapName, readonly Part[]>> = {
  find: [
    { share: 0.3, shape: 'after', scaleDays: 120 },
    { share: 0.33, shape: 'after', scaleDays: 700 },
    { share: 0.29, shape: 'after', scaleDays: 3000 },
    { share: 0.05, shape: 'around', scaleDays: 40 },
    { share: 0.03, shape: 'around', scaleDays: 1000 },
  ],
  identification: [
    { share: 0.5, shape: 'after', scaleDays: 14 },
    { share: 0.2, shape: 'after', scaleDays: 60 },
    { share: 0.12, shape: 'after', scaleDays: 300 },
    { share: 0.09, shape: 'after', scaleDays: 1500 },
    { share: 0.07, shape: 'around', scaleDays: 10 },
    { share: 0.02, shape: 'around', scaleDays: 500 },
  ],
  // No source says whether people are met within weeks or within a year: short, middling and long gaps share
  // alike.
  living: [
    { share: 0.25, shape: 'after', scaleDays: 30 },
    { share: 0.25, shape: 'after', scaleDays: 120 },
    { share: 0.4, shape: 'within', scaleDays: 540 },
    { share: 0.06, shape: 'after', scaleDays: 1500 },
    { share: 0.02, shape: 'around', scaleDays: 20 },
    { share: 0.02, shape: 'around', scaleDays: 700 },
  ],
  duplicate_report: [
    { share: 0.5, shape: 'around', scaleDays: 0.3 },
    { share: 0.17, shape: 'around', scaleDays: 4 },
    { share: 0.17, shape: 'around', scaleDays: 40 },
    { share: 0.16, shape: 'around', scaleDays: 400 },
  ],
  // In the evaluation region 49 bodies have a day in two registries; 30 have the same one and 19 another of
  // the same week: one writes the find, one the reception.
  same_remains: [
    { share: 0.5, shape: 'around', scaleDays: 0.3 },
    { share: 0.35, shape: 'around', scaleDays: 3 },
    { share: 0.15, shape: 'around', scaleDays: 250 },
  ],
};

const DAYS_BEFORE = 12_000;
const DAYS_AFTER = 36_000;

function cumulative(part: Part, gap: number): number {
  if (part.shape === 'within') return Math.min(1, Math.max(0, gap / part.scaleDays));
  const decay = Math.exp(-Math.abs(gap) / part.scaleDays);
  if (part.shape === 'around') return gap < 0 ? decay / 2 : 1 - decay / 2;
  return gap < 0 ? 0 : 1 - decay;
}

const TABLES = new Map<GapName, GapTable>();

export class GapTable {
  private readonly chance: Float64Array;
  /**
   * log10 of the density of each single day: nearly all gaps are between two days, not between months or
   * years.
   */
  private readonly log10OfDay: Float64Array;
  /** The most of all days up to each, and of all from each on. */
  private readonly mostUntil: Float64Array;
  private readonly mostFrom: Float64Array;

  private constructor(name: GapName) {
    const parts = PARTS_OF_GAP[name];
    this.chance = Float64Array.from({ length: DAYS_BEFORE + DAYS_AFTER + 1 }, (_, i) =>
      parts.reduce((sum, part) => sum + part.share * cumulative(part, i - DAYS_BEFORE - 0.5), 0),
    );
    const { chance } = this;
    this.log10OfDay = Float64Array.from({ length: DAYS_BEFORE + DAYS_AFTER }, (_, i) =>
      Math.log10(chance[i + 1]! - chance[i]!),
    );
    this.mostUntil = runningMost(this.log10OfDay);
    this.mostFrom = runningMost(this.log10OfDay.slice().reverse()).reverse();
  }

  /** The tables are constants of the model: each is reckoned once. */
  static of(name: GapName): GapTable {
    const known = TABLES.get(name) ?? new GapTable(name);
    TABLES.set(name, known);
    return known;
  }

  /** Mean density a day of gaps from `first` to `last`, both included. */
  meanDensity(first: number, last: number): number {
    const begin = Math.min(Math.max(first, -DAYS_BEFORE), DAYS_AFTER - 1) + DAYS_BEFORE;
    const end = Math.min(Math.max(last + 1, begin + 1 - DAYS_BEFORE), DAYS_AFTER) + DAYS_BEFORE;
    return (this.chance[end]! - this.chance[begin]!) / (last - first + 1);
  }

  /** log10 of the mean density. */
  log10Density(first: number, last: number): number {
    const isOneDay = first === last && first >= -DAYS_BEFORE && first < DAYS_AFTER;
    return isOneDay ? this.log10OfDay[first + DAYS_BEFORE]! : log10(this.meanDensity(first, last));
  }

  /**
   * Bounds the density of an interval: no less than `log10Density` of any interval between `first` and `last`
   * of at least so many days, by the densest day, or all that there is over the shortest.
   */
  log10Most(first: number, last: number, shortest: number): number {
    const within = (gap: number): number =>
      Math.min(Math.max(gap, -DAYS_BEFORE), DAYS_AFTER - 1) + DAYS_BEFORE;
    const densest = Math.min(this.mostUntil[within(last)]!, this.mostFrom[within(first)]!);
    const all = this.meanDensity(first, last) * (last - first + 1);
    return Math.min(densest, log10(all / shortest));
  }
}

function runningMost(values: Float64Array): Float64Array {
  let most = -Infinity;
  return values.map((value) => (most = Math.max(most, value)));
}

/** A month, the width of the bins in which a bank's dates are counted. */
export const DAYS_A_BIN = DAYS_A_YEAR / 12;
