import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bank, BoundIndex } from '../src/kernel/linkage/index.js';
import { EmbeddedPostgres } from '../src/platform/database/index.js';
import { ThreadPool } from '../src/platform/threads/index.js';
import { percentile, type Figure } from './figure.js';
import { sweepOfNamus } from './main-job.js';
import { enlargedBank } from './enlarged-bank.js';
import {
  firstStageCost,
  fullRate,
  lookUp,
  nsAPair,
  nsWithinReach,
  searchOf,
  sharedShare,
} from './scan-measures.js';
import { scanBanks } from './scan-banks.js';
import type { ShardCall } from './scan-thread.js';
import { regionTruth } from './scan-truth.js';

const SIZES = [10_000, 100_000, 1_000_000];
const MILLION = 1_000_000;
const LOOK_UPS = 240;
/** A process that looks records up all day has looked up others before: so many are not counted, and these are told apart. */
const WARMING = 240;
const FIRST = 60;
const COMPARED_EXACTLY = 20;
const KEEP = 100;

/** The speed of the comparison of everything with everything, and of a look-up in a bank of a million. */
export async function scanFigures(): Promise<readonly Figure[]> {
  const { reports, remains } = scanBanks();
  const figures: Figure[] = [];
  const within: number[] = [];
  const whole: number[] = [];
  for (const size of SIZES) {
    const bank = enlargedBank(remains, size);
    within.push(nsWithinReach(reports, bank));
    whole.push(nsAPair(reports, bank));
    if (size === MILLION) figures.push(...ofMillion(reports, bank));
  }
  return [
    ...figures,
    ...flatness('scored by all evidence', whole),
    ...flatness('compared within reach', within),
    ...(await twoWorkers(reports, remains)),
    ...regionTruth(),
    ...(await namus()),
    { name: 'load of the machine at the end (1 minute)', unit: 'processes', measured: loadavg()[0] ?? 0 },
  ];
}

function ofMillion(reports: Bank, bank: Bank): Figure[] {
  const began = performance.now();
  const boundIndex = new BoundIndex(bank);
  const budgeted = searchOf(reports, boundIndex, 'thrift');
  lookUp(budgeted, reports, { count: 1 });
  const made = (performance.now() - began) / 1000;
  const first = lookUp(budgeted, reports, { from: LOOK_UPS, count: FIRST });
  lookUp(budgeted, reports, { from: LOOK_UPS + FIRST, count: WARMING - FIRST });
  const found = lookUp(budgeted, reports, { count: LOOK_UPS });
  const exact = lookUp(searchOf(reports, boundIndex, 'exact'), reports, { count: COMPARED_EXACTLY });
  const full = fullRate(reports, bank);
  const cores = 2;
  const stage = firstStageCost(reports, boundIndex, exact);
  return [
    { name: 'first stage, pairs a second a core (user time)', unit: 'M', least: 100, measured: stage.rate / 1e6, baseline: { what: 'all evidence', value: full / 1e6 } },
    { name: '… prepared for one report, a million remains (user time)', unit: 'ms', measured: stage.preparation },
    { name: 'one report against a million remains, p95 (wall)', unit: 'ms', goal: 50, measured: percentile(found.milliseconds, 0.95), baseline: { what: 'full scan, mean', value: MILLION / full * 1000 } },
    { name: '… p95 of its user time', unit: 'ms', measured: percentile(found.cpuEach, 0.95) },
    { name: `… on ${cores} cores (user time)`, unit: 'a second', least: 200, measured: cores * 1000 / found.cpuMilliseconds },
    { name: `… the first ${FIRST} of a digest (user time)`, unit: 'a second', measured: cores * 1000 / first.cpuMilliseconds },
    { name: `… pairs of the exact lists of ${KEEP} that it lists`, unit: '', least: 0.99, measured: sharedShare(found, exact, KEEP) },
    { name: '… of the best ten', unit: '', least: 0.99, measured: sharedShare(found, exact, 10) },
    { name: '… without thrift, exact lists, p95 (wall)', unit: 'ms', measured: percentile(exact.milliseconds, 0.95) },
    { name: '… pairs scored by all evidence, with thrift', unit: '', measured: found.scored, baseline: { what: 'exact', value: exact.scored } },
    { name: '… digest of the bank made', unit: 's', measured: made },
    { name: '… resident memory of the process', unit: 'MB', measured: process.memoryUsage().rss / 1e6 },
  ]; // prettier-ignore
}

function flatness(what: string, nanoseconds: readonly number[]): Figure[] {
  const [small = Number.NaN] = nanoseconds;
  return [
    ...nanoseconds.map((ns, i): Figure => ({ name: `a pair ${what}, bank of ${SIZES[i]?.toLocaleString('en') ?? ''} (user time)`, unit: 'ns', measured: ns })),
    { name: `… a million against ten thousand`, unit: '×', goal: 1.25, measured: (nanoseconds.at(-1) ?? Number.NaN) / small },
  ]; // prettier-ignore
}

/** Two shards one after the other, and both at once: the database has no part in it. */
async function twoWorkers(reports: Bank, remains: Bank): Promise<Figure[]> {
  const [queryBank, bank] = [reports.share(), remains.share()];
  const calls = [0, 1].map((shard): ShardCall => ({
    queryBank,
    bank,
    queries: reports.slots().slice(0, 400),
    bankSlots: remains.slots().filter((slot) => slot % 2 === shard),
  }));
  const pool = new ThreadPool(new URL('./scan-thread.ts', import.meta.url), 2);
  const run = (call: ShardCall): Promise<number> => pool.execute<ShardCall, number>(call);
  try {
    await Promise.all(calls.map(run));
    const one = await seconds(async () => { for (const call of calls) await run(call); }); // prettier-ignore
    const two = await seconds(async () => { await Promise.all(calls.map(run)); }); // prettier-ignore
    return [
      { name: 'two workers with two shards against one (wall)', unit: '×', least: 1.8, measured: one / two },
    ];
  } finally {
    await pool.close();
  }
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

async function namus(): Promise<readonly Figure[]> {
  const home = mkdtempSync(join(tmpdir(), 'huella-figures-'));
  try {
    return await sweepOfNamus(home);
  } finally {
    new EmbeddedPostgres(home).stop();
    rmSync(home, { recursive: true, force: true });
  }
}
