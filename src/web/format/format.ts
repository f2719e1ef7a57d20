import type { Language } from '../words/languages.js';
import { COUNTRIES, MONTHS, relativeInHaitian, TONGUES } from './haitian.js';

/** The one place where dates, numbers and countries become words: nothing else calls `Intl`. */
const two = (value: number): string => String(value).padStart(2, '0');

/** `26 de noviembre de 2026`, in the time zone of whoever reads. */
export function formatDate(at: string | Date, language: Language): string {
  const date = new Date(at);
  if (language === 'ht') return `${date.getDate()} ${MONTHS[date.getMonth()] ?? ''} ${date.getFullYear()}`;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(date);
}

/** A date with the time of day, on a clock of 24 hours. */
export function formatMoment(at: string | Date, language: Language): string {
  const date = new Date(at);
  return `${formatDate(date, language)}, ${two(date.getHours())}:${two(date.getMinutes())}`;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `in 3 days`, `2 hours ago`: from a day on by the calendar, for what is due on the 29th is due in three days on the 26th, at whatever hour. */
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

/** A weight on the log10 scale with its sign: `+3.35`, `−0.40`. */
export function formatWeight(value: number, language: Language): string {
  const digits = formatNumber(Math.abs(value), language, 2);
  return `${value < 0 ? '−' : '+'}${digits}`;
}

/** Haitian Creole writes numbers as French does. */
export function formatNumber(value: number, language: Language, digits = 0): string {
  const fixed = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(language === 'ht' ? 'fr' : language, fixed).format(value);
}

/** A number with the digits that it was written with. */
export function formatWritten(value: number, language: Language): string {
  return formatNumber(value, language, (String(value).split('.')[1] ?? '').length);
}

/** A probability in percent, never rounded up to certainty. */
export function formatShare(value: number, language: Language): string {
  const most = value > 0.999 && value < 1 ? 0.999 : value;
  return `${value > 0.999 ? '> ' : ''}${formatNumber(most * 100, language, 1)} %`;
}

/**
 * The name of a country by its code of two letters; what is no such code stays as it is. In Haitian Creole, where it is not known, as it is
 * written in French.
 */
export function formatCountry(code: string, language: Language): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  const told = language === 'ht' ? COUNTRIES[code] : undefined;
  return (
    told ?? new Intl.DisplayNames(language === 'ht' ? 'fr' : language, { type: 'region' }).of(code) ?? code
  );
}

/** The names of the months, January first. */
export function monthNames(language: Language): readonly string[] {
  if (language === 'ht') return MONTHS;
  const named = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return MONTHS.map((_month, at) => named.format(new Date(Date.UTC(2026, at, 15))));
}

/** A date of a record, as exact as it stands there: `2025`, `mayo de 2025`, `28 de mayo de 2025`. Of a moment, the day that is written in it. */
export function formatPartialDate(text: string, language: Language): string {
  const [, year, month, day] = PARTIAL_DATE.exec(text) ?? [];
  if (!year) return text;
  if (!month) return year;
  const date = new Date(Number(year), Number(month) - 1, Number(day ?? 1));
  if (day) return formatDate(date, language);
  if (language === 'ht') return `${MONTHS[date.getMonth()] ?? ''} ${year}`;
  return new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long' }).format(date);
}

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?$/;

/** Whether a text of a record is a date, to whatever part of it. */
export function isPartialDate(text: string): boolean {
  return PARTIAL_DATE.test(text);
}

/** The name of a language by its tag; where Haitian Creole has none here, the tag. */
export function formatLanguage(tag: string, language: Language): string {
  if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(tag)) return tag;
  if (language === 'ht') return TONGUES[tag] ?? tag;
  return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
}
