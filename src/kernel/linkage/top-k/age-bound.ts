import { NO_DAY } from '../calendar.js';
import { backgroundOf, type BankView, type Pairing } from '../comparison.js';
import {
  AGE_SLIP,
  HALF_PER_YEAR,
  PER_SQUARED_YEAR,
  TOLD_AGE_VARIANCE,
  USUAL_AGE,
} from '../groups/age-at-death.js';
import { log10 } from '../logarithms.js';
import { type Spread, spreadOf } from '../moments.js';
import { SoftFloor } from '../soft-floor.js';
import type { Bound } from './bound.js';
import { CodeRanges } from './code-ranges.js';
import { CodeTable } from './code-table.js';
import type { RecordOrder } from './record-order.js';

/**
 * Step of the estimated age, in years: remains share a code whose estimates differ by no more, with deaths in
 * the same months.
 */
const YEARS_A_STEP = 2;
const STEPS_A_DEVIATION = 8;
const DAYS_A_STEP = 512;
const STEPS = 512;

const NOT_COMPARED = -1;

/**
 * Codes of remains by estimated age at death, its variance and the window of death that the estimate is of.
 */
export class AgeCodes {
  readonly codeTable: CodeTable<number>;
  readonly years = new CodeRanges();
  readonly variance = new CodeRanges();
  /** First and last day of the window of death; the last alone where only the find is known. */
  readonly death = new CodeRanges();
  readonly latest = new CodeRanges();
  readonly isWindowKnown: boolean[] = [];
  none = -1;

  constructor(bank: BankView, order: RecordOrder) {
    this.codeTable = new CodeTable(order.codes());
    for (const [number, slot] of order.slots.entries()) this.put(bank, number, slot);
  }

  private put({ columns }: BankView, number: number, slot: number): void {
    const death = columns.deathFirst[slot]!;
    const latest = death === NO_DAY ? columns.eventLast[slot]! : columns.deathLast[slot]!;
    const [years, variance] = [columns.ageMean[slot]!, columns.ageVariance[slot]!];
    const isCompared = variance > 0 && latest !== NO_DAY;
    const code = this.codeTable.put(
      number,
      isCompared ? keyOf(years, variance, death, latest) : NOT_COMPARED,
    );
    if (!isCompared) this.none = code;
    this.years.widen(code, years);
    this.variance.widen(code, variance);
    this.death.widen(code, death);
    this.latest.widen(code, latest);
    this.isWindowKnown[code] = death !== NO_DAY;
  }
}

function keyOf(years: number, variance: number, death: number, latest: number): number {
  const estimate =
    Math.floor(years / YEARS_A_STEP) * STEPS + Math.round(Math.sqrt(variance) * STEPS_A_DEVIATION);
  const window = death === NO_DAY ? 0 : 1 + Math.floor(death / DAYS_A_STEP);
  return (estimate * STEPS + window) * STEPS + Math.floor(latest / DAYS_A_STEP);
}

interface Reported {
  readonly first: number;
  readonly last: number;
  readonly contact: number;
  /** Variance that the precision of the birth adds to that of the age, in squared years. */
  readonly variance: number;
}

/**
 * Upper bound of the age comparison, a report's age at death against remains: its highest weight over all
 * records of a code.
 *
 * Given the reported age a, the estimate b is normal around m + k (a - m) with variance v + V (1 - k), where
 * k = V / (V + variance of a); by chance it is normal around m with variance V + v. Of the first the nearest
 * centre and the best variance is taken (that of the squared distance, or the next to it), of the second the
 * least density.
 */
export class AgeBound implements Bound {
  readonly codes: CodeTable<number>;
  private readonly population: Spread;
  private readonly floor = new SoftFloor(AGE_SLIP);
  private readonly boxes: AgeBoxes;

  constructor(
    private readonly pairing: Pairing,
    private readonly ages: AgeCodes,
  ) {
    this.codes = ages.codeTable;
    this.population = spreadOf(backgroundOf(pairing), 'ageAtDeath', USUAL_AGE);
    this.boxes = boxesOf(ages, this.population);
  }

  add(query: number, power: number, table: Float32Array): void {
    const reported = this.read(query);
    if (reported === undefined) return;
    for (let code = 0; code < this.codes.size; code += 1) {
      const isCompared =
        code !== this.ages.none && (this.ages.isWindowKnown[code]! || reported.contact !== NO_DAY);
      if (isCompared) table[code]! += power * this.floor.at(this.most(reported, code));
    }
  }

  private read(query: number): Reported | undefined {
    const { birthFirst, birthLast, birthByAgeFirst, birthByAgeLast, eventFirst } =
      this.pairing.queryBank.columns;
    const isDated = birthFirst[query] !== NO_DAY;
    const first = isDated ? birthFirst[query]! : birthByAgeFirst[query]!;
    const last = isDated ? birthLast[query]! : birthByAgeLast[query]!;
    if (first === NO_DAY) return undefined;
    const precision = (last - first) * (last - first) * PER_SQUARED_YEAR;
    const variance = isDated ? precision : precision + TOLD_AGE_VARIANCE;
    return { first, last, contact: eventFirst[query]!, variance };
  }

  private most({ first, last, contact, variance }: Reported, code: number): number {
    const { deathLow, deathHigh, latestLow, latestHigh, low, high, narrow, wide, log10Widest, rarest } =
      this.boxes;
    const [lateLow, lateHigh] = [latestLow[code]!, latestHigh[code]!];
    const earlyLow = Math.min(lateLow, Math.max(deathLow[code]!, contact));
    const earlyHigh = Math.min(lateHigh, Math.max(deathHigh[code]!, contact));
    const shortest = Math.max(0, lateLow - earlyHigh);
    const longest = lateHigh - earlyLow;
    const { mean, variance: population } = this.population;
    const most = population / (population + variance + shortest * shortest * PER_SQUARED_YEAR);
    const least = population / (population + variance + longest * longest * PER_SQUARED_YEAR);
    const youngest = (earlyLow + lateLow - first - last) * HALF_PER_YEAR - mean;
    const oldest = (earlyHigh + lateHigh - first - last) * HALF_PER_YEAR - mean;
    const centreLow = youngest * (youngest < 0 ? most : least);
    const centreHigh = oldest * (oldest < 0 ? least : most);
    const off = Math.max(0, low[code]! - centreHigh, centreLow - high[code]!);
    const off2 = off * off;
    const narrowest = narrow[code]! + population * (1 - most);
    const widest = wide[code]! + population * (1 - least);
    const best = Math.min(widest, Math.max(narrowest, off2));
    return 0.5 * (log10Widest[code]! - log10(best) + rarest[code]! - (off2 / best) * Math.LOG10E);
  }
}

/** Ranges of each code that every query reads, as flat arrays of short numbers: there are many codes. */
interface AgeBoxes {
  /** First day of death; -Infinity where the window is not known: then the last contact counts alone. */
  readonly deathLow: Float32Array;
  readonly deathHigh: Float32Array;
  readonly latestLow: Float32Array;
  readonly latestHigh: Float32Array;
  /** Estimates, as distances from the mean of the population. */
  readonly low: Float32Array;
  readonly high: Float32Array;
  readonly narrow: Float32Array;
  readonly wide: Float32Array;
  /**
   * log10 of the population's variance plus the widest estimate's, and of the rarest estimate by chance,
   * without factors.
   */
  readonly log10Widest: Float32Array;
  readonly rarest: Float32Array;
}

function boxesOf(
  { years, variance, death, latest, isWindowKnown }: AgeCodes,
  { mean, variance: population }: Spread,
): AgeBoxes {
  const each = (of: (code: number) => number): Float32Array =>
    Float32Array.from(isWindowKnown, (_, code) => of(code));
  const low = each((code) => years.low[code]! - mean);
  const high = each((code) => years.high[code]! - mean);
  return {
    deathLow: each((code) => (isWindowKnown[code]! ? death.low[code]! : -Infinity)),
    deathHigh: each((code) => (isWindowKnown[code]! ? death.high[code]! : -Infinity)),
    latestLow: each((code) => latest.low[code]!),
    latestHigh: each((code) => latest.high[code]!),
    low,
    high,
    narrow: each((code) => variance.low[code]!),
    wide: each((code) => variance.high[code]!),
    log10Widest: each((code) => Math.log10(population + variance.high[code]!)),
    rarest: each(
      (code) =>
        (Math.max(low[code]! * low[code]!, high[code]! * high[code]!) / (population + variance.low[code]!)) *
        Math.LOG10E,
    ),
  };
}
