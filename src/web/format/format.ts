import {
  formatCountry,
  formatDate,
  formatLanguage,
  formatNumber,
  formatPartialDate,
  formatProbability,
  formatShare,
  formatWeight,
  monthNames,
} from '../../words/format.js';
import { relativeInHaitian } from '../../words/haitian.js';
import type { Language } from '../words/languages.js';

export {
  formatCountry,
  formatDate,
  formatLanguage,
  formatNumber,
  formatPartialDate,
  formatProbability,
  formatShare,
  formatWeight,
  monthNames,
};

/** This file and `words/format` are the only places where the console asks `Intl`. */
const two = (value: number): string => String(value).padStart(2, '0');

/** A date with the time of day, on a clock of 24 hours. */
export function formatMoment(at: string | Date, language: Language): string {
  const date = new Date(at);
  return `${formatDate(date, language)}, ${two(date.getHours())}:${two(date.getMinutes())}`;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * `in 3 days`, `2 hours ago`: from a day on by the calendar, for what is due on the 29th is due in three days
 * on the 26th, at whatever hour.
 */
export function formatDistance(at: string | Date, now: Date, language: Language): string {
  const ms = new Date(at).getTime() - now.getTime();
  const size = Math.abs(ms);
  const [unit, of] =
    size >= DAY
      ? (['day', DAY] as const)
      : size >= HOUR
        ? (['hour', HOUR] as const)
        : (['minute', MINUTE] as const);
  const amount = unit === 'day' ? calendarDays(new Date(at), now) : Math.trunc(ms / of);
  if (language === 'ht') return relativeInHaitian(amount, unit);
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(amount, unit);
}

/** Midnights between two moments, where the reader is; a day of 23 or 25 hours is one. */
function calendarDays(at: Date, now: Date): number {
  const [there, here] = [new Date(at), new Date(now)].map((date) => date.setHours(0, 0, 0, 0));
  return Math.round(((there ?? 0) - (here ?? 0)) / DAY);
}
