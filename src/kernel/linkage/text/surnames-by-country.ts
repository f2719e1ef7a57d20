import { once } from '../../data-files/index.js';
import { tableOfData } from '../table-of-data.js';

/** The commonest surnames by nationality, folded, each with its share of 10,000 surnames. */
const surnames = once((): ReadonlyMap<string, ReadonlyMap<string, number>> => {
  const byCountry = new Map<string, Map<string, number>>();
  for (const row of tableOfData('surnames-by-country.csv', ['country', 'surname', 'of_10000'])) {
    const country = row.readText('country');
    const its = byCountry.get(country) ?? new Map<string, number>();
    its.set(row.readText('surname'), row.readNumber('of_10000'));
    byCountry.set(country, its);
  }
  return byCountry;
});

const NONE: ReadonlyMap<string, number> = new Map();

/** Returns the countries, by their two letters, whose surnames are in the table. */
export const surnameCountries = (): readonly string[] => [...surnames().keys()];

/** Returns folded surnames and their shares of 10,000; none for a country without a table. */
export const surnamesOfCountry = (country: string): ReadonlyMap<string, number> =>
  surnames().get(country) ?? NONE;

const meanShares = once((): ReadonlyMap<string, number> => {
  const shares = new Map<string, number>();
  for (const its of surnames().values()) {
    for (const [surname, of10000] of its) {
      const share = of10000 / 10_000 / surnames().size;
      shares.set(surname, (shares.get(surname) ?? 0) + share);
    }
  }
  return shares;
});

/**
 * Returns the share of a folded surname over the countries of the table, each counting the same; undefined
 * where none has it.
 */
export const meanSurnameShare = (surname: string): number | undefined => meanShares().get(surname);
