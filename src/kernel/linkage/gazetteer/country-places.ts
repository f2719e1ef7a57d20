import { editDistance } from '../text/edit-distance.js';
import { phoneticKey } from '../text/phonetic-es.js';
import { divisionKey, placeKey } from './name-key.js';
import { otherNamesOf } from './other-names.js';
import { PLACES_OF_COUNTRIES } from './places-of-countries.js';

/** A town, or a second-level division as a whole. */
export interface GazetteerPlace {
  readonly name: string;
  /** Number of its first-level division within the country. */
  readonly division: number;
  readonly lat: number;
  readonly lon: number;
  /** Radius in km around the point, of those who are said to be there. */
  readonly spreadKm: number;
  /** Number of inhabitants, roughly: how likely it is that the place is meant. */
  readonly people: number;
}

/** The population of a place of which nobody has told it. */
const USUAL_PEOPLE = 500;
/** The least population of a place where the seat of a division has its name. */
const PEOPLE_OF_A_SEAT = 3000;
const TOWN_SPREAD_KM = 5;
/** The least spread of a second-level division. */
const DIVISION_SPREAD_KM = 15;
const KM_A_DEGREE = 111.2;
const BASE = 36;

/** The places of one country by their names. */
export class CountryPlaces {
  private readonly byName = new Map<string, GazetteerPlace[]>();
  private readonly keys: readonly string[];
  /** The letters of each name, a bit each: a name that differs in few letters differs in few bits. */
  private readonly letters: Int32Array;
  private bySound: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(text: string, otherNames: readonly (readonly [string, string])[]) {
    this.read(text);
    for (const [other, name] of otherNames) if (!name.startsWith('#')) this.callAlso(other, name);
    this.keys = [...this.byName.keys()];
    this.letters = Int32Array.from(this.keys, lettersOf);
  }

  /** Places of exactly this name. */
  named(key: string, division: number | undefined): readonly GazetteerPlace[] {
    return within(this.byName.get(key) ?? [], division);
  }

  /**
   * Places whose names differ by at most so many edits, with how many; as one edit where they sound alike in
   * Spanish.
   */
  near(key: string, division: number | undefined, most: number): [place: GazetteerPlace, edits: number][] {
    const own = lettersOf(key);
    const alike = this.soundingLike(key);
    const found = alike.flatMap((other) =>
      within(this.byName.get(other)!, division).map((place): [GazetteerPlace, number] => [place, 1]),
    );
    for (const [at, other] of this.keys.entries()) {
      if (alike.includes(other)) continue;
      if (Math.abs(other.length - key.length) > most || bits(own ^ this.letters[at]!) > 2 * most) continue;
      const places = within(this.byName.get(other)!, division);
      if (places.length === 0) continue;
      const edits = editDistance(key, other);
      if (edits <= most) for (const place of places) found.push([place, edits]);
    }
    return found;
  }

  /** Their sounds are worked out when a name is first misspelt. */
  private soundingLike(key: string): readonly string[] {
    this.bySound ??= groupedBySound(this.keys);
    return this.bySound.get(soundOf(key)) ?? [];
  }

  private read(text: string): void {
    let second: GazetteerPlace[] = [];
    let [name, key, division] = ['', '', -1];
    const close = (next: string): void => {
      this.add(key, wholeOf(name, division, second));
      [name, key, second] = [next, divisionKey(next), []];
    };
    for (const row of text.split('|')) {
      if (row.startsWith('#')) {
        close('');
        division += 1;
      } else if (row.startsWith('@')) {
        close(row.slice(1));
      } else {
        const place = placeOf(row, division, key);
        second.push(place);
        for (const one of namesOf(place.name)) this.add(placeKey(one), place);
      }
    }
    close('');
  }

  private add(key: string, place: GazetteerPlace | undefined): void {
    if (key === '' || place === undefined) return;
    const known = this.byName.get(key);
    if (known === undefined) this.byName.set(key, [place]);
    else known.push(place);
  }

  private callAlso(other: string, name: string): void {
    for (const place of this.byName.get(placeKey(name)) ?? []) this.add(placeKey(other), place);
  }
}

const countries = new Map<string, CountryPlaces>();

/** Read once, when the country is first asked for; undefined where the gazetteer has nothing of it. */
export function placesOf(country: string): CountryPlaces | undefined {
  const known = countries.get(country);
  if (known !== undefined || !Object.hasOwn(PLACES_OF_COUNTRIES, country)) return known;
  const read = new CountryPlaces(PLACES_OF_COUNTRIES[country]!, otherNamesOf(country));
  countries.set(country, read);
  return read;
}

const soundOf = (key: string): string => key.split(' ').map(phoneticKey).join(' ');

function groupedBySound(keys: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const key of keys) {
    const sound = soundOf(key);
    const group = groups.get(sound);
    if (group === undefined) groups.set(sound, [key]);
    else group.push(key);
  }
  return groups;
}

function within(places: readonly GazetteerPlace[], division: number | undefined): readonly GazetteerPlace[] {
  return division === undefined ? places : places.filter((place) => place.division === division);
}

function placeOf(row: string, division: number, second: string): GazetteerPlace {
  const [name = '', lat, lon, size = '0'] = row.split(',');
  const known = Number.parseInt(size, BASE);
  const people = known === 0 ? USUAL_PEOPLE : 10 ** (known / 2);
  const isSeat = second !== '' && placeKey(name) === second;
  return {
    ...{ name, division, lat: Number(lat) / 100, lon: Number(lon) / 100, spreadKm: TOWN_SPREAD_KM },
    people: isSeat ? Math.max(PEOPLE_OF_A_SEAT, people) : people,
  };
}

/** A second-level division: the middle of its people, and how far they live from it. */
function wholeOf(
  name: string,
  division: number,
  places: readonly GazetteerPlace[],
): GazetteerPlace | undefined {
  return name === '' || places.length === 0
    ? undefined
    : { name, division, people: sumOf(places), ...wideOf(middleOf(places)) };
}

/** GeoNames knows nothing of many a village. */
const wideOf = <T extends { readonly spreadKm: number }>(middle: T): T => ({
  ...middle,
  spreadKm: Math.max(DIVISION_SPREAD_KM, middle.spreadKm),
});

const sumOf = (places: readonly GazetteerPlace[]): number =>
  places.reduce((sum, { people }) => sum + people, 0);

/**
 * The middle of places, each counted by its people, and their distance from it: the root of the mean square,
 * with their own spread.
 */
export function middleOf(
  places: readonly Pick<GazetteerPlace, 'lat' | 'lon' | 'spreadKm' | 'people'>[],
): Pick<GazetteerPlace, 'lat' | 'lon' | 'spreadKm'> {
  let [sum, lat, lon] = [0, 0, 0];
  for (const place of places) {
    sum += place.people;
    lat += place.people * place.lat;
    lon += place.people * place.lon;
  }
  [lat, lon] = [lat / sum, lon / sum];
  let squares = 0;
  for (const place of places) {
    const north = (place.lat - lat) * KM_A_DEGREE;
    const east = (place.lon - lon) * KM_A_DEGREE * Math.cos((lat * Math.PI) / 180);
    squares += place.people * (north * north + east * east + place.spreadKm * place.spreadKm);
  }
  return { lat, lon, spreadKm: Math.sqrt(squares / sum) };
}

/** `Tlaxco (Santiago Tlaxco)` has two names. */
export function namesOf(name: string): readonly string[] {
  const open = name.indexOf('(');
  return open <= 0 ? [name] : [name.slice(0, open), name.slice(open + 1).replace(')', '')];
}

const A = 97;
const LETTERS = 26;

function lettersOf(key: string): number {
  let letters = 0;
  for (let at = 0; at < key.length; at += 1) {
    const letter = key.charCodeAt(at) - A;
    if (letter >= 0 && letter < LETTERS) letters |= 1 << letter;
  }
  return letters;
}

function bits(value: number): number {
  let [count, rest] = [0, value];
  for (; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
