import { SeededGenerator } from '../../numbers/seeded-generator.js';
import { bestWeights } from './best-weights.js';
import { blocksOf, templatesOf } from './blocks.js';
import { PairExplainer } from './explain-pair.js';
import type { FieldSpec } from './field-kinds.js';
import { fitModel } from './model.js';
import { readTables } from './read-tables.js';
import { StretchScorer } from './score-rows.js';
import { tokenColumns } from './tokens.js';

const SPECS: readonly FieldSpec[] = [
  { column: 'given', kind: 'given' },
  { column: 'surname', kind: 'surname' },
  { column: 'born', kind: 'date' },
  { column: 'town', kind: 'place' },
  { column: 'postcode', kind: 'exact' },
];
const GIVEN = ['Alondra', 'Benito', 'Casilda', 'Domingo', 'Eulalia', 'Fermin', 'Griselda'];
const SURNAMES = ['Inventado', 'Ficticio', 'Supuesto', 'Imaginario', 'Fingido', 'Ilusorio'];
const TOWNS = ['Villa Nueva', 'El Paraiso', 'Monte Claro', 'Rio Hondo'];

/**
 * Invented people twice each; a town decides its post code, and some stand with their names crossed, or with
 * half of their cells empty.
 */
async function linked() {
  const chance = SeededGenerator.fromSeed(8);
  const rows = Array.from({ length: 300 }, () => {
    const town = chance.integer(0, TOWNS.length - 1);
    const [given, surname] = [chance.pick(GIVEN), `${chance.pick(SURNAMES)}${chance.pick(GIVEN).toLowerCase()}`];
    const born = `19${chance.integer(40, 99)}-0${chance.integer(1, 9)}-1${chance.integer(0, 9)}`;
    const own = [given, surname, born, TOWNS[town]!, `4${town}0${chance.integer(1, 3)}`];
    const again = chance.chance(0.2) ? [surname, given, ...own.slice(2)] : own.map((cell) => (chance.chance(0.15) ? '' : cell));
    return [own, again];
  }).flat(); // prettier-ignore
  const tables = readTables(
    SPECS.map((spec, at) => {
      const values = ['', ...new Set(rows.map((row) => row[at]!).filter((cell) => cell !== ''))];
      return { spec, raw: { codes: Int32Array.from(rows, (row) => values.indexOf(row[at]!)), values } };
    }),
    0,
  );
  const columns = tokenColumns(tables.fields, tables.words);
  const blocks = templatesOf(columns).map((template) =>
    blocksOf(columns, template, { alone: 40, few: 40, most: 80 }),
  );
  const model = await fitModel(tables, columns, blocks);
  return { tables, model, scores: new StretchScorer(tables, blocks, model).score(0, tables.rows) };
}

describe('PairExplainer', () => {
  it('tells parts that sum to the score, of every pair', async () => {
    const { tables, model, scores } = await linked();
    const explainer = new PairExplainer(tables, model);
    let [crossed, twice] = [0, 0];
    for (let at = 0; at < scores.count; at += 1) {
      const pair = explainer.explain(scores.left[at]!, scores.right[at]!);
      const sum = pair.columns.reduce<number>((total, weight) => total + (weight ?? 0), 0);
      expect(sum + pair.crossed + pair.twice).toBeCloseTo(scores.log10LR[at]!, 4);
      expect(pair.log10LR).toBeCloseTo(scores.log10LR[at]!, 4);
      if (pair.crossed > 0) crossed += 1;
      if (pair.twice < 0) twice += 1;
    }
    // So that what is added and taken off was there.
    expect(crossed).toBeGreaterThan(20);
    expect(twice).toBeGreaterThan(20);
  });

  it('names how each column agrees, and nothing where one side is empty', async () => {
    const { tables, model } = await linked();
    const explainer = new PairExplainer(tables, model);
    expect(explainer.explain(0, 0).levels).toEqual(['same', 'same', 'same', 'same', 'same']);
    const empty = tables.fields[0]!.codes.indexOf(0);
    const { levels, columns } = explainer.explain(empty, 0);
    expect([levels[0], columns[0]]).toEqual([undefined, undefined]);
  });
});

describe('bestWeights', () => {
  it('is what no other row reaches more of with a row of fewer cells', async () => {
    const { tables, model, scores } = await linked();
    const best = bestWeights(tables, model);
    const filled = (row: number): number => tables.fields.filter(({ codes }) => codes[row]! > 0).length;
    const mean = (rows: readonly number[]): number => rows.reduce((sum, row) => sum + best[row]!, 0) / rows.length;
    const all = Array.from({ length: tables.rows }, (_, row) => row);
    expect(mean(all.filter((row) => filled(row) < 4))).toBeLessThan(mean(all.filter((row) => filled(row) === 5)) - 1);
    const above = Array.from({ length: scores.count }, (_, at) => at).filter(
      (at) => scores.log10LR[at]! > Math.min(best[scores.left[at]!]!, best[scores.right[at]!]!) + 0.5,
    );
    expect(above.length / scores.count).toBeLessThan(0.02);
  }); // prettier-ignore
});
