import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SeededGenerator } from '../../../kernel/numbers/seeded-generator.js';
import { draftField } from '../../../kernel/linkage/tables/index.js';
import { csvCells } from './csv-lines.js';
import { linkTables } from './link-tables.js';
import { linkWorkers } from './link-workers.js';
import type { LoadedTables } from './load-tables.js';
import { StageTimes } from './stage-times.js';
import { writePairs } from './write-linked.js';

/** Bytes of a file that is worth threads. */
const LARGE = 1e6;
const SYLLABLES = ['ba', 'co', 'di', 'fe', 'gu', 'la', 'mo', 'ni', 'pe', 'ru', 'sa', 'to'];

/** A column as it comes from a file. */
function columnOf(cells: readonly string[]): { codes: Int32Array; values: string[] } {
  const values = ['', ...new Set(cells.filter((cell) => cell !== ''))];
  const numbers = new Map(values.map((value, at) => [value, at]));
  return { codes: Int32Array.from(cells, (cell) => numbers.get(cell) ?? 0), values };
}

/** Invented people, three rows each with a slip here and there: enough of them that threads are used. */
function invented(people: number): LoadedTables {
  const chance = SeededGenerator.fromSeed(17);
  const word = (): string => Array.from({ length: 3 }, () => chance.pick(SYLLABLES)).join('');
  const words = Array.from({ length: 400 }, word);
  const rows: string[][] = [];
  for (let person = 0; person < people; person += 1) {
    const own = [
      chance.pick(words),
      chance.pick(words),
      `${chance.integer(1950, 2005)}-0${chance.integer(1, 9)}-1${chance.integer(0, 9)}`,
    ];
    for (let row = 0; row < 3; row += 1)
      rows.push(own.map((cell) => (chance.chance(0.1) ? '' : chance.chance(0.1) ? cell.slice(1) : cell)));
  }
  const kinds = ['given', 'surname', 'date'] as const;
  return {
    ids: csvCells(rows.map((_, row) => String(row))),
    rows: rows.length,
    leftRows: 0,
    areIdsShared: false,
    tooLong: { rows: 0 },
    fields: kinds.map((kind, at) =>
      draftField({ column: kind, kind }, columnOf(rows.map((row) => row[at] ?? ''))),
    ),
  };
}

const folder = mkdtempSync(join(tmpdir(), 'linked-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('linkTables', () => {
  it('answers the same with one thread and with two', async () => {
    const loaded = invented(2_800);
    const linked = async (threads: number) => {
      const workers = await linkWorkers(LARGE, threads);
      try {
        const answer = await linkTables(loaded, workers, {
          oneToOne: false,
          signal: new AbortController().signal,
          onProgress: () => undefined,
          times: new StageTimes(),
        });
        const file = join(folder, `pairs-${threads}.csv`);
        const lines = await writePairs(file, loaded.ids, answer, {
          least: 0.01,
          workers,
          signal: new AbortController().signal,
        });
        return { ...answer, lines, file: readFileSync(file, 'utf8') };
      } finally {
        await workers.close();
      }
    };
    const [one, two] = [await linked(1), await linked(2)];
    expect(two.model).toEqual(one.model);
    expect(two.pairs).toEqual(one.pairs);
    expect(two.probabilities).toEqual(one.probabilities);
    expect(two.clusters).toEqual(one.clusters);
    expect(two.file).toBe(one.file);
    expect(two.file.trimEnd().split('\n')).toHaveLength(1 + two.lines);
    // So that the same answer is not the empty one.
    expect(new Set(one.clusters).size).toBeLessThan(5_000);
  });
});
