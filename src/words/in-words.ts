import {
  formatCountry,
  formatLanguage,
  formatNumber,
  formatPartialDate,
  formatWritten,
  isPartialDate,
} from './format.js';
import type phrases from '../locales/en/shared/said.json';
import { listAt, ORDER, unitAt } from './keys-of-records.js';
import type { Language } from './languages.js';
import type { ValueList } from './values/lists.js';

/** Phrase by which values are joined with words; a number counts in `_one` and `_other`. */
type Phrase = Exclude<keyof typeof phrases, 'loci_one' | 'loci_other'> | 'loci';

/** Reader whom it is said to. */
export interface Reader {
  readonly language: Language;
  /** A word of a list; undefined where the list has none such. */
  readonly word: (list: ValueList, value: string) => string | undefined;
  readonly phrase: (phrase: Phrase, place?: { readonly value?: string; readonly count?: number }) => string;
}

type Thing = Readonly<Record<string, unknown>>;

/**
 * A value of the exchange format in words, one line for each thing of a list; nothing for what is not there.
 *
 * @param field where it stands in the record, such as `marks`, `dental.teeth.11`
 */
export function inWords(value: unknown, field: string, reader: Reader): readonly string[] {
  const path = field.split('.').map((part) => part.replace(/\+.*/, ''));
  if (!Array.isArray(value)) return only(said(value, path, reader));
  if (!value.some((one) => typeof one === 'object')) return only(joined(value, path, reader));
  return value.flatMap((one) => only(said(one, path, reader)));
}

const only = (text: string): string[] => (text === '' ? [] : [text]);

function said(value: unknown, path: readonly string[], reader: Reader): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return joined(value, path, reader);
  if (typeof value === 'object') return thing(value as Thing, path, reader);
  if (typeof value === 'number') return withUnit(formatWritten(value, reader.language), path, reader);
  if (typeof value === 'boolean') return reader.phrase(value ? 'yes' : 'no');
  return typeof value === 'string' ? word(value, path, reader) : '';
}

const joined = (values: readonly unknown[], path: readonly string[], reader: Reader): string =>
  values
    .map((one) => said(one, path, reader))
    .filter((text) => text !== '')
    .join(', ');

/** A word of a list, a country, a language, a date; what somebody wrote stays as it was written. */
function word(value: string, path: readonly string[], { word: wordOf, language }: Reader): string {
  const list = listAt(path);
  const text = list && wordOf(list, value);
  if (text) return text;
  const last = path.at(-1) ?? '';
  if (/^(?:country|countries|nationalities)$/.test(last)) return formatCountry(value, language);
  if (/^languages?$/.test(last)) return formatLanguage(value, language);
  if (last === 'text') return `«${value}»`;
  return isPartialDate(value) && !/number|serial|size|code|grave|phone|^(?:id|institution|system)$/.test(last)
    ? formatPartialDate(value, language)
    : value;
}

function thing(value: Thing, path: readonly string[], reader: Reader): string {
  if (path.at(-1) === 'teeth')
    return Object.entries(value)
      .map(([tooth, state]) => `${tooth}: ${said(state, [...path, tooth], reader)}`)
      .join('; ');
  const { min, max, from, to, loci } = value;
  if (typeof min === 'number' || typeof max === 'number') return range(value, path, reader);
  if (typeof from === 'string' && typeof to === 'string' && Object.keys(value).length === 2)
    return `${said(from, path, reader)} – ${said(to, path, reader)}`;
  if (typeof loci === 'number') return reader.phrase('loci', { count: loci });
  if (isName(value)) return name(value, reader);
  if (isPlace(value)) return place(value, reader);
  const keys = [
    ...ORDER.filter((key) => key in value),
    ...Object.keys(value).filter((key) => !ORDER.includes(key) && key !== '__typename'),
  ];
  return keys
    .map((key) => (value[key] === 'present' ? '' : said(value[key], [...path, key], reader)))
    .filter((text) => text !== '')
    .join(', ');
}

const isName = (value: Thing): boolean => 'surnames' in value || 'given' in value || 'full' in value;
const isPlace = (value: Thing): boolean =>
  ['locality', 'admin1', 'lat', 'place'].some(
    (key) => key in value && !('disposition' in value || 'relationship' in value),
  ) ||
  ('country' in value && !('number' in value));

function range({ min, max }: Thing, path: readonly string[], reader: Reader): string {
  const [low, high] = [min, max].map((end) =>
    typeof end === 'number' ? formatNumber(end, reader.language, Number.isInteger(end) ? 0 : 1) : undefined,
  );
  if (low === undefined) return withUnit(reader.phrase('most', { value: high ?? '' }), path, reader);
  if (high === undefined) return withUnit(reader.phrase('least', { value: low }), path, reader);
  return withUnit(low === high ? low : `${low}–${high}`, path, reader);
}

function withUnit(text: string, path: readonly string[], { phrase }: Reader): string {
  const unit = unitAt(path);
  return unit ? phrase(unit, { value: text }) : text;
}

/** Given names and surnames as one, and which name it is where it is not the legal one. */
function name({ kind, given, surnames, full }: Thing, reader: Reader): string {
  const parts = [given, ...(Array.isArray(surnames) ? (surnames as readonly unknown[]) : [surnames])];
  const whole = typeof full === 'string' ? full : parts.filter((one) => typeof one === 'string').join(' ');
  return typeof kind === 'string' && kind !== 'legal'
    ? `${whole} (${word(kind, ['names', 'kind'], reader)})`
    : whole;
}

/** Returns a place in words, from the nearest to the farthest; a point alone by its degrees. */
function place({ locality, admin1, country, lat, lon, date, place: inner }: Thing, reader: Reader): string {
  if (typeof inner === 'object' && inner !== null) return place({ ...(inner as Thing), date }, reader);
  const land = typeof country === 'string' ? formatCountry(country, reader.language) : undefined;
  const names = [...new Set([locality, admin1, land].filter((one) => typeof one === 'string'))];
  const where =
    names.length > 0
      ? names.join(', ')
      : [lat, lon]
          .map((one) => (typeof one === 'number' ? formatWritten(one, reader.language) : ''))
          .join('; ');
  return typeof date === 'string' ? `${where}, ${formatPartialDate(date, reader.language)}` : where;
}
