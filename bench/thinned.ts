import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ExchangeRecord } from '../src/kernel/contract/index.js';
import { SeededGenerator } from '../src/kernel/numbers/seeded-generator.js';
import { simulateBenchmark, type BenchmarkRegion } from '../src/benchmark/simulation/index.js';
import type { Figure } from './figure.js';
import { Answered, burdenShares, pooled, sizeShares, type Share } from './journeys.js';
import { keyOf, lines, type TruePair } from './truth.js';

const REGION_A = resolve(import.meta.dirname, '../../shared/data/region-a');
const ORDER = { reports: 1_500, remains: 1_000, living: 600, noise: 1, endDate: '2026-10-31' };
const SEEDS = '61,62,63';
const THIN = 7;

/**
 * Whether probabilities hold in a bank of a seventh of the people: the evaluation region, and regions that are simulated by seeds of their own. Everybody
 * may be compared with everybody, and countries are those of the institutions.
 */
export function thinned(words: readonly string[]): Promise<readonly Figure[]> {
  const { values } = parseArgs({ args: [...words], options: { seeds: { type: 'string', default: SEEDS } } });
  const simulated = values.seeds.split(',').map((seed): Share[] => {
    const region = simulateBenchmark({ ...ORDER, seed: Number(seed), thin: THIN });
    return sharesOf('simulated', region, region.thinned);
  });
  return Promise.resolve([...ofEvaluationRegion(), ...pooled(simulated)]);
}

function ofEvaluationRegion(): readonly Figure[] {
  if (!existsSync(join(REGION_A, 'truth.ndjson'))) return [];
  const json = readFileSync(join(REGION_A, 'institutions.json'), 'utf8');
  const region = {
    institutions: JSON.parse(json) as BenchmarkRegion['institutions'],
    truth: lines<TruePair>(join(REGION_A, 'truth.ndjson')),
    forbidden: [],
    companions: [],
  };
  const records = lines<ExchangeRecord>(join(REGION_A, 'records.ndjson'));
  return pooled([sharesOf('region A', region, oneInSeven(records, region.truth))]);
}

type Region = ConstructorParameters<typeof Answered>[0];

function sharesOf(name: string, region: Region, records: readonly ExchangeRecord[]): Share[] {
  const there = new Set(records.map(keyOf));
  const truth = region.truth.filter(({ a, b }) => there.has(keyOf(a)) && there.has(keyOf(b)));
  const forbidden = region.forbidden.filter(({ a, b }) => there.has(keyOf(a)) && there.has(keyOf(b)));
  const scored = new Answered({ ...region, truth, forbidden }, records).scored();
  const bank = `${name}, one person in ${THIN}`;
  const shares = burdenShares(scored).map((share) => ({ ...share, name: `${bank}, ${share.name}` }));
  return [...sizeShares(bank, scored), ...shares];
}

/** All records of one person in seven, by chance; a person is whom the true pairs join. */
function oneInSeven(records: readonly ExchangeRecord[], truth: readonly TruePair[]): ExchangeRecord[] {
  const first = new Map<string, string>();
  const personOf = (key: string): string => {
    const parent = first.get(key);
    return parent === undefined ? key : personOf(parent);
  };
  for (const { a, b } of truth) {
    const [x, y] = [personOf(keyOf(a)), personOf(keyOf(b))];
    if (x !== y) first.set(x, y);
  }
  const chance = SeededGenerator.fromSeed(THIN).fork('one person in seven');
  const people = [...new Set(records.map((record) => personOf(keyOf(record))))];
  const kept = new Set(chance.shuffled(people).slice(0, Math.round(people.length / THIN)));
  return records.filter((record) => kept.has(personOf(keyOf(record))));
}
