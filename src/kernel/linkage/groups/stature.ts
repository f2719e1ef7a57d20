import type { ComparableRecord, NumberRange } from '../comparable-record.js';
import { backgroundOf, type Comparison, type Pairing, type Scorer } from '../comparison.js';
import { type EvidenceItem, noData } from '../evidence.js';
import { countMoments, mixedAgreement, type Spread, spreadOf } from '../moments.js';
import { SoftFloor } from '../soft-floor.js';

/**
 * Stature: two uncertain measures of one height.
 *
 * A code is the middle of the range in half centimetres and its standard deviation in half centimetres. A family's
 * range is hearsay; a morgue's range is a prediction interval, read as about nine in ten. Each is at least as uncertain
 * as careful measuring is (reported against measured stature differs by 2 to 4 cm in anthropometric surveys).
 */
const HEARSAY_CM = 4;
const LEAST_MEASURED_CM = 2.5;
const HALF_WIDTHS_A_DEVIATION = 1.6;
const SLIP = 0.03;
/** Both sexes together, adults of the region; a bank's own heights take over as it grows. */
const USUAL: Spread = { mean: 165, variance: 85 };

/** Children and the very small or tall; a bank's mean cannot say how many there are. */
const OTHERS = { share: 0.12, spread: { mean: 125, variance: 1400 } } as const;
/** A rare height agrees no better than this: it comes with an age and a sex that have said so already. */
const MOST = 1.4;

const LEAST_OF_ADULTS_CM = 135;

const DEVIATIONS = 64;
const CODES = 1 + 561 * DEVIATIONS;

interface Measure {
  readonly mean: number;
  readonly deviation: number;
}

function rangeOf(record: ComparableRecord): NumberRange | undefined {
  return record.recordType === 'remains'
    ? (record.estimates?.heightCm ?? record.physical?.heightCm)
    : record.physical?.heightCm;
}

function measureOf(record: ComparableRecord): Measure | undefined {
  const range = rangeOf(record);
  // A range open at one end excludes little and agrees with nearly everybody: it is not compared.
  if (range?.min === undefined || range.max === undefined) return undefined;
  const { min, max } = range;
  const halfWidth = (max - min) / 2;
  const deviation =
    record.recordType === 'report'
      ? Math.hypot(halfWidth / Math.sqrt(3), HEARSAY_CM)
      : Math.max(halfWidth / HALF_WIDTHS_A_DEVIATION, LEAST_MEASURED_CM);
  return { mean: (min + max) / 2, deviation };
}

function codeOf(record: ComparableRecord): number {
  const measure = measureOf(record);
  if (measure === undefined) return 0;
  const middle = Math.min(560, Math.round(measure.mean * 2));
  return 1 + middle * DEVIATIONS + Math.min(DEVIATIONS - 1, Math.round(measure.deviation * 2));
}

const meanOf = (code: number): number => Math.floor((code - 1) / DEVIATIONS) / 2;
const varianceOf = (code: number): number => (((code - 1) % DEVIATIONS) / 2) ** 2;

const measureOfCode = (code: number): Spread => ({ mean: meanOf(code), variance: varianceOf(code) });

class StatureScorer implements Scorer {
  private readonly weights = new Float64Array(CODES);
  private readonly populations: readonly { readonly share: number; readonly spread: Spread }[];
  private readonly floor = new SoftFloor(SLIP);
  private codes: Uint16Array;
  private own = 0;

  constructor(private readonly pairing: Pairing) {
    const adults = { share: 1 - OTHERS.share, spread: spreadOf(backgroundOf(pairing), 'stature', USUAL) };
    this.populations = [adults, OTHERS];
    this.codes = pairing.bank.columns.stature;
  }

  begin(query: number): boolean {
    this.own = this.pairing.queryBank.columns.stature[query]!;
    this.codes = this.pairing.bank.columns.stature;
    this.weights.fill(NaN);
    this.weights[0] = 0;
    return this.own !== 0;
  }

  addScores(slots: Int32Array, from: number, to: number, out: Float64Array): void {
    const { codes, weights } = this;
    for (let i = from; i < to; i += 1) {
      const code = codes[slots[i]!]!;
      const known = weights[code]!;
      out[i - from]! += known === known ? known : this.weigh(code);
    }
  }

  private weigh(code: number): number {
    const { own } = this;
    const exact = mixedAgreement(this.populations, measureOfCode(own), measureOfCode(code));
    const weight = Math.min(MOST, this.floor.at(exact));
    this.weights[code] = weight;
    return weight;
  }

  explain(slot: number, a: ComparableRecord, b: ComparableRecord): readonly EvidenceItem[] {
    const code = this.codes[slot]!;
    const [valueA, valueB] = [rangeOf(a), rangeOf(b)];
    if (this.own === 0 || code === 0) return [noData('heightCm', 'STATURE.NO_DATA', valueA, valueB)];
    const gap =
      Math.abs(meanOf(this.own) - meanOf(code)) / Math.sqrt(varianceOf(this.own) + varianceOf(code));
    const agreement = gap < 1 ? 'agrees' : gap < 2 ? 'close' : 'differs';
    const reason = gap < 2 ? 'STATURE.WITHIN_ERROR' : 'STATURE.BEYOND_ERROR';
    return [{ field: 'heightCm', log10LR: this.weigh(code), agreement, reason, a: valueA, b: valueB }];
  }
}

export const statureComparison: Comparison = {
  group: 'stature',
  count(record, count) {
    const measure = measureOf(record);
    if (measure !== undefined && measure.mean >= LEAST_OF_ADULTS_CM)
      countMoments(count, 'stature', measure.mean);
  },
  encode(record, slot, bank) {
    bank.columns.stature[slot] = codeOf(record);
  },
  scorer: (pairing) => new StatureScorer(pairing),
};
