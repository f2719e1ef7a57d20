import { namesOf } from './country-places.js';
import { divisionsOf } from './country-divisions.js';
import { divisionKey, placeKey } from './name-key.js';
import { otherNamesOf } from './other-names.js';
import { PLACES_OF_COUNTRIES } from './places-of-countries.js';

/** Sizes of towns of one name by their second divisions: twice the decimal logarithm of the population. */
type Around = Map<string, number>;

/** Second divisions of one first division. */
interface SecondDivisions {
  readonly ofTowns: ReadonlyMap<string, Around>;
  /** By the key of their own names: the name, and the size of their largest town. */
  readonly named: ReadonlyMap<string, { readonly name: string; readonly size: number }>;
}

const BASE = 36;
/** A town is meant, and not the county of its name elsewhere, from some thirty times the people of its largest town. */
const FAR_LARGER = 3;

/**
 * Returns the second divisions (counties, municipalities) that a place of this name may lie in, as the gazetteer
 * calls them: `Brooks County` of Falfurrias. A name that is written as that of a division, or that no town has,
 * is the division's own. Several, where towns of the name lie in several, or it is the name of another division
 * too and nobody can say which is meant; none, where the gazetteer does not know it.
 */
export function secondDivisionsOf(country: string, admin1: string, locality: string): readonly string[] {
  const number = divisionsOf(country)?.number(admin1);
  const within = number === undefined ? undefined : divisionsWithin(country)[number];
  if (!within) return [];
  const key = placeKey(locality);
  const own = within.named.get(divisionKey(locality));
  const around = within.ofTowns.get(key);
  if (!around || divisionKey(locality) !== key) return own ? [own.name] : [];
  const names = [...around.keys()];
  const isTown = own === undefined || Math.max(...around.values()) >= own.size + FAR_LARGER;
  return isTown ? names : [...new Set([own.name, ...names])];
}

const countries = new Map<string, readonly SecondDivisions[]>();

/** The second divisions of each first division, in the order of their numbers; read once. */
function divisionsWithin(country: string): readonly SecondDivisions[] {
  const known = countries.get(country);
  if (known) return known;
  const text = PLACES_OF_COUNTRIES[country] ?? '';
  const others = otherNamesOf(country).filter(([, name]) => !name.startsWith('#'));
  const read = text
    .split('#')
    .slice(1)
    .map((division) => readDivision(division, others));
  countries.set(country, read);
  return read;
}

function readDivision(text: string, others: readonly (readonly [string, string])[]): SecondDivisions {
  const ofTowns = new Map<string, Around>();
  const named = new Map<string, { name: string; size: number }>();
  for (const part of text.split('|@').slice(1)) {
    const [second = '', ...rows] = part.split('|');
    if (second === '') continue;
    const sizes = rows.map((row) => addTown(ofTowns, row, second));
    named.set(divisionKey(second), { name: second, size: Math.max(0, ...sizes) });
  }
  for (const [other, name] of others) {
    const around = ofTowns.get(placeKey(name));
    if (around && !ofTowns.has(placeKey(other))) ofTowns.set(placeKey(other), around);
  }
  return { ofTowns, named };
}

/** Adds a town under all its names. @returns its size */
function addTown(ofTowns: Map<string, Around>, row: string, second: string): number {
  const [names = '', , , written = '0'] = row.split(',');
  const size = Number.parseInt(written, BASE);
  for (const name of namesOf(names)) {
    const key = placeKey(name);
    const around = ofTowns.get(key) ?? new Map<string, number>();
    ofTowns.set(key, around.set(second, Math.max(size, around.get(second) ?? 0)));
  }
  return size;
}
