import type { ComparableRecord, ComparableRange } from '../comparable-record.js';
import { backgroundOf, type GroupComparison, type Pairing } from '../comparison.js';
import { type EvidenceGroup, type EvidenceItem, noData } from '../evidence.js';
import type { Kind } from '../kinds.js';
import { countMoments, mixedAgreement, type Spread, spreadOf } from '../moments.js';
import type { EvidenceReason } from '../reasons.js';
import { SoftFloor } from '../soft-floor.js';
import { type CodeColumn, CodeScorer } from './code-scorer.js';

/**
 * Measure of the body (centimetres, kilograms), taken or told twice, as two Gaussians around one value.
 *
 * A code is the middle of the range in half units and its standard deviation in half units.
 */
export interface GaussianMeasure {
  readonly mean: number;
  readonly deviation: number;
}

interface ClosedRange {
  readonly min: number;
  readonly max: number;
}

export interface MeasureModel {
  readonly group: EvidenceGroup;
  readonly column: Extract<CodeColumn, 'stature' | 'weight'>;
  readonly field: string;
  readonly kinds: readonly Kind[];
  /** Chance that a value says nothing of the person: the floor. */
  readonly slip: number;
  /**
   * Adults of the region, until a bank has measures of its own; from `leastOfAdults` on a measure is an
   * adult's.
   */
  readonly usual: Spread;
  readonly leastOfAdults: number;
  /** Children and the very large; a bank's mean cannot say how many there are. */
  readonly others: { readonly share: number; readonly spread: Spread };
  /** Most that an agreement weighs. */
  readonly most: number;
  readonly range: (record: ComparableRecord) => ComparableRange | undefined;
  /** Returns how the range of a record is read, in units of the measure. */
  measure(range: ClosedRange, record: ComparableRecord): GaussianMeasure;
  readonly reasons: Readonly<Record<'within' | 'beyond' | 'noData', EvidenceReason>>;
}

const DEVIATIONS = 64;
const MOST_HALVES = 560;
const CODES = 1 + (MOST_HALVES + 1) * DEVIATIONS;

function measureOf(model: MeasureModel, record: ComparableRecord): GaussianMeasure | undefined {
  const { min, max } = model.range(record) ?? {};
  // A range open at one end excludes little and agrees with nearly everybody: it is not compared.
  return min === undefined || max === undefined ? undefined : model.measure({ min, max }, record);
}

function codeOf(model: MeasureModel, record: ComparableRecord): number {
  const measure = measureOf(model, record);
  if (measure === undefined) return 0;
  const middle = Math.min(MOST_HALVES, Math.round(measure.mean * 2));
  return 1 + middle * DEVIATIONS + Math.min(DEVIATIONS - 1, Math.round(measure.deviation * 2));
}

const meanOf = (code: number): number => Math.floor((code - 1) / DEVIATIONS) / 2;
const varianceOf = (code: number): number => (((code - 1) % DEVIATIONS) / 2) ** 2;

const measureOfCode = (code: number): Spread => ({ mean: meanOf(code), variance: varianceOf(code) });

class MeasureScorer extends CodeScorer {
  private readonly populations: readonly { readonly share: number; readonly spread: Spread }[];
  private readonly floor: SoftFloor;

  constructor(
    pairing: Pairing,
    private readonly model: MeasureModel,
  ) {
    const { others, column, usual, slip } = model;
    super(pairing, column, CODES);
    const adults = { share: 1 - others.share, spread: spreadOf(backgroundOf(pairing), column, usual) };
    this.populations = [adults, others];
    this.floor = new SoftFloor(slip);
  }

  protected weigh(code: number): number {
    const exact = mixedAgreement(this.populations, measureOfCode(this.own), measureOfCode(code));
    return Math.min(this.model.most, this.floor.at(exact));
  }

  explain(slot: number, a: ComparableRecord, b: ComparableRecord): readonly EvidenceItem[] {
    const { field, reasons, range } = this.model;
    const code = this.codes[slot]!;
    const [valueA, valueB] = [range(a), range(b)];
    if (this.own === 0 || code === 0) return [noData(field, reasons.noData, valueA, valueB)];
    const gap =
      Math.abs(meanOf(this.own) - meanOf(code)) / Math.sqrt(varianceOf(this.own) + varianceOf(code));
    const agreement = gap < 1 ? 'agrees' : gap < 2 ? 'close' : 'differs';
    const reason = gap < 2 ? reasons.within : reasons.beyond;
    return [{ field, log10LR: this.weigh(code), agreement, reason, a: valueA, b: valueB }];
  }
}

/** Makes the comparison of one measure, by its model. */
export function measureComparison(model: MeasureModel): GroupComparison {
  const { group, column, kinds } = model;
  return {
    group,
    count(record, count) {
      const measure = measureOf(model, record);
      if (measure !== undefined && measure.mean >= model.leastOfAdults)
        countMoments(count, column, measure.mean);
    },
    encode(record, slot, bank) {
      bank.columns[column][slot] = codeOf(model, record);
    },
    scorer: (pairing) => (kinds.includes(pairing.kind) ? new MeasureScorer(pairing, model) : undefined),
  };
}
