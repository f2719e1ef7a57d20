import { createRequire } from 'node:module';
import type Holidays from 'date-holidays';
import type { HolidayKind } from '../domain/holiday-kinds.js';

/** A country, or a part of it, as the holiday library knows it: `MX`, `US-TX`. */
export interface HolidayRegion {
  readonly region: string;
  readonly timeZone: string;
  /** Days (of the civil calendar, counted from 1970-01-01) that are holidays in this year. */
  daysOff(year: number, kinds: readonly HolidayKind[]): ReadonlySet<number>;
}

let library: typeof Holidays | undefined;

/** The library reads its whole table when it is loaded (a third of a second): only for whom asks for a date. */
function loaded(): typeof Holidays {
  library ??= createRequire(import.meta.url)('date-holidays') as typeof Holidays;
  return library;
}

/** The region of this name, or undefined where the library has no such country or part. */
export function holidayRegion(name: string): HolidayRegion | undefined {
  const [country = '', state] = name.split('-');
  const Library = loaded();
  const known = new Library();
  if (!Object.hasOwn(known.getCountries(), country)) return undefined;
  if (state !== undefined && !Object.hasOwn(known.getStates(country) ?? {}, state)) return undefined;
  const holidays = state === undefined ? new Library(country) : new Library(country, state);
  return {
    region: name,
    timeZone: holidays.getTimezones()[0] ?? 'UTC',
    daysOff: (year, kinds) => daysOff(holidays, year, kinds),
  };
}

/** Days off of a year. What lasts less than a day (an eve from noon) closes no office for the day. */
function daysOff(holidays: Holidays, year: number, kinds: readonly HolidayKind[]): ReadonlySet<number> {
  const days = new Set<number>();
  for (const { date, start, end, type } of holidays.getHolidays(year)) {
    if (!kinds.some((kind) => kind === type)) continue;
    const first = Date.parse(date.slice(0, 10)) / DAY_MS;
    const length = Math.floor((end.getTime() - start.getTime()) / DAY_MS + CLOCK_CHANGE);
    for (let day = 0; day < length; day += 1) days.add(first + day);
  }
  return days;
}

const DAY_MS = 86_400_000;
/** A day on which clocks are put forward has 23 hours. */
const CLOCK_CHANGE = 1 / 24;
