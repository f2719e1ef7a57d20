import { NO_DAY } from '../calendar.js';
import type { ComparableRecord } from '../comparable-record.js';
import { backgroundOf, type BankView, type Pairing, type Scorer } from '../comparison.js';
import { type EvidenceItem, noData } from '../evidence.js';
import { type Spread, spreadOf } from '../moments.js';
import { birthAgreement, type BirthStatement } from './birth-agreement.js';

/** Years since 1800, as everywhere in the columns: people born around 1988. */
export const USUAL_BIRTH: Spread = { mean: 188, variance: 150 };

/** Fills `into` with what the slot says of the birth, by date where there is one and it is asked for. */
export function readBirth(bank: BankView, slot: number, byDate: boolean, into: BirthStatement): boolean {
  const { birthFirst, birthLast, birthCivil, birthByAgeFirst, birthByAgeLast } = bank.columns;
  const isDated = byDate && birthFirst[slot] !== NO_DAY;
  into.first = isDated ? birthFirst[slot]! : birthByAgeFirst[slot]!;
  into.last = isDated ? birthLast[slot]! : birthByAgeLast[slot]!;
  into.civil = isDated ? birthCivil[slot]! : 0;
  return into.first !== NO_DAY;
}

const blank = (): BirthStatement => ({ first: NO_DAY, last: NO_DAY, civil: 0 });

/** Birth against birth: two reports, or a report and a living person. */
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

  /** The age first, then what the date adds to it: deleting the date gives back exactly what the date had taken. */
  explain(slot: number, a: ComparableRecord, b: ComparableRecord): readonly EvidenceItem[] {
    const { bank, queryBank } = this.pairing;
    const values = { a: a.person?.birthDate ?? a.person?.ageYears, b: b.person?.birthDate ?? b.person?.ageYears };
    const { own, other } = this;
    const hasOther = readBirth(bank, slot, true, other);
    if (own.first === NO_DAY || !hasOther) return [noData('birthDate', 'AGE.NO_DATA', values.a, values.b)];
    const total = birthAgreement(this.population, own, other);
    const [agreement, reason] = verdict(own, other, total);
    const field = own.civil !== 0 && other.civil !== 0 ? 'birthDate' : 'ageYears';
    const [ownByAge, otherByAge] = [blank(), blank()];
    const hasOwnAge = own.civil !== 0 && readBirth(queryBank, this.query, false, ownByAge);
    const hasOtherAge = other.civil !== 0 && readBirth(bank, slot, false, otherByAge);
    if (!hasOwnAge && !hasOtherAge) return [{ field, log10LR: total, agreement, reason, ...values }];
    if (!hasOwnAge) Object.assign(ownByAge, own);
    if (!hasOtherAge) Object.assign(otherByAge, other);
    const byAge = birthAgreement(this.population, ownByAge, otherByAge);
    const ages = { a: a.person?.ageYears ?? values.a, b: b.person?.ageYears ?? values.b };
    const [ageAgreement, ageReason] = verdict(ownByAge, otherByAge, byAge);
    return [
      { field: 'ageYears', log10LR: byAge, agreement: ageAgreement, reason: ageReason, ...ages },
      { field: 'birthDate', log10LR: total - byAge, agreement, reason, ...values },
    ];
  }
}

function verdict(a: BirthStatement, b: BirthStatement, weight: number): [EvidenceItem['agreement'], string] {
  const overlap = Math.min(a.last, b.last) >= Math.max(a.first, b.first);
  if (overlap) return ['agrees', a.civil !== 0 && b.civil !== 0 ? 'AGE.BIRTH_SAME' : 'AGE.COMPATIBLE'];
  return weight > -0.5 ? ['close', 'AGE.BIRTH_CLOSE'] : ['differs', 'AGE.DIFFERENT'];
}
