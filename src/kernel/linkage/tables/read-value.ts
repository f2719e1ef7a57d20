import { fold, wordsOf } from '../text/fold.js';
import { nameWords } from '../text/name-words.js';
import { isParticle, isTitle } from '../text/particles.js';
import { isPlaceholder } from '../text/placeholders.js';
import type { FieldKind } from './field-kinds.js';

/** Value in the form in which it is compared; two cells of one form are one value. */
export interface ReadValue {
  /** Key of the value: equal keys are the same value. */
  readonly key: string;
  /** Words, for kinds that are compared by word. */
  readonly words?: readonly string[];
  /** Latitude and longitude in degrees, where a place is given so. */
  readonly point?: readonly [latitude: number, longitude: number];
}

/**
 * Limit of the letters of a cell; longer cells are cut: the time to compare two of them grows with their
 * length.
 */
const MOST_LETTERS = 400;
const MOST_WORDS = 12;
const MOST_CODE = 40;
const CONTROLS = /[\p{Cc}\p{Cf}]+/gu;
const POINT = /^\s*(-?\d{1,3}(?:\.\d+)?)\s*[,;]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/;
/** Placeholders of a name that are values in columns of other kinds. */
const SAYS_SOMETHING = new Set(['masculino', 'femenino', 'male', 'female', 'hombre', 'mujer', 'x']);

/** Reads the value of a cell; undefined where it holds none: empty, blank, or a placeholder. */
export function readValue(kind: FieldKind, cell: string): ReadValue | undefined {
  const text = cell.slice(0, MOST_LETTERS).replace(CONTROLS, ' ').trim();
  if (text === '') return undefined;
  if (kind === 'date') return readDate(text);
  if (isPlaceholder(text) && !(kind === 'exact' && SAYS_SOMETHING.has(fold(text)))) return undefined;
  if (kind === 'exact') return { key: fold(text) };
  if (kind === 'phone') return readPhone(text);
  if (kind === 'code') return readCode(text);
  const point = kind === 'place' ? pointOf(text) : undefined;
  return point ?? ofWords(wordsFor(kind, text));
}

function wordsFor(kind: FieldKind, text: string): string[] {
  if (kind === 'place' || kind === 'address' || kind === 'free_text') return wordsOf(text);
  const words = nameWords(text);
  const telling = words.filter((word) => !isParticle(word) && !isTitle(word));
  return telling.length > 0 ? telling : words;
}

function ofWords(all: readonly string[]): ReadValue | undefined {
  const words = [...new Set(all.map((word) => word.slice(0, MOST_CODE)))].slice(0, MOST_WORDS);
  return words.length === 0 ? undefined : { key: words.join(' '), words };
}

function pointOf(text: string): ReadValue | undefined {
  const [, north, east] = POINT.exec(text) ?? [];
  if (north === undefined || east === undefined) return undefined;
  const [latitude, longitude] = [Number(north), Number(east)];
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180 || (latitude === 0 && longitude === 0))
    return undefined;
  return { key: `${latitude.toFixed(4)},${longitude.toFixed(4)}`, point: [latitude, longitude] };
}

const plain = (text: string): string => fold(text).replace(/[^a-z0-9]+/g, '');

function readCode(text: string): ReadValue | undefined {
  const key = plain(text).slice(0, MOST_CODE);
  return key === '' || isFiller(key) ? undefined : { key };
}

/**
 * Reads a telephone number as its last eight figures: country and trunk codes in front are written by some
 * and left out by others.
 */
function readPhone(text: string): ReadValue | undefined {
  const figures = text.replace(/\D+/g, '').slice(-8);
  return figures.length < 6 || isFiller(figures) ? undefined : { key: figures };
}

/** Tests for one repeated figure, or figures that count up or down: typed in to fill the field. */
function isFiller(key: string): boolean {
  if (key.length < 5) return /^0+$/.test(key);
  return /^(.)\1*$/.test(key) || '01234567890123456789'.includes(key) || '98765432109876543210'.includes(key);
}

const YEAR_FIRST = /^(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})(?:[T ].*)?$/;
const DAY_FIRST = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/;
const YEAR_ONLY = /^\d{4}(?:[-/. ]0{1,2}[-/. ]0{1,2})?$/;

/**
 * Reads a date as eight figures, year first; a year alone has 0000 behind it. Text that is no date stays as
 * its letters and figures, to be compared by edits: a slip of the pen may have made it so. A day of 0 in a
 * date that ends with its year fills a field.
 */
function readDate(text: string): ReadValue | undefined {
  if (isPlaceholder(text)) return undefined;
  const key = dateOf(text);
  return key.length < 4 || /^(.)\1*$/.test(key) || key.startsWith('0000') ? undefined : { key };
}

function dateOf(text: string): string {
  const [, year, month = '', day = ''] = YEAR_FIRST.exec(text) ?? [];
  if (year !== undefined && text.length > 5) return dateKey(year, month, day);
  const [, first = '', second = '', last] = DAY_FIRST.exec(text) ?? [];
  if (last !== undefined)
    return Number(first) === 0 || Number(second) === 0 ? '' : dateKey(last, second, first);
  return YEAR_ONLY.test(text) ? `${text.slice(0, 4)}0000` : plain(text).slice(0, MOST_DATE);
}

const MOST_DATE = 12;

const dateKey = (year: string, month: string, day: string): string =>
  `${year}${month.padStart(2, '0')}${day.padStart(2, '0')}`;
