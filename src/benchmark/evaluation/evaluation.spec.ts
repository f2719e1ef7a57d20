import type { ExchangeRecord, RecordReference } from '../../kernel/contract/index.js';
import { Benchmark, Evaluator, type Evaluation } from './index.js';

const TODAY = 20_000;
const NETWORK = {
  institutions: [
    { code: 'HN', country: 'HN' },
    { code: 'MX', country: 'MX' },
    { code: 'US', country: 'US' },
  ],
  agreements: [
    { parties: '*' as const, except: [['HN', 'US']], categories: ['report', 'remains', 'living'] },
  ],
};
const GRANTED = ['search', 'forensic_matching', 'cross_border'].map((purpose) => ({
  purpose: purpose as 'search',
  decision: 'granted' as const,
  countries: ['*'],
}));

function report(id: string, more: object = {}): ExchangeRecord {
  return { recordType: 'report', institution: 'HN', id, consents: GRANTED, ...more };
}

function remains(id: string, more: object = {}): ExchangeRecord {
  return { recordType: 'remains', institution: 'MX', id, ...more };
}

function living(id: string, more: object = {}): ExchangeRecord {
  return { recordType: 'living', institution: 'MX', id, ...more };
}

/** `R` is a report, `M` a body, `L` somebody alive. */
function refer(id: string): RecordReference {
  return { institution: id.startsWith('R') ? 'HN' : 'MX', id };
}

type Told = [a: string, b: string, probability?: number, log10LR?: number | string];

function scored(
  records: readonly ExchangeRecord[],
  truth: readonly [string, string, string][],
  told: readonly Told[],
): Evaluation {
  const benchmark = new Benchmark(NETWORK, TODAY);
  for (const record of records) benchmark.addRecord(record);
  for (const [a, b, name] of truth)
    expect(benchmark.addTrue({ a: refer(a), b: refer(b), class: name })).toBe(true);
  const evaluator = new Evaluator(benchmark, 0.9);
  for (const [at, [a, b, probability, log10LR]] of told.entries())
    evaluator.add({ a: refer(a), b: refer(b), probability, log10LR }, at + 1);
  return evaluator.result();
}

const PEOPLE = [report('R1'), report('R2'), remains('M1'), remains('M2'), remains('M3'), living('L1')];

describe('ranks', () => {
  it('are by what orders a pair, where that is more than it states', () => {
    const benchmark = new Benchmark(NETWORK, TODAY);
    for (const record of PEOPLE) benchmark.addRecord(record);
    benchmark.addTrue({ a: refer('R1'), b: refer('M1'), class: 'identification:weak' });
    const evaluator = new Evaluator(benchmark, 0.9);
    const of = (b: string) => ({ a: refer('R1'), b: refer(b) });
    evaluator.add({ ...of('M1'), probability: 0.2, log10LR: 1, rank: { probability: 0.95, log10LR: 5 } }, 1);
    evaluator.add({ ...of('M2'), probability: 0.6, log10LR: 2, rank: { probability: 7 } }, 2);
    const { classes } = evaluator.result();
    // Said with confidence is what is stated.
    expect(classes['identification:weak']).toMatchObject({ recall1: 1, recallAtThreshold: 0 });
  });

  it('are counted from the report, and back from the other side', () => {
    const { classes } = scored(
      PEOPLE,
      [['R1', 'M1', 'identification:weak']],
      [
        ['R1', 'M1', 0.2, 1],
        ['R1', 'M2', 0.5, 2],
        ['M1', 'R2', 0.1, 0],
      ],
    );
    expect(classes['identification:weak']).toMatchObject({
      pairs: 1,
      recall1: 0,
      recall10: 1,
      meanReciprocalRank: 0.5,
      medianRank: 2,
      reverse: { recall1: 1 },
    });
  });

  it('take the expected value over exact ties, and break ties of probability by the ratio', () => {
    const tied: Told[] = [
      ['R1', 'M1', 0.2, 1],
      ['R1', 'M2', 0.2, 1],
      ['R1', 'M3', 0.2, 1],
    ];
    const truth: [string, string, string][] = [['R1', 'M1', 'identification:weak']];
    const { all } = scored(PEOPLE, truth, tied);
    expect(all.recall1).toBeCloseTo(1 / 3, 12);
    expect(all.meanReciprocalRank).toBeCloseTo((1 + 1 / 2 + 1 / 3) / 3, 12);
    expect(all.medianRank).toBe(2);
    const broken = scored(PEOPLE, truth, [['R1', 'M1', 0.2, 1.5], ...tied.slice(1)]);
    expect(broken.all.recall1).toBe(1);
  });

  it('count a pair that is not listed as not found', () => {
    const { all } = scored(
      PEOPLE,
      [
        ['R1', 'M1', 'identification:weak'],
        ['R2', 'M2', 'identification:weak'],
      ],
      [['R1', 'M1', 0.9, 4]],
    );
    expect(all).toMatchObject({
      recall1: 0.5,
      recall100: 0.5,
      listed: 0.5,
      recallAtThreshold: 0.5,
      medianRank: 1,
    });
    expect(scored(PEOPLE, [['R1', 'M1', 'identification:weak']], []).all.medianRank).toBeNull();
  });

  it('never count another record of the person, nor one of another type, as a competitor', () => {
    const { classes } = scored(
      PEOPLE,
      [
        ['R1', 'M1', 'identification:dna'],
        ['M1', 'M2', 'same_remains'],
      ],
      [
        ['R1', 'M2', 0.99, 5],
        ['R1', 'L1', 0.99, 5],
        ['R1', 'M1', 0.3, 2],
      ],
    );
    expect(classes['identification:dna']!.recall1).toBe(1);
  });

  it('of two reports or two bodies are the mean over both', () => {
    const { classes } = scored(
      PEOPLE,
      [['M1', 'M2', 'same_remains']],
      [
        ['M1', 'M2', 0.5, 2],
        ['M1', 'M3', 0.6, 2],
      ],
    );
    expect(classes['same_remains']).toMatchObject({ pairs: 1, queries: 2, recall1: 0.5, reverse: null });
  });

  it('of a pair that is listed twice take the better', () => {
    const { all, problems, listedPairs } = scored(
      PEOPLE,
      [['R1', 'M1', 'identification:weak']],
      [
        ['R1', 'M1', 0.1, 1],
        ['R1', 'M2', 0.4, 2],
        ['M1', 'R1', 0.5, 2],
      ],
    );
    expect(all.recall1).toBe(1);
    expect(listedPairs).toBe(2);
    expect(problems).toEqual({ repeated: { count: 1, firstLine: 3 } });
  });
});

describe('probabilities', () => {
  it('are held against the truth, kind by kind', () => {
    const { kinds } = scored(
      PEOPLE,
      [
        ['R1', 'M1', 'identification:weak'],
        ['R2', 'M2', 'identification:weak'],
      ],
      [
        ['R1', 'M1', 0.95, 4],
        ['R2', 'M1', 0.92, 4],
        ['R2', 'M2', 0.25, 1],
        ['R1', 'L1', 1, 6],
      ],
    );
    const { calibration, ...figures } = kinds.identification;
    expect(figures).toMatchObject({
      truePairs: 2,
      listedPairs: 3,
      atThreshold: 2,
      precision: 0.5,
      recall: 0.5,
    });
    expect(figures.brierPerTrue).toBeCloseTo((0.05 ** 2 + 0.92 ** 2 + 0.75 ** 2) / 2, 12);
    expect(calibration[9]).toEqual({ from: 0.9, pairs: 2, meanProbability: 0.935, shareTrue: 0.5 });
    expect(kinds.living).toMatchObject({ truePairs: 0, precision: 0, cllr: null });
  });

  it('cost 1 bit for an empty file, nearly nothing for a perfect one, and much for a confident error', () => {
    const truth: [string, string, string][] = [['R1', 'M1', 'identification:weak']];
    const costOf = (told: Told[]) => scored(PEOPLE, truth, told).kinds.identification;
    expect(costOf([])).toMatchObject({ cllr: 1, brierPerTrue: 1 });
    expect(costOf([['R1', 'M1', 1, 12]]).cllr).toBeLessThan(1e-9);
    const wrong = costOf([
      ['R1', 'M1', 0, '-Infinity'],
      ['R1', 'M2', 1, 'Infinity'],
    ]);
    // 300 bans the wrong way, for the one true pair and for one of five false ones; listing nothing of four.
    expect(wrong.cllr).toBeCloseTo(((300 * Math.LN10) / Math.LN2) * (1 + 1 / 5) * 0.5, 6);
    // No rising recalibration mends a wrong order; at best all are said to be alike.
    expect(wrong.cllrMin).toBeLessThan(1);
    expect(costOf([['R1', 'M1', 0.5]]).cllr).toBeNull();
  });

  it('that are none, and lines that cannot be scored, are told with their first line', () => {
    const { problems, listedPairs } = scored(
      PEOPLE,
      [['R1', 'M1', 'identification:weak']],
      [
        ['R1', 'M9', 0.5, 1],
        ['R1', 'R1', 0.5, 1],
        ['M1', 'L1', 0.5, 1],
        ['R1', 'M1', 1.5, 1],
      ],
    );
    expect(problems).toEqual({
      unknownRecord: { count: 1, firstLine: 1 },
      selfPair: { count: 1, firstLine: 2 },
      kindMismatch: { count: 1, firstLine: 3 },
      badProbability: { count: 1, firstLine: 4 },
    });
    expect(listedPairs).toBe(1);
  });
});

describe('forbidden pairs', () => {
  const refused = { ...GRANTED[1]!, decision: 'refused' as const };
  it.each<[string, ExchangeRecord, ExchangeRecord, string | undefined]>([
    ['nothing stands between them', report('R1'), remains('M1'), undefined],
    ['an agreement excepts them', report('R1'), remains('M1', { institution: 'US' }), 'agreement'],
    ['the family has said nothing', report('R1', { consents: [] }), remains('M1'), 'consent'],
    ['the family has refused', report('R1', { consents: [...GRANTED, refused] }), remains('M1'), 'consent'],
    [
      'the family let it search at home only',
      report('R1', { consents: GRANTED.slice(0, 2) }),
      remains('M1'),
      'consent',
    ],
    [
      'the family named another country',
      report('R1', { consents: [...GRANTED.slice(0, 2), { ...GRANTED[2]!, countries: ['GT'] }] }),
      remains('M1'),
      'consent',
    ],
    [
      'a consent has lapsed',
      report('R1', { consents: [GRANTED[0], { ...GRANTED[1]!, until: '2024-09' }, GRANTED[2]] }),
      remains('M1'),
      'consent',
    ],
    [
      'an older refusal was taken back',
      report('R1', {
        consents: [
          ...GRANTED.map((entry) => ({ ...entry, from: '2023-05-02' })),
          { ...refused, from: '2023-04' },
        ],
      }),
      remains('M1'),
      undefined,
    ],
    ['somebody does not wish it', report('R1'), living('M1', { wishes: { informFamily: false } }), 'wish'],
    ['somebody has not been asked', report('R1'), living('M1'), undefined],
    ['a record was withdrawn', report('R1', { status: 'withdrawn' }), remains('M1'), 'withdrawn'],
  ])('%s', (_, a, b, barrier) => {
    const benchmark = new Benchmark(NETWORK, TODAY);
    benchmark.addRecord(a);
    benchmark.addRecord(b);
    const evaluator = new Evaluator(benchmark, 0.9);
    evaluator.add({ a, b, probability: 0.1, log10LR: 0 }, 7);
    const { forbiddenListed, forbidden } = evaluator.result();
    expect(forbiddenListed).toBe(barrier === undefined ? 0 : 1);
    expect(forbidden.map((pair) => [pair.line, pair.barrier])).toEqual(
      barrier === undefined ? [] : [[7, barrier]],
    );
  });

  it('that are true are no error of rank', () => {
    const benchmark = new Benchmark(NETWORK, TODAY);
    for (const record of PEOPLE) benchmark.addRecord(record);
    benchmark.addTrue({ a: refer('R1'), b: refer('M1') });
    benchmark.addForbidden({ a: refer('R1'), b: refer('M2') });
    expect(benchmark.addTrue({ a: refer('R1'), b: refer('M8') })).toBe(false);
    expect(benchmark.addTrue({ a: refer('M1'), b: refer('L1') })).toBe(false);
    const evaluator = new Evaluator(benchmark, 0.9);
    evaluator.add({ a: refer('R1'), b: refer('M2'), probability: 0.9 }, 1);
    evaluator.add({ a: refer('M1'), b: refer('R1'), probability: 0.5 }, 2);
    expect(evaluator.result().all.recall1).toBe(1);
  });
});

describe('many pairs', () => {
  it('are found again, each with what it was listed with', () => {
    const benchmark = new Benchmark(NETWORK, TODAY);
    const bodies = Array.from({ length: 3_000 }, (_, at) => remains(`M${at}`));
    for (const record of [report('R1'), ...bodies]) benchmark.addRecord(record);
    benchmark.addTrue({ a: refer('R1'), b: refer('M1234') });
    const evaluator = new Evaluator(benchmark, 0.9);
    for (const [at, { institution, id }] of bodies.entries())
      evaluator.add({ a: refer('R1'), b: { institution, id }, probability: at / 3_000 }, at + 1);
    const { all, listedPairs } = evaluator.result();
    expect(listedPairs).toBe(3_000);
    expect(all.medianRank).toBe(3_000 - 1_234);
  });
});

describe('slices of identification', () => {
  it('go by the body found, and by who tells and where', () => {
    const { slices } = scored(
      [
        report('R1', { reporter: { relationship: 'mother', language: 'ht' } }),
        remains('M1', { completeness: 'isolated', condition: 'burnt' }),
      ],
      [['R1', 'M1', 'identification:weak']],
      [['R1', 'M1', 0.2, 1]],
    );
    expect(slices.map(({ trait, value, recall1 }) => [trait, value, recall1])).toEqual([
      ['completeness', 'isolated', 1],
      ['condition', 'burnt', 1],
      ['language', 'ht', 1],
      ['country', 'HN', 1],
    ]);
  });
});
