/** A place of a way, as far as it is known and may be seen. */
export interface Stop {
  readonly leg?: string | undefined;
  readonly locality?: string | undefined;
  readonly admin1?: string | undefined;
  readonly country?: string | undefined;
  /** Degrees north and east. */
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
  readonly date?: string | undefined;
}

export interface DrawnWay {
  /** Stops in the order in which the person came by. */
  readonly stops: readonly Stop[];
  /** Place where the other record says that somebody was found. */
  readonly found?: Stop | undefined;
  /** Dates of the last sign of life and of the find, as exact as they are known. */
  readonly lastSign?: string | undefined;
  readonly foundAt?: string | undefined;
}

interface Item {
  readonly group: string;
  readonly field: string;
  readonly values: unknown;
}

/**
 * The way of a report and the find, from what the evidence of a match shows of them; undefined where it shows
 * no place.
 */
export function wayOf(evidence: readonly Item[]): DrawnWay | undefined {
  const valuesOf = (group: string, field: RegExp) => {
    const item = evidence.find((one) => one.group === group && field.test(one.field) && one.values !== null);
    return (item?.values ?? {}) as { readonly a?: unknown; readonly b?: unknown };
  };
  const place = valuesOf('place', /^(?:found\.place|place)$/);
  const time = valuesOf('time', /^(?:found\.date|since)$/);
  const stops = (Array.isArray(place.a) ? (place.a as readonly unknown[]) : [place.a]).flatMap(
    (one) => stopOf(one) ?? [],
  );
  const found = stopOf(place.b);
  if (stops.length === 0 && !found) return undefined;
  return { stops, found, lastSign: textIn(time.a), foundAt: textIn(time.b) };
}

/** A place as a record has it, or a point of a journey with its place. */
export function stopOf(value: unknown, part?: string): Stop | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const whole = value as Readonly<Record<string, unknown>>;
  const inner = typeof whole['place'] === 'object' ? whole['place'] : {};
  const told: Readonly<Record<string, unknown>> = { leg: part, ...whole, ...inner };
  const { leg, locality, admin1, country, lat, lon, date } = told;
  const stop: Stop = {
    ...{ leg: textIn(leg), locality: textIn(locality), admin1: textIn(admin1), country: textIn(country) },
    ...{ lat: numberIn(lat), lon: numberIn(lon), date: textIn(date) },
  };
  return isSaid(stop) ? stop : undefined;
}

const isSaid = ({ locality, admin1, country, lat }: Stop): boolean =>
  [locality, admin1, country, lat].some((part) => part !== undefined);

const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const numberIn = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

export type WayVerdict = 'possible' | 'fast' | 'before' | 'unknown';

export interface Possible {
  readonly verdict: WayVerdict;
  /**
   * Kilometres in a straight line from the last sign of life to the find; and from the nearest part of the
   * stated way.
   */
  readonly km: number | undefined;
  readonly offKm: number | undefined;
  /** Days between the two, the least and the most that the dates allow. */
  readonly days: readonly [number, number] | undefined;
}

/** Kilometres a day beyond which nobody comes by land. */
const KM_A_DAY = 900;

/**
 * Tells whether time and distance allow that who was last heard of there was found here. It says what cannot
 * be, and never what was: a body may have been carried, a place may be where somebody was buried, and what is
 * not stated is not reckoned with.
 */
export function possibleJourney({ stops, found, lastSign, foundAt }: DrawnWay): Possible {
  const last = stops.filter(({ leg }) => leg === 'last').at(-1);
  const km = last && found && distanceKm(last, found);
  const offKm = found && offTheWay(stops, found);
  const days = between(lastSign, foundAt);
  const facts = { km, offKm, days };
  if (!days) return { verdict: 'unknown', ...facts };
  if (days[1] < 0) return { verdict: 'before', ...facts };
  if (km === undefined) return { verdict: 'unknown', ...facts };
  return { verdict: km > KM_A_DAY * Math.max(1, days[1]) ? 'fast' : 'possible', ...facts };
}

interface Pointed {
  readonly lat: number;
  readonly lon: number;
}
export const isPointed = <T extends Stop>(stop: T): stop is T & Pointed =>
  stop.lat !== undefined && stop.lon !== undefined;

const RADIUS_KM = 6371;
const RADIANS = Math.PI / 180;

/** Along the surface of the earth. */
function distanceKm(a: Stop, b: Stop): number | undefined {
  if (!isPointed(a) || !isPointed(b)) return undefined;
  const [dLat, dLon] = [(b.lat - a.lat) * RADIANS, (b.lon - a.lon) * RADIANS];
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * Math.sin(dLon / 2) ** 2;
  return 2 * RADIUS_KM * Math.asin(Math.sqrt(h));
}

/**
 * Returns how far from the straight lines between the stops a place lies; flat around it, which is enough for
 * a country.
 */
function offTheWay(stops: readonly Stop[], found: Stop): number | undefined {
  const way = stops.filter(isPointed);
  if (!isPointed(found) || way.length === 0) return undefined;
  const flat = way.map(({ lat, lon }) => [
    (lon - found.lon) * RADIANS * RADIUS_KM * Math.cos(found.lat * RADIANS),
    (lat - found.lat) * RADIANS * RADIUS_KM,
  ]);
  const distances = flat.map(([x = 0, y = 0], at) => {
    const [toX = x, toY = y] = flat[at + 1] ?? [];
    const [dx, dy] = [toX - x, toY - y];
    const along = Math.min(1, Math.max(0, -(x * dx + y * dy) / (dx * dx + dy * dy || 1)));
    return Math.hypot(x + along * dx, y + along * dy);
  });
  return Math.min(...distances);
}

/** Days from the one date to the other, the least and the most that the two allow. */
function between(from: string | undefined, to: string | undefined): readonly [number, number] | undefined {
  const [start, end] = [daysOf(from), daysOf(to)];
  return start && end && [end[0] - start[1], end[1] - start[0]];
}

const DAY_MS = 86_400_000;

/** Returns the first and last day of a date that may be a month or a year. */
function daysOf(text: string | undefined): readonly [number, number] | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(text ?? '') ?? [];
  if (!year) return undefined;
  const at = (y: number, m: number, d: number): number => Math.round(Date.UTC(y, m, d) / DAY_MS);
  const y = Number(year);
  if (!month) return [at(y, 0, 1), at(y, 11, 31)];
  const m = Number(month) - 1;
  if (!day) return [at(y, m, 1), at(y, m + 1, 0)];
  return [at(y, m, Number(day)), at(y, m, Number(day))];
}
