import { PERSON, PHYSICAL, type Field, type ObjectShape, type Shape } from '../contract/index.js';
import type {
  ComparableEvent,
  ComparablePerson,
  ComparablePhysical,
  ComparablePlace,
  ComparableRecord,
  ComparableStop,
  ComparableRange,
} from './comparable-record.js';

/**
 * Pools what several reports of one missing person know together into one record that can be compared like
 * any other.
 *
 * Each informant saw a part. Lists (names, documents, marks, findings, belongings, stops) are united, and
 * what two informants say of one thing stands once, in the fuller words. Of single facts the more precise
 * holds where both agree, the span of both where they differ, and nothing where they cannot both be right (an
 * eye colour): what is disputed is no evidence. Last contact is the latest proof of life. An absence holds
 * only where no other informant has seen the thing.
 *
 * DNA is not joined: two reports do not say which of their relatives are one person. The pooled record has
 * the family of one report (`familyOfPool`).
 *
 * Beside the family the result does not depend on which report is the own one, nor on the order of the
 * others.
 */
export function poolReports(own: ComparableRecord, others: readonly ComparableRecord[]): ComparableRecord {
  if (others.length === 0) return own;
  const family = familyOfPool(own, others);
  const sorted = [own, ...others].sort((x, y) => compareText(keyOf(x), keyOf(y)));
  return {
    recordType: 'report',
    institution: own.institution,
    id: own.id,
    externalIds: sorted.flatMap(({ externalIds = [] }) => externalIds),
    person: pooledFields(
      PERSON,
      sorted.flatMap(({ person }) => person ?? []),
    ),
    physical: pooledFields(
      PHYSICAL,
      sorted.flatMap(({ physical }) => physical ?? []),
    ),
    marks: pooledThings(
      sorted.map(({ marks = [] }) => marks),
      ({ type }) => type,
      ({ type, region, side }) => [type, region, side],
    ),
    medical: pooledThings(
      sorted.map(({ medical = [] }) => medical),
      ({ kind }) => kind,
      ({ kind, region, side }) => [kind, region, side],
    ),
    dental: pooledTeeth(sorted),
    effects: pooledThings(
      sorted.map(({ effects = [] }) => effects),
      ({ category }) => category,
      ({ category, article, color }) => [category, article, color],
    ),
    lastContact: latestContact(sorted.flatMap(({ lastContact }) => lastContact ?? [])),
    departure: preciseStop(sorted.flatMap(({ departure }) => departure ?? [])),
    destination: preciseStop(sorted.flatMap(({ destination }) => destination ?? [])),
    route: pooledRoute(sorted.map(({ route = [] }) => route)),
    event: pooledEvent(sorted.flatMap(({ event }) => event ?? [])),
    relatives: family.relatives,
    pedigree: family.pedigree,
    directProfile: family.directProfile,
  };
}

/**
 * Returns the family that stands for the pool: the own one where anybody of it was typed, else that of the
 * report with most samples.
 */
export function familyOfPool<T extends ComparableRecord>(own: T, others: readonly T[]): T {
  if (samplesOf(own) > 0) return own;
  return [...others]
    .sort((x, y) => compareText(keyOf(x), keyOf(y)))
    .reduce((best, report) => (samplesOf(report) > samplesOf(best) ? report : best), own);
}

function samplesOf({ relatives = [], directProfile }: ComparableRecord): number {
  return relatives.filter(({ profile }) => profile !== undefined).length + (directProfile ? 1 : 0);
}

const keyOf = ({ institution = '', id = '' }: ComparableRecord): string => `${institution}|${id}`;
const compareText = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);

/**
 * Pools what is compared of an object, each field by its shape: ranges as one that holds all of them, lists
 * united, the most exact place and date, words and texts where all agree. A code that ties records together
 * says nothing of a person, and is left out.
 */
function pooledFields<T extends ComparablePerson | ComparablePhysical>(
  { fields }: ObjectShape,
  told: readonly T[],
): T {
  const names = Object.keys(fields).filter((name) => isPooled(fields[name]));
  const said = (name: string): Value[] => told.map((one) => (one as Readonly<Record<string, Value>>)[name]);
  return Object.fromEntries(names.map((name) => [name, pooled(fields[name]?.shape, said(name))])) as T;
}

const isPooled = (field: Field | undefined): boolean =>
  field?.facts.isCompared === true && !field.facts.isForMachines;

type RangeOrPlace = ComparableRange & ComparablePlace;
type Value = string | readonly unknown[] | RangeOrPlace | undefined;

function pooled(shape: Shape | undefined, values: readonly Value[]): Value {
  const texts = values.filter((value) => typeof value === 'string');
  if (shape?.kind === 'list') return distinct(values.flatMap((value) => (isList(value) ? value : [])));
  if (shape?.kind === 'range') return span(values.filter(isRangeOrPlace));
  if (shape?.kind === 'object') return precisePlace(values.filter(isRangeOrPlace));
  if (shape?.kind === 'partialDate') return pooledDate(texts);
  return agreed(texts.filter((text) => shape?.kind !== 'vocabulary' || text !== UNKNOWN));
}

/** The word of a vocabulary by which an informant says nothing. */
const UNKNOWN = 'unknown';

const isList = (value: Value): value is readonly unknown[] => Array.isArray(value);
const isRangeOrPlace = (value: Value): value is RangeOrPlace => typeof value === 'object' && !isList(value);

/** Pools the teeth: each as the informants who speak of it agree on it. */
function pooledTeeth(reports: readonly ComparableRecord[]): ComparableRecord['dental'] {
  const charts = reports.map(({ dental }) => dental?.teeth ?? {});
  const spoken = [...new Set(charts.flatMap((teeth) => Object.keys(teeth)))].sort();
  if (spoken.length === 0) return undefined;
  return {
    teeth: Object.fromEntries(spoken.map((tooth) => [tooth, agreed(charts.map((teeth) => teeth[tooth]))])),
  };
}

/** The event under the code and the name that all who know of one give it. */
function pooledEvent(events: readonly ComparableEvent[]): ComparableEvent | undefined {
  const [id, name] = [agreed(events.map((event) => event.id)), agreed(events.map((event) => event.name))];
  return id === undefined && name === undefined ? undefined : { id, name };
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

/** The value that all who say something say. */
function agreed(values: readonly (string | undefined)[]): string | undefined {
  const said = [...new Set(values.filter((value) => value !== undefined))];
  return said.length === 1 ? said[0] : undefined;
}

/** Returns the span from the least to the greatest that was said. */
function span(ranges: readonly ComparableRange[]): ComparableRange | undefined {
  if (ranges.length === 0) return undefined;
  const least = ranges.map(({ min }) => min);
  const most = ranges.map(({ max }) => max);
  return {
    ...(least.every((value) => value !== undefined) && { min: Math.min(...least) }),
    ...(most.every((value) => value !== undefined) && { max: Math.max(...most) }),
  };
}

/**
 * The longest date that all others begin; of dates that differ what they have in common, as far as the year.
 */
function pooledDate(dates: readonly string[]): string | undefined {
  const longest = dates.reduce<string | undefined>(
    (best, date) => (best === undefined || date.length > best.length ? date : best),
    undefined,
  );
  if (longest === undefined || dates.every((date) => longest.startsWith(date))) return longest;
  for (const length of ['2000-01'.length, '2000'.length]) {
    const start = longest.slice(0, length);
    if (dates.every((date) => date.startsWith(start) || start.startsWith(date))) return start;
  }
  return undefined;
}

/** Returns how much a place says: coordinates, a locality, a subdivision, a country. */
function precision({ lat, locality, admin1, country }: ComparablePlace): number {
  return [lat, locality, admin1, country].reduce<number>(
    (sum, part, at) => sum + (part === undefined ? 0 : 8 >> at),
    0,
  );
}

function precisePlace(places: readonly ComparablePlace[]): ComparablePlace | undefined {
  return places.reduce<ComparablePlace | undefined>(
    (best, place) => (best === undefined || precision(place) > precision(best) ? place : best),
    undefined,
  );
}

function preciseStop(stops: readonly ComparableStop[]): ComparableStop | undefined {
  const place = precisePlace(stops.flatMap(({ place: where }) => where ?? []));
  const date = pooledDate(stops.flatMap(({ date: when }) => when ?? []));
  return place === undefined && date === undefined
    ? undefined
    : { ...(date !== undefined && { date }), ...(place && { place }) };
}

/** The latest contact; its place from an earlier one where the latest does not say it as well. */
function latestContact(contacts: readonly ComparableStop[]): ComparableStop | undefined {
  if (contacts.length === 0) return undefined;
  const latestFirst = [...contacts].sort((x, y) => compareText(y.date ?? '', x.date ?? ''));
  const date = latestFirst[0]?.date;
  const place = precisePlace(latestFirst.flatMap(({ place: where }) => where ?? []));
  return { ...(date !== undefined && { date }), ...(place && { place }) };
}

/** The stops of the fullest account, then those that the others add. */
function pooledRoute(routes: readonly (readonly ComparableStop[])[]): readonly ComparableStop[] {
  const [fullest = [], ...others] = [...routes].sort((x, y) => y.length - x.length);
  const stopKey = ({ place }: ComparableStop): string =>
    [place?.country, place?.admin1, place?.locality].join('|');
  const known = new Set(fullest.map(stopKey));
  return [...fullest, ...others.flat().filter((stop) => !known.has(stopKey(stop)))];
}

interface Thing {
  readonly state?: string | undefined;
}

/**
 * Things of all informants: what two of them tell of one thing stands once, in the longer words.
 *
 * @param typeOf of which type an absence speaks
 * @param placeOf what makes two accounts one thing
 */
function pooledThings<T extends Thing>(
  lists: readonly (readonly T[])[],
  typeOf: (thing: T) => string | undefined,
  placeOf: (thing: T) => readonly (string | undefined)[],
): readonly T[] {
  const all = lists.flat();
  const present = all.filter(({ state }) => state !== 'absent');
  const seen = new Set(present.map(typeOf));
  const fullest = new Map<string, T>();
  for (const [informant, things] of lists.entries()) {
    const repeated = new Map<string, number>();
    for (const thing of things) {
      if (thing.state === 'absent') continue;
      const place = JSON.stringify(placeOf(thing));
      const nth = repeated.get(place) ?? 0;
      repeated.set(place, nth + 1);
      const key = `${place} ${nth}`;
      const before = fullest.get(key);
      if (before === undefined || (informant > 0 && lengthOf(thing) > lengthOf(before)))
        fullest.set(key, thing);
    }
  }
  const absent = distinct(all.filter((thing) => thing.state === 'absent' && !seen.has(typeOf(thing))));
  return [...fullest.values(), ...absent];
}

const lengthOf = (thing: object): number => JSON.stringify(thing).length;
