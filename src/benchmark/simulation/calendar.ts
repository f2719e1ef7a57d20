const MS_PER_DAY = 86_400_000;
export const DAYS_PER_YEAR = 365.2425;

/** Days since 1 January 1970 of a date such as `2026-10-31`. */
export function dayOf(date: string): number {
  const day = Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY;
  if (!Number.isInteger(day)) throw new RangeError('A date has the form 2026-10-31.');
  return day;
}

/** The date of a day, in full. */
export function dateOf(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The date of a day, told to the month or to the year only. */
export function partialDateOf(day: number, precision: 'day' | 'month' | 'year'): string {
  return dateOf(day).slice(0, { day: 10, month: 7, year: 4 }[precision]);
}

/** An instant during the day, to the minute. */
export function instantOf(day: number, minuteOfDay: number): string {
  return new Date(day * MS_PER_DAY + minuteOfDay * 60_000).toISOString();
}

export function fullYearsBetween(fromDay: number, toDay: number): number {
  const from = dateOf(fromDay);
  const to = dateOf(toDay);
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
}
