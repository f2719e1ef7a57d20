import { divisionKey } from './name-key.js';
import { otherNamesOf } from './other-names.js';
import { PLACES_OF_COUNTRIES } from './places-of-countries.js';

/** The first-level divisions of a country, by all their names. */
export interface CountryDivisions {
  readonly names: readonly string[];
  /** The number of a division; undefined where it is not known by this name. */
  number(name: string): number | undefined;
}

const countries = new Map<string, CountryDivisions>();

/**
 * Read without the places, when the country is first asked for; undefined where the gazetteer has nothing of
 * it.
 */
export function divisionsOf(country: string): CountryDivisions | undefined {
  const known = countries.get(country);
  if (known !== undefined || !Object.hasOwn(PLACES_OF_COUNTRIES, country)) return known;
  const read = readDivisions(PLACES_OF_COUNTRIES[country]!, otherNamesOf(country));
  countries.set(country, read);
  return read;
}

function readDivisions(text: string, otherNames: readonly (readonly [string, string])[]): CountryDivisions {
  const names: string[] = [];
  for (let at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1))
    names.push(text.slice(at + 1, text.indexOf('|', at)));
  const numbers = new Map(names.map((name, number) => [divisionKey(name), number]));
  for (const [other, name] of otherNames) {
    const number = name.startsWith('#') ? numbers.get(divisionKey(name.slice(1))) : undefined;
    if (number !== undefined) numbers.set(divisionKey(other), number);
  }
  const asked = new Map<string, number | undefined>();
  return {
    names,
    number(name) {
      if (asked.has(name)) return asked.get(name);
      const number = numbers.get(divisionKey(name));
      if (asked.size < MOST_ASKED) asked.set(name, number);
      return number;
    },
  };
}

/** Spellings of divisions that are kept for each country. */
const MOST_ASKED = 1_000;
