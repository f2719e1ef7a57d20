import { unreadable, value, type CellReading } from './reading.js';

/** Parts of a format; one letter takes one or two digits, two letters take two. */
const TOKENS: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})',
  hh: '(?<hour>\\d{2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
};
const TOKEN = /YYYY|MM?|DD?|hh|mm|ss|[^]/gu;
const FIRST_YEAR = 1800;

const compiled = new Map<string, RegExp>();

/** A cell as a partial date (`2021-03-15`, `2021`), by the first of the formats that fits it. */
export function readDate(cell: string, formats: readonly string[]): CellReading {
  for (const format of formats) {
    const parts = patternOf(format).exec(cell.trim())?.groups;
    const date = parts && partialDate(parts);
    if (date !== undefined) return value(date, isMidnight(parts ?? {}));
  }
  return unreadable('IMPORTS.DATE_UNREADABLE', `a date as ${formats.join(' or ')}`);
}

/**
 * Two formats of the list that would read one cell as two different days, or undefined.
 *
 * Every probe is written in each format and read by each other one; the probes have days and months that can be
 * taken for each other, with one digit and with two.
 */
export function findAmbiguity(formats: readonly string[]): readonly [string, string] | undefined {
  for (const writing of formats) {
    for (const probe of PROBES) {
      const cell = writing.replace(TOKEN, (token) => probe[token] ?? token);
      const meant = readDate(cell, [writing]);
      const other = formats.find((reading) => isOtherDay(meant, readDate(cell, [reading])));
      if (other !== undefined) return [writing, other];
    }
  }
  return undefined;
}

/** Tells whether a format names at least a year, and no day without its month. */
export function isDateFormat(format: string): boolean {
  const tokens = format.match(TOKEN) ?? [];
  const has = (...names: string[]): boolean => tokens.filter((token) => names.includes(token)).length === 1;
  const hasMonth = has('MM', 'M');
  return has('YYYY') && (hasMonth || !tokens.some((token) => ['MM', 'M', 'DD', 'D'].includes(token)));
}

const PROBES: readonly Readonly<Record<string, string>>[] = [
  { YYYY: '2003', MM: '04', M: '4', DD: '05', D: '5', hh: '00', mm: '00', ss: '00' },
  { YYYY: '2011', MM: '12', M: '12', DD: '10', D: '10', hh: '00', mm: '00', ss: '00' },
  { YYYY: '2011', MM: '01', M: '1', DD: '12', D: '12', hh: '00', mm: '00', ss: '00' },
];

function isOtherDay(a: CellReading, b: CellReading): boolean {
  return a.kind === 'value' && b.kind === 'value' && a.value !== b.value;
}

function patternOf(format: string): RegExp {
  let pattern = compiled.get(format);
  if (pattern === undefined) {
    const source = format.replace(
      TOKEN,
      (token) => TOKENS[token] ?? token.replace(/[/^$\\.*+?()[\]{}|]/u, '\\$&'),
    );
    pattern = new RegExp(`^${source}$`, 'u');
    compiled.set(format, pattern);
  }
  return pattern;
}

function partialDate(parts: Readonly<Record<string, string | undefined>>): string | undefined {
  const year = Number(parts.year);
  if (year < FIRST_YEAR) return undefined;
  if (parts.month === undefined) return String(year);
  const month = Number(parts.month);
  if (month < 1 || month > 12) return undefined;
  const yearAndMonth = `${year}-${twoDigits(month)}`;
  if (parts.day === undefined) return yearAndMonth;
  const day = Number(parts.day);
  // Day 0 of the next month is the last day of this one.
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day < 1 || day > lastDay ? undefined : `${yearAndMonth}-${twoDigits(day)}`;
}

function isMidnight({ hour, minute, second }: Readonly<Record<string, string | undefined>>): boolean {
  return [hour, minute, second].every((part) => part === undefined || part === '00');
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
