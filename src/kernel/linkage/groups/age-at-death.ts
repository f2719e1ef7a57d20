import { STATED_NAME, statedFacts } from '../../contract/index.js';
import { DAYS_A_YEAR, NO_DAY } from '../calendar.js';
import type { ComparableRecord } from '../comparable-record.js';
import { backgroundOf, type BankView, type Pairing, type Scorer } from '../comparison.js';
import { type EvidenceItem, noData } from '../evidence.js';
import { gaussianAgreement, type Spread, spreadOf } from '../moments.js';
import { SoftFloor } from '../soft-floor.js';
import { verbatimCopyWeight } from './verbatim-copies.js';

export const USUAL_AGE: Spread = { mean: 32, variance: 150 };
/** Slip of an age estimate: it may be of other remains, by a wrong method or of a wrong population. */
export const AGE_SLIP = 0.025;
/**
 * Variance of a told age, in squared years: it is of a year or so; a date of birth is of its own precision.
 */
export const TOLD_AGE_VARIANCE = 1;

/** Factor from days to years: of a middle of two days, and of the variance of an even spread. */
export const HALF_PER_YEAR = 1 / (2 * DAYS_A_YEAR);
export const PER_SQUARED_YEAR = 1 / (12 * DAYS_A_YEAR * DAYS_A_YEAR);

type Columns = BankView['columns'];

interface Age {
  years: number;
  variance: number;
}

/**
 * Scorer of the age at death, estimated on the remains against the one that follows from a birth, or
 * estimated twice.
 *
 * The window of death begins no sooner than the last contact: whoever telephoned was alive. Where no window
 * is known, last contact to find is one.
 */
export class AgeAtDeathScorer implements Scorer {
  private readonly population: Spread;
  private readonly floor = new SoftFloor(AGE_SLIP);
  private readonly isTwiceRemains: boolean;
  private readonly reckoned: Age = { years: 0, variance: 0 };
  private query = 0;

  constructor(private readonly pairing: Pairing) {
    this.population = spreadOf(backgroundOf(pairing), 'ageAtDeath', USUAL_AGE);
    this.isTwiceRemains = pairing.kind === 'same_remains';
  }

  begin(query: number): boolean {
    const { queryBank } = this.pairing;
    this.query = query;
    if (queryBank.recordType === 'remains') return queryBank.columns.ageVariance[query]! > 0;
    const { birthFirst, birthByAgeFirst } = queryBank.columns;
    return birthFirst[query] !== NO_DAY || birthByAgeFirst[query] !== NO_DAY;
  }

  addScores(slots: Int32Array, from: number, to: number, out: Float64Array): void {
    const { ageVariance } = this.pairing.bank.columns;
    const isEstimated = this.pairing.bank.recordType === 'remains';
    for (let i = from; i < to; i += 1) {
      const slot = slots[i]!;
      if (isEstimated && ageVariance[slot] === 0) continue;
      out[i - from]! += this.score(slot, true);
    }
  }

  private score(slot: number, byDate: boolean): number {
    const { queryBank, bank, isQueryA } = this.pairing;
    if (this.isTwiceRemains) return this.estimates(queryBank, this.query, bank, slot);
    return isQueryA
      ? this.birthAndRemains(queryBank, this.query, bank, slot, byDate)
      : this.birthAndRemains(bank, slot, queryBank, this.query, byDate);
  }

  private estimates(bankA: BankView, a: number, bankB: BankView, b: number): number {
    const varianceA = bankA.columns.ageVariance[a]!;
    const varianceB = bankB.columns.ageVariance[b]!;
    if (varianceA === 0 || varianceB === 0) return 0;
    const yearsA = bankA.columns.ageMean[a]!;
    const yearsB = bankB.columns.ageMean[b]!;
    const own = gaussianAgreement(this.population, yearsA, varianceA, yearsB, varianceB);
    const [rangeA, rangeB] = [bankA.columns.ageRange[a]!, bankB.columns.ageRange[b]!];
    return this.floor.at(verbatimCopyWeight(rangeA, rangeB, own, bankB.lexicon.words.weight));
  }

  private birthAndRemains(
    reports: BankView,
    a: number,
    remains: BankView,
    b: number,
    byDate: boolean,
  ): number {
    const { ageVariance, ageMean } = remains.columns;
    if (ageVariance[b] === 0 || !this.reckon(reports.columns, a, remains.columns, b, byDate)) return 0;
    const { years, variance } = this.reckoned;
    return this.floor.at(gaussianAgreement(this.population, years, variance, ageMean[b]!, ageVariance[b]!));
  }

  /** The age at which the reported person would have died as these remains did. */
  private reckon(reports: Columns, a: number, remains: Columns, b: number, byDate: boolean): boolean {
    const isDated = byDate && reports.birthFirst[a] !== NO_DAY;
    const first = isDated ? reports.birthFirst[a]! : reports.birthByAgeFirst[a]!;
    const last = isDated ? reports.birthLast[a]! : reports.birthByAgeLast[a]!;
    const contact = reports.eventFirst[a]!;
    const death = remains.deathFirst[b]!;
    const isWindowKnown = death !== NO_DAY;
    const latest = isWindowKnown ? remains.deathLast[b]! : remains.eventLast[b]!;
    const stated = isWindowKnown ? death : contact;
    if (first === NO_DAY || latest === NO_DAY || stated === NO_DAY) return false;
    const earliest = Math.min(latest, Math.max(stated, contact));
    const window = latest - earliest;
    const precision = last - first;
    const spread = (window * window + precision * precision) * PER_SQUARED_YEAR;
    this.reckoned.years = (earliest + latest - first - last) * HALF_PER_YEAR;
    this.reckoned.variance = isDated ? spread : spread + TOLD_AGE_VARIANCE;
    return true;
  }

  /** The stated age first, then what a date of birth adds to it. */
  explain(slot: number, a: ComparableRecord, b: ComparableRecord): readonly EvidenceItem[] {
    const { birth, age, ageAtDeath } = statedFacts(a);
    const { ageAtDeath: estimate } = statedFacts(b);
    const { birth: ofBirth, age: ofAge } = STATED_NAME;
    if (this.isTwiceRemains) {
      const weight = this.score(slot, true);
      return [this.item(ofAge, weight, slot, { a: ageAtDeath, b: estimate })];
    }
    const values = { a: birth ?? age, b: estimate };
    const total = this.score(slot, true);
    const byAge = this.score(slot, false);
    if (birth === undefined || age === undefined || byAge === 0)
      return [this.item(birth === undefined ? ofAge : ofBirth, total, slot, values)];
    return [
      this.item(ofAge, byAge, slot, { a: age, b: estimate }),
      this.item(ofBirth, total - byAge, slot, values),
    ];
  }

  private item(
    field: string,
    weight: number,
    slot: number,
    values: { a: unknown; b: unknown },
  ): EvidenceItem {
    const overall = this.score(slot, true);
    if (overall === 0) return noData(field, 'AGE.NO_DATA', values.a, values.b);
    const agreement = overall > -0.1 ? 'agrees' : overall > -0.6 ? 'close' : 'differs';
    const reason = agreement === 'differs' ? 'AGE.BEYOND_ERROR' : 'AGE.WITHIN_ERROR';
    return { field, log10LR: weight, agreement, reason, ...values };
  }
}
