import { SeededGenerator } from '../../numbers/seeded-generator.js';
import { simulateBenchmark } from '../../../benchmark/simulation/index.js';
import { BackgroundCount } from '../build-background.js';
import { Bank } from '../bank.js';
import type { ComparableRecord } from '../comparable-record.js';
import { EVIDENCE_GROUPS, type EvidenceGroup } from '../evidence.js';
import { Lexicon } from '../lexicon.js';
import { bankPairs, GROUPS, type BankPairs, type LevelCounts } from './bank-pairs.js';
import { chartOf } from './chart.js';
import { fitBank } from './fit-bank.js';
import { fitWeights, type LabelledPair } from './fit-weights.js';
import { LEVELS, levelOf } from './levels.js';
import { WAYS } from './ways.js';
import { faultOfWeights, weightsVersion } from './weights.js';

/** A group of which pairs of two people meet each ratio this often, and pairs of one person that often. */
interface Truth {
  readonly log10LR: readonly number[];
  readonly u: readonly number[];
  readonly m: readonly number[];
}

const written = (log10LR: readonly number[], u: readonly number[]): Truth => {
  const m = u.map((share, at) => share * 10 ** log10LR[at]!);
  const total = m.reduce((sum, share) => sum + share, 0);
  // The probabilities as written are right where they sum to one.
  return {
    log10LR: log10LR.map((ratio) => ratio - Math.log10(total)),
    u,
    m: m.map((share) => share / total),
  };
};
const AGE = written([-1.2, -0.45, 0.2, 0.7], [0.5, 0.2, 0.2, 0.1]);
const SEX = written([-1.2, 0.25], [0.45, 0.55]);
const PLACE = written([-0.8, 0.15, 1.2], [0.7, 0.27, 0.03]);
const PAIRS = 200_000;

/** Pairs that marks bring together, of which this share is of one person. */
function drawn(
  truths: Partial<Record<EvidenceGroup, Truth>>,
  size: number,
  share: number,
  seed: number,
): BankPairs {
  const chance = SeededGenerator.fromSeed(seed);
  const counts = new Map<EvidenceGroup, LevelCounts>();
  for (const [group, { log10LR, u }] of Object.entries(truths)) {
    const own = { pairs: new Float64Array(LEVELS), ratios: new Float64Array(LEVELS) };
    for (const [at, ratio] of log10LR.entries()) {
      own.pairs[levelOf(ratio)]! += u[at]! * PAIRS;
      own.ratios[levelOf(ratio)]! += u[at]! * PAIRS * 10 ** ratio;
    }
    counts.set(group as EvidenceGroup, own);
  }
  const ratios = new Float64Array(size * GROUPS);
  for (let pair = 0; pair < size; pair += 1) {
    const isOne = chance.chance(share);
    for (const [group, { log10LR, u, m }] of Object.entries(truths))
      ratios[pair * GROUPS + EVIDENCE_GROUPS.indexOf(group as EvidenceGroup)] =
        log10LR[chance.weightedIndex(isOne ? m : u)]!;
  }
  const keys = Array.from({ length: size }, (_, pair) => `${pair} ${pair}`);
  const way = WAYS.find(({ name }) => name === 'marks')!;
  return { pairs: PAIRS, counts, ways: [{ way, keys, ratios }] };
}

const PRIOR = 1e-6;

describe('weights learnt from the pairs of a bank', () => {
  const wrongAges = { ...AGE, m: [0.15, 0.25, 0.35, 0.25] };

  it.each([1, 2, 3])('find how often people of one kind agree, seed %i', (seed) => {
    const found = fitBank(drawn({ age: wrongAges, sex: SEX, place: PLACE }, 6_000, 0.4, seed), PRIOR);
    const [way] = found?.bank.ways ?? [];
    expect(way?.share).toBeGreaterThan(0.3);
    expect(way?.share).toBeLessThan(0.5);
    const ages = found?.bank.levels.age?.map(({ m }) => m) ?? [];
    expect(ages).toHaveLength(4);
    for (const [at, share] of ages.entries()) expect(Math.abs(share - wrongAges.m[at]!)).toBeLessThan(0.04);
    expect(found?.groups.age?.power).toBeLessThan(0.95);
    for (const group of ['sex', 'place'] as const) {
      const fitted = found!.groups[group]!;
      expect(Math.abs(fitted.power - 1)).toBeLessThan(3 * fitted.standardError + 0.02);
    }
  });

  it('stay as written where the bank agrees with what is written', () => {
    const found = fitBank(drawn({ age: AGE, sex: SEX, place: PLACE }, 6_000, 0.4, 4), PRIOR);
    for (const { power } of Object.values(found?.groups ?? {}))
      expect(Math.abs(power - 1)).toBeLessThan(0.06);
  });

  it('hardly move in a small bank, and are not learnt from chance likenesses', () => {
    const small = fitBank(drawn({ age: wrongAges, sex: SEX, place: PLACE }, 20, 0.4, 5), PRIOR);
    for (const { power } of Object.values(small?.groups ?? {}))
      expect(Math.abs(power - 1)).toBeLessThan(0.05);
    expect(fitBank(drawn({ age: wrongAges, sex: SEX }, 19, 0.4, 5), PRIOR)).toBeUndefined();
    expect(fitBank(drawn({ age: AGE, sex: SEX, place: PLACE }, 6_000, 0, 6), PRIOR)).toBeUndefined();
  });

  it('give way to the word of people, and are read back from a file', () => {
    const bank = fitBank(drawn({ age: wrongAges, sex: SEX, place: PLACE }, 2_000, 0.4, 7), PRIOR)!;
    const label = (at: number): LabelledPair => ({
      ...{ kind: 'living', groups: { age: at % 2 ? 1 : -1 }, prior: 0.1, same: at % 2 === 1 },
      ...{ key: `p${at}`, cluster: `c${at}` },
    });
    const labels = Array.from({ length: 60 }, (_, at) => label(at));
    const weights = fitWeights(labels, 3, { living: bank, identification: bank });
    expect(weights.kinds.living?.bank).toBeUndefined();
    expect(weights.kinds.living?.labels).toEqual({ same: 30, notSame: 30 });
    expect(weights.kinds.identification?.groups).toEqual(bank.groups);
    expect(weights.version).toBe(weightsVersion(3));
    const read = JSON.parse(JSON.stringify(weights)) as typeof weights;
    expect(faultOfWeights(read)).toBeUndefined();
    expect(chartOf(read).join('\n')).toMatch(
      /from 200000 pairs of the bank, of one person: marks \d+ of 2000/,
    );
    const { identification } = read.kinds;
    const odd = {
      ...identification,
      bank: { ...identification?.bank, ways: [{ way: 'x', pairs: 1, share: 1 }] },
    };
    expect(faultOfWeights({ ...read, kinds: { identification: odd } })).toBe('form');
    expect(
      faultOfWeights({ ...read, kinds: { identification: { ...identification, bank: undefined } } }),
    ).toBe('form');
  });
});

describe('the pairs of a bank of records', () => {
  const { records } = simulateBenchmark({
    ...{ seed: 5, noise: 1, reports: 150, remains: 120, living: 20, endDate: '2026-10-31' },
  });
  const gathered = (order: readonly number[]): BankPairs => {
    const count = new BackgroundCount();
    for (const record of records) count.add(record);
    const lexicon = new Lexicon(count.background());
    const banks = { report: new Bank('report', lexicon), remains: new Bank('remains', lexicon) };
    for (const rank of order) {
      const record: ComparableRecord = records[rank]!;
      if (record.recordType === 'report' || record.recordType === 'remains')
        banks[record.recordType].add(record, { party: 0, institution: 0, rank });
    }
    const { report, remains } = banks;
    const everybody = { allowed: Uint8Array.of(1), parties: 1 };
    return bankPairs({
      kind: 'identification',
      queryBank: report,
      queries: report.slots(),
      bank: remains,
      ...everybody,
    });
  };

  it('are the same in whatever order the records lie', () => {
    const order = [...records.keys()];
    const [one, other] = [gathered(order), gathered(SeededGenerator.fromSeed(1).shuffled(order))];
    expect(one.pairs).toBe(150 * 120);
    expect(other.ways.map(({ keys }) => keys)).toEqual(one.ways.map(({ keys }) => keys));
    expect(fitBank(other, 0.002)).toEqual(fitBank(one, 0.002));
  });

  it('are kept by what chose them, each way its best', () => {
    const { ways, counts } = gathered([...records.keys()]);
    for (const { way, keys, ratios } of ways) {
      for (const pair of keys.keys()) {
        const sum = way.by.reduce(
          (total, group) => total + ratios[pair * GROUPS + EVIDENCE_GROUPS.indexOf(group)]!,
          0,
        );
        expect(sum).toBeGreaterThanOrEqual(way.least);
      }
      const queries = keys.map((key) => key.split(' ')[0]);
      for (const query of new Set(queries))
        expect(queries.filter((one) => one === query).length).toBeLessThanOrEqual(3);
    }
    expect(ways.some(({ keys }) => keys.length > 0)).toBe(true);
    expect(counts.get('sex')?.pairs.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(1_000);
  });
});
