import fc from 'fast-check';
import {
  protectAgainst,
  protectTable,
  type CountedCell,
  type ProtectedTable,
  type PublishedSums,
} from './protect-table.js';

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

describe('whoever reads the same table month after month', () => {
  const tell = (cells: readonly CountedCell[], earlier: readonly PublishedSums[]) =>
    protectAgainst(cells, 10, earlier);

  it('is told nothing new of a heading that has grown by one', () => {
    const first = tell([cell('a', 20), cell('b', 40), cell('c', 60)], []);
    const second = tell([cell('a', 21), cell('b', 52), cell('c', 60)], [first?.told ?? []]);
    // One has come under `a`: it is told together with `b`, where twelve have.
    expect(second?.table).toEqual({ total: 133, shown: [{ key: 'c', count: 60 }], together: ['a', 'b'] });
    expect(tell([cell('a', 21), cell('b', 40), cell('c', 60)], [first?.told ?? []])).toBeUndefined();
  });

  it('is not told later either what has come since a table before the last', () => {
    const first = tell([cell('a', 20), cell('b', 40)], []);
    const second = tell([cell('a', 23), cell('b', 52)], [first?.told ?? []]);
    expect(second?.table.shown).toEqual([]);
    const third = tell([cell('a', 25), cell('b', 90)], [first?.told ?? [], second?.told ?? []]);
    expect(third?.table).toEqual({ total: 115, shown: [], together: ['a', 'b'] });
    const fourth = tell(
      [cell('a', 31), cell('b', 140)],
      [first, second, third].map((one) => one?.told ?? []),
    );
    expect(fourth?.table.shown).toHaveLength(2);
  });

  it('is told nothing where one has taken the consent back, and something where ten have', () => {
    const first = tell([cell('a', 20), cell('b', 40)], []);
    expect(tell([cell('a', 19), cell('b', 40)], [first?.told ?? []])).toBeUndefined();
    expect(tell([cell('a', 20), cell('b', 30)], [first?.told ?? []])?.table.total).toBe(50);
  });

  it('learns nothing by taking its own away: of twelve that came nine may be its own', () => {
    const first = tell([cell('a', 20, { one: 20 }), cell('b', 40, { two: 40 })], []);
    const second = tell(
      [cell('a', 32, { one: 29, two: 3 }), cell('b', 40, { two: 40 })],
      [first?.told ?? []],
    );
    expect(second?.table.shown ?? []).not.toContainEqual({ key: 'a', count: 32 });
  });

  /** Every set of headings whose change follows from two publications, however it is reckoned: by linear algebra over both. */
  it('finds no set of headings of which it can work out that fewer than the least have come (all months, insiders too)', () => {
    const change = fc.record({
      age: fc.constantFrom(...AGES, 'older'),
      holder: fc.constantFrom(...HOLDERS),
      count: fc.integer({ min: 1, max: 9 }),
    });
    const months = fc.array(fc.array(change, { maxLength: 5 }), { minLength: 2, maxLength: 6 });
    const keys = [...AGES, 'older'];
    const sets = Array.from({ length: 2 ** keys.length - 1 }, (_, at) =>
      keys.map((_key, place) => (((at + 1) >> place) & 1 ? 1 : 0)),
    );
    const rowsOf = (table: ProtectedTable): number[][] =>
      table.total === undefined
        ? []
        : [
            keys.map(() => 1),
            ...table.shown.map((one) => keys.map((key) => (key === one.key ? 1 : 0))),
            // A heading that a table with headings does not name has none in it.
            ...(table.shown.length + table.together.length === 0
              ? []
              : keys
                  .filter(
                    (key) => !table.together.includes(key) && !table.shown.some((one) => one.key === key),
                  )
                  .map((none) => keys.map((key) => (key === none ? 1 : 0)))),
          ];
    fc.assert(
      fc.property(months, (added) => {
        const facts: Fact[] = [];
        const published: { table: ProtectedTable; told: PublishedSums; facts: Fact[] }[] = [];
        for (const month of added) {
          for (const { age, holder, count } of month)
            for (let one = 0; one < count; one += 1) facts.push({ year: 2024, land: 'HN', age, holder });
          const made = protectAgainst(
            cellsOf(facts, 'age'),
            LEAST,
            published.map(({ told }) => told),
          );
          if (made) published.push({ ...made, facts: [...facts] });
        }
        for (const [at, now] of published.entries())
          for (const then of published.slice(0, at)) {
            const [young, old] = [rowsOf(now.table), rowsOf(then.table)];
            const [rankYoung, rankOld] = [rankOf(young), rankOf(old)];
            for (const set of sets) {
              if (rankOf([...young, set]) > rankYoung || rankOf([...old, set]) > rankOld) continue;
              const within = ({ age }: Fact): boolean => set[keys.indexOf(age)] === 1;
              for (const insider of [undefined, ...HOLDERS]) {
                const of = (all: readonly Fact[]): number =>
                  all.filter((fact) => within(fact) && fact.holder !== insider).length;
                const come = of(now.facts) - of(then.facts);
                expect(come === 0 || come >= LEAST).toBe(true);
              }
            }
          }
      }),
      { numRuns: 400 },
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
