import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ExchangeRecord } from '../src/kernel/contract/index.js';
import {
  Bank,
  bankPairs,
  BackgroundCount,
  type EvidenceGroup,
  fitBank,
  type Kind,
  Lexicon,
  pairingOf,
  priorFor,
  SIDES_OF_KIND,
} from '../src/kernel/linkage/index.js';
import { type GroupScorer, writtenScorersOf } from '../src/kernel/linkage/group-scorers.js';
import { simulateBenchmark } from '../src/benchmark/simulation/index.js';
import type { Figure } from './figure.js';
import { keyOf, lines, type TruePair } from './truth.js';

const REGION_A = resolve(import.meta.dirname, '../../shared/data/region-a');
const SEEDS = [101, 102, 103];
const NOISES = [1, 1.5];
const SIZES = { reports: 1_500, remains: 1_000, living: 600, endDate: '2026-10-31' };
const KINDS_OF_FIGURES = ['identification', 'living'] as const satisfies readonly Kind[];
const EVERYBODY = { allowed: Uint8Array.of(1), parties: 1 };

interface Region {
  readonly name: string;
  readonly records: readonly ExchangeRecord[];
  readonly truth: readonly TruePair[];
}

/** The model as written against the one that has learnt from the bank alone, without anybody's word. Everybody may be compared. */
export function learnt(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const region of regions())
    for (const kind of KINDS_OF_FIGURES) figures.push(...figuresOf(region, kind));
  return Promise.resolve(figures);
}

function* regions(): Generator<Region> {
  if (existsSync(join(REGION_A, 'truth.ndjson')))
    yield {
      name: 'region A',
      records: lines<ExchangeRecord>(join(REGION_A, 'records.ndjson')),
      truth: lines<TruePair>(join(REGION_A, 'truth.ndjson')),
    };
  for (const noise of NOISES)
    for (const seed of SEEDS)
      yield { name: `seed ${seed}, noise ${noise}`, ...simulateBenchmark({ ...SIZES, seed, noise }) };
}

interface Banks {
  readonly a: Bank;
  readonly b: Bank;
  readonly scorers: readonly GroupScorer[];
  /** Of each report the records that are of its person. */
  readonly own: ReadonlyMap<number, ReadonlySet<number>>;
}

function figuresOf(region: Region, kind: Kind): Figure[] {
  const banks = banksOf(region, kind);
  const { a, b } = banks;
  const began = process.cpuUsage();
  const pairs = bankPairs({ kind, queryBank: a, queries: a.slots(), bank: b, ...EVERYBODY });
  const fitted = fitBank(pairs, priorFor(kind, { a: a.size, b: b.size }));
  const seconds = process.cpuUsage(began).user / 1e6;
  const written = outcomeOf(banks, () => 1);
  const found = outcomeOf(banks, (group) => fitted?.groups[group]?.power ?? 1);
  const name = `${region.name}, ${kind}, fitted to the bank`;
  const asWritten = (value: number) => ({ baseline: { what: 'as written', value } });
  return [
    { name: `${name}: at rank 1`, unit: '', measured: found.first, ...asWritten(written.first) },
    { name: '… at rank 10', unit: '', measured: found.firstTen, ...asWritten(written.firstTen) },
    { name: '… Cllr', unit: 'bit', measured: found.cllr, ...asWritten(written.cllr) },
    { name: '… time for the fit (user time)', unit: 's', measured: seconds },
  ];
}

function banksOf({ records, truth }: Region, kind: Kind): Banks {
  const count = new BackgroundCount();
  for (const record of records) count.add(record);
  const lexicon = new Lexicon(count.background());
  const sides = SIDES_OF_KIND[kind];
  const [a, b] = [new Bank(sides.a, lexicon), new Bank(sides.b, lexicon)];
  const slots = new Map<string, number>();
  for (const [rank, record] of records.entries()) {
    const bank = [a, b].find(({ recordType }) => recordType === record.recordType);
    if (bank) slots.set(keyOf(record), bank.add(record, { party: 0, institution: 0, rank }));
  }
  const own = new Map<number, Set<number>>();
  for (const pair of truth) {
    const [query, slot] = [slots.get(keyOf(pair.a)), slots.get(keyOf(pair.b))];
    if (!pair.class.startsWith(kind) || query === undefined || slot === undefined) continue;
    own.set(query, (own.get(query) ?? new Set()).add(slot));
  }
  return { a, b, scorers: writtenScorersOf(pairingOf(kind, a, b, EVERYBODY)), own };
}

interface Outcome {
  readonly first: number;
  readonly firstTen: number;
  readonly cllr: number;
}

function outcomeOf({ a, b, scorers, own }: Banks, powerOf: (group: EvidenceGroup) => number): Outcome {
  const slots = b.slots();
  const [part, scores] = [new Float64Array(slots.length), new Float64Array(slots.length)];
  const ranks: number[] = [];
  const costs = { ofTrue: { sum: 0, pairs: 0 }, ofFalse: { sum: 0, pairs: 0 } };
  for (const query of a.slots()) {
    scores.fill(0);
    for (const { scorer, group } of scorers) {
      if (!scorer.begin(query)) continue;
      part.fill(0);
      scorer.addScores(slots, 0, slots.length, part);
      for (let at = 0; at < slots.length; at += 1) scores[at]! += powerOf(group) * part[at]!;
    }
    const same = own.get(query);
    for (const [at, slot] of slots.entries()) {
      const isOne = same?.has(slot) ?? false;
      const cost = costs[isOne ? 'ofTrue' : 'ofFalse'];
      cost.sum += Math.log2(1 + 10 ** (isOne ? -scores[at]! : scores[at]!));
      cost.pairs += 1;
      if (isOne) ranks.push(rankOf(at, { slots, scores, same }));
    }
  }
  const within = (most: number): number => ranks.filter((rank) => rank <= most).length / ranks.length;
  const cllr = (costs.ofTrue.sum / costs.ofTrue.pairs + costs.ofFalse.sum / costs.ofFalse.pairs) / 2;
  return { first: within(1), firstTen: within(10), cllr };
}

interface Scored {
  readonly slots: Int32Array;
  readonly scores: Float64Array;
  readonly same: ReadonlySet<number> | undefined;
}

/** Other records of the same person are no competitors. */
function rankOf(at: number, { slots, scores, same }: Scored): number {
  let rank = 1;
  for (const [other, slot] of slots.entries())
    if (scores[other]! > scores[at]! && !same?.has(slot)) rank += 1;
  return rank;
}
