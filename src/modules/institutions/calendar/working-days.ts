import type { HolidayKind } from '../domain/holiday-kinds.js';
import { holidayRegion, type HolidayRegion } from './holidays.js';
import { instantOf, localTime } from './local-time.js';
import type { LimitCalendar } from '../domain/profile/limit-instants.js';

/** Part of a profile about its country's calendar. */
export interface CalendarTerms {
  /** Region as the holiday library names it: `MX`, `US-TX`. */
  readonly region: string;
  /** IANA; without it the first of the country. */
  readonly timeZone?: string | undefined;
  readonly holidays?: readonly HolidayKind[] | undefined;
  /** Days on which offices are closed beside: `2026-12-24`, or `12-24` for each year. */
  readonly closed?: readonly string[] | undefined;
  /** Local time at which the working day ends: `17:00`. */
  readonly endOfDay?: string | undefined;
}

/**
 * Basis of a calendar: the terms of the country's profile, the holiday library alone, or nothing but the days
 * of the week, where nobody has said what is a holiday there.
 */
export type CalendarBasis = 'profile' | 'holidays' | 'weekdays';

export interface WorkingCalendar extends LimitCalendar {
  readonly country: string;
  readonly basis: CalendarBasis;
  readonly timeZone: string;
  /** The end of the n-th working day after the day of this instant; with 0 of that day itself, or of the next on which offices are open. */
  after(from: Date, workingDays: number): Date;
  isWorkingDay(day: number): boolean;
  /** The first time after this instant that the wall shows one of these minutes of a working day; they rise. */
  next(from: Date, minutes: readonly number[]): Date;
  /** The week of this instant: its Monday (`2026-06-01`), and when the wall shows this minute of its first working day. */
  week(at: Date, minute: number): { readonly monday: string; readonly opens: Date };
}

const DEFAULT_END_OF_DAY = '17:00';
const MOST_DAYS = 3660;
const DAY_MS = 86_400_000;

export function workingCalendar(country: string, terms?: CalendarTerms): WorkingCalendar {
  const region = holidayRegion(terms?.region ?? country);
  const timeZone = terms?.timeZone ?? region?.timeZone ?? 'UTC';
  const basis = terms ? 'profile' : region ? 'holidays' : 'weekdays';
  const isWorkingDay = workingDaysOf(region, terms);
  const closing = minuteOf(terms?.endOfDay ?? DEFAULT_END_OF_DAY);
  return {
    country,
    basis,
    timeZone,
    isWorkingDay,
    dayOf: (at) => localTime(timeZone, at.getTime()).day,
    startOf: (day) => new Date(instantOf(timeZone, { day, minute: 0 })),
    after(from, workingDays) {
      requireCount(workingDays);
      const start = localTime(timeZone, from.getTime());
      const day =
        workingDays === 0
          ? firstFrom(start.minute < closing ? start.day : start.day + 1, isWorkingDay)
          : nthAfter(start.day, workingDays, isWorkingDay);
      return new Date(instantOf(timeZone, { day, minute: closing }));
    },
    next(from, minutes) {
      let { day } = localTime(timeZone, from.getTime());
      for (; ; day += 1) {
        day = firstFrom(day, isWorkingDay);
        const times = minutes.map((minute) => instantOf(timeZone, { day, minute }));
        const found = times.find((time) => time > from.getTime());
        if (found !== undefined) return new Date(found);
      }
    },
    week(at, minute) {
      const { day } = localTime(timeZone, at.getTime());
      const monday = day - weekdayOf(day - 1);
      const opens = instantOf(timeZone, { day: firstFrom(monday, isWorkingDay), minute });
      return { monday: new Date(monday * DAY_MS).toISOString().slice(0, 10), opens: new Date(opens) };
    },
  };
}

/** 0 for Sunday. */
function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

const plain = new Map<string, WorkingCalendar>();

/** The calendar of a country of which no profile speaks. */
export function calendarOf(country: string): WorkingCalendar {
  let known = plain.get(country);
  if (!known) {
    known = workingCalendar(country);
    plain.set(country, known);
  }
  return known;
}

/** A deadline in working days of a country without a profile; with one, ask `Calendars`. */
export function workingDaysAfter(country: string, from: Date, days: number): Date {
  return calendarOf(country).after(from, days);
}

function workingDaysOf(
  region: HolidayRegion | undefined,
  terms: CalendarTerms | undefined,
): (day: number) => boolean {
  const years = new Map<number, ReadonlySet<number>>();
  const kinds = terms?.holidays ?? ['public'];
  const closed = new Set(terms?.closed);
  return (day) => {
    if ([0, 6].includes(weekdayOf(day))) return false;
    const date = new Date(day * DAY_MS).toISOString();
    if (closed.has(date.slice(0, 10)) || closed.has(date.slice(5, 10))) return false;
    const year = Number(date.slice(0, 4));
    let off = years.get(year);
    if (!off) {
      off = region?.daysOff(year, kinds) ?? new Set();
      years.set(year, off);
    }
    return !off.has(day);
  };
}

function firstFrom(day: number, isWorking: (day: number) => boolean): number {
  for (let at = day; at < day + MOST_DAYS; at += 1) if (isWorking(at)) return at;
  throw new RangeError('A calendar without a working day in ten years.');
}

function nthAfter(day: number, count: number, isWorking: (day: number) => boolean): number {
  let at = day;
  for (let left = count; left > 0; left -= 1) at = firstFrom(at + 1, isWorking);
  return at;
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function requireCount(days: number): void {
  if (!Number.isInteger(days) || days < 0 || days > MOST_DAYS) {
    throw new RangeError('Working days are whole, from 0 to 3660.');
  }
}
