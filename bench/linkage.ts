import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { FieldKind, FieldSpec } from '../src/kernel/linkage/tables/field-kinds.js';
import { readTable } from '../src/platform/tables/index.js';
import { command } from './command.js';
import type { Figure } from './figure.js';
import { linkageSpeed, type Stage } from './linkage-speed.js';
import { agreement, type Agreement } from './linkage-truth.js';

const DATA = resolve(import.meta.dirname, '../../shared/data/linkage/er-benchmarks');

/** A file whose pairs are known, and what Splink makes of it (measured on the same kind of machine, its own demo models). */
interface Benchmark {
  readonly name: string;
  readonly left: string;
  readonly right?: string;
  readonly id: string;
  readonly fields: readonly FieldSpec[];
  readonly oneToOne?: boolean;
  /** Person of an id, where the file has no column `cluster`. */
  readonly personOf?: (id: string) => string;
  readonly recall?: { readonly least: number; readonly splink: number };
  readonly pairs?: { readonly least: number; readonly splink: number };
  readonly clustered?: { readonly least: number; readonly splink: number };
  readonly seconds?: { readonly goal: number; readonly splink: number };
}

const fieldsOf = (text: string): FieldSpec[] =>
  text.split(' ').map((part) => {
    const [column = '', kind = '', longitude] = part.split(':');
    return { column, kind: kind as FieldKind, ...(longitude !== undefined && { longitude }) };
  });
const FEBRL = fieldsOf(
  'given_name:given surname:surname street_number:exact address_1:address address_2:address suburb:place postcode:code state:exact date_of_birth:date soc_sec_id:code',
);
const febrlPerson = (id: string): string => id.split('-')[1] ?? id;

const BENCHMARKS: readonly Benchmark[] = [
  {
    name: 'historical_50k',
    left: 'splink_historical_50k.parquet',
    id: 'unique_id',
    fields: fieldsOf('full_name:full_name dob:date birth_place:place postcode_fake:code occupation:free_text gender:exact'),
    recall: { least: 0.92, splink: 0.67 },
    pairs: { least: 0.86, splink: 0.765 },
    clustered: { least: 0.88, splink: 0.828 },
    seconds: { goal: 3, splink: 7.5 },
  },
  { name: 'febrl3', left: 'febrl_dataset3.csv', id: 'rec_id', fields: FEBRL, personOf: febrlPerson, pairs: { least: 0.997, splink: 0.9956 } },
  { name: 'febrl4', left: 'febrl_dataset4a.csv', right: 'febrl_dataset4b.csv', id: 'rec_id', fields: FEBRL, oneToOne: true, personOf: febrlPerson, pairs: { least: 0.9998, splink: 0.9995 } },
  { name: 'fake_1000', left: 'splink_fake_1000.csv', id: 'unique_id', fields: fieldsOf('first_name:given surname:surname dob:date city:place email:code') },
  {
    name: 'synthetic_lac_1m',
    left: 'synthetic_lac_1m.parquet',
    id: 'unique_id',
    fields: fieldsOf('first_name:given middle_name:given last_name:surname dob:date birth_lat:place:birth_lng occupation:exact'),
    clustered: { least: 0.93, splink: 0.878 },
    seconds: { goal: 20, splink: 33.3 },
  },
]; // prettier-ignore

const LEAST_OF_LARGE = '0.5';
/** Its six columns are those of Splink's own figure of pairs a second. */
const SPEED_TABLE = 'synthetic_lac_1m';

/** `huella link` on tables whose pairs are known: from file to clusters, by the built command line, nothing trained by hand. */
export async function linkage(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'huella-link-'));
  try {
    const figures: Figure[] = [];
    for (const benchmark of BENCHMARKS) figures.push(...(await figuresOf(benchmark, folder)));
    const [load = 0] = loadavg();
    const large = BENCHMARKS.find(({ name }) => name === SPEED_TABLE);
    if (large && existsSync(join(DATA, large.left)))
      figures.push(...(await linkageSpeed({ ...large, path: join(DATA, large.left) }, folder)));
    return [
      ...figures,
      { name: 'load of the machine at the end (1 minute)', unit: 'processes', measured: load },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function figuresOf(benchmark: Benchmark, folder: string): Promise<Figure[]> {
  const { name, left, right } = benchmark;
  const files = [left, ...(right === undefined ? [] : [right])];
  if (!files.every((file) => existsSync(join(DATA, file))))
    return [
      { name: `${name}: pairs`, unit: 'F1', missing: `${files.join(', ')} is not beside this checkout` },
    ];
  const [spec, pairs, clusters] = ['spec.json', 'pairs.csv', 'clusters.csv'].map((file) =>
    join(folder, file),
  ) as [string, string, string];
  writeFileSync(spec, JSON.stringify({
    left: join(DATA, left), ...(right !== undefined && { right: join(DATA, right) }), id: benchmark.id,
    fields: benchmark.fields, ...(benchmark.oneToOne === true && { oneToOne: true }),
  })); // prettier-ignore
  // All candidates of a million rows would be a file of half a gigabyte; what is told of them there is clusters.
  const isLarge = benchmark.recall === undefined && benchmark.seconds !== undefined;
  const least = isLarge ? LEAST_OF_LARGE : '0';
  const ended = await command(
    folder,
    'link',
    spec,
    '-o',
    pairs,
    '--clusters',
    clusters,
    '--min-probability',
    least,
  );
  const found = await agreement(await truthOf(benchmark, files), pairs, clusters);
  const { candidates, stages } = ended.answer as { candidates: number; stages: readonly Stage[] };
  const cpuSeconds = stages.reduce((sum, stage) => sum + stage.cpuSeconds, 0);
  return told(benchmark, found, {
    seconds: ended.seconds,
    cpuSeconds,
    peakMb: ended.peakMb,
    candidates,
    isLarge,
  });
}

interface Run {
  readonly seconds: number;
  /** Of all threads together. */
  readonly cpuSeconds: number;
  readonly peakMb: number | undefined;
  readonly candidates: number;
  readonly isLarge: boolean;
}

function told({ name, recall, pairs, clustered, seconds }: Benchmark, found: Agreement, run: Run): Figure[] {
  const beside = (value: number | undefined) =>
    value === undefined ? {} : { baseline: { what: 'Splink', value } };
  const least = (value: number | undefined) => (value === undefined ? {} : { least: value });
  return [
    ...(run.isLarge ? [] : [
      { name: `${name}: pairs that become candidates`, unit: 'recall', measured: found.candidates, ...least(recall?.least), ...beside(recall?.splink) },
      { name: `${name}: pairs at p ≥ 0.5 (precision ${found.precision.toFixed(4)}, recall ${found.recall.toFixed(4)})`, unit: 'F1', measured: found.f1, ...least(pairs?.least), ...beside(pairs?.splink) },
      { name: `${name}: … at the best threshold (p ≥ ${found.bestAt.toFixed(3)})`, unit: 'F1', measured: found.best },
    ]),
    { name: `${name}: clusters (precision ${found.clusterPrecision.toFixed(4)}, recall ${found.clusterRecall.toFixed(4)})`, unit: 'F1', measured: found.clusterF1, ...least(clustered?.least), ...beside(clustered?.splink) },
    { name: `${name}: from file to clusters`, unit: 's', measured: run.seconds, ...(seconds && { goal: seconds.goal, baseline: { what: 'Splink', value: seconds.splink } }) },
    { name: `${name}: … processor time`, unit: 's', measured: run.cpuSeconds },
    { name: `${name}: candidate pairs`, unit: 'M', measured: run.candidates / 1e6 },
    ...(run.peakMb === undefined ? [] : [{ name: `${name}: largest memory`, unit: 'MB', measured: run.peakMb, ...(run.isLarge && { goal: 2000 }) }]),
  ]; // prettier-ignore
}

/** Person of each id. */
async function truthOf({ id, personOf }: Benchmark, files: readonly string[]): Promise<Map<string, string>> {
  const truth = new Map<string, string>();
  for (const file of files) {
    const table = await readTable({ path: join(DATA, file), id, columns: personOf ? [] : ['cluster'] });
    const cluster = table.columns.get('cluster');
    table.ids.forEach((name, row) =>
      truth.set(name, personOf ? personOf(name) : (cluster?.values[cluster.codes[row] ?? 0] ?? '')),
    );
  }
  return truth;
}
