import { once } from '../../data-files/index.js';
import { tableOfData } from '../table-of-data.js';

/**
 * What is written, and what GeoNames' table of towns calls it; `#` stands before a first-level division.
 */
type OtherNames = readonly (readonly [string, string])[];

const KINDS = ['division', 'place'] as const;

/**
 * Names of places that GeoNames' table of towns does not have, by country: old names, short forms, Spanish
 * for its English, Haitian Creole for its French.
 */
const otherNames = once((): ReadonlyMap<string, OtherNames> => {
  const byCountry = new Map<string, (readonly [string, string])[]>();
  for (const row of tableOfData('other-place-names.csv', ['country', 'kind', 'written', 'called'])) {
    const country = row.readText('country');
    const sign = row.readWord('kind', KINDS) === 'division' ? '#' : '';
    const pair = [row.readText('written'), `${sign}${row.readText('called')}`] as const;
    byCountry.set(country, [...(byCountry.get(country) ?? []), pair]);
  }
  return byCountry;
});

/** Returns the other names of a country's places; none where the table has none. */
export const otherNamesOf = (country: string): OtherNames => otherNames().get(country) ?? [];
