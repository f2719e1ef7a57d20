import {
  partialDateBounds,
  type ExchangeRecord,
  type RemainsRecord,
} from '../../../../kernel/contract/index.js';
import type { Incident } from './incident.js';

/** Area and days in which something may have happened that ended a person's way. */
export interface LastSeenArea {
  readonly points: readonly { readonly lat: number; readonly lon: number }[];
  /** Days since 1970. */
  readonly first: number;
  readonly last: number;
}

/** An incident beside a record: how far the nearest of its points is, and how many days lie between; 0 where they overlap. */
export interface NearIncident {
  readonly incident: Incident;
  readonly distanceKm: number;
  readonly daysApart: number;
}

/** Incidents that were found, or the fact that the record lacks to look by. */
export interface NearIncidents {
  readonly lacks: 'day' | 'place' | null;
  readonly incidents: readonly NearIncident[];
}

/** After a last contact a person may still have been on the way for as long. */
const DAYS_ON_THE_WAY = 60;
/** Remains that nobody has dated may have lain for as long. */
const DAYS_UNFOUND = 365;
const EARTH_KM = 6_371;

/**
 * Returns where and when to look for what happened to the person of a record: of a report from the last
 * contact on, at the places of the last contact and of the way; of remains before they were found, where they
 * were found; of a living person until the day since which the person is there.
 * @returns `day` or `place` where the record lacks it
 */
export function whereaboutsOf(record: ExchangeRecord): LastSeenArea | 'day' | 'place' {
  const { places, days } = saidBy(record);
  if (!days) return 'day';
  const points = places.flatMap((place) =>
    place?.lat === undefined || place.lon === undefined ? [] : [{ lat: place.lat, lon: place.lon }],
  );
  return points.length === 0 ? 'place' : { points, first: days[0], last: days[1] };
}

interface Point {
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
}

function saidBy(record: ExchangeRecord): {
  readonly places: readonly (Point | undefined)[];
  readonly days: readonly [number, number] | undefined;
} {
  if (record.recordType === 'report') {
    const { lastContact, route = [], destination } = record;
    const from = spanOf(lastContact?.date);
    return {
      places: [lastContact?.place, ...route.map(({ place }) => place), destination?.place],
      days: from && [from.firstDay, from.lastDay + DAYS_ON_THE_WAY],
    };
  }
  if (record.recordType === 'remains') {
    return { places: [record.found?.place], days: daysOfDeath(record) };
  }
  const since = spanOf(record.since);
  return {
    places: [record.place],
    days: since && [since.firstDay - DAYS_ON_THE_WAY, since.lastDay],
  };
}

function daysOfDeath({
  found,
  deathDate,
  postMortemIntervalDays: interval,
}: RemainsRecord): readonly [number, number] | undefined {
  const died = spanOf(deathDate);
  if (died) return [died.firstDay, died.lastDay];
  const day = spanOf(found?.date);
  return day && [day.firstDay - (interval?.max ?? DAYS_UNFOUND), day.lastDay];
}

/** The days of a partial date, or of a time from one to another. */
function spanOf(
  date: string | { readonly from: string; readonly to: string } | undefined,
): ReturnType<typeof partialDateBounds> {
  if (date === undefined || typeof date === 'string') return partialDateBounds(date ?? '');
  const [from, to] = [partialDateBounds(date.from), partialDateBounds(date.to)];
  return from && to && { firstDay: from.firstDay, lastDay: to.lastDay };
}

/** The incidents within a circle and a time of a record, nearest first; of equals the one that is nearer in days. */
export function nearOf(
  where: LastSeenArea,
  incidents: readonly Incident[],
  { km, days }: { readonly km: number; readonly days: number },
): readonly NearIncident[] {
  const near = incidents.flatMap((incident): NearIncident[] => {
    const { lat, lon } = incident;
    const at = partialDateBounds(incident.happened);
    if (lat === null || lon === null || !at) return [];
    const distanceKm = Math.min(...where.points.map((point) => kilometres(point, { lat, lon })));
    const daysApart = Math.max(0, at.firstDay - where.last, where.first - at.lastDay);
    return distanceKm <= km && daysApart <= days ? [{ incident, distanceKm, daysApart }] : [];
  });
  return near.sort(
    (a, b) => a.distanceKm - b.distanceKm || a.daysApart - b.daysApart || a.incident.seq - b.incident.seq,
  );
}

/** Degrees north and south within which a circle lies; longitudes are left to `nearOf`. */
export function latitudesAround({ points }: LastSeenArea, km: number): readonly [number, number] {
  const reach = ((km / EARTH_KM) * 180) / Math.PI;
  const lats = points.map(({ lat }) => lat);
  return [Math.min(...lats) - reach, Math.max(...lats) + reach];
}

/** By the haversine formula on a sphere. */
function kilometres(
  a: { readonly lat: number; readonly lon: number },
  b: { readonly lat: number; readonly lon: number },
): number {
  const radians = Math.PI / 180;
  const half = (x: number): number => Math.sin((x * radians) / 2) ** 2;
  const h = half(b.lat - a.lat) + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * half(b.lon - a.lon);
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
