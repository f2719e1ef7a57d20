import { STATED_NAME, statedFacts } from '../../contract/index.js';
import { NO_DAY } from '../calendar.js';
import type { ComparableRecord } from '../comparable-record.js';
import { backgroundOf, type BankView, type Pairing, type Scorer } from '../comparison.js';
import { type EvidenceItem, noData } from '../evidence.js';
import { type Spread, spreadOf } from '../moments.js';
import { birthAgreement, type BirthStatement } from './birth-agreement.js';

/** Years since 1800, as everywhere in the columns: people born around 1988. */
export const USUAL_BIRTH: Spread = { mean: 188, variance: 150 };

/**
 * Reads the birth of the record in the slot into `into`, by date where there is one and it is asked for;
 * false without one.
 */
export function readBirth(bank: BankView, slot: number, byDate: boolean, into: BirthStatement): boolean {
  const { birthFirst, birthLast, birthCivil, birthByAgeFirst, birthByAgeLast } = bank.columns;
  const isDated = byDate && birthFirst[slot] !== NO_DAY;
  into.first = isDated ? birthFirst[slot]! : birthByAgeFirst[slot]!;
  into.last = isDated ? birthLast[slot]! : birthByAgeLast[slot]!;
  into.civil = isDated ? birthCivil[slot]! : 0;
  return into.first !== NO_DAY;
}

const blank = (): BirthStatement => ({ first: NO_DAY, last: NO_DAY, civil: 0 });

/** Scorer of two births: of two reports, or of a report and a living person. */
export class BirthScorer implements Scorer {
  private readonly population: Spread;
  private query = 0;
  private readonly own = blank();
  private readonly other = blank();

  constructor(private readonly pairing: Pairing) {
    this.population = spreadOf(backgroundOf(pairing), 'birthYear', USUAL_BIRTH);
  }

  begin(query: number): boolean {
    this.query = query;
    return readBirth(this.pairing.queryBank, query, true, this.own);
  }

  addScores(slots: Int32Array, from: number, to: number, out: Float64Array): void {
    for (let i = from; i < to; i += 1) out[i - from]! += this.score(slots[i]!);
  }

  private score(slot: number): number {
    if (!readBirth(this.pairing.bank, slot, true, this.other)) return 0;
    return birthAgreement(this.population, this.own, this.other);
  }

  explain(slot: number, a: ComparableRecord, b: ComparableRecord): readonly EvidenceItem[] {
    const { own, other } = this;
    const values = { a: statedBirth(a), b: statedBirth(b) };
    const hasOther = readBirth(this.pairing.bank, slot, true, other);
    if (own.first === NO_DAY || !hasOther)
      return [noData(STATED_NAME.birth, 'AGE.NO_DATA', values.a, values.b)];
    const total = birthAgreement(this.population, own, other);
    const [agreement, reason] = verdict(own, other, total);
    const ages = this.explainAges(slot, a, b);
    const isOfBirth = ages.length > 0 || (own.civil !== 0 && other.civil !== 0);
    const field = isOfBirth ? STATED_NAME.birth : STATED_NAME.age;
    const byAge = ages.reduce((sum, item) => sum + item.log10LR, 0);
    return [...ages, { field, log10LR: total - byAge, agreement, reason, ...values }];
  }

  /**
   * Explains the ages of a record that says one beside a date of birth by what they weigh alone; the date is
   * then explained by what it adds, so that deleting it gives back exactly what it had taken.
   */
  private explainAges(slot: number, a: ComparableRecord, b: ComparableRecord): readonly EvidenceItem[] {
    const { own, other } = this;
    const { bank, queryBank } = this.pairing;
    const [ownByAge, otherByAge] = [blank(), blank()];
    const hasOwn = own.civil !== 0 && readBirth(queryBank, this.query, false, ownByAge);
    const hasOther = other.civil !== 0 && readBirth(bank, slot, false, otherByAge);
    if (!hasOwn && !hasOther) return [];
    if (!hasOwn) Object.assign(ownByAge, own);
    if (!hasOther) Object.assign(otherByAge, other);
    const byAge = birthAgreement(this.population, ownByAge, otherByAge);
    const [agreement, reason] = verdict(ownByAge, otherByAge, byAge);
    const values = { a: statedAge(a), b: statedAge(b) };
    return [{ field: STATED_NAME.age, log10LR: byAge, agreement, reason, ...values }];
  }
}

function statedBirth(record: ComparableRecord): unknown {
  const { birth, age } = statedFacts(record);
  return birth ?? age;
}

function statedAge(record: ComparableRecord): unknown {
  const { birth, age } = statedFacts(record);
  return age ?? birth;
}

function verdict(
  a: BirthStatement,
  b: BirthStatement,
  weight: number,
): [EvidenceItem['agreement'], EvidenceItem['reason']] {
  const overlap = Math.min(a.last, b.last) >= Math.max(a.first, b.first);
  if (overlap) return ['agrees', a.civil !== 0 && b.civil !== 0 ? 'AGE.BIRTH_SAME' : 'AGE.COMPATIBLE'];
  return weight > -0.5 ? ['close', 'AGE.BIRTH_CLOSE'] : ['differs', 'AGE.DIFFERENT'];
}
