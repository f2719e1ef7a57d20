import { dayOfCivil, isCivilDay, monthLength } from './civil-day.js';
import { readInstant } from './instant.js';

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Bounds of the days that a partial date may mean, as days since 1970-01-01, both inclusive. */
export interface DayBounds {
  readonly firstDay: number;
  readonly lastDay: number;
}

/**
 * Returns the days that a partial date (`2021`, `2021-03`, `2021-03-15`) may mean; undefined where it is
 * none. Of an instant, the day that is written in it: a family's "15th at eleven at night" is the 15th,
 * whatever day that was at Greenwich.
 */
export function partialDateBounds(text: string): DayBounds | undefined {
  const parts = PARTIAL_DATE.exec(text);
  if (!parts) {
    const instant = readInstant(text);
    return instant && { firstDay: instant.writtenDay, lastDay: instant.writtenDay };
  }
  const year = Number(parts[1]);
  const firstMonth = Number(parts[2] ?? 1);
  const lastMonth = Number(parts[2] ?? 12);
  const firstOfMonth = Number(parts[3] ?? 1);
  if (!isCivilDay(year, firstMonth, firstOfMonth)) return undefined;
  return {
    firstDay: dayOfCivil(year, firstMonth, firstOfMonth),
    lastDay: dayOfCivil(year, lastMonth, Number(parts[3] ?? monthLength(year, lastMonth))),
  };
}

/**
 * Tells whether `a` is certainly after `b`: its first day is after the other's last. Two instants are
 * compared to the moment. Where one of the two is no time at all, nothing is certain.
 */
export function isAfter(a: string, b: string): boolean {
  const [first, second] = [partialDateBounds(a), partialDateBounds(b)];
  if (!first || !second) return false;
  const [momentA, momentB] = [readInstant(a), readInstant(b)];
  if (momentA && momentB) return momentA.epochMs > momentB.epochMs;
  return first.firstDay > second.lastDay;
}

const MS_PER_DAY = 86_400_000;
/** Lead over Greenwich of the first place on earth to see a day: 14 hours. */
const EARLIEST_ZONE_MS = 14 * 3_600_000;

/** Tells whether a time certainly lies ahead of `nowMs`: of a day, that it has begun nowhere on earth. */
export function liesAhead(text: string, nowMs: number): boolean {
  const instant = readInstant(text);
  if (instant) return instant.epochMs > nowMs;
  const bounds = partialDateBounds(text);
  return bounds !== undefined && bounds.firstDay * MS_PER_DAY > nowMs + EARLIEST_ZONE_MS;
}
