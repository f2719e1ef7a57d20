/**
 * Partial dates as intervals of whole days.
 *
 * Days are counted from 1800-01-01, the earliest year of the exchange format, so that every date is a small
 * positive integer. Day numbers follow the proleptic Gregorian calendar.
 */
export interface DayInterval {
  readonly first: number;
  readonly last: number;
}

export const DAYS_A_YEAR = 365.2425;
/** An interval without a date: stored in the columns in place of a day. */
export const NO_DAY = -1;

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const LENGTH_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysBeforeYear(year: number): number {
  const past = year - 1;
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
}

export function lengthOfMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : LENGTH_OF_MONTH[month - 1]!;
}

export function dayNumber(year: number, month: number, day: number): number {
  const leapDay = month > 2 && isLeap(year) ? 1 : 0;
  return daysBeforeYear(year) - daysBeforeYear(1800) + DAYS_BEFORE_MONTH[month - 1]! + leapDay + day - 1;
}

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/;

/** The days that a partial date or an instant may mean; undefined for anything else. */
export function readPartialDate(text: string | undefined): DayInterval | undefined {
  const parts = text === undefined ? null : PARTIAL_DATE.exec(text);
  if (!parts) return undefined;
  const year = Number(parts[1]);
  if (year < 1800) return undefined;
  if (parts[2] === undefined) return { first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) };
  const month = Number(parts[2]);
  if (month < 1 || month > 12) return undefined;
  const length = lengthOfMonth(year, month);
  if (parts[3] === undefined)
    return { first: dayNumber(year, month, 1), last: dayNumber(year, month, length) };
  const day = Number(parts[3]);
  if (day < 1 || day > length) return undefined;
  const number = dayNumber(year, month, day);
  return { first: number, last: number };
}

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function civilDate(number: number): CivilDate {
  const absolute = number + daysBeforeYear(1800);
  let year = Math.floor(absolute / DAYS_A_YEAR) + 1;
  while (daysBeforeYear(year) > absolute) year -= 1;
  while (daysBeforeYear(year + 1) <= absolute) year += 1;
  let rest = absolute - daysBeforeYear(year);
  let month = 1;
  while (rest >= lengthOfMonth(year, month)) {
    rest -= lengthOfMonth(year, month);
    month += 1;
  }
  return { year, month, day: rest + 1 };
}

/** A civil date as one number, so that its parts can be compared without taking a day number apart. */
export function packCivil(number: number): number {
  const { year, month, day } = civilDate(number);
  return (year << 9) | (month << 5) | day;
}

export const yearOf = (packed: number): number => packed >> 9;
export const monthOf = (packed: number): number => (packed >> 5) & 15;
export const dayOf = (packed: number): number => packed & 31;
