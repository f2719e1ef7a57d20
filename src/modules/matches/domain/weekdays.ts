const DAY_MS = 86_400_000;
const SATURDAY = 6;

/**
 * The end of the day in Greenwich that is so many weekdays after the day of an instant. Knows of no holidays and of no time zones.
 */
export function weekdaysAfter(from: Date, days: number): Date {
  let day = Date.UTC(from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate());
  for (let left = days; left > 0;) {
    day += DAY_MS;
    if (new Date(day).getUTCDay() % SATURDAY !== 0) left -= 1;
  }
  return new Date(day + DAY_MS - 1);
}
