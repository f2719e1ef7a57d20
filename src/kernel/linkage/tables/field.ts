import { type Beginnings, beginningsOf, NO_BEGINNINGS } from './beginnings.js';
import { surnamesOfCountry } from '../text/surnames-by-country.js';
import { type FieldKind, type FieldSpec, isNameKind } from './field-kinds.js';
import { type Letters, lettersOf } from './letters.js';
import { readValue, type ReadValue } from './read-value.js';
import { packed, type PackedLists, sharedFloat32, sharedInt32 } from './shared-arrays.js';
import type { WordCollector } from './word-table.js';

/** A column as it comes from a file: each row's place in `values`, 0 where the cell is empty. `values[0]` is not used. */
export interface RawColumn {
  readonly codes: Int32Array;
  readonly values: readonly string[];
}

/** A column in the form in which rows are compared; all of it in shared memory. */
export interface TableField {
  readonly column: string;
  readonly kind: FieldKind;
  /** Each row's value by number from 1; 0 says nothing. */
  readonly codes: Int32Array;
  /** How many numbers there are, 0 among them. */
  readonly size: number;
  /** How many rows have each value, and how many have any. */
  readonly counts: Int32Array;
  readonly filled: number;
  /** Text of each value, of kinds that are compared by edits, or by word (their words joined, to meet words run together). */
  readonly texts: Letters;
  /** Words of each value, of kinds that are compared by word; else all lists are empty. */
  readonly words: PackedLists;
  /** Share of the rows that have each word (by its number in the word table), as -log10. */
  readonly wordBits: Float32Array;
  /** Of dates, codes and telephones; else empty. */
  readonly beginnings: Beginnings;
  /** Latitude and longitude of each value in degrees, where places are given so; else empty. */
  readonly points: Float32Array;
}

/** A column read, before the words of all columns are known. */
export interface FieldDraft {
  readonly spec: FieldSpec;
  readonly codes: Int32Array;
  readonly values: readonly ReadValue[];
  readonly wordLists: readonly (readonly number[])[];
}

/** Reads each distinct cell once; rows whose cells say the same share a number. */
export function draftField(spec: FieldSpec, raw: RawColumn, words: WordCollector): FieldDraft {
  const numbers = new Map<string, number>();
  const values: ReadValue[] = [{ key: '' }];
  const numberOf = new Int32Array(raw.values.length);
  for (let at = 1; at < raw.values.length; at += 1) {
    const value = readValue(spec.kind, raw.values[at]!);
    if (value === undefined) continue;
    let number = numbers.get(value.key);
    if (number === undefined) {
      number = values.length;
      numbers.set(value.key, number);
      values.push(value);
    }
    numberOf[at] = number;
  }
  const codes = sharedInt32(raw.codes.length);
  for (let row = 0; row < codes.length; row += 1) codes[row] = numberOf[raw.codes[row]!]!;
  const wordLists = values.map((value) => (value.words ?? []).map((word) => words.numberOf(word)));
  return { spec, codes, values, wordLists };
}

/** @param wordCount how many words all columns have together */
export function fieldOf(draft: FieldDraft, wordCount: number, words: WordCollector): TableField {
  const { spec, codes, values, wordLists } = draft;
  const counts = sharedInt32(values.length);
  for (const code of codes) counts[code]! += 1;
  const filled = codes.length - counts[0]!;
  counts[0] = 0;
  const texts = lettersOf(values.map(({ key, words: list }) => (list ? list.join('') : key)));
  return {
    column: spec.column,
    kind: spec.kind,
    codes,
    size: values.length,
    counts,
    filled,
    texts,
    words: packed(wordLists),
    wordBits: wordBits(draft, { counts, filled, wordCount }, words),
    beginnings: haveBeginnings(spec.kind) ? beginningsOf(texts, counts) : NO_BEGINNINGS,
    points: pointsOf(values),
  };
}

const haveBeginnings = (kind: FieldKind): boolean => kind === 'date' || kind === 'code' || kind === 'phone';

/** Rows that a country's table counts for, beside those of the file. */
const COUNTRY_ROWS = 1_000;

function wordBits(
  { spec, wordLists }: FieldDraft,
  { counts, filled, wordCount }: { counts: Int32Array; filled: number; wordCount: number },
  words: WordCollector,
): Float32Array {
  const rows = new Float64Array(wordCount);
  wordLists.forEach((list, value) => {
    for (const word of list) rows[word]! += counts[value]!;
  });
  let total = filled;
  if (spec.country !== undefined && isNameKind(spec.kind) && spec.kind !== 'given') {
    total += COUNTRY_ROWS;
    for (const [surname, of10000] of surnamesOfCountry(spec.country)) {
      const at = words.known(surname);
      if (at !== undefined) rows[at]! += (COUNTRY_ROWS * of10000) / 10_000;
    }
  }
  const bits = sharedFloat32(wordCount);
  for (let word = 0; word < wordCount; word += 1)
    bits[word] = -Math.log10(Math.max(rows[word]!, 1) / Math.max(total, 1));
  return bits;
}

function pointsOf(values: readonly ReadValue[]): Float32Array {
  if (!values.some(({ point }) => point)) return sharedFloat32(0);
  const points = sharedFloat32(2 * values.length);
  values.forEach(({ point }, at) => {
    points[2 * at] = point?.[0] ?? Number.NaN;
    points[2 * at + 1] = point?.[1] ?? Number.NaN;
  });
  return points;
}
