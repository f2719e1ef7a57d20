import { createHash } from 'node:crypto';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  MOST_DAMAGE,
  MOST_IN_JOURNEYS,
  MOST_NOISE,
  simulateBenchmark,
  type BenchmarkOrder,
  type BenchmarkRegion,
  type DamagedRecord,
} from '../../../benchmark/simulation/index.js';
import { UsageError } from '../cli-errors.js';
import { operandOf, type Call, type RunCommand } from '../command.js';
import { numberOf } from '../options.js';
import { counted } from '../teller.js';
import { writeWholeFile } from '../whole-file.js';

/** Counted up whenever one order comes to give other files. */
const SIMULATOR_VERSION = 1;
/** Fixed, so that the same order gives the same files on any day. */
const END_DATE = '2026-10-31';
const USUAL = { seed: 1, noise: 1, reports: 2_200, remains: 1_400, living: 900, thin: 7 } as const;
const MOST_RECORDS = 1_000_000;

/** Writes a region of invented people to measure engines on. */
export const run: RunCommand = async (call) => {
  const order = orderOf(call);
  const folder = operandOf(call, 0);
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0)
    throw new UsageError(`${folder} is not empty.`, 'Name a new folder, or empty this one.');
  const { reports, remains, living, seed, noise } = order;
  call.teller.step(
    `simulating ${counted(reports, 'report')}, ${remains} remains and ${living} living persons (seed ${seed}, noise ${noise}) …`,
  );
  const region = simulateBenchmark(order);
  call.signal.throwIfAborted();
  const files: Record<string, { sha256: string; lines: number }> = {};
  const write = async (name: string, values: readonly object[]): Promise<void> => {
    files[name] = { sha256: await writeLines(join(folder, name), values), lines: values.length };
  };
  await write('records.ndjson', region.records);
  await write('truth.ndjson', region.truth);
  await write('forbidden.ndjson', region.forbidden);
  if (order.journeys !== undefined) await write('companions.ndjson', region.companions);
  if (order.damage !== undefined) await write('damage.ndjson', region.damaged);
  if (order.thin !== undefined) await write('thinned.ndjson', region.thinned);
  const network = `${JSON.stringify(region.institutions, null, 1)}\n`;
  await writeWholeFile(join(folder, 'institutions.json'), (put) => put(network));
  const classes = classesOf(region.truth);
  const damages = order.damage !== undefined && { damages: damagesOf(region.damaged) };
  const told = { ...order, classes, ...damages, files };
  const manifest = { format: 'huella-region', simulator: SIMULATOR_VERSION, ...told };
  await writeWholeFile(join(folder, 'manifest.json'), (put) => put(`${JSON.stringify(manifest, null, 1)}\n`));
  await call.teller.answer({ folder, ...manifest }, [
    ...Object.entries(classes).map(([name, count]) => `${String(count).padStart(7)}  ${name}`),
    `${counted(region.truth.length, 'true pair')}, ${counted(region.forbidden.length, 'forbidden one')} in ${folder}`,
    ...moreLines(order, region),
    `Next: huella institution load ${join(folder, 'institutions.json')}, huella import ${join(folder, 'records.ndjson')}`,
  ]);
  return undefined;
};

function moreLines(order: BenchmarkOrder, { companions, damaged, thinned }: BenchmarkRegion): string[] {
  const people = companions.reduce((sum, group) => sum + group.people.length, 0);
  return [
    ...(order.journeys === undefined
      ? []
      : [
          `${counted(people, 'person', 'people')} in ${counted(companions.length, 'group')}: companions.ndjson`,
        ]),
    ...(order.damage === undefined ? [] : [`${counted(damaged.length, 'damaged record')}: damage.ndjson`]),
    ...(order.thin === undefined
      ? []
      : [`${counted(thinned.length, 'record')} of one person in ${order.thin}: thinned.ndjson`]),
  ];
}

function orderOf(call: Call): BenchmarkOrder {
  const whole = (option: keyof typeof USUAL, least: number, most: number): number => {
    const value = numberOf(call, option) ?? USUAL[option];
    if (Number.isSafeInteger(value) && value >= least && value <= most) return value;
    throw new UsageError(
      `--${option} is a whole number from ${least} to ${most}.`,
      `It is ${USUAL[option]} when left out.`,
    );
  };
  const within = (
    option: 'noise' | 'journeys' | 'damage',
    most: number,
    mend: string,
  ): number | undefined => {
    const value = numberOf(call, option);
    if (value === undefined || (value >= 0 && value <= most)) return value;
    throw new UsageError(`--${option} is a number from 0 to ${most}.`, mend);
  };
  const noise = within('noise', MOST_NOISE, '1 is as registers usually are.') ?? USUAL.noise;
  const journeys = within('journeys', MOST_IN_JOURNEYS, 'Write 0.3 for three people of ten in groups.');
  const damage = within('damage', MOST_DAMAGE, '1 is as registers usually are.');
  const thin = numberOf(call, 'thin') === undefined ? undefined : whole('thin', 2, MOST_RECORDS);
  return {
    seed: whole('seed', 0, Number.MAX_SAFE_INTEGER),
    noise,
    reports: whole('reports', 1, MOST_RECORDS),
    remains: whole('remains', 1, MOST_RECORDS),
    living: whole('living', 1, MOST_RECORDS),
    endDate: END_DATE,
    // Orders without these give the files, manifest included, that they gave before there were any.
    ...(journeys !== undefined && { journeys }),
    ...(damage !== undefined && { damage }),
    ...(thin !== undefined && { thin }),
  };
}

/** @returns the file's SHA-256 */
async function writeLines(path: string, values: readonly object[]): Promise<string> {
  const hash = createHash('sha256');
  await writeWholeFile(path, async (put) => {
    for (const value of values) {
      const line = `${JSON.stringify(value)}\n`;
      hash.update(line);
      await put(line);
    }
  });
  return hash.digest('hex');
}

function classesOf(truth: readonly { readonly class: string }[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { class: name } of truth) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].sort());
}

function damagesOf(damaged: readonly DamagedRecord[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { damage } of damaged) for (const name of damage) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].sort());
}
