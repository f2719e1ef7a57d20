import { SeededGenerator } from '../../numbers/seeded-generator.js';
import type { RowPairs } from './compared-pairs.js';
import type { TableField } from './field.js';

const SEED = 7_121_907;
const SAMPLE = 8_000;

/**
 * Draws pairs evenly from all that have one value of a column, the same ones every time.
 *
 * @param leftRows of two tables the rows of the left one, which pair with those of the right alone; 0 of one
 * table
 * @param at the column's place in the linkage
 * @param most number of drawn pairs, from the first
 */
export function pairsWithOneValue(
  { codes, size, counts }: Pick<TableField, 'codes' | 'size' | 'counts'>,
  leftRows: number,
  at: number,
  most = SAMPLE,
): RowPairs {
  const starts = new Int32Array(size + 1);
  const pairs = new Float64Array(size + 1);
  for (let value = 0; value < size; value += 1) {
    const count = counts[value]!;
    starts[value + 1] = starts[value]! + count;
    pairs[value + 1] = pairs[value]! + count * (count - 1);
  }
  const next = starts.slice();
  const rows = new Int32Array(starts[size]!);
  codes.forEach((value, row) => {
    if (value > 0) rows[next[value]!++] = row;
  });
  const chance = SeededGenerator.fromSeed(SEED + at);
  const a: number[] = [];
  const b: number[] = [];
  for (let tries = 0; tries < 4 * SAMPLE && a.length < most && pairs[size]! > 0; tries += 1) {
    const value = lastAtMost(pairs, chance.uniform() * pairs[size]!);
    const row = rows[chance.integer(starts[value]!, starts[value + 1]! - 1)]!;
    const other = rows[chance.integer(starts[value]!, starts[value + 1]! - 1)]!;
    if (other === row || (leftRows > 0 && row < leftRows === other < leftRows)) continue;
    a.push(row);
    b.push(other);
  }
  return { a: Int32Array.from(a), b: Int32Array.from(b) };
}

/** Finds the last index whose number is no more than `most`; the numbers ascend. */
export function lastAtMost(numbers: Float64Array, most: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! <= most) low = middle;
    else high = middle;
  }
  return low;
}
