import type { ComparablePlace } from '../comparable-record.js';
import { isPlaceholder } from '../text/placeholders.js';
import { divisionsOf, type CountryDivisions } from './country-divisions.js';
import { placesOf, middleOf, type CountryPlaces, type GazetteerPlace } from './country-places.js';
import { divisionKey, otherForms, placeKey } from './name-key.js';

/** A point that nobody stated: where the gazetteer has places of the name. */
interface PointByName {
  readonly lat: number;
  readonly lon: number;
  /** Radius in km around the point, over all places that may be meant. */
  readonly spreadKm: number;
}

/** A place of the gazetteer as it is offered. */
interface OfferedPlace {
  readonly locality: string;
  readonly admin1: string;
}

interface PlaceReading {
  /**
   * Undefined where nothing is near the name, or places of it lie too far apart to say more than the country
   * does.
   */
  readonly point?: PointByName;
  /**
   * The nearest three, the likeliest first, where the name is not one of the gazetteer or is one of several
   * places.
   */
  readonly doubt?: { readonly isKnown: boolean; readonly nearest: readonly OfferedPlace[] };
}

/** Probability of one slip in a name, against none: a working value. */
const SLIP = 0.03;
/** Shorter names are too near each other: with one slip, with two. */
const LETTERS_FOR_SLIPS = [5, 9];
/** Longer than any name of a place, it is a description. */
const MOST_LETTERS = 40;
/**
 * The share that is asked for of the places that may be meant; what is left is the part that the comparison
 * leaves to slips anyway.
 */
const MEANT = 0.9;
/** Farther apart than this they say no more than the country. */
const MOST_SPREAD_KM = 150;
const OFFERED = 3;
/** Distinct names that are kept: some megabytes. */
const MOST_KEPT = 20_000;

const kept = new Map<string, PlaceReading | undefined>();

/**
 * Reads a place that has a name and a country and no point: the places of that name are mixed, weighed by how
 * many people live there and by the slips in the name, into one point and how far they lie from it.
 *
 * @returns undefined where nothing is asked: a point is stated, or no country and locality, or the gazetteer
 * does not have the country
 */
export function readPlace(place: ComparablePlace | undefined): PlaceReading | undefined {
  const { country, locality, admin1, lat, lon } = place ?? {};
  if (country === undefined || locality === undefined || (lat !== undefined && lon !== undefined))
    return undefined;
  const key = `${country}|${admin1 ?? ''}|${locality}`;
  if (kept.has(key)) return kept.get(key);
  if (kept.size >= MOST_KEPT) kept.clear();
  const read = readName(country, admin1, locality);
  kept.set(key, read);
  return read;
}

/**
 * First-level divisions under one name, however they are written; the name as it is where the gazetteer does
 * not have it.
 */
export function divisionName(country: string, admin1: string): string {
  const divisions = divisionsOf(country);
  const number = divisions?.number(admin1);
  return number === undefined ? admin1 : divisions!.names[number]!;
}

type Weighed = readonly [place: GazetteerPlace, weight: number];

function readName(country: string, admin1: string | undefined, locality: string): PlaceReading | undefined {
  const divisions = divisionsOf(country);
  if (divisions === undefined || isPlaceholder(locality)) return undefined;
  const [town = '', ...behind] = locality.split(/[,;]/).map((part) => part.trim());
  const division = [admin1, ...behind]
    .map((name) => (name === undefined || name === '' ? undefined : divisions.number(name)))
    .find((known) => known !== undefined);
  const key = placeKey(town);
  if (key === '' || key.length > MOST_LETTERS || /\d/.test(key)) return undefined;
  const places = placesOf(country)!;
  const known = knownAs(places, [key, ...otherForms(key), divisionKey(town)], division);
  const found = known.length > 0 ? known : misspelt(places, key, division);
  const ranked = [...found].sort((first, second) => second[1] - first[1]);
  const point = pointOf(ranked);
  const isCertain = known.length > 0 && point !== undefined && point.spreadKm < CERTAIN_KM;
  if (isCertain) return { point };
  const nearest = offered(divisions, ranked.length > 0 ? ranked : misspelt(places, key, undefined));
  return { ...(point && { point }), doubt: { isKnown: known.length > 0, nearest } };
}

/** Nearer together than this, places of one name are one for whoever wrote it. */
const CERTAIN_KM = 40;

/** Places of the first form of the name that has any. */
function knownAs(places: CountryPlaces, forms: readonly string[], division: number | undefined): Weighed[] {
  for (const form of forms) {
    const named = places.named(form, division);
    if (named.length > 0) return named.map((place) => [place, place.people]);
  }
  return [];
}

function misspelt(places: CountryPlaces, key: string, division: number | undefined): Weighed[] {
  const slips = LETTERS_FOR_SLIPS.filter((letters) => key.length >= letters).length;
  if (slips === 0) return [];
  return places.near(key, division, slips).map(([place, edits]) => [place, place.people * SLIP ** edits]);
}

/** The middle of the likeliest places that together are meant nearly always. */
function pointOf(ranked: readonly Weighed[]): PointByName | undefined {
  const total = ranked.reduce((sum, [, weight]) => sum + weight, 0);
  const meant: GazetteerPlace[] = [];
  let sum = 0;
  for (const [place, weight] of ranked) {
    if (sum >= MEANT * total) break;
    sum += weight;
    meant.push({ ...place, people: weight });
  }
  if (meant.length === 0) return undefined;
  const point = middleOf(meant);
  return point.spreadKm > MOST_SPREAD_KM ? undefined : point;
}

function offered(divisions: CountryDivisions, ranked: readonly Weighed[]): OfferedPlace[] {
  const distinct = new Map<string, OfferedPlace>();
  for (const [{ name, division }] of ranked) {
    const admin1 = divisions.names[division]!;
    const key = `${divisionKey(name)}|${admin1}`;
    if (!distinct.has(key)) distinct.set(key, { locality: name, admin1 });
    if (distinct.size === OFFERED) break;
  }
  return [...distinct.values()];
}
