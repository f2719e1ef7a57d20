import { type Prefixes, prefixesOf, NO_PREFIXES } from './prefixes.js';
import type { FieldKind, FieldSpec } from './field-kinds.js';
import { type Letters, lettersOf } from './letters.js';
import { readValue, type ReadValue } from './read-value.js';
import { packed, type PackedLists, sharedFloat32, sharedInt32 } from './shared-arrays.js';
import { type ReadWords, WordReader } from './word-reader.js';

/**
 * Column as it comes from a file: for each row the index of its cell in `values`, 0 where the cell is empty.
 * `values[0]` is not used.
 */
export interface RawColumn {
  readonly codes: Int32Array;
  readonly values: readonly string[];
}

/** Column read by itself, before the words of all columns are known; any thread may read it. */
export interface FieldDraft {
  readonly spec: FieldSpec;
  readonly codes: Int32Array;
  readonly size: number;
  readonly counts: Int32Array;
  readonly filled: number;
  readonly texts: Letters;
  /** Words of each value, by their indices in `words`. */
  readonly wordLists: PackedLists;
  readonly words: ReadWords;
  readonly beginnings: Prefixes;
  readonly points: Float32Array;
}

/** Reads a column, each distinct cell once; rows whose cells have one form share a number. */
export function draftField(spec: FieldSpec, raw: RawColumn): FieldDraft {
  const { values, numberOf } = distinctValues(spec.kind, raw.values);
  const codes = sharedInt32(raw.codes.length);
  const counts = sharedInt32(values.length);
  for (let row = 0; row < codes.length; row += 1) {
    const code = numberOf[raw.codes[row]!]!;
    codes[row] = code;
    counts[code]! += 1;
  }
  const filled = codes.length - counts[0]!;
  counts[0] = 0;
  const texts = lettersOf(values.map(({ key, words }) => (words ? words.join('') : key)));
  const reader = new WordReader();
  return {
    spec,
    codes,
    size: values.length,
    counts,
    filled,
    texts,
    wordLists: packed(values.map(({ words }) => (words ?? []).map((word) => reader.placeOf(word)))),
    words: reader.read(),
    beginnings: haveBeginnings(spec.kind) ? prefixesOf(texts, counts) : NO_PREFIXES,
    points: pointsOf(values),
  };
}

/** @returns the values by number from 1, and the number of each cell; 0 for a cell without a value */
function distinctValues(
  kind: FieldKind,
  cells: readonly string[],
): { readonly values: readonly ReadValue[]; readonly numberOf: Int32Array } {
  const numbers = new Map<string, number>();
  const values: ReadValue[] = [{ key: '' }];
  const numberOf = new Int32Array(cells.length);
  for (let at = 1; at < cells.length; at += 1) {
    const value = readValue(kind, cells[at]!);
    if (value === undefined) continue;
    let number = numbers.get(value.key);
    if (number === undefined) {
      number = values.length;
      numbers.set(value.key, number);
      values.push(value);
    }
    numberOf[at] = number;
  }
  return { values, numberOf };
}

const haveBeginnings = (kind: FieldKind): boolean => kind === 'date' || kind === 'code' || kind === 'phone';

function pointsOf(values: readonly ReadValue[]): Float32Array {
  if (!values.some(({ point }) => point)) return sharedFloat32(0);
  const points = sharedFloat32(2 * values.length);
  values.forEach(({ point }, at) => {
    points[2 * at] = point?.[0] ?? Number.NaN;
    points[2 * at + 1] = point?.[1] ?? Number.NaN;
  });
  return points;
}
