import type { ExchangeRecord } from '../../../../kernel/contract/index.js';
import {
  populationTable,
  readKinshipModel,
  USUAL_MODEL_FIELDS,
  USUAL_POPULATION,
} from '../../../../kernel/genetics/index.js';
import { sampleChange } from './dna-word.js';
import { callsOfPair, wordOfPair, type PairOfTwo } from './word-of-pair.js';

type Alleles = Record<string, readonly [string, string]>;

const table = populationTable(USUAL_POPULATION);
const LOCI = [...(table?.loci.values() ?? [])];
/** The commonest and the next at every locus, and two that neither of them is. */
const ranked = LOCI.map(({ locus, alleles, frequencies }) => {
  const order = [...alleles.keys()].sort((one, other) => (frequencies[other] ?? 0) - (frequencies[one] ?? 0));
  return [locus, order.map((at) => alleles[at] ?? '')] as const;
});
const personOf = (one: number, other: number): Alleles =>
  Object.fromEntries(ranked.map(([locus, alleles]) => [locus, [alleles[one] ?? '', alleles[other] ?? '']]));
const first = (alleles: Alleles, count: number): Alleles =>
  Object.fromEntries(Object.entries(alleles).slice(0, count));

const [relative, child, stranger] = [personOf(3, 4), personOf(3, 1), personOf(0, 2)];

const reference = {
  ...{ settingId: 'S', model: readKinshipModel(USUAL_MODEL_FIELDS), modelJson: USUAL_MODEL_FIELDS },
  table: { ...table, facts: { code: USUAL_POPULATION, version: 1, citation: 'cited' } },
  ...{ floor: 0.001, setAt: new Date(0), setBy: 'x' },
} as unknown as PairOfTwo['reference'];

const report = (relationship: string, autosomal: Alleles, more: object = {}) =>
  ({
    ...{ recordType: 'report', institution: 'A', id: '1' },
    relatives: [
      {
        id: 'R-1',
        relationship,
        sex: 'female',
        profile: { sample: { code: 'S-1', type: 'buccal' }, autosomal },
      },
    ],
    ...more,
  }) as unknown as ExchangeRecord;
const body = (autosomal: Alleles) =>
  ({
    ...{ recordType: 'remains', institution: 'B', id: '2' },
    profile: { sample: { code: 'S-2', type: 'bone' }, autosomal },
  }) as unknown as ExchangeRecord;
const pair = (a: ExchangeRecord, b: ExchangeRecord): PairOfTwo => ({
  kind: 'identification',
  a,
  b,
  reference,
});

describe('the word of a pair', () => {
  it('supports a child of the mother, and speaks against a stranger', () => {
    expect(wordOfPair(pair(report('mother', relative), body(child)))?.word).toBe('supports');
    expect(wordOfPair(pair(report('mother', relative), body(stranger)))?.word).toBe('against');
  });

  it('never speaks against by one sibling, whom a stranger is not surely told from', () => {
    expect(wordOfPair(pair(report('full_sibling', relative), body(stranger)))?.word).toBe('open');
    expect(wordOfPair(pair(report('half_sibling_maternal', relative), body(stranger)))?.word).toBe('open');
  });

  it('is none of fewer than 15 loci that both have', () => {
    expect(wordOfPair(pair(report('mother', relative), body(first(child, 15))))?.word).toBeDefined();
    expect(wordOfPair(pair(report('mother', relative), body(first(child, 14))))).toBeUndefined();
  });

  it('says nothing of what the kernel cannot read, for that may be the other side', () => {
    const broken = { TH01: ['6', 'no allele'] } as unknown as Alleles;
    expect(wordOfPair(pair(report('mother', broken), body(child)))).toBeUndefined();
    expect(callsOfPair(pair(report('mother', broken), body(child)))).toBeUndefined();
  });
});

describe('what a side shows', () => {
  const changeOfB = (before: Alleles, after: Alleles) => {
    const [one, other] = [before, after].map((of) => callsOfPair(pair(report('mother', relative), body(of))));
    return sampleChange(one?.callsB ?? [], other?.callsB ?? []);
  };

  it('is more with further loci, or with the partner of a lone allele', () => {
    expect(changeOfB(first(child, 15), child)).toBe('superset');
    expect(changeOfB({ ...child, TH01: ['6', 'F'] }, { ...child, TH01: ['6', '7'] })).toBe('superset');
  });

  it('is something else with a call that was altered, also where a homozygote becomes none', () => {
    expect(changeOfB({ ...child, TH01: ['6', '6'] }, { ...child, TH01: ['6', '7'] })).toBe('changed');
    expect(changeOfB(child, first(child, 15))).toBe('changed');
  });

  it('is something else when a tie of the family is another', () => {
    const calls = (relationship: string) =>
      callsOfPair(pair(report(relationship, relative), body(child)))?.callsA ?? [];
    expect(sampleChange(calls('mother'), calls('full_sibling'))).toBe('changed');
  });
});
