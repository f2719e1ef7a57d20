import { COUNTRIES, MONTHS, TONGUES } from './haitian.js';
import type { Language } from './languages.js';

/** The one place where dates, numbers and countries of records become words, for the console and for what the platform writes. */
const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?$/;

/** `26 de noviembre de 2026`, in the time zone of whoever reads. */
export function formatDate(at: string | Date, language: Language): string {
  const date = new Date(at);
  if (language === 'ht') return `${date.getDate()} ${MONTHS[date.getMonth()] ?? ''} ${date.getFullYear()}`;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(date);
}

/** Returns a text with a capital letter at its beginning, as one that stands alone is written. */
export function capital(text: string, language: Language): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}

/** Returns a text as it stands among others that begin with a small letter. */
export function uncapital(text: string, language: Language): string {
  return text.charAt(0).toLocaleLowerCase(language) + text.slice(1);
}

/** Haitian Creole writes numbers as French does. */
export function formatNumber(value: number, language: Language, digits = 0): string {
  const fixed = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(language === 'ht' ? 'fr' : language, fixed).format(value);
}

/** A weight on the log10 scale with its sign: `+3.35`, `−0.40`. */
export function formatWeight(value: number, language: Language): string {
  const digits = formatNumber(Math.abs(value), language, 2);
  return `${value < 0 ? '−' : '+'}${digits}`;
}

/** A part of a whole in percent. */
export function formatShare(value: number, language: Language): string {
  return `${formatNumber(value * 100, language, 1)} %`;
}

/** A probability in percent: never certainty, though the nearest that a number can be to it is stored as 1. */
export function formatProbability(value: number, language: Language): string {
  return value > MOST ? `> ${formatShare(MOST, language)}` : formatShare(value, language);
}

const MOST = 0.999;

/** A number with the digits that it was written with. */
export function formatWritten(value: number, language: Language): string {
  return formatNumber(value, language, (String(value).split('.')[1] ?? '').length);
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

/** Tells whether a text of a record is a date, to whatever part of it. */
export function isPartialDate(text: string): boolean {
  return PARTIAL_DATE.test(text);
}

/** The name of a language by its tag; where Haitian Creole has none here, the tag. */
export function formatLanguage(tag: string, language: Language): string {
  if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(tag)) return tag;
  if (language === 'ht') return TONGUES[tag] ?? tag;
  return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
}
