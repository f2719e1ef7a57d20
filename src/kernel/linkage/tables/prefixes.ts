import { lengthOf, type Letters } from './letters.js';
import { sharedInt32 } from './shared-arrays.js';

/** Prefixes of the values of a column: the year of a date, the district of a post code. */
export interface Prefixes {
  /** Number of each value's prefix from 1; 0 where it is too short to have one. */
  readonly of: Int32Array;
  /** Number of rows with each prefix. */
  readonly rows: Int32Array;
}

export const NO_PREFIXES: Prefixes = { of: sharedInt32(0), rows: sharedInt32(0) };

/**
 * Returns the first half of each value of four letters or more, rounded up.
 *
 * @param counts number of rows with each value
 */
export function prefixesOf(texts: Letters, counts: Int32Array): Prefixes {
  const of = sharedInt32(counts.length);
  const numbers = new Map<string, number>();
  const rows: number[] = [0];
  for (let value = 1; value < counts.length; value += 1) {
    const length = lengthOf(texts, value);
    if (length < 4) continue;
    const start = texts.starts[value]!;
    const key = String.fromCharCode(...texts.units.subarray(start, start + Math.ceil(length / 2)));
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    of[value] = number;
    rows[number] = (rows[number] ?? 0) + counts[value]!;
  }
  const shared = sharedInt32(rows.length);
  shared.set(rows);
  return { of, rows: shared };
}
