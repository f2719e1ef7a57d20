import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ratiosOfProfile, ratiosOfRow, search } from '../src/kernel/genetics/index.js';
import type { HitColumns } from '../src/kernel/genetics/index.js';
import { ThreadPool } from '../src/platform/threads/index.js';
import { command } from './command.js';
import { percentile, type Figure } from './figure.js';
import { jointFigures } from './kinship-joint.js';
import { kinshipPower } from './kinship-power.js';
import type { SearchCall } from './kinship-thread.js';
import { simulatedBank, type SimulatedBank } from './simulated-bank.js';

const SHARED = resolve(import.meta.dirname, '../../shared/data/genetics');
const FAMILIES = 10_000;
const REMAINS = 100_000;
const THREADS = 2;
const THRESHOLD = 4;
const LOCI = 22;
/** The best of so many processes: what else the machine does is not the program's time. */
const RUNS = 3;
/** Profiles that `search` holds against a group of people before the next. */
const BLOCK = 1024;

const MODELS = {
  'without mutation': {},
  stepwise: {
    mutation: {
      model: 'stepwise',
      female: { rate: 0.001, rate2: 1e-6, range: 0.1 },
      male: { rate: 0.002, rate2: 1e-6, range: 0.1 },
    },
  },
} as const;

/** The goals of the search for missing persons by DNA. */
export async function kinship(): Promise<Figure[]> {
  return [...(await bankFromFiles()), ...(await largeBank()), ...jointFigures()];
}

/** 206 missing persons of 200 families and 500 remains, by the command, from files to file. */
async function bankFromFiles(): Promise<Figure[]> {
  const goals = { 'without mutation': 1, stepwise: 1.5 };
  const folder = mkdtempSync(join(tmpdir(), 'huella-kinship-'));
  const figures: Figure[] = [];
  try {
    for (const [name, model] of Object.entries(MODELS)) {
      const tables = {
        name: `tables of 206 missing persons, ${name}`,
        unit: 's',
        goal: goals[name as keyof typeof goals],
      };
      const matrix = { name: `103,000 pairs from files to file, ${name}`, unit: 's', goal: 3 };
      if (!existsSync(SHARED)) {
        figures.push(
          ...[tables, matrix].map((one) => ({ ...one, missing: 'the bank is not beside this checkout' })),
        );
        continue;
      }
      const modelFile = join(folder, 'model.json');
      writeFileSync(modelFile, JSON.stringify(model));
      const [tableSeconds, wholeSeconds]: [number[], number[]] = [[], []];
      for (let run = 0; run < RUNS; run += 1) {
        const options = [...bankFiles(), '--model', modelFile, '-o', join(folder, 'out.csv')];
        const { seconds, answer } = await command(folder, 'bank-search', ...options);
        wholeSeconds.push(seconds);
        const { milliseconds } = answer as { milliseconds: { tables: number } };
        tableSeconds.push(milliseconds.tables / 1000);
      }
      figures.push(
        { ...tables, measured: Math.min(...tableSeconds) },
        { ...matrix, measured: Math.min(...wholeSeconds) },
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return figures;
}

function bankFiles(): string[] {
  const files = {
    families: 'bank/families.json',
    'family-genotypes': 'bank/family_genotypes.csv',
    'remains-genotypes': 'bank/remains_genotypes.csv',
    frequencies: 'frequencies/fbi2015_southwest_hispanic.csv',
  };
  return Object.entries(files).flatMap(([option, file]) => [`--${option}`, join(SHARED, file)]);
}

async function largeBank(): Promise<Figure[]> {
  const simulated = simulatedBank(7, FAMILIES, REMAINS);
  return [
    {
      name: `tables of ${FAMILIES.toLocaleString('en')} families, stepwise`,
      unit: 's',
      measured: simulated.secondsForTables,
    },
    ...searchLoop(simulated),
    ...singleSearches(simulated),
    ...(await everything(simulated)),
    ...kinshipPower(simulated),
  ];
}

function searchLoop(simulated: SimulatedBank): Figure[] {
  const { bank, profiles } = simulated;
  const pairs = FAMILIES * 4 * BLOCK;
  const request = { tables: bank.tables, profiles, threshold: THRESHOLD, range: { from: 0, to: 4 * BLOCK } };
  const whole = nanosecondsAPair(pairs, () => search({ ...request, stopsEarly: false }));
  const early = nanosecondsAPair(pairs, () => search({ ...request, stopsEarly: true }));
  const naive = naiveNanosecondsAPair(simulated);
  const bytesAPair = (bank.panel.stride * 8) / BLOCK;
  const streamed = streamedGigabytesASecond();
  return [
    {
      name: `a pair at ${LOCI} loci, every locus (10 million a second = 100 ns)`,
      unit: 'ns',
      goal: 100,
      measured: whole,
      baseline: { what: 'maps of genotypes, locus by locus', value: naive },
    },
    {
      name: 'a pair, left when it cannot reach 10,000',
      unit: 'ns',
      measured: early,
      baseline: { what: 'every locus', value: whole },
    },
    // Each row comes from memory once a block of profiles; codes and the four rows at work stay in the caches.
    {
      name: `memory read by the loop, of ${streamed.toFixed(1)} GB/s that one core can stream`,
      unit: '%',
      measured: (100 * bytesAPair) / whole / streamed,
    },
    {
      name: 'reads of rows and codes from the caches',
      unit: 'GB/s',
      measured: (LOCI * (8 + 2 / 4)) / whole,
    },
  ];
}

function singleSearches(simulated: SimulatedBank): Figure[] {
  const { bank, profiles } = simulated;
  const ratios = new Float64Array(bank.tables.size);
  const oneProfile = Array.from({ length: 300 }, (_, sample) =>
    millisecondsOf(() => ratiosOfProfile(bank.tables, profiles.codesOf(sample), ratios)),
  );
  const oneFamily = Array.from({ length: 30 }, (_, slot) => {
    const row = bank.tables.row(slot);
    return millisecondsOf(() => ratiosOfRow(row, profiles));
  });
  return [
    {
      name: `a new profile against ${FAMILIES.toLocaleString('en')} families, p95`,
      unit: 'ms',
      goal: 10,
      measured: percentile(oneProfile, 0.95),
      baseline: { what: 'median', value: percentile(oneProfile, 0.5) },
    },
    {
      name: `a new family's tables against ${REMAINS.toLocaleString('en')} remains, p95`,
      unit: 'ms',
      measured: percentile(oneFamily, 0.95),
      baseline: { what: 'median', value: percentile(oneFamily, 0.5) },
    },
  ];
}

/** A billion pairs, hits only, by threads that attach to the shared memory. */
async function everything({ bank, profiles }: SimulatedBank): Promise<Figure[]> {
  const pool = new ThreadPool(new URL('./kinship-thread.ts', import.meta.url), THREADS);
  const [tables, samples] = [bank.tables.share(), profiles.share()];
  const seconds: number[] = [];
  const hits: number[] = [];
  try {
    for (const stopsEarly of [false, true]) {
      const began = performance.now();
      const parts = await Promise.all(
        Array.from({ length: 20 }, (_, part) => {
          const range = { from: (part * REMAINS) / 20, to: ((part + 1) * REMAINS) / 20 };
          const call: SearchCall = { tables, profiles: samples, threshold: THRESHOLD, stopsEarly, range };
          return pool.execute<SearchCall, HitColumns>(call);
        }),
      );
      seconds.push((performance.now() - began) / 1000);
      hits.push(parts.reduce((sum, { persons }) => sum + persons.length, 0));
    }
  } finally {
    await pool.close();
  }
  const [whole = Number.NaN, early = Number.NaN] = seconds;
  if (hits[0] !== hits[1]) throw new Error('Stopping early has changed the hits.');
  return [
    {
      name: `a billion pairs on ${THREADS} threads, ${hits[0]?.toLocaleString('en') ?? ''} hits kept`,
      unit: 's',
      goal: 120,
      measured: early,
      baseline: { what: 'every locus of every pair', value: whole },
    },
    {
      name: 'memory of that search, simulation included',
      unit: 'MB',
      goal: 1_500,
      measured: process.resourceUsage().maxRSS / 1024,
    },
  ];
}

/** What one writes first: a map of genotypes a person and locus, a text a call. */
function naiveNanosecondsAPair({ bank, calls }: SimulatedBank): number {
  const { spans } = bank.panel;
  const people = Array.from({ length: 100 }, (_, slot) => {
    const row = bank.tables.row(slot);
    return new Map(
      spans.map(({ locus, alleles, genotypes, singles }) => {
        const ratios = new Map<string, number>();
        let at = genotypes;
        for (const [high, second] of alleles.entries()) {
          for (const first of alleles.slice(0, high + 1)) {
            ratios.set(`${first}/${second}`, row[at] ?? 0);
            ratios.set(`${second}/${first}`, row[at] ?? 0);
            at += 1;
          }
          ratios.set(`${second}/F`, row[singles + high] ?? 0);
        }
        return [locus, ratios] as const;
      }),
    );
  });
  let found = 0;
  const nanoseconds = nanosecondsAPair(people.length * calls.length, () => {
    for (const person of people) {
      for (const profile of calls) {
        let sum = 0;
        for (const [locus, [first, second]] of profile)
          sum += person.get(locus)?.get(`${first}/${second}`) ?? 0;
        if (sum >= THRESHOLD) found += 1;
      }
    }
  });
  if (found === 0) throw new Error('The plain loop has found nothing.');
  return nanoseconds;
}

/** The best of three, after one to warm up. */
function nanosecondsAPair(pairs: number, work: () => unknown): number {
  work();
  return (Math.min(...[1, 2, 3].map(() => millisecondsOf(work))) * 1e6) / pairs;
}

function millisecondsOf(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** How fast one core reads a long row of numbers once. */
function streamedGigabytesASecond(): number {
  const numbers = new Float64Array(32 * 2 ** 20).fill(1);
  const milliseconds = Math.min(...[1, 2, 3].map(() => millisecondsOf(() => sumOf(numbers))));
  return numbers.byteLength / milliseconds / 1e6;
}

function sumOf(numbers: Float64Array): number {
  let [first, second, third, fourth] = [0, 0, 0, 0];
  for (let at = 0; at < numbers.length; at += 4) {
    first += numbers[at] ?? 0;
    second += numbers[at + 1] ?? 0;
    third += numbers[at + 2] ?? 0;
    fourth += numbers[at + 3] ?? 0;
  }
  return first + second + third + fourth;
}
