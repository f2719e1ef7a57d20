/** Earliest year that the contract takes. */
export const FIRST_YEAR = 1800;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const DAYS_PER_400_YEARS = 146_097;
/** Days from 0000-03-01, where the count below begins, to 1970-01-01. */
const EPOCH_SHIFT_DAYS = 719_468;

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export function monthLength(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** Tells whether such a day exists in the Gregorian calendar and lies in a year that the contract takes. */
export function isCivilDay(year: number, month: number, day: number): boolean {
  return year >= FIRST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
}

/**
 * Returns the days since 1970-01-01 in the proleptic Gregorian calendar.
 *
 * Years are counted from March, so that the leap day is a year's last (H. Hinnant, "chrono-Compatible
 * Low-Level Date Algorithms", days_from_civil). For years from 1 on.
 */
export function dayOfCivil(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_400_YEARS + dayOfEra - EPOCH_SHIFT_DAYS;
}
