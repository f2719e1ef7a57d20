import { COUNTRY_CODES } from '../countries.js';
import { MAX_ENTRIES } from '../limits.js';
import {
  partialDate,
  type ListShape,
  type MapShape,
  type NumberShape,
  type OneOrListShape,
  type Shape,
  type VocabularyShape,
} from '../shape.js';
import { isJsonObject } from '../unknown-key.js';
import { isNothing } from './emptiness.js';
import { readAny } from './read-any.js';
import { readMap } from './read-map.js';
import { readObject } from './read-object.js';
import { readRange } from './read-range.js';
import { readText } from './read-text.js';
import { readInstantText, readPartialDate } from './read-times.js';
import type { RecordReading } from './reading.js';

const WORDS = new WeakMap<VocabularyShape, ReadonlySet<unknown>>();

function wordsOf(shape: VocabularyShape): ReadonlySet<unknown> {
  const known = WORDS.get(shape);
  if (known) return known;
  const words = new Set<unknown>(shape.words);
  WORDS.set(shape, words);
  return words;
}

function readWord(reading: RecordReading, shape: VocabularyShape, value: unknown): unknown {
  if (wordsOf(shape).has(value)) return value;
  const code = typeof value === 'string' ? 'EXCHANGE.NOT_IN_VOCABULARY' : 'EXCHANGE.WRONG_TYPE';
  reading.error(code, shape.words.join(' | '));
  return undefined;
}

function readNumber(reading: RecordReading, shape: NumberShape, value: unknown): number | undefined {
  if (typeof value !== 'number' || Number.isNaN(value)) {
    reading.error('EXCHANGE.WRONG_TYPE', 'number');
    return undefined;
  }
  if (value < shape.min || value > shape.max) {
    reading.error('EXCHANGE.OUT_OF_RANGE', `${shape.min} to ${shape.max}`);
    return undefined;
  }
  if (shape.whole && !Number.isInteger(value)) {
    reading.error('EXCHANGE.NOT_A_WHOLE_NUMBER', `a whole number, ${shape.min} to ${shape.max}`);
    return undefined;
  }
  return value;
}

function readCountry(reading: RecordReading, star: boolean, value: unknown): string | undefined {
  if (typeof value === 'string' && (COUNTRY_CODES.has(value) || (star && value === '*'))) return value;
  const code = typeof value === 'string' ? 'EXCHANGE.NOT_A_COUNTRY' : 'EXCHANGE.WRONG_TYPE';
  reading.error(code, star ? 'an ISO 3166-1 alpha-2 code, or "*" alone' : 'an ISO 3166-1 alpha-2 code');
  return undefined;
}

function readBoolean(reading: RecordReading, value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  reading.error('EXCHANGE.WRONG_TYPE', 'true or false');
  return undefined;
}

/**
 * Reads the entries of a list; an empty one is left out with a warning, and the list remembers where the
 * others stood.
 */
function readEntries(reading: RecordReading, of: Shape, values: readonly unknown[]): unknown[] {
  const made: unknown[] = [];
  const positions: number[] = [];
  for (const [position, value] of values.entries()) {
    reading.enter(position, made.length);
    const before = reading.errorCount;
    if (value === null) reading.error('EXCHANGE.NULL_IN_LIST');
    const entry = isNothing(value) ? undefined : readShape(reading, of, value);
    if (entry !== undefined) {
      made.push(entry);
      positions.push(position);
    } else if (reading.errorCount === before) {
      reading.warn('EXCHANGE.EMPTY_IN_LIST');
    }
    reading.leave();
  }
  if (made.length < values.length) reading.keepPositions(made, positions);
  return made;
}

/** Refuses two entries that share the fields that name them. */
function checkUnique(reading: RecordReading, uniqueBy: readonly string[], entries: readonly unknown[]): void {
  const seen = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    if (!isJsonObject(entry)) continue;
    const names = uniqueBy.map((field) => entry[field]);
    if (names.includes(undefined)) continue;
    const key = JSON.stringify(names);
    if (seen.has(key)) {
      reading.enter(reading.positionOf(entries, index));
      reading.errorIn(uniqueBy.at(-1) ?? '', 'EXCHANGE.ID_TWICE');
      reading.leave();
    }
    seen.add(key);
  }
}

function readList(reading: RecordReading, shape: ListShape | OneOrListShape, value: unknown): unknown {
  if (!Array.isArray(value)) {
    reading.error('EXCHANGE.WRONG_TYPE', 'list');
    return undefined;
  }
  if (value.length > MAX_ENTRIES) {
    reading.error('EXCHANGE.TOO_MANY_ENTRIES', `at most ${MAX_ENTRIES} entries`);
    return undefined;
  }
  const before = reading.errorCount;
  const made = readEntries(reading, shape.of, value);
  if (shape.kind === 'list' && shape.tellsEmpty && made.length === 0) {
    if (reading.errorCount === before) reading.warn('EXCHANGE.LIST_EMPTY');
    return undefined;
  }
  if (shape.kind === 'list' && shape.uniqueBy.length > 0) checkUnique(reading, shape.uniqueBy, made);
  return made.length > 0 || value.length === 0 ? made : undefined;
}

type Readers = {
  readonly [K in Shape['kind']]: (
    reading: RecordReading,
    shape: Extract<Shape, { kind: K }>,
    value: unknown,
  ) => unknown;
};

const READERS: Readers = {
  object: (reading, shape, value) => readObject(reading, shape, value, readShape),
  list: readList,
  oneOrList: (reading, shape, value) =>
    Array.isArray(value) ? readList(reading, shape, value) : readShape(reading, shape.of, value),
  map: (reading, shape, value) => readMap(reading, shape, value, readMapValue),
  vocabulary: readWord,
  text: readText,
  number: readNumber,
  range: (reading, shape, value) => readRange(reading, shape, value, readShape),
  partialDate: readPartialDate,
  instant: (reading, _shape, value) => readInstantText(reading, value),
  dateOrSpan: (reading, shape, value) =>
    isJsonObject(value)
      ? readObject(reading, shape.span, value, readShape)
      : readPartialDate(reading, partialDate, value),
  country: (reading, shape, value) => readCountry(reading, shape.star, value),
  boolean: (reading, _shape, value) => readBoolean(reading, value),
  literal: (_reading, _shape, value) => value,
  any: (reading, _shape, value) => readAny(reading, value),
};

function readMapValue(reading: RecordReading, shape: MapShape, value: unknown): unknown {
  return isNothing(value) ? undefined : readShape(reading, shape.of, value);
}

/** Reads a value by a shape; undefined where it is absent or wrong. */
export function readShape(reading: RecordReading, shape: Shape, value: unknown): unknown {
  // The table has for each kind the reader of just that kind, which the compiler cannot follow through an
  // index.
  const read = READERS[shape.kind] as (reading: RecordReading, shape: Shape, value: unknown) => unknown;
  return read(reading, shape, value);
}
