import { type Comparator, NO_LEVEL } from './comparator.js';
import type { LinkedTables } from './linkage.js';

/** Pairs of rows by their numbers. */
export interface RowPairs {
  readonly a: Int32Array;
  readonly b: Int32Array;
}

/**
 * Levels of pairs of rows by column, in the order of the columns asked for, and the log10 chance of agreement
 * where the values themselves tell it.
 */
export interface ComparedPairs {
  readonly count: number;
  readonly levels: readonly Uint8Array[];
  readonly log10U: readonly Float32Array[];
}

/** Compares pairs of rows in these columns, by their places in the linkage. */
export function comparePairs(
  { fields }: LinkedTables,
  comparators: readonly Comparator[],
  { a, b }: RowPairs,
  columns: readonly number[],
): ComparedPairs {
  const levels = columns.map(() => new Uint8Array(a.length).fill(NO_LEVEL));
  const log10U = columns.map(() => new Float32Array(a.length));
  columns.forEach((field, column) =>
    compareColumn(fields[field]!.codes, comparators[field]!, { a, b }, levels[column]!, log10U[column]!),
  );
  return { count: a.length, levels, log10U };
}

/** Joins stretches of pairs that were compared separately, one behind the other; each in the same columns. */
export function joinedPairs(parts: readonly ComparedPairs[]): ComparedPairs {
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const columns = [...(parts[0]?.levels.keys() ?? [])];
  const levels = columns.map(() => new Uint8Array(count));
  const log10U = columns.map(() => new Float32Array(count));
  let from = 0;
  for (const part of parts) {
    for (const column of columns) {
      levels[column]!.set(part.levels[column]!, from);
      log10U[column]!.set(part.log10U[column]!, from);
    }
    from += part.count;
  }
  return { count, levels, log10U };
}

function compareColumn(
  codes: Int32Array,
  comparator: Comparator,
  { a, b }: RowPairs,
  levels: Uint8Array,
  log10U: Float32Array,
): void {
  for (let at = 0; at < a.length; at += 1) {
    const [one, two] = [codes[a[at]!]!, codes[b[at]!]!];
    if (one === 0 || two === 0) continue;
    comparator.compare(one, two);
    levels[at] = comparator.level;
    log10U[at] = comparator.log10U;
  }
}
