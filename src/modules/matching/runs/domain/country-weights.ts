import { isWithinOneBank, type CountryRate, type Kind } from '../../../../kernel/linkage/index.js';
import type { CountryWeights } from './country-weight.js';
import { CountryShare } from './stored-share.js';

/** Rates as they are kept: numbers of countries are of one run alone. */
export function withCodes(rates: readonly CountryRate[], codes: readonly string[]): readonly CountryShare[] {
  return rates.map(({ a, b, ...rate }) => ({ a: codes[a] ?? '', b: codes[b] ?? '', ...rate }));
}

/** @param codeOf the country of whoever holds a record, by the record's number */
export function weightsOf(
  kind: Kind,
  shares: readonly CountryShare[],
  codeOf: (seq: number) => string | undefined,
): CountryWeights {
  const numbers = new Map<string, number>();
  for (const code of shares.flatMap(({ a, b }) => [a, b]))
    if (!numbers.has(code)) numbers.set(code, numbers.size);
  const rates = shares.map(({ a, b, ...rate }) => ({
    ...rate,
    a: numbers.get(a) ?? 0,
    b: numbers.get(b) ?? 0,
  }));
  const of = (seq: number): number | undefined => numbers.get(codeOf(seq) ?? '');
  return { kind, countries: { count: numbers.size, of }, rates };
}

/** Returns the factor of a pair of countries to the bank's share; 1 where nothing is known of it. */
export function rateOf(
  kind: Kind,
  shares: readonly CountryShare[],
  a: string | undefined,
  b: string | undefined,
): Pick<CountryShare, 'rate' | 'least' | 'most'> {
  const isWithin = isWithinOneBank(kind);
  const found = shares.find(
    (one) => (one.a === a && one.b === b) || (isWithin && one.a === b && one.b === a),
  );
  return found ?? { rate: 1, least: 1, most: 1 };
}

/** The prior of one pair by the bank's and by how many times the bank's share its pair of countries has. */
export function priorTimes(prior: number, rate: number): number {
  const odds = (rate * prior) / (1 - prior);
  return odds / (1 + odds);
}
