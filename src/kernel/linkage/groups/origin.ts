import type { Background } from '../background.js';
import type { ComparableRecord } from '../comparable-record.js';
import { backgroundOf, type GroupComparison, type Pairing, type Scorer } from '../comparison.js';
import { COUNTRY_CODES, countryOfCode, firstCountry, packCountries, sharedCountry } from '../country-code.js';
import { type EvidenceItem, noData } from '../evidence.js';
import { countPlace } from '../place-density.js';
import { countryAgreement, placeAgreement } from './place-agreement.js';

/**
 * This group compares where somebody is from: nationality, and place of birth beyond what the nationality
 * already said.
 *
 * Two nationalities are kept, in one number. Only records of persons carry them, so remains are not compared.
 */
const DEFAULT_RECORDS = 20;

function sharesOfNationalities(background: Background): Float64Array {
  const total = background.count('nationals');
  return Float64Array.from({ length: COUNTRY_CODES }, (_, code) => {
    const own = code === 0 ? 0 : background.count(`national:${countryOfCode(code)}`);
    return (own + DEFAULT_RECORDS / 20) / (total + DEFAULT_RECORDS);
  });
}

class OriginScorer implements Scorer {
  private readonly shares: Float64Array;
  private weights = new Float64Array(0);
  private nationality = 0;
  private birthPlace = 0;

  constructor(private readonly pairing: Pairing) {
    this.shares = sharesOfNationalities(backgroundOf(pairing));
  }

  begin(query: number): boolean {
    const { queryBank, bank } = this.pairing;
    this.nationality = queryBank.columns.nationality[query]!;
    this.birthPlace = queryBank.columns.birthPlace[query]!;
    const { size } = bank.lexicon.places;
    if (this.weights.length < size) this.weights = new Float64Array(size * 2);
    this.weights.fill(NaN);
    return this.nationality !== 0 || this.birthPlace !== 0;
  }

  addScores(slots: Int32Array, from: number, to: number, out: Float64Array): void {
    for (let i = from; i < to; i += 1)
      out[i - from]! += this.ofNationality(slots[i]!) + this.ofBirthPlace(slots[i]!);
  }

  private ofNationality(slot: number): number {
    const other = this.pairing.bank.columns.nationality[slot]!;
    if (this.nationality === 0 || other === 0) return 0;
    const shared = sharedCountry(this.nationality, other);
    if (shared !== 0) return countryAgreement(this.shares[shared]!, shared, shared);
    return countryAgreement(1, firstCountry(this.nationality), firstCountry(other));
  }

  private ofBirthPlace(slot: number): number {
    const { columns, lexicon } = this.pairing.bank;
    const at = columns.birthPlace[slot]!;
    if (this.birthPlace === 0 || at === 0) return 0;
    let weight = this.weights[at]!;
    if (weight !== weight) {
      weight = placeAgreement(lexicon.places, 'birth', this.birthPlace, at);
      this.weights[at] = weight;
    }
    return weight - this.alreadySaid(slot, at);
  }

  /** People of one nationality are born in its country: that part of the agreement is counted once. */
  private alreadySaid(slot: number, at: number): number {
    const { columns, lexicon } = this.pairing.bank;
    const { country } = lexicon.places.columns;
    if (country[at] !== country[this.birthPlace]) return 0;
    const shared = sharedCountry(this.nationality, columns.nationality[slot]!);
    return shared === 0 || shared !== country[at]
      ? 0
      : countryAgreement(this.shares[shared]!, shared, shared);
  }

  explain(slot: number, a: ComparableRecord, b: ComparableRecord): readonly EvidenceItem[] {
    const { columns } = this.pairing.bank;
    const items: EvidenceItem[] = [];
    const nationals = { a: a.person?.nationalities, b: b.person?.nationalities };
    if (this.nationality === 0 || columns.nationality[slot] === 0) {
      items.push(noData('person.nationalities', 'PLACE.NO_DATA', nationals.a, nationals.b));
    } else {
      const weight = this.ofNationality(slot);
      const reason = weight > 0 ? 'PLACE.SAME_NATIONALITY' : 'PLACE.OTHER_NATIONALITY';
      const agreement = weight > 0 ? 'agrees' : 'differs';
      items.push({ field: 'person.nationalities', log10LR: weight, agreement, reason, ...nationals });
    }
    if (this.birthPlace === 0 || columns.birthPlace[slot] === 0) return items;
    const weight = this.ofBirthPlace(slot);
    const agreement = weight > 0.3 ? 'agrees' : weight > -0.3 ? 'close' : 'differs';
    const reason = weight > 0.3 ? 'PLACE.SAME_BIRTHPLACE' : 'PLACE.OTHER_BIRTHPLACE';
    const births = { a: a.person?.birthPlace, b: b.person?.birthPlace };
    return [...items, { field: 'person.birthPlace', log10LR: weight, agreement, reason, ...births }];
  }
}

export const originComparison: GroupComparison = {
  group: 'place',
  count(record, count) {
    countPlace(count, 'birth', record.person?.birthPlace);
    for (const country of record.person?.nationalities ?? []) {
      count('nationals');
      count(`national:${country}`);
    }
  },
  encode(record, slot, bank) {
    bank.columns.nationality[slot] = packCountries(record.person?.nationalities ?? []);
    bank.columns.birthPlace[slot] = bank.lexicon.places.number(record.person?.birthPlace);
  },
  scorer: (pairing) =>
    pairing.kind === 'living' || pairing.kind === 'duplicate_report' ? new OriginScorer(pairing) : undefined,
};
