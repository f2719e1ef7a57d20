import type { ExchangeRecord, RecordReference } from '../../kernel/contract/index.js';
import { Benchmark, Evaluator, type Evaluation } from './index.js';

const NETWORK = {
  institutions: ['BIG', 'SMALL', 'APART'].map((code) => ({ code, country: 'HN' })),
  agreements: [
    { parties: '*' as const, except: [['BIG', 'APART']], categories: ['report', 'remains', 'living'] },
  ],
};
const CONSENTS = ['search', 'forensic_matching'].map((purpose) => ({
  purpose: purpose as 'search',
  decision: 'granted' as const,
}));

/** `R` is a report, `M` a body; what comes before a colon is the institution, else BIG. */
function refer(code: string): RecordReference {
  const [institution, id] = code.includes(':') ? code.split(':') : ['BIG', code];
  return { institution: institution!, id: id! };
}

function recordOf(code: string): ExchangeRecord {
  const { id } = refer(code);
  return id.startsWith('R')
    ? { recordType: 'report', ...refer(code), consents: CONSENTS }
    : { recordType: 'remains', ...refer(code) };
}

type Told = readonly [
  a: string,
  b: string,
  probability?: number | undefined,
  log10LR?: number | undefined,
  kind?: string,
];

interface Given {
  readonly records: readonly string[];
  readonly truth?: readonly (readonly [string, string])[];
  /** The records of each person of each group, and the household. */
  readonly groups?: readonly (readonly { records: string[]; household?: number; tie?: string }[])[];
  readonly damage?: Readonly<Record<string, readonly string[]>>;
  readonly told: readonly Told[];
}

function scored({ records, truth = [], groups = [], damage = {}, told }: Given): Evaluation {
  const benchmark = new Benchmark(NETWORK, 20_000);
  for (const code of records) benchmark.addRecord(recordOf(code));
  for (const [a, b] of truth) expect(benchmark.addTrue({ a: refer(a), b: refer(b) })).toBe(true);
  for (const group of groups)
    expect(
      benchmark.addGroup({ people: group.map((one) => ({ ...one, records: one.records.map(refer) })) }),
    ).toBeUndefined();
  for (const [code, names] of Object.entries(damage))
    expect(benchmark.addDamage({ ...refer(code), damage: names })).toBe(true);
  const evaluator = new Evaluator(benchmark, 0.9);
  for (const [at, [a, b, probability, log10LR, kind]] of told.entries())
    evaluator.add({ a: refer(a), b: refer(b), probability, log10LR, kind }, at + 1);
  return evaluator.result();
}

describe('companions', () => {
  const group = [
    { records: ['R1', 'SMALL:R1B', 'M1'], household: 1, tie: 'siblings' },
    { records: ['R2', 'M2'], household: 1, tie: 'siblings' },
    { records: ['APART:R3'], household: 2, tie: 'alone' },
  ];
  const given: Given = {
    records: ['R1', 'SMALL:R1B', 'R2', 'APART:R3', 'R4', 'M1', 'M2'],
    truth: [
      ['R1', 'SMALL:R1B'],
      ['R1', 'M1'],
      ['R2', 'M2'],
    ],
    groups: [group],
    told: [
      ['R1', 'SMALL:R1B', 0.9],
      ['R1', 'R2', 0.6],
      ['R2', 'SMALL:R1B', 0.3],
      ['R1', 'R4', 0.9],
      ['R2', 'M1', 0.5],
      ['R2', 'M2', 0.4],
    ],
  };

  it('taken for one person are counted and expected among the pairs of two people of a group that may be compared', () => {
    const { companions } = scored(given);
    const [identification, , doubles, bodies] = companions!.kinds;
    // R1-R2, R1B-R2 and R1B-R3; R1 and R2 have no agreement with the institution of R3.
    expect(doubles).toMatchObject({ kind: 'duplicate_report', pairs: 3, said: 1, truePairs: 1, trueSaid: 1 });
    expect(doubles!.expected).toBeCloseTo(0.9, 12);
    expect(identification).toMatchObject({ pairs: 3, said: 1, expected: 0.5, truePairs: 2, trueSaid: 0 });
    expect(bodies).toMatchObject({ kind: 'same_remains', pairs: 1, said: 0, expected: 0 });
  });

  it('are told by how they belong together', () => {
    const { companions } = scored(given);
    expect(companions!.ties).toMatchObject([
      { tie: 'journey', pairs: 1, said: 0 },
      { tie: 'siblings', pairs: 2, said: 1 },
    ]);
  });

  it('as a finding of the engine are held against the groups, and are no pairs of one person', () => {
    const claims: Given['told'] = [
      ['R1', 'R2', 0.8, undefined, 'companions'],
      ['R1', 'R4', 0.7, undefined, 'companions'],
      ['R1', 'SMALL:R1B', 0.6, undefined, 'companions'],
      ['R2', 'SMALL:R1B', 0.2, undefined, 'companions'],
    ];
    const { companions, listedPairs, problems } = scored({ ...given, told: claims });
    expect(companions!.claims).toEqual({ listed: 4, said: 3, precision: 1 / 3, recall: 1 / 3, onePerson: 1 });
    expect([listedPairs, problems]).toEqual([0, {}]);
    expect(scored(given).companions!.claims).toBeNull();
  });

  it('that may not be compared are forbidden as a finding, too', () => {
    const { forbiddenListed } = scored({
      ...given,
      told: [['R1', 'APART:R3', 0.8, undefined, 'companions']],
    });
    expect(forbiddenListed).toBe(1);
  });

  it('are none where the region tells of no groups', () => {
    expect(scored({ ...given, groups: [] }).companions).toBeNull();
  });
});

describe('the burden of leads', () => {
  const { burden } = scored({
    records: ['R1', 'R2', 'SMALL:R3', 'M1', 'M2', 'SMALL:M3'],
    truth: [
      ['R1', 'M1'],
      ['R2', 'M2'],
    ],
    told: [
      ['R1', 'M1', 0.95],
      ['R1', 'SMALL:M3', 0.92],
      ['R2', 'M2', 0.4],
      ['SMALL:R3', 'SMALL:M3', 0.1],
    ],
  });
  const at = (threshold: number, kind: string) =>
    burden.thresholds.find((row) => row.threshold === threshold && row.kind === kind);

  it('is what is said from a threshold on, for each true pair among it', () => {
    expect(at(0.9, 'identification')).toMatchObject({ leads: 2, trueLeads: 1, leadsPerTrue: 2, recall: 0.5 });
    expect(at(0.2, 'all')).toMatchObject({ leads: 3, trueLeads: 2, leadsPerTrue: 1.5, recall: 1 });
    expect(at(0.5, 'living')).toEqual({
      ...{ kind: 'living', threshold: 0.5, leads: 0, trueLeads: 0 },
      ...{ leadsPerTrue: null, recall: null },
    });
  });

  it('falls on each of the two institutions of a pair', () => {
    expect(burden.institutions).toEqual([
      { institution: 'BIG', records: 4, leads: 2, trueLeads: 1, leadsPerTrue: 2, recall: 0.5 },
      { institution: 'SMALL', records: 2, leads: 1, trueLeads: 0, leadsPerTrue: null, recall: null },
    ]);
  });
});

describe('reliability by size of bank', () => {
  const many = Array.from({ length: 8 }, (_, at) => `R${at}`);
  const bodies = Array.from({ length: 4 }, (_, at) => `M${at}`);
  const given: Given = {
    records: [...many, ...bodies, 'SMALL:M9'],
    truth: [
      ['R0', 'M0'],
      ['R1', 'SMALL:M9'],
    ],
    told: [
      ['R0', 'M0', 0.8, 3],
      ['R2', 'M1', 0.3, 0],
      ['R1', 'SMALL:M9', 0.2, 1],
      ['R2', 'SMALL:M9', 0.4, 1],
    ],
  };
  const identification = ({ sizes }: Evaluation) => sizes.filter(({ kind }) => kind === 'identification');

  it('holds the sum of the probabilities against the true pairs, for all and by the smaller institution', () => {
    const [all, ...others] = identification(scored(given));
    expect(all).toMatchObject({ from: null, below: null, truePairs: 2 });
    expect(all!.expected).toBeCloseTo(1.7, 12);
    expect(all!.expectedOverTrue).toBeCloseTo(0.85, 12);
    expect(others.map(({ from, below, truePairs }) => [from, below, truePairs])).toEqual([
      [1, 10, 1],
      [10, 100, 1],
    ]);
    expect(others[0]!.expectedOverTrue).toBeCloseTo(0.6, 12);
    expect(others[1]!.expectedOverTrue).toBeCloseTo(1.1, 12);
  });

  it('has the Cllr of the kind, and of the pairs of small institutions over all their pairs', () => {
    const evaluation = scored(given);
    const [all, small] = identification(evaluation);
    expect(all!.cllr).toBeCloseTo(evaluation.kinds.identification.cllr!, 12);
    // Eight pairs with the body of SMALL, six of them unlisted and false: they cost nothing.
    const bits = (log10LR: number) => Math.log2(1 + 10 ** log10LR);
    expect(small!.cllr).toBeCloseTo((bits(-1) + bits(1) / 7) / 2, 12);
  });

  it('counts a true pair that is not listed as one that nobody expects, and is silent without probabilities', () => {
    const [all] = identification(scored({ ...given, told: [['R0', 'M0', 0.8, 3]] }));
    expect(all!.expectedOverTrue).toBeCloseTo(0.4, 12);
    const [silent] = identification(scored({ ...given, told: [['R0', 'M0', undefined, 3]] }));
    expect(silent!.expectedOverTrue).toBeNull();
  });
});

describe('damage', () => {
  it('is a slice of the true pairs of which a record is damaged, beside those without', () => {
    const { damages } = scored({
      records: ['R1', 'R2', 'R3', 'M1', 'M2', 'M3'],
      truth: [
        ['R1', 'M1'],
        ['R2', 'M2'],
        ['R3', 'M3'],
      ],
      damage: { M1: ['chart_palmer', 'entities'], R2: ['entities'] },
      told: [
        ['R1', 'M1', 0.9, 2],
        ['R2', 'M1', 0.9, 2],
      ],
    });
    expect(damages.map(({ damage, pairs, recall1 }) => [damage, pairs, recall1])).toEqual([
      ['none', 1, 0],
      ['chart_palmer', 1, 1],
      ['entities', 2, 0.5],
    ]);
  });
});
