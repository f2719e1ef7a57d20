import fc from 'fast-check';
import { SeededGenerator } from '../../numbers/seeded-generator.js';
import { blocksOf, templatesOf } from './blocks.js';
import type { FieldSpec } from './field-kinds.js';
import type { LinkedTables } from './linkage.js';
import { fitModel, type FittedModel } from './model.js';
import { PairScorer } from './pair-scorer.js';
import { readTables } from './read-tables.js';
import { tokenColumns } from './tokens.js';

const SPECS: readonly FieldSpec[] = [
  { column: 'given', kind: 'given' },
  { column: 'surname', kind: 'surname' },
  { column: 'born', kind: 'date' },
  { column: 'town', kind: 'place' },
  { column: 'papers', kind: 'code' },
];
const SYLLABLES = ['ba', 'co', 'di', 'fe', 'gu', 'la', 'mo', 'ni', 'pe', 'ru'];

type Row = readonly [given: string, surname: string, ...others: string[]];
const crossed = ([given, surname, ...others]: Row): Row => [surname, given, ...others];

function tablesOf(rows: readonly Row[], specs = SPECS): LinkedTables {
  const columns = specs.map((spec, at) => {
    const values = ['', ...new Set(rows.map((row) => row[at] ?? '').filter((cell) => cell !== ''))];
    return { spec, raw: { codes: Int32Array.from(rows, (row) => values.indexOf(row[at] ?? '')), values } };
  });
  return readTables(columns, 0);
}

/** Invented people, two rows each; of so many of them the second row has the names crossed. */
function invented(people: number, share: number): Row[] {
  const chance = SeededGenerator.fromSeed(23);
  const word = (): string => Array.from({ length: 3 }, () => chance.pick(SYLLABLES)).join('');
  const [givens, surnames] = [Array.from({ length: 40 }, word), Array.from({ length: 200 }, word)];
  const two = (number: number): string => String(number).padStart(2, '0');
  return Array.from({ length: people }, (): Row[] => {
    const born = `${chance.integer(1950, 1999)}-${two(chance.integer(1, 12))}-${two(chance.integer(1, 28))}`;
    const town = `Villa ${chance.pick(SYLLABLES)}rena`;
    const row: Row = [
      chance.pick(givens),
      chance.pick(surnames),
      born,
      town,
      `${chance.integer(100_000, 999_999)}`,
    ];
    return [row, chance.chance(share) ? crossed(row) : row];
  }).flat();
}

async function fitted(rows: readonly Row[], specs = SPECS): Promise<FittedModel> {
  const tables = tablesOf(rows, specs);
  const columns = tokenColumns(tables.fields, tables.words);
  const sizes = { alone: 40, few: 40, most: 80 };
  const blocks = templatesOf(columns).map((template) => blocksOf(columns, template, sizes));
  return fitModel(tables, columns, blocks);
}

const rows = invented(400, 0.1);
const model = await fitted(rows);
const scorerOf = (...more: readonly Row[]): PairScorer => new PairScorer(tablesOf([...more, ...rows]), model);

describe("names in each other's columns", () => {
  it('are told how often they stand so, from the table alone', async () => {
    expect(model.crossings).toHaveLength(1);
    expect(model.crossings[0]?.probability).toBeGreaterThan(0.06);
    expect(model.crossings[0]?.probability).toBeLessThan(0.14);
    const [crossing] = (await fitted(invented(400, 0))).crossings;
    expect(crossing?.probability).toBeLessThan(0.005);
    expect(crossing?.probability).toBeGreaterThan(0);
  });

  it('weigh nearly as much as names as they stand, and far more than names that differ', () => {
    const [person, stranger] = [rows[0]!, rows[2]!];
    const [given, surname, ...others] = person;
    const scorer = scorerOf(person, person, crossed(person), [stranger[0], stranger[1], ...others]);
    const [same, across, differ] = [1, 2, 3].map((row) => scorer.score(0, row));
    expect([given, surname]).not.toContain(stranger[0]);
    expect(across).toBeLessThan(same!);
    expect(across).toBeGreaterThan(same! - 2.5);
    expect(across).toBeGreaterThan(differ! + 2);
  });

  it('weigh the same from either row', () => {
    const aRow = fc.constantFrom(...rows);
    fc.assert(
      fc.property(aRow, aRow, fc.boolean(), (one, other, isSame) => {
        const scorer = scorerOf(one, crossed(isSame ? one : other));
        expect(scorer.score(0, 1)).toBe(scorer.score(1, 0));
      }),
      { numRuns: 40 },
    );
  });

  it('are never against a pair', () => {
    const aRow = fc.constantFrom(...rows);
    const without = { ...model, crossings: [] };
    fc.assert(
      fc.property(aRow, aRow, (one, other) => {
        const tables = tablesOf([one, crossed(other), ...rows]);
        const plain = new PairScorer(tables, without).score(0, 1);
        expect(new PairScorer(tables, model).score(0, 1)).toBeGreaterThanOrEqual(plain);
      }),
      { numRuns: 40 },
    );
  });

  it('take both: one name across and another that differs is no crossing', () => {
    const [person, stranger] = [rows[0]!, rows[2]!];
    const [given, , ...others] = person;
    const half: Row = [stranger[0], given, ...others];
    const tables = tablesOf([person, half, ...rows]);
    const plain = new PairScorer(tables, { ...model, crossings: [] });
    expect(new PairScorer(tables, model).score(0, 1)).toBe(plain.score(0, 1));
  });

  it('are asked for only where a table has both columns', () => {
    const codes = Int32Array.of(1, 1);
    const only = readTables([{ spec: SPECS[0]!, raw: { codes, values: ['', 'Ana'] } }], 0);
    expect(only.width).toBe(1);
    expect(tablesOf(rows).width).toBe(SPECS.length + 2);
  });
});

describe('several columns of names', () => {
  const specs: readonly FieldSpec[] = [
    { column: 'given', kind: 'given' },
    { column: 'paternal', kind: 'surname' },
    { column: 'maternal', kind: 'surname' },
    ...SPECS.slice(2),
  ];
  const chance = SeededGenerator.fromSeed(29);
  const maternal = Array.from({ length: 100 }, () =>
    Array.from({ length: 3 }, () => chance.pick(SYLLABLES)).join(''),
  );
  /** Given name and second surname change places in one pair of ten. */
  const people = invented(400, 0).flatMap(([given, surname, ...others], at, all): Row[] => {
    if (at % 2 === 1) return [];
    const second = chance.pick(maternal);
    const row: Row = [given, surname, second, ...others];
    expect(all[at + 1]).toEqual([given, surname, ...others]);
    return [row, chance.chance(0.1) ? [second, surname, given, ...others] : row];
  });

  it('are crossed each with each, and it is found which', async () => {
    const found = await fitted(people, specs);
    expect(found.crossings.map(({ given, surname }) => [given, surname])).toEqual([
      [0, 1],
      [0, 2],
    ]);
    const [first, second] = found.crossings.map(({ probability }) => probability);
    expect(first).toBeLessThan(0.01);
    expect(second).toBeGreaterThan(0.06);
    expect(second).toBeLessThan(0.14);
    const [given, surname, maternalName, ...others] = people[0]!;
    const stranger = people[2]!;
    const rowsOf: Row[] = [
      people[0]!,
      people[0]!,
      [maternalName!, surname, given, ...others],
      [stranger[0], surname, stranger[2]!, ...others],
    ];
    const tables = tablesOf([...rowsOf, ...people], specs);
    const scorer = new PairScorer(tables, found);
    const [same, across, differ] = [1, 2, 3].map((row) => scorer.score(0, row));
    expect(across).toBeLessThan(same!);
    expect(across).toBeGreaterThan(differ! + 2);
    expect(scorer.score(2, 0)).toBe(across);
    const without = new PairScorer(tables, { ...found, crossings: found.crossings.slice(0, 1) });
    expect(across).toBeGreaterThan(without.score(0, 2) + 2);
  });
});
