import type { Prefixes } from './prefixes.js';
import { surnamesOfCountry } from '../text/surnames-by-country.js';
import type { FieldDraft } from './draft-field.js';
import { type FieldKind, isNameKind } from './field-kinds.js';
import type { Letters } from './letters.js';
import { type PackedLists, sharedFloat32, sharedInt32 } from './shared-arrays.js';
import type { WordCollector } from './word-table.js';

/** Column in the form in which rows are compared; all of it in shared memory. */
export interface TableField {
  readonly column: string;
  readonly kind: FieldKind;
  /** Value of each row by number from 1; 0 for none. */
  readonly codes: Int32Array;
  /** Number of value numbers, 0 among them. */
  readonly size: number;
  /** Number of rows with each value, and with any. */
  readonly counts: Int32Array;
  readonly filled: number;
  /**
   * Text of each value, for kinds that are compared by edits, or by word (their words joined, to meet words
   * run together).
   */
  readonly texts: Letters;
  /** Words of each value, for kinds that are compared by word; else all lists are empty. */
  readonly words: PackedLists;
  /** -log10 of the share of the rows that have each word (by its number in the word table). */
  readonly wordBits: Float32Array;
  /** Power of the column's words: factor of the sum of several words of a value (`powerOfWords`). */
  readonly power: number;
  /** Beginnings of dates, codes and telephones; else empty. */
  readonly beginnings: Prefixes;
  /** Latitude and longitude of each value in degrees, where places are given so; else empty. */
  readonly points: Float32Array;
}

/**
 * Makes the column from its draft, with the words of all columns.
 *
 * @param numberOf number of each of the draft's words in `words`
 * @param words those of all columns, this one's among them
 */
export function fieldOf(
  draft: FieldDraft,
  numberOf: Int32Array,
  words: WordCollector,
): Omit<TableField, 'power'> {
  const { spec, wordLists, codes, size, counts, filled, texts, beginnings, points } = draft;
  const lists = { starts: wordLists.starts, items: sharedInt32(wordLists.items.length) };
  wordLists.items.forEach((word, at) => (lists.items[at] = numberOf[word]!));
  return {
    column: spec.column,
    kind: spec.kind,
    codes,
    size,
    counts,
    filled,
    texts,
    words: lists,
    wordBits: wordBits(draft, lists, words),
    beginnings,
    points,
  };
}

/** Weight of a country's table in rows, beside those of the file. */
const COUNTRY_ROWS = 1_000;

function wordBits(
  { spec, counts, filled }: FieldDraft,
  { starts, items }: PackedLists,
  words: WordCollector,
): Float32Array {
  const wordCount = words.size;
  const rows = new Float64Array(wordCount);
  for (let value = 0; value < counts.length; value += 1)
    for (let at = starts[value]!; at < starts[value + 1]!; at += 1) rows[items[at]!]! += counts[value]!;
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
