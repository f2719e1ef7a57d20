import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FieldSpec } from '../src/kernel/linkage/tables/index.js';
import { readTable } from '../src/platform/tables/index.js';
import { commandWith } from './command.js';
import type { Figure } from './figure.js';
import { pairsScoredASecond } from './linkage-pairs.js';

/** A table with six columns to compare, of which the first rows are taken. */
export interface SpeedTable {
  readonly name: string;
  readonly path: string;
  readonly id: string;
  readonly fields: readonly FieldSpec[];
}

/** A stage as `huella link --json` tells it. */
export interface Stage {
  readonly stage: string;
  readonly seconds: number;
  readonly cpuSeconds: number;
}

interface Run {
  readonly rows: number;
  readonly candidates: number;
  readonly stages: readonly Stage[];
}

const CUTS = [10_000, 100_000] as const;
/** Splink 5 on DuckDB, two threads, six comparisons, on the same kind of machine. */
const SPLINK_PAIRS = 0.59;
/** Processor time of a pair may grow by no more than half from ten thousand rows to a million. */
const FLAT = 1.5;

/** How many pairs are scored a second, what a pair costs as the table grows, and what a second thread is worth. */
export async function linkageSpeed(table: SpeedTable, folder: string): Promise<Figure[]> {
  const [one, two] = [await linked(table, table.path, folder, 1), await linked(table, table.path, folder, 2)];
  const costs = [];
  for (const rows of CUTS) costs.push(costOf(await linked(table, await cut(table, rows, folder), folder, 1)));
  costs.push(costOf(one));
  const [first = Number.NaN] = costs.map(({ microseconds }) => microseconds);
  const { name } = table;
  const scored = await pairsScoredASecond({ left: table.path, right: undefined, id: table.id, fields: table.fields, oneToOne: false }); // prettier-ignore
  return [
    { name: `${name}: pairs scored by processor time, one thread (${table.fields.length} comparisons)`, unit: 'M/s', measured: scored / 1e6, baseline: { what: 'Splink', value: SPLINK_PAIRS / 2 } },
    { name: `${name}: … were there a core for each of two threads`, unit: 'M/s', measured: (2 * scored) / 1e6, least: 2.5, baseline: { what: 'Splink', value: SPLINK_PAIRS } },
    { name: `${name}: candidate pairs found and scored, two threads (${table.fields.length} comparisons)`, unit: 'M/s', measured: perSecond(two), baseline: { what: 'Splink', value: SPLINK_PAIRS } },
    { name: `${name}: … by processor time, were there a core for each thread`, unit: 'M/s', measured: (2 * two.candidates) / 1e6 / scoring(two).cpuSeconds, baseline: { what: 'Splink', value: SPLINK_PAIRS } },
    { name: `${name}: … by processor time, one thread`, unit: 'M/s', measured: one.candidates / 1e6 / scoring(one).cpuSeconds },
    ...costs.map(({ rows, microseconds }) => ({ name: `${name}: processor time of a pair, ${rows} rows`, unit: 'µs', measured: microseconds, ...(rows > CUTS[0] && { goal: Number((FLAT * first).toFixed(2)) }) })),
    { name: `${name}: scores, one thread against two, by the clock`, unit: '×', measured: scoring(one).seconds / scoring(two).seconds, least: 1.8 },
    { name: `${name}: … by processor time, were there a core for each thread`, unit: '×', measured: (2 * scoring(one).cpuSeconds) / scoring(two).cpuSeconds },
    { name: `${name}: from file to clusters, one thread against two, by the clock`, unit: '×', measured: total(one).seconds / total(two).seconds },
    { name: `${name}: from file to clusters, processor time, two threads`, unit: 's', measured: total(two).cpuSeconds },
    ...two.stages.map(({ stage, cpuSeconds }) => ({ name: `${name}: … of it ${stage}`, unit: 's', measured: cpuSeconds })),
  ]; // prettier-ignore
}

function costOf(run: Run): { rows: number; microseconds: number } {
  return { rows: run.rows, microseconds: (1e6 * scoring(run).cpuSeconds) / run.candidates };
}

const perSecond = (run: Run): number => run.candidates / 1e6 / scoring(run).seconds;

function scoring({ stages }: Run): Stage {
  const stage = stages.find((one) => one.stage === 'scores');
  if (stage === undefined) throw new Error('huella link told nothing of its stage "scores".');
  return stage;
}

function total({ stages }: Run): { seconds: number; cpuSeconds: number } {
  const sum = (of: (stage: Stage) => number) => stages.reduce((so, stage) => so + of(stage), 0);
  return { seconds: sum(({ seconds }) => seconds), cpuSeconds: sum(({ cpuSeconds }) => cpuSeconds) };
}

async function linked(table: SpeedTable, path: string, folder: string, threads: number): Promise<Run> {
  const [spec, pairs, clusters] = ['speed.json', 'speed-pairs.csv', 'speed-clusters.csv'].map((file) =>
    join(folder, file),
  ) as [string, string, string];
  writeFileSync(spec, JSON.stringify({ left: path, id: table.id, fields: table.fields }));
  const words = ['link', spec, '-o', pairs, '--clusters', clusters, '--min-probability', '0.5'];
  const { answer } = await commandWith({ MATCH_THREADS: String(threads) }, folder, words);
  return answer as Run;
}

/** The first rows of the table as a file of its own. @returns its path */
async function cut({ path, id, fields }: SpeedTable, rows: number, folder: string): Promise<string> {
  const names = fields.flatMap(({ column, longitude }) => (longitude ? [column, longitude] : [column]));
  const { ids, columns } = await readTable({ path, id, columns: names });
  const lines = [[id, ...names].join(',')];
  for (let row = 0; row < rows; row += 1) {
    const cells = names.map((name) => {
      const column = columns.get(name);
      return `"${(column?.values[column.codes[row] ?? 0] ?? '').replaceAll('"', '""')}"`;
    });
    lines.push([ids[row], ...cells].join(','));
  }
  const file = join(folder, `first-${rows}.csv`);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}
