import { SeededGenerator } from '../../numbers/seeded-generator.js';
import { chanceCounts, chancePairs } from './u-probabilities.js';
import { comparatorOf } from './comparators.js';
import { readTables } from './read-tables.js';

const ROWS = 3_000;

/** Invented rows: a surname of thirty, a date, and a country that all share or none tells. */
function counts(withCountry: boolean): number[][] {
  const chance = SeededGenerator.fromSeed(9);
  const rows = Array.from({ length: ROWS }, () => [
    `inventado${String.fromCharCode(97 + chance.integer(0, 25))}o`,
    `19${chance.integer(10, 99)}-0${chance.integer(1, 9)}-1${chance.integer(0, 9)}`,
    'HN',
  ]);
  const specs = [
    { column: 'surname', kind: 'surname' },
    { column: 'born', kind: 'date' },
    { column: 'country', kind: 'exact' },
  ] as const;
  const tables = readTables(
    specs.slice(0, withCountry ? 3 : 2).map((spec, at) => {
      const values = ['', ...new Set(rows.map((row) => row[at]!))];
      return { spec, raw: { codes: Int32Array.from(rows, (row) => values.indexOf(row[at]!)), values } };
    }),
    0,
  );
  const comparators = tables.fields.map((field) => comparatorOf(field, tables.words));
  return chanceCounts(tables, comparators, chancePairs(tables));
}

describe('chanceCounts', () => {
  it('leaves out nobody for a column that all share', () => {
    const [surnames, dates] = counts(false);
    const beside = counts(true);
    expect(beside.slice(0, 2)).toEqual([surnames, dates]);
    // Two rows of two people with one surname are there.
    expect(surnames!.at(-1)! / surnames!.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0.03);
  });
});
