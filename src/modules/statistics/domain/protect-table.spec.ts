import fc from 'fast-check';
import { protectTable, type CountedCell, type ProtectedTable } from './protect-table.js';

/** One thing that is counted: under a heading of each of two tables, and known to an institution as its own. */
interface Fact {
  readonly year: number;
  readonly age: string;
  readonly land: string;
  readonly holder: string;
}

const AGES = ['child', 'adult', 'old'];
const LANDS = ['GT', 'HN', 'SV'];
const HOLDERS = ['one', 'two'];
const YEARS = [2024, 2025];
const LEAST = 4;

const cellsOf = (facts: readonly Fact[], by: 'age' | 'land'): CountedCell[] =>
  [...new Set(facts.map((fact) => fact[by]))].map((key) => {
    const those = facts.filter((fact) => fact[by] === key);
    const own = new Map<string, number>();
    for (const { holder } of those) own.set(holder, (own.get(holder) ?? 0) + 1);
    return { key, count: those.length, own };
  });

const cell = (key: string, count: number, own: Record<string, number> = {}): CountedCell => ({
  ...{ key, count },
  own: new Map(Object.entries(own)),
});

describe('a table that anybody may read', () => {
  it('tells everything where nothing is small', () => {
    expect(protectTable([cell('a', 10), cell('b', 40)], 10)).toEqual({
      total: 50,
      shown: [
        { key: 'a', count: 10 },
        { key: 'b', count: 40 },
      ],
      together: [],
    });
  });

  it('hides with a small heading the smallest other, for the total would give it back', () => {
    expect(protectTable([cell('a', 3), cell('b', 12), cell('c', 40)], 10)).toEqual({
      total: 55,
      shown: [{ key: 'c', count: 40 }],
      together: ['a', 'b'],
    });
  });

  it('says the total alone where headings that are named would each be at least one and no more', () => {
    const ones = Array.from({ length: 10 }, (_, at) => cell(`heading-${at}`, 1));
    expect(protectTable(ones, 10)).toEqual({ total: 10, shown: [], together: [] });
  });

  it('says nothing of fewer than the least', () => {
    expect(protectTable([cell('a', 9)], 10)).toEqual({ total: undefined, shown: [], together: [] });
  });

  it('hides what an institution could work out by taking its own away', () => {
    expect(protectTable([cell('a', 12, { one: 9, two: 3 }), cell('b', 30, { two: 30 })], 10).shown).toEqual(
      [],
    );
    expect(protectTable([cell('a', 12, { one: 12 }), cell('b', 30, { two: 30 })], 10).shown).toHaveLength(2);
  });
});

/** All that is published of some facts: by year, each table with its total. */
const published = (facts: readonly Fact[]) =>
  YEARS.flatMap((year) =>
    (['age', 'land'] as const).map((by) => ({
      ...{ year, by },
      table: protectTable(
        cellsOf(
          facts.filter((fact) => fact.year === year),
          by,
        ),
        LEAST,
      ),
    })),
  );

const factOf = (years: readonly number[]) =>
  fc.record({
    year: fc.constantFrom(...years),
    age: fc.constantFrom(...AGES),
    land: fc.constantFrom(...LANDS),
    holder: fc.constantFrom(...HOLDERS),
  });

describe('whoever holds all tables against each other', () => {
  /** Unknowns: how many there are of each year, age and land. Equations: everything that is published, totals too, and sums over years. */
  it('finds no hidden heading as a sum or difference of what is published (linear attack)', () => {
    fc.assert(
      fc.property(fc.array(factOf(YEARS), { minLength: 0, maxLength: 90 }), (facts) => {
        const places = YEARS.flatMap((year) =>
          AGES.flatMap((age) => LANDS.map((land) => ({ year, age, land }))),
        );
        const rowOf = (is: (place: (typeof places)[number]) => boolean): number[] =>
          places.map((place) => (is(place) ? 1 : 0));
        const tables = published(facts);
        const equations = tables.flatMap(({ year, by, table }) => [
          ...table.shown.map(({ key }) => rowOf((place) => place.year === year && place[by] === key)),
          ...(table.total === undefined ? [] : [rowOf((place) => place.year === year)]),
        ]);
        const rank = rankOf(equations);
        for (const { year, by, table } of tables) {
          const told = new Set(table.shown.map(({ key }) => key));
          const all = cellsOf(
            facts.filter((fact) => fact.year === year),
            by,
          );
          for (const { key, count } of all.filter((one) => !told.has(one.key))) {
            if (count >= LEAST) continue;
            const hidden = rowOf((place) => place.year === year && place[by] === key);
            expect(rankOf([...equations, hidden])).toBe(rank + 1);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  /** Every way in which the facts of a year could be, as far as whole numbers go, that says the same. */
  it('cannot tell of a hidden heading that it is small (integer attack, all worlds, insiders too)', () => {
    const facts = fc.array(factOf([2024]), { minLength: LEAST, maxLength: 13 });
    fc.assert(
      fc.property(facts, fc.constantFrom(undefined, ...HOLDERS), (given, insider) => {
        const tables = published(given).filter(({ year }) => year === 2024);
        const total = tables[0]?.table.total;
        if (total === undefined) return;
        for (const { by, table } of tables) {
          if (table.together.length === 0) continue;
          const cells = cellsOf(given, by);
          const ofInsider = (key: string): number =>
            insider === undefined ? 0 : (cells.find((one) => one.key === key)?.own.get(insider) ?? 0);
          const sum = total - table.shown.reduce((all, { count }) => all + count, 0);
          for (const key of table.together) {
            const values = possible(table, key, sum, ofInsider);
            const others = sum - table.together.reduce((all, one) => all + ofInsider(one), 0);
            if (others === 0) continue;
            // Of what is not the insider's own: from none or one on, up to the least count and beyond.
            expect(Math.max(...values) - ofInsider(key)).toBeGreaterThanOrEqual(LEAST);
            expect(values.length).toBeGreaterThan(1);
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

/** What a hidden heading can be, when all hidden ones are whole numbers of at least one and of what the insider knows of each. */
function possible(
  { together }: ProtectedTable,
  key: string,
  sum: number,
  ofInsider: (key: string) => number,
): readonly number[] {
  const floor = (one: string): number => Math.max(1, ofInsider(one));
  const others = together.filter((one) => one !== key);
  const found = new Set<number>();
  const walk = (at: number, left: number): void => {
    const next = others[at];
    if (next === undefined) {
      if (left >= floor(key)) found.add(left);
      return;
    }
    for (let value = floor(next); value <= left; value += 1) walk(at + 1, left - value);
  };
  walk(0, sum);
  return [...found];
}

/** Rank of a matrix of small whole numbers, by elimination. */
function rankOf(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (left[0]?.length ?? 0); column += 1) {
    const at = left.findIndex((row, index) => index >= rank && Math.abs(row[column] ?? 0) > 1e-9);
    const pivot = left[at];
    if (!pivot) continue;
    left[at] = left[rank] ?? [];
    left[rank] = pivot;
    for (const row of left.slice(rank + 1)) {
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1);
      for (let place = column; place < row.length; place += 1)
        row[place] = (row[place] ?? 0) - factor * (pivot[place] ?? 0);
    }
    rank += 1;
  }
  return rank;
}
