import { type Comparator, NO_LEVEL } from './comparator.js';
import { comparePairs, type RowPairs } from './compared-pairs.js';
import { LEVELS } from './field-kinds.js';
import { type LinkedTables, pairsPossible } from './linkage.js';
import { randomPairs } from './random-pairs.js';
import { tellsApart } from './tells-apart.js';

/** Number of random pairs; twice as many moved no F1 of the public tables by more than 0.0003. */
const RANDOM_PAIRS = 100_000;

/** Draws the pairs of rows that show how often columns agree by chance. */
export const chancePairs = (tables: LinkedTables): RowPairs =>
  randomPairs(tables, Math.min(RANDOM_PAIRS, 50 * tables.rows, 2 * pairsPossible(tables)));

/**
 * Counts the pairs with each level of each column. Pairs that agree wholly in half of the columns that both
 * fill and that tell people apart are left out as one person's.
 */
export function chanceCounts(
  tables: LinkedTables,
  comparators: readonly Comparator[],
  pairs: RowPairs,
): number[][] {
  const { levels, count } = comparePairs(
    tables,
    comparators,
    pairs,
    tables.fields.map((_, at) => at),
  );
  const telling = tables.fields.map(tellsApart);
  const tops = tables.fields.map(({ kind }) => LEVELS[kind].length - 1);
  const counts = tops.map((top) => new Array<number>(top + 1).fill(0));
  for (let at = 0; at < count; at += 1) {
    let [said, same] = [0, 0];
    for (const [field, column] of levels.entries()) {
      if (column[at] === NO_LEVEL || !telling[field]!) continue;
      said += 1;
      if (column[at] === tops[field]) same += 1;
    }
    if (same >= 2 && 2 * same >= said) continue;
    for (const [field, column] of levels.entries())
      if (column[at] !== NO_LEVEL) counts[field]![column[at]!]! += 1;
  }
  return counts;
}

/** Returns the u-probabilities: shares of the levels, by column, from counts in parts. */
export function uProbabilities(parts: readonly (readonly (readonly number[])[])[]): number[][] {
  const [first = []] = parts;
  return first.map((levels, field) => {
    const counts = levels.map((_, level) => parts.reduce((sum, part) => sum + part[field]![level]!, 0));
    const total = counts.reduce((sum, value) => sum + value, 0) + 0.5 * counts.length;
    return counts.map((value) => (value + 0.5) / total);
  });
}
