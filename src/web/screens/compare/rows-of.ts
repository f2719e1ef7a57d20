interface Item {
  readonly group: string;
  readonly field: string;
  readonly log10LR: number | null;
  readonly agreement: 'agrees' | 'close' | 'differs' | 'no_data';
  readonly reason: string;
  readonly values: unknown;
}

/** A thing on each side and everything that was compared of the two: words, place, side, colour. */
export interface Row<T extends Item> {
  readonly a: unknown;
  readonly b: unknown;
  readonly field: string;
  readonly facets: readonly T[];
  /** Why nothing stands where nothing stands: the other side has nothing like it, or it is not shown. */
  readonly empty: 'nothing' | 'hidden' | 'unknown';
}

/** Findings about one pair of values are one row; the order is that of the evidence. */
export function rowsOf<T extends Item>(items: readonly T[]): readonly Row<T>[] {
  const rows = new Map<string, Row<T>>();
  for (const item of items) {
    const { a, b } = (item.values ?? {}) as { readonly a?: unknown; readonly b?: unknown };
    const key = item.values === null ? `${item.field} ${item.reason}` : JSON.stringify([a, b]);
    const known = rows.get(key);
    if (known) rows.set(key, { ...known, facets: [...known.facets, item] });
    else rows.set(key, { a, b, field: item.field, facets: [item], empty: emptyOf(item) });
  }
  return [...rows.values()];
}

/** Some findings are that there is nothing to be seen on one side; they hide nothing. */
function emptyOf({ agreement, reason }: Item): Row<Item>['empty'] {
  if (agreement === 'no_data') return 'unknown';
  return /NOT_OBSERVED|NOT_REPORTED|MAY_BE_ANOTHER|ABSENT/.test(reason) ? 'nothing' : 'hidden';
}
