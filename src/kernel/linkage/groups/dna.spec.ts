import {
  flooredBy,
  identityRatio,
  likelihoodRatios,
  locusFrequencies,
  populationTable,
  readKinshipModel,
  readProfile,
  USUAL_MODEL_FIELDS,
  USUAL_POPULATION,
  type KinshipBasisJson,
  type MemberOfPedigree,
} from '../../genetics/index.js';
import { Bank, type Placement } from '../bank.js';
import { buildBackground } from '../build-background.js';
import type { ComparableRecord } from '../comparable-record.js';
import { explain } from '../explain.js';
import type { GeneticParty } from '../genetic-bank.js';
import type { Kind } from '../kinds.js';
import { Lexicon } from '../lexicon.js';
import { scan } from '../scan.js';

const FLOOR = 0.001;
const loci = ['D3S1358', 'vWA', 'TH01', 'FGA', 'D21S11'];
const tables = loci.map((locus) => populationTable(USUAL_POPULATION)!.loci.get(locus)!);
const kinship: KinshipBasisJson = {
  population: USUAL_POPULATION,
  source: 'test',
  model: USUAL_MODEL_FIELDS,
  misattribution: FLOOR,
  loci: tables.map(({ locus, alleles, frequencies, sampledAlleles }) => ({
    locus,
    alleles,
    frequencies: [...frequencies],
    sampledAlleles,
  })),
};

type Calls = Readonly<Record<string, readonly [string, string]>>;
const profile = (code: string, autosomal: Calls) => ({
  sample: { code, type: 'buccal' as const },
  autosomal,
});
const MOTHER: Calls = { D3S1358: ['15', '16'], vWA: ['16', '17'], TH01: ['6', '7'], FGA: ['22', '24'] };
const FATHER: Calls = { D3S1358: ['17', '18'], vWA: ['16', '18'], TH01: ['9.3', '9.3'], FGA: ['20', '25'] };
const CHILD: Calls = { D3S1358: ['15', '17'], vWA: ['16', '16'], TH01: ['6', '9.3'], D21S11: ['29', '30'] };
const STRANGER: Calls = { D3S1358: ['14', '14'], vWA: ['14', '19'], TH01: ['8', '8'], FGA: ['19', '19'] };

const report = (more: Partial<ComparableRecord> = {}): ComparableRecord => ({
  recordType: 'report',
  institution: 'HN',
  id: 'R',
  relatives: [
    { id: 'R1', relationship: 'mother', profile: profile('A', MOTHER) },
    { id: 'R2', relationship: 'father', profile: profile('B', FATHER) },
  ],
  ...more,
});
const remains = (autosomal: Calls, code = 'X', institution = 'US'): ComparableRecord => ({
  recordType: 'remains',
  institution,
  id: code,
  profile: profile(code, autosomal),
});

const dnaOf = (a: ComparableRecord, b: ComparableRecord, kind: Kind = 'identification', using = kinship) =>
  explain(a, b, buildBackground([a, b], using), kind).find(({ field }) => field === 'profile.autosomal');

/** The ratio of the engine itself: the child of these parents against somebody unrelated. */
function ratioOfEngine(poi: Calls, parents: Readonly<Record<string, Calls>>): number {
  const founder = (id: string, sex: MemberOfPedigree['sex']): MemberOfPedigree => ({
    id,
    father: null,
    mother: null,
    sex,
  });
  const family = [founder('R2', 'male'), founder('R1', 'female')];
  const child = (id: string): MemberOfPedigree => ({ id, father: 'R2', mother: 'R1', sex: 'unknown' });
  const { results } = likelihoodRatios({
    hypotheses: [
      { id: 'H1', members: [...family, child('POI')] },
      { id: 'H2', members: [...family, child('MP'), founder('POI', 'unknown')] },
    ],
    reference: 'H2',
    profiles: new Map(
      Object.entries({ ...parents, POI: poi }).map(([id, calls]) => [id, readProfile(id, calls)]),
    ),
    loci: tables,
    model: readKinshipModel(USUAL_MODEL_FIELDS),
  });
  return results[0]!.log10LR;
}

describe('DNA as evidence of a match', () => {
  it('weighs what the kinship engine says, with a floor', () => {
    const found = dnaOf(report(), remains(CHILD))!;
    const log10LR = ratioOfEngine(CHILD, { R1: MOTHER, R2: FATHER });
    expect(log10LR).toBeGreaterThan(1);
    expect(found.log10LR).toBeCloseTo(flooredBy(FLOOR, log10LR), 9);
    expect(found).toMatchObject({ group: 'dna', agreement: 'agrees', reason: 'DNA.SUPPORTS' });
    expect(found.a).toEqual({ relatives: ['father', 'mother'] });
    expect(found.b).toEqual({ loci: 4 });
  });

  it('never says more against a pair than samples are mixed up', () => {
    const found = dnaOf(report(), remains(STRANGER))!;
    expect(ratioOfEngine(STRANGER, { R1: MOTHER, R2: FATHER })).toBeLessThan(-8);
    expect(found.log10LR).toBeCloseTo(Math.log10(FLOOR), 4);
    expect(found).toMatchObject({ agreement: 'differs', reason: 'DNA.AGAINST' });
  });

  it('shows no genotype', () => {
    expect(JSON.stringify(dnaOf(report(), remains(CHILD)))).not.toMatch(/9\.3|D3S1358/);
  });

  it('weighs a missing person by an own item, and lets it overrule nothing but the genotype', () => {
    const own = report({ relatives: undefined, directProfile: profile('ITEM', CHILD) });
    expect(dnaOf(own, remains(CHILD))!.log10LR).toBeGreaterThan(3.5);
    const both = report({ directProfile: profile('ITEM', { D3S1358: ['15', '17'] }) });
    expect(dnaOf(both, remains(CHILD))!.log10LR).toBeGreaterThan(dnaOf(report(), remains(CHILD))!.log10LR);
  });

  it('weighs two samples of remains as one person against two', () => {
    const found = dnaOf(remains(CHILD), remains(CHILD, 'Y'), 'same_remains')!;
    const call = readProfile('X', CHILD);
    const model = { theta: 0, dropout: [0.02, 0.02], errorRate: 0.001 } as const;
    expect(found.log10LR).toBeCloseTo(flooredBy(FLOOR, identityRatio(call, call, tables, model).log10LR), 9);
    expect(dnaOf(remains(CHILD), remains(STRANGER, 'Y'), 'same_remains')!.log10LR).toBeLessThan(-2.9);
  });

  it('reads every call of two samples as the identity ratio does', () => {
    const calls: Calls[] = [
      { vWA: ['16', '17'] },
      { vWA: ['16', '16'] },
      { vWA: ['17', '17'] },
      { vWA: ['16', 'F'] },
      { vWA: ['18', 'F'] },
      { vWA: ['18', '19'] },
    ];
    const model = { theta: 0, dropout: [0.02, 0.02], errorRate: 0.001 } as const;
    for (const one of calls) {
      for (const other of calls) {
        const { log10LR } = identityRatio(readProfile('X', one), readProfile('Y', other), tables, model);
        const found = dnaOf(remains(one), remains(other, 'Y'), 'same_remains')!;
        expect(found.log10LR).toBeCloseTo(flooredBy(FLOOR, log10LR), 9);
      }
    }
  });

  it('takes one sample in two records of an institution for no evidence', () => {
    const twice = remains(CHILD, 'X', 'US');
    expect(dnaOf(twice, { ...twice, id: 'other' }, 'same_remains')).toMatchObject({
      log10LR: 0,
      reason: 'DNA.SAME_SAMPLE',
    });
    expect(dnaOf(twice, remains(CHILD, 'X', 'MX'), 'same_remains')!.log10LR).toBeGreaterThan(3);
  });

  it('states a contradiction of the family instead of a number', () => {
    const strict = { ...kinship, model: {} };
    const sibling = {
      id: 'R3',
      relationship: 'full_sibling' as const,
      profile: profile('C', { TH01: ['8', '8'] }),
    };
    const broken = report({ relatives: [...report().relatives!, sibling] });
    expect(dnaOf(broken, remains(CHILD), 'identification', strict)).toMatchObject({
      log10LR: 0,
      reason: 'DNA.UNDEFINED',
    });
    expect(dnaOf(broken, remains(CHILD))!.log10LR).not.toBe(0);
  });

  it('weighs nothing without frequencies', () => {
    const a = report();
    expect(
      explain(a, remains(CHILD), buildBackground([a]), 'identification').filter(
        ({ group }) => group === 'dna',
      ),
    ).toEqual([]);
  });

  it('states the lineage markers with weight 0', () => {
    const mt = (variants: string[]) => ({ mt: { ranges: ['16024-16365'], variants } });
    const mother = { ...profile('A', MOTHER), ...mt(['C16223T']) };
    const a = report({ relatives: [{ id: 'R1', relationship: 'mother', profile: mother }] });
    const b = { ...remains(CHILD), profile: { ...profile('X', CHILD), ...mt(['C16223T']) } };
    const of = (other: ComparableRecord) =>
      explain(a, other, buildBackground([a], kinship), 'identification').find(
        ({ field }) => field === 'profile.mt',
      );
    expect(of(b)).toMatchObject({ log10LR: 0, agreement: 'agrees', reason: 'DNA.MT_SAME' });
    const far = { ...b, profile: { ...profile('X', CHILD), ...mt(['C16111T', 'C16290T']) } };
    expect(of(far)).toMatchObject({ log10LR: 0, agreement: 'differs', reason: 'DNA.MT_DIFFERENT' });
  });
});

describe('the X chromosome', () => {
  const figures = { DXS7132: { 12: 0.2, 13: 0.5, 14: 0.3 }, HPRTB: { 11: 0.4, 12: 0.35, 13: 0.25 } };
  const xTables = Object.entries(figures).map(([locus, frequencies]) =>
    locusFrequencies({ locus, frequencies }),
  );
  const withX: KinshipBasisJson = {
    ...kinship,
    loci: [
      ...kinship.loci,
      ...xTables.map(({ locus, alleles, frequencies }) => ({
        locus,
        alleles,
        frequencies: [...frequencies],
      })),
    ],
  };
  const sampleOf = (code: string, xStr: Record<string, string[]>, amelogenin: string[]) => ({
    sample: { code, type: 'buccal' as const },
    autosomal: { AMEL: amelogenin },
    xStr,
  });
  const mother = sampleOf('A', { DXS7132: ['12', '14'], HPRTB: ['11', '13'] }, ['X', 'X']);
  const son = sampleOf('X', { DXS7132: ['14'], HPRTB: ['11'] }, ['X', 'Y']);
  const daughter = sampleOf('X', { DXS7132: ['13', '14'], HPRTB: ['11', '11'] }, ['X', 'X']);
  const xOf = (sex: 'male' | 'female', poi: typeof son) => {
    const a = report({ person: { sex }, relatives: [{ id: 'R1', relationship: 'mother', profile: mother }] });
    const b: ComparableRecord = { recordType: 'remains', institution: 'US', id: 'X', profile: poi };
    return explain(a, b, buildBackground([a, b], withX), 'identification').find(
      ({ field }) => field === 'profile.xStr',
    );
  };
  const ratio = (sex: 'male' | 'female', poi: Readonly<Record<string, readonly string[]>>) => {
    const founder = (id: string, own: MemberOfPedigree['sex']): MemberOfPedigree => ({
      id,
      father: null,
      mother: null,
      sex: own,
    });
    const child = (id: string): MemberOfPedigree => ({ id, father: 'F', mother: 'R1', sex });
    const { results } = likelihoodRatios({
      hypotheses: [
        { id: 'H1', members: [founder('F', 'male'), founder('R1', 'female'), child('POI')] },
        {
          id: 'H2',
          members: [founder('F', 'male'), founder('R1', 'female'), child('MP'), founder('POI', sex)],
        },
      ],
      reference: 'H2',
      profiles: new Map([
        ['R1', readProfile('R1', mother.xStr)],
        ['POI', readProfile('POI', poi)],
      ]),
      loci: xTables,
      model: readKinshipModel({ ...USUAL_MODEL_FIELDS, chromosome: 'X' }),
    });
    return results[0]!.log10LR;
  };

  it('adds what the engine says of a son and of a daughter', () => {
    const ofSon = ratio('male', { DXS7132: ['14', '14'], HPRTB: ['11', '11'] });
    expect(xOf('male', son)!.log10LR).toBeCloseTo(flooredBy(FLOOR, ofSon), 9);
    const ofDaughter = ratio('female', daughter.xStr);
    expect(xOf('female', daughter)!.log10LR).toBeCloseTo(flooredBy(FLOOR, ofDaughter), 9);
  });

  it('says nothing of a sample of the other sex, or where nobody knows the sex', () => {
    expect(xOf('female', son)).toBeUndefined();
    expect(xOf('male', daughter)).toBeUndefined();
    const ambiguous = { ...son, autosomal: {}, xStr: { DXS7132: ['14', '14'] } };
    expect(xOf('male', ambiguous as unknown as typeof son)).toBeUndefined();
  });
});

describe('who may hold DNA against whom', () => {
  // Parties: the family 0, a mother who decides for herself 1, two laboratories 2 and 3.
  const parties = 4;
  const genetic: GeneticParty[] = [
    { party: 0, relatives: ['R2'], own: true },
    { party: 1, relatives: ['R1'], own: false },
  ];
  const all = new Uint8Array(parties * parties).fill(1);
  const allowedBut = (...barred: (readonly [number, number])[]): Uint8Array => {
    const table = new Uint8Array(all);
    for (const [one, other] of barred) table[one * parties + other] = table[other * parties + one] = 0;
    return table;
  };
  const place = (party: number, rank: number, more: Partial<Placement> = {}): Placement => ({
    party,
    institution: party,
    rank,
    ...more,
  });
  const records = [remains(CHILD, 'X'), remains(CHILD, 'Y')];
  const lexicon = new Lexicon(buildBackground([report(), ...records], kinship));
  const reports = new Bank('report', lexicon);
  reports.add(report(), place(0, 0, { genetic }));
  const bank = new Bank('remains', lexicon);
  for (const [at, record] of records.entries()) bank.add(record, place(2 + at, 1 + at));

  const scores = (allowedGenetic: Uint8Array, fromReport: boolean): number[] => {
    const [queryBank, other] = fromReport ? [reports, bank] : [bank, reports];
    const request = { kind: 'identification' as const, queryBank, queries: queryBank.slots(), bank: other };
    const { forward } = scan({ ...request, allowed: all, allowedGenetic, parties, keep: 5 });
    const found = [0, 0];
    for (let row = 0; row < forward.counts.length; row += 1) {
      for (let at = 0; at < forward.counts[row]!; at += 1) {
        const partner = forward.partners[row * forward.width + at]!;
        found[fromReport ? partner : forward.owners[row]!] = forward.log10LR[row * forward.width + at]!;
      }
    }
    return found;
  };
  const expected = (typed: Readonly<Record<string, Calls>>) => flooredBy(FLOOR, ratioOfEngine(CHILD, typed));
  const whole = expected({ R1: MOTHER, R2: FATHER });
  const withoutMother = expected({ R2: FATHER });

  it.each([true, false])(
    'leaves out the sample of a relative who did not permit it (report asks: %s)',
    (asks) => {
      const [first, second] = scores(allowedBut([1, 3]), asks);
      expect(first).toBeCloseTo(whole, 6);
      expect(second).toBeCloseTo(withoutMother, 6);
    },
  );

  it.each([true, false])(
    'holds nothing against whom no agreement on DNA covers (report asks: %s)',
    (asks) => {
      const [first, second] = scores(allowedBut([0, 2], [1, 2]), asks);
      expect(first).toBe(0);
      expect(second).toBeCloseTo(whole, 6);
    },
  );

  it('gives the memory of a removed record to the next', () => {
    const size = reports.genetics.tables!.size;
    const slot = reports.slots()[0]!;
    reports.remove(slot);
    reports.add(report(), place(0, 0, { genetic }));
    expect(reports.genetics.tables!.size).toBe(size);
    expect(scores(all, true)[0]).toBeCloseTo(whole, 6);
  });
});
