import { NO_DAY } from '../calendar.js';
import type { ComparableRecord } from '../comparable-record.js';
import { backgroundOf, type BankView, type Pairing, type Scorer } from '../comparison.js';
import { type EvidenceItem, noData } from '../evidence.js';
import { type Spread, spreadOf } from '../moments.js';
import { birthAgreement, type BirthStatement } from './birth-agreement.js';

/** Years since 1800, as everywhere in the columns: people born around 1988. */
export const USUAL_BIRTH: Spread = { mean: 188, variance: 150 };

export function statedBirth(bank: BankView, slot: number, byDate: boolean): BirthStatement | undefined {
  const { birthFirst, birthLast, birthByAgeFirst, birthByAgeLast } = bank.columns;
  if (byDate && birthFirst[slot] !== NO_DAY) return { first: birthFirst[slot]!, last: birthLast[slot]!, isDate: true };
  if (birthByAgeFirst[slot] === NO_DAY) return undefined;
  return { first: birthByAgeFirst[slot]!, last: birthByAgeLast[slot]!, isDate: false };
}

/** Birth against birth: two reports, or a report and a living person. */
export class BirthScorer implements Scorer {
  private readonly population: Spread;
  private query = 0;
  private own: BirthStatement | undefined;

  constructor(private readonly pairing: Pairing) {
    this.population = spreadOf(backgroundOf(pairing), 'birthYear', USUAL_BIRTH);
  }

  begin(query: number): boolean {
    this.query = query;
    this.own = statedBirth(this.pairing.queryBank, query, true);
    return this.own !== undefined;
  }

  addScores(slots: Int32Array, from: number, to: number, out: Float64Array): void {
    for (let i = from; i < to; i += 1) out[i - from]! += this.score(slots[i]!);
  }

  private score(slot: number): number {
    const other = statedBirth(this.pairing.bank, slot, true);
    return other === undefined ? 0 : birthAgreement(this.population, this.own!, other);
  }

  /** The age first, then what the date adds to it: deleting the date gives back exactly what the date had taken. */
  explain(slot: number, a: ComparableRecord, b: ComparableRecord): readonly EvidenceItem[] {
    const { bank, queryBank } = this.pairing;
    const values = { a: a.person?.birthDate ?? a.person?.ageYears, b: b.person?.birthDate ?? b.person?.ageYears };
    const other = statedBirth(bank, slot, true);
    if (this.own === undefined || other === undefined) return [noData('birthDate', 'AGE.NO_DATA', values.a, values.b)];
    const total = birthAgreement(this.population, this.own, other);
    const areDates = this.own.isDate && other.isDate;
    const [agreement, reason] = verdict(this.own, other, total);
    const field = areDates ? 'birthDate' : 'ageYears';
    const ownByAge = statedBirth(queryBank, this.query, false) ?? this.own;
    const otherByAge = statedBirth(bank, slot, false) ?? other;
    const isSame = ownByAge.isDate === this.own.isDate && otherByAge.isDate === other.isDate;
    if (isSame) return [{ field, log10LR: total, agreement, reason, ...values }];
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
  if (overlap) return ['agrees', a.isDate && b.isDate ? 'AGE.BIRTH_SAME' : 'AGE.COMPATIBLE'];
  return weight > -0.5 ? ['close', 'AGE.BIRTH_CLOSE'] : ['differs', 'AGE.DIFFERENT'];
}
