/**
 * Cell of a table: how many there are under one heading, and whose they are: an institution may count towards
 * several.
 */
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

/**
 * Sum that a table has told for good of some headings together: of one that it shows, or of all that it
 * hides. Where it has told a total alone, one of these is all headings (`keys` is null).
 */
export interface PublishedSum {
  readonly keys: readonly string[] | null;
  readonly count: number;
  /** By institution, what of it it knows as its own. */
  readonly own: Readonly<Record<string, number>>;
}

/** Everything that one table has told. Empty: nothing. */
export type PublishedSums = readonly PublishedSum[];

const NOTHING: ProtectedTable = { total: undefined, shown: [], together: [] };

/**
 * Makes a table of counts fit for anybody to read, with its total.
 *
 * A heading is hidden where it counts fewer than `least`, or would do so for an institution that takes its own away (primary). As many of the
 * smallest others are hidden with it as it takes (complementary), until of what is hidden nobody can work out more than that each heading
 * has at least one: each could be one, and could be `least` or more. Where not even all of them together suffice, the total alone is told.
 *
 * What is published of a year is this table and no other that has its headings, so that tables can be subtracted without giving a hidden
 * one back; docs/reference/indicators.md says which tables there are.
 */
export function protectTable(cells: readonly CountedCell[], least: number): ProtectedTable {
  return protectAgainst(cells, least, [])?.table ?? NOTHING;
}

/**
 * Protects a table that follows others of the same facts at earlier times: held against any of them it does
 * not say of fewer than `least` that they came or went, to nobody. What two tables tell of the same headings
 * is the sum of each set of headings that neither of them divides; where such a sum has changed by too
 * little, a heading in it is hidden.
 * @param earlier what those have told, each
 * @returns undefined where not even the total can be told: then the last table stays
 */
export function protectAgainst(
  cells: readonly CountedCell[],
  least: number,
  earlier: readonly PublishedSums[],
): { readonly table: ProtectedTable; readonly told: PublishedSums } | undefined {
  const counted = cells.filter(({ count }) => count > 0).sort(bySize);
  const all = together(counted);
  const whole: PublishedSums = [{ keys: null, count: all.count, own: Object.fromEntries(all.own) }];
  if (!isSafe(all, least)) return nothing(earlier);
  const hidden = counted.filter((cell) => !isSafe(cell, least));
  let shown = counted.filter((cell) => isSafe(cell, least));
  for (;;) {
    const told = [...shown.map((cell) => sumOf([cell])), ...(hidden.length > 0 ? [sumOf(hidden)] : [])];
    const giving = givenAway(told, earlier, least);
    const isHidden = hidden.length === 0 || hides(hidden, least);
    if (isHidden && giving === undefined)
      return {
        table: {
          total: all.count,
          shown: shown.map(({ key, count }) => ({ key, count })).sort(byKey),
          together: hidden.map(({ key }) => key).sort(),
        },
        told,
      };
    const next = shown.find(({ key }) => giving === undefined || giving.has(key)) ?? shown[0];
    if (!next) break;
    shown = shown.filter((cell) => cell !== next);
    hidden.push(next);
  }
  if (givenAway(whole, earlier, least)) return undefined;
  return { table: { total: all.count, shown: [], together: [] }, told: whole };
}

/** Nothing is told where nothing was; what was told before stays. */
function nothing(
  earlier: readonly PublishedSums[],
): { table: ProtectedTable; told: PublishedSums } | undefined {
  return earlier.some(({ length }) => length > 0) ? undefined : { table: NOTHING, told: [] };
}

/** The headings of a sum by which a table, held against an earlier one, would give a small change away. */
function givenAway(
  told: PublishedSums,
  earlier: readonly PublishedSums[],
  least: number,
): ReadonlySet<string> | undefined {
  for (const before of earlier.filter(({ length }) => length > 0))
    for (const { keys, now, then } of commonSums(told, before))
      if (!isSafeChange(now, then, least)) return keys;
  return undefined;
}

interface CommonSum {
  readonly keys: ReadonlySet<string>;
  readonly now: readonly PublishedSum[];
  readonly then: readonly PublishedSum[];
}

/** The smallest sets of headings that are whole in both: whatever can be worked out of how something has changed is made of these. */
function commonSums(now: PublishedSums, then: PublishedSums): readonly CommonSum[] {
  const both = [...now, ...then];
  const left = new Set(both.flatMap(({ keys }) => keys ?? []));
  if (both.some(({ keys }) => keys === null)) return [{ keys: left, now, then }];
  const sums: CommonSum[] = [];
  for (const first of [...left]) {
    if (!left.has(first)) continue;
    const keys = joined(first, both);
    for (const key of keys) left.delete(key);
    // A heading that a table does not name has none in it.
    const within = (table: PublishedSums): PublishedSums =>
      table.filter((sum) => sum.keys?.some((key) => keys.has(key)));
    sums.push({ keys, now: within(now), then: within(then) });
  }
  return sums;
}

/** The headings that are told together with one, and with those, and so on. */
function joined(first: string, sums: PublishedSums): ReadonlySet<string> {
  const keys = new Set([first]);
  for (let size = 0; size !== keys.size;) {
    size = keys.size;
    const met = sums.filter((sum) => sum.keys?.some((key) => keys.has(key)));
    for (const key of met.flatMap((sum) => sum.keys ?? [])) keys.add(key);
  }
  return keys;
}

/** Tells whether nothing has come or gone, or enough, for everybody and for each who takes its own away. */
function isSafeChange(now: readonly PublishedSum[], then: readonly PublishedSum[], least: number): boolean {
  const change = countOf(now) - countOf(then);
  const holders = new Set([...now, ...then].flatMap(({ own }) => Object.keys(own)));
  const ofOthers = [...holders].map((holder) => change - (ownOf(now, holder) - ownOf(then, holder)));
  return [change, ...ofOthers].every((one) => one === 0 || Math.abs(one) >= least);
}

function countOf(sums: readonly PublishedSum[]): number {
  return sums.reduce((all, { count }) => all + count, 0);
}

function ownOf(sums: readonly PublishedSum[], holder: string): number {
  return sums.reduce((all, { own }) => all + (own[holder] ?? 0), 0);
}

function sumOf(cells: readonly CountedCell[]): PublishedSum {
  const { count, own } = together(cells);
  return { keys: cells.map(({ key }) => key), count, own: Object.fromEntries(own) };
}

/** Tells whether the count can be told: to everybody, and to each institution that knows a part of it. */
function isSafe({ count, own }: Omit<CountedCell, 'key'>, least: number): boolean {
  return count >= least && [...own.values()].every((part) => part === count || count - part >= least);
}

/** Tells whether the sum of these leaves each of them open, whatever part of it somebody knows. */
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
