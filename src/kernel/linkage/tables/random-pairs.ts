import { SeededGenerator } from '../../numbers/seeded-generator.js';
import type { LinkedTables } from './linkage.js';

const SEED = 20_240_229;

/** Draws pairs of rows evenly from all that are possible, the same ones every time. */
export function randomPairs(
  { rows, leftRows }: LinkedTables,
  count: number,
): { a: Int32Array; b: Int32Array } {
  const chance = SeededGenerator.fromSeed(SEED);
  const a = new Int32Array(count);
  const b = new Int32Array(count);
  for (let at = 0; at < count; at += 1) {
    if (leftRows > 0) {
      a[at] = chance.integer(0, leftRows - 1);
      b[at] = chance.integer(leftRows, rows - 1);
    } else {
      a[at] = chance.integer(0, rows - 1);
      b[at] = chance.integer(0, rows - 2);
      if (b[at]! >= a[at]!) b[at]! += 1;
    }
  }
  return { a, b };
}
