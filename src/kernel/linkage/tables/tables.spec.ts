import fc from 'fast-check';
import { SeededGenerator } from '../../numbers/seeded-generator.js';
import { blocksOf, templatesOf } from './blocks.js';
import { ClusterFinder } from './clusters.js';
import { componentsOf } from './components.js';
import { comparatorOf } from './comparators.js';
import { comparePairs } from './compared-pairs.js';
import { FIELD_KINDS, type FieldKind, type FieldSpec } from './field-kinds.js';
import type { LinkedTables } from './linkage.js';
import { fitModel, type FittedModel, mostAgainst } from './model.js';
import { bestFirst, placesFrom } from './order-pairs.js';
import { oneToOneProbabilities, pairedRows } from './pair-probabilities.js';
import { PairScorer } from './pair-scorer.js';
import { estimatePrior, ScoreCounts } from './prior.js';
import { readTables } from './read-tables.js';
import { readValue } from './read-value.js';
import { StretchScorer } from './score-rows.js';
import { tokenColumns } from './tokens.js';

const SPECS: readonly FieldSpec[] = [
  { column: 'given', kind: 'given' },
  { column: 'surname', kind: 'surname', country: 'HN' },
  { column: 'born', kind: 'date' },
  { column: 'town', kind: 'place' },
  { column: 'papers', kind: 'code' },
  { column: 'sex', kind: 'exact' },
];
const SIZES = { alone: 40, few: 40, most: 80 };

type Row = readonly string[];

function tablesOf(rows: readonly Row[], specs: readonly FieldSpec[] = SPECS): LinkedTables {
  const columns = specs.map((spec, at) => {
    const values = [''];
    const codes = Int32Array.from(rows, (row) => {
      const cell = row[at] ?? '';
      if (cell === '') return 0;
      if (!values.includes(cell)) values.push(cell);
      return values.indexOf(cell);
    });
    return { spec, raw: { codes, values } };
  });
  return readTables(columns, 0);
}

async function fitted(
  tables: LinkedTables,
): Promise<{ model: FittedModel; scores: ReturnType<StretchScorer['score']> }> {
  const columns = tokenColumns(tables.fields, tables.words);
  const blocks = templatesOf(columns).map((template) => blocksOf(columns, template, SIZES));
  const model = await fitModel(tables, columns, blocks);
  return { model, scores: new StretchScorer(tables, blocks, model).score(0, tables.rows) };
}

const GIVEN = [
  'Alondra',
  'Benito',
  'Casilda',
  'Domingo',
  'Eulalia',
  'Fermin',
  'Griselda',
  'Hilario',
  'Jacinta',
];
const SURNAMES = [
  'Lopez',
  'Inventado',
  'Ficticio',
  'Supuesto',
  'Imaginario',
  'Fingido',
  'Ilusorio',
  'Quimera',
];
const TOWNS = ['Villa Nueva', 'El Paraiso', 'Monte Claro', 'Rio Hondo', 'Las Lomas'];

/** Invented people, two rows each, the second with a slip here and there. */
function invented(people: number): Row[] {
  const chance = SeededGenerator.fromSeed(11);
  const rows: string[][] = [];
  for (let at = 0; at < people; at += 1) {
    const day = `${chance.integer(1950, 2005)}-${String(chance.integer(1, 12)).padStart(2, '0')}-${String(chance.integer(1, 28)).padStart(2, '0')}`;
    const row = [
      chance.pick(GIVEN),
      `${chance.pick(SURNAMES)}${String.fromCharCode(97 + chance.integer(0, 25))}e`,
      day,
      chance.pick(TOWNS),
      `${chance.integer(100_000, 999_999)}`,
      chance.pick(['F', 'M']),
    ];
    rows.push(
      row,
      row.map((cell) => (chance.chance(0.1) ? '' : chance.chance(0.1) ? cell.slice(0, -1) : cell)),
    );
  }
  return rows;
}

const rows = invented(150);
const base = await fitted(tablesOf(rows));

describe('a linkage of an invented table', () => {
  const prior = (() => {
    const counts = new ScoreCounts();
    counts.merge(base.scores.counts);
    return estimatePrior(counts, (300 * 299) / 2);
  })();

  it('finds that about one pair of rows a person is of one person', () => {
    const expected = (10 ** prior * 300 * 299) / 2;
    expect(expected).toBeGreaterThan(120);
    expect(expected).toBeLessThan(180);
  });

  it('puts the two rows of nearly every person together, and no others', () => {
    const scorer = new PairScorer(tablesOf(rows), base.model);
    const clusters = Int32Array.from({ length: 300 }, (_, row) => row);
    const components = componentsOf(300, base.scores, -1 - prior);
    new ClusterFinder({
      rows: 300,
      pairs: base.scores,
      components,
      bounds: { pair: -prior, mean: -1.3 - prior },
      score: (a, b) => scorer.score(a, b),
    }).find(0, components.starts.length - 1, clusters);
    const together = Array.from(
      { length: 150 },
      (_, person) => clusters[2 * person] === clusters[2 * person + 1],
    );
    expect(together.filter(Boolean).length).toBeGreaterThan(135);
    expect(new Set(clusters).size).toBeGreaterThan(140);
  });

  it('gives each row one counterpart at most where it is told so', () => {
    const probabilities = oneToOneProbabilities(base.scores, 300, prior);
    const lowest = pairedRows(
      base.scores,
      bestFirst(base.scores, placesFrom(base.scores, -prior)),
      probabilities,
      300,
    );
    const sizes = new Map<number, number>();
    for (const row of lowest) sizes.set(row, (sizes.get(row) ?? 0) + 1);
    expect(Math.max(...sizes.values())).toBe(2);
    const sums = new Float64Array(300);
    probabilities.forEach((probability, at) => {
      sums[base.scores.left[at]!]! += probability;
      sums[base.scores.right[at]!]! += probability;
    });
    expect(Math.max(...sums)).toBeLessThan(1.05);
  });

  it('answers alike a second time', async () => {
    const again = await fitted(tablesOf(rows));
    expect(again.scores.log10LR).toEqual(base.scores.log10LR);
    expect(again.model.rates).toEqual(base.model.rates);
  });
});

/** Cells as registries and people who test them write them. */
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...GIVEN, ...SURNAMES, ...TOWNS, '1980-02-03', '03/02/1980', '1980', '123456', 'M', 'F') },
  { weight: 2, arbitrary: fc.constantFrom('', 'N/N', 'DESCONOCIDO', 'SIN DATO', '00/00/1990', 'x', 'A', 'a'.repeat(400), '🙂', '王偉明', 'محمد', 'שרה', '\u0000\u202e\u0007', '14.1,-87.2', "O'Neil-Ruiz", '  ') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
); // prettier-ignore
const aRow = fc.array(cell, { minLength: SPECS.length, maxLength: SPECS.length });

function scoreOf(one: Row, other: Row): { there: number; back: number } {
  const tables = tablesOf([one, other, ...rows]);
  const scorer = new PairScorer(tables, base.model);
  return { there: scorer.score(0, 1), back: scorer.score(1, 0) };
}

describe('the score of two rows', () => {
  it('is the same in either direction, and a number', () => {
    fc.assert(
      fc.property(aRow, aRow, (one, other) => {
        const { there, back } = scoreOf(one, other);
        expect(Number.isFinite(there)).toBe(true);
        expect(back).toBe(there);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same of values that were compared before', () => {
    fc.assert(
      fc.property(aRow, aRow, (one, other) => {
        const tables = tablesOf([one, other, ...rows]);
        const pairs = { a: Int32Array.from([0, 0, 2]), b: Int32Array.from([1, 2, 3]) };
        const comparators = tables.fields.map((field) => comparatorOf(field, tables.words));
        const columns = tables.fields.map((_, at) => at);
        const compared = comparePairs(tables, comparators, pairs, columns);
        const scorer = new PairScorer(tables, base.model);
        for (let pair = 0; pair < compared.count; pair += 1)
          expect(scorer.scoreCompared(pairs, compared, pair)).toBeCloseTo(
            scorer.score(pairs.a[pair]!, pairs.b[pair]!),
            5,
          );
      }),
      { numRuns: 60 },
    );
  });

  it('rises by no more than the stated bound when a cell is emptied', () => {
    fc.assert(
      fc.property(aRow, aRow, fc.nat(SPECS.length - 1), (one, other, at) => {
        // Frequencies are those of the table: the third row keeps the emptied value's count as it was.
        const [full, without] = [one, one.map((value, place) => (place === at ? '' : value))];
        const tables = tablesOf([full, other, without, ...rows]);
        const scorer = new PairScorer(tables, base.model);
        expect(scorer.score(2, 1)).toBeLessThanOrEqual(
          scorer.score(0, 1) + mostAgainst(base.model.rates[at]!) + 1e-5,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('is 0 where there are only placeholders and empty cells', () => {
    const nothing = ['N/N', 'DESCONOCIDO', '00/00/1990', 'SIN DATO', '00000', ''];
    expect(scoreOf(nothing, nothing).there).toBe(0);
    expect(scoreOf(['', '', '', '', '', ''], rows[0]!).there).toBe(0);
  });

  it.each([
    ['a name of 400 letters', 0, 'a'.repeat(400)],
    ['emoji', 3, '🙂🙂'],
    ['a number nobody else has', 4, '987654321987'],
  ])('is against a pair that differs in everything but %s', (_, at, value) => {
    const one = ['Alondra', 'Quimera', '1951-03-04', 'Villa Nueva', '771177', 'F'].map((own, place) => (place === at ? value : own));
    const other = ['Fermin', 'Supuesto', '1998-11-27', 'Las Lomas', '334455', 'M'].map((own, place) => (place === at ? value : own));
    expect(scoreOf(one, other).there).toBeLessThan(2);
  }); // prettier-ignore
});

describe('how two values of a column compare', () => {
  const levelOf = (kind: FieldKind, a: string, b: string): number => {
    const tables = tablesOf([[a], [b]], [{ column: 'c', kind }]);
    const [field] = tables.fields;
    const comparator = comparatorOf(field!, tables.words);
    comparator.compare(field!.codes[0]!, field!.codes[1]!);
    return comparator.level;
  };

  it.each<[FieldKind, string, string, number]>([
    ['given', 'Juan Carlos', 'Carlos Juan', 5],
    ['given', 'María', 'MARIA', 5],
    ['given', 'José', 'Pepe', 3],
    ['given', 'Jhon', 'John', 3],
    ['given', 'J.', 'Juan', 1],
    ['given', 'Juan', 'Petra', 0],
    ['surname', 'Lopez Garcia', 'Lopez', 4],
    ['surname', 'LopezGarcia', 'Lopez Garcia', 3],
    ['surname', 'Gonzalez', 'Gonsales', 3],
    ['date', '1980-02-03', '03/02/1980', 9],
    ['date', '1980-02-03', '1980-03-02', 8],
    ['date', '1980-02-03', '1980-02-08', 7],
    ['date', '1980-02-03', '1980-02-17', 6],
    ['date', '1980-02-03', '1980-11-03', 5],
    ['date', '1980-02-03', '1954-02-03', 4],
    ['date', '1980-02-03', '1908-03-03', 3],
    ['date', '1980-02-03', '1980-01-01', 2],
    ['date', '1980-02-03', '1980-11-25', 1],
    ['date', '1980-02-03', '1955-11-25', 0],
    ['code', 'AB-123 456', 'ab123456', 4],
    ['code', '771452', '771457', 3],
    ['code', 'tq13 8df', 'tq13 9hu', 2],
    ['phone', '+504 9988-7755', '99887755', 4],
    ['place', '14.10,-87.20', '14.1000,-87.2000', 5],
    ['place', '14.10,-87.20', '14.15,-87.20', 3],
    ['place', '14.10,-87.20', '20.10,-87.20', 0],
    ['exact', 'F', 'f', 1],
  ])('%s: %s and %s', (kind, a, b, level) => {
    expect(levelOf(kind, a, b)).toBe(level);
    expect(levelOf(kind, b, a)).toBe(level);
  });

  it('takes no placeholder for a value', () => {
    for (const kind of FIELD_KINDS) {
      for (const text of ['N/N', 'Desconocido', 'SIN DATO', ' ', '\u0000', 'n/a'])
        expect(readValue(kind, text)).toBeUndefined();
    }
    expect(readValue('date', '00/00/1990')).toBeUndefined();
    expect(readValue('date', '0000-00-00')).toBeUndefined();
    expect(readValue('phone', '0000000000')).toBeUndefined();
  });
});
