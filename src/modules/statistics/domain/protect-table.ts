/** How many there are under one heading of a table, and whose they are: an institution may count towards several. */
export interface CountedCell {
  readonly key: string;
  readonly count: number;
  /** By institution: how many of them it knows as its own. */
  readonly own: ReadonlyMap<string, number>;
}

/** A table as it may be published. Headings without anything are left out. */
export interface ProtectedTable {
  /** All of it together; undefined where that alone would say too much, and then nothing is said. */
  readonly total: number | undefined;
  readonly shown: readonly { readonly key: string; readonly count: number }[];
  /** Headings that are counted together and not each. Empty: where there is a total, nothing is said of how it is divided. */
  readonly together: readonly string[];
}

const NOTHING: ProtectedTable = { total: undefined, shown: [], together: [] };

/**
 * Makes a table of counts fit for anybody to read, with its total.
 *
 * A heading is hidden where it counts fewer than `least`, or would do so for an institution that takes its own away (primary). As many of the
 * smallest others are hidden with it as it takes (complementary), until of what is hidden nobody can work out more than that each heading
 * has at least one: each could be one, and could be `least` or more. Where not even all of them together suffice, the total alone is told.
 *
 * What is published of a year is this table and no other that has its headings, so that tables can be subtracted without giving a hidden
 * one back; docs/indicators.md says which tables there are.
 */
export function protectTable(cells: readonly CountedCell[], least: number): ProtectedTable {
  const counted = cells.filter(({ count }) => count > 0).sort(bySize);
  if (!isSafe(together(counted), least)) return NOTHING;
  const total = counted.reduce((sum, { count }) => sum + count, 0);
  const hidden = counted.filter((cell) => !isSafe(cell, least));
  const shown = counted.filter((cell) => isSafe(cell, least));
  while (hidden.length > 0 && !hides(hidden, least)) {
    const next = shown.shift();
    if (!next) return { total, shown: [], together: [] };
    hidden.push(next);
  }
  return {
    total,
    shown: shown.map(({ key, count }) => ({ key, count })).sort(byKey),
    together: hidden.map(({ key }) => key).sort(),
  };
}

/** Whether the count can be told: to everybody, and to each institution that knows a part of it. */
function isSafe({ count, own }: Omit<CountedCell, 'key'>, least: number): boolean {
  return count >= least && [...own.values()].every((part) => part === count || count - part >= least);
}

/** Whether the sum of these leaves each of them open, whatever part of it somebody knows. */
function hides(cells: readonly CountedCell[], least: number): boolean {
  if (cells.length < 2) return false;
  const { count, own } = together(cells);
  if (count - cells.length < least - 1) return false;
  return [...own].every(([institution, part]) => {
    const rest = count - part;
    // Of a heading in which it has none itself, an institution knows that somebody else has at least one.
    const known = cells.filter((cell) => !cell.own.get(institution)).length;
    return rest === 0 || rest - known >= (known === cells.length ? least - 1 : least);
  });
}

function together(cells: readonly CountedCell[]): Omit<CountedCell, 'key'> {
  const own = new Map<string, number>();
  let count = 0;
  for (const cell of cells) {
    count += cell.count;
    for (const [institution, part] of cell.own) own.set(institution, (own.get(institution) ?? 0) + part);
  }
  return { count, own };
}

function bySize(a: CountedCell, b: CountedCell): number {
  return a.count - b.count || byKey(a, b);
}

function byKey(a: { readonly key: string }, b: { readonly key: string }): number {
  return a.key < b.key ? -1 : 1;
}
