interface Item {
  readonly group: string;
  readonly field: string;
  readonly log10LR: number | null;
  readonly agreement: 'agrees' | 'close' | 'differs' | 'no_data';
  readonly reason: string;
  readonly values: unknown;
}

/** A thing on each side and everything that was compared of the two: words, place, side, colour. */
export interface ComparisonRow<T extends Item> {
  readonly a: unknown;
  readonly b: unknown;
  readonly field: string;
  readonly facets: readonly T[];
  /** Reason why nothing stands where nothing stands. */
  readonly empty: { readonly a: Empty; readonly b: Empty };
}

/** Reason of an empty cell: there is nothing like it, there is and it is not shown, or nobody knows. */
type Empty = 'nothing' | 'hidden' | 'unknown';

/** Findings about one pair of values are one row; the order is that of the evidence. */
export function rowsOf<T extends Item>(items: readonly T[]): readonly ComparisonRow<T>[] {
  const rows = new Map<string, ComparisonRow<T>>();
  for (const item of items) {
    const { a, b } = (item.values ?? {}) as { readonly a?: unknown; readonly b?: unknown };
    const key = item.values === null ? `${item.field} ${item.reason}` : JSON.stringify([a, b]);
    const known = rows.get(key);
    if (known) rows.set(key, { ...known, facets: [...known.facets, item] });
    else rows.set(key, { a, b, field: item.field, facets: [item], empty: emptyOf(item) });
  }
  return [...rows.values()];
}

/**
 * Returns the reasons of empty cells. Some findings are that there is nothing to be seen on one side: what
 * the other has may still be hidden. Some are of no thing at all.
 */
function emptyOf({ agreement, reason }: Item): ComparisonRow<Item>['empty'] {
  if (agreement === 'no_data' || reason.endsWith('.MAY_BE_ANOTHER')) return { a: 'unknown', b: 'unknown' };
  if (reason.endsWith('.NOT_OBSERVED')) return { a: 'hidden', b: 'nothing' };
  if (reason.endsWith('.NOT_REPORTED')) return { a: 'nothing', b: 'hidden' };
  return { a: 'hidden', b: 'hidden' };
}
