import type { ExchangeRecord } from '../../../../kernel/contract/index.js';
import {
  populationTable,
  readKinshipModel,
  USUAL_MODEL_FIELDS,
  USUAL_POPULATION,
} from '../../../../kernel/genetics/index.js';
import { posteriorsOf } from './priors.js';
import { weighPair, type PairToWeigh } from './weigh-pair.js';

const CALLS = {
  D3S1358: ['15', '16'],
  TH01: ['6', '9.3'],
  vWA: ['16', '17'],
  D12S391: ['18', '20'],
  FGA: ['22', '24'],
};
const OTHER = {
  D3S1358: ['15', '17'],
  TH01: ['6', '7'],
  vWA: ['16', '18'],
  D12S391: ['18', '19'],
  FGA: ['22', '25'],
};

function table() {
  const found = populationTable(USUAL_POPULATION);
  if (!found) throw new Error('The usual table is there.');
  const facts = { code: USUAL_POPULATION, version: 1, citation: 'cited' };
  return { ...found, facts } as unknown as PairToWeigh['reference']['table'];
}

const reference: PairToWeigh['reference'] = {
  ...{
    settingId: 'S',
    table: table(),
    model: readKinshipModel(USUAL_MODEL_FIELDS),
    modelJson: USUAL_MODEL_FIELDS,
  },
  ...{ floor: 0.001, setAt: new Date(0), setBy: 'x' },
};

const sample = (code: string, autosomal: object) => ({ sample: { code, type: 'buccal' }, autosomal });

function report(relationship: string): ExchangeRecord {
  const relatives = [{ id: 'MARIA', relationship, sex: 'female', profile: sample('S-1', CALLS) }];
  return { recordType: 'report', institution: 'A', id: '1', relatives } as unknown as ExchangeRecord;
}

const remains = { recordType: 'remains', institution: 'B', id: '2', profile: sample('S-2', OTHER) };

const pair = (more: Partial<PairToWeigh> = {}): PairToWeigh => ({
  ...{ kind: 'identification', a: report('mother'), b: remains as unknown as ExchangeRecord, own: ['a'] },
  ...{ reference, priors: { missingPerson: 0.01, fullSibling: 0 }, tables: [], databases: [], ...more },
});

describe('what DNA says of a pair', () => {
  it('is the sum of its loci, and a posterior by the prior stated', () => {
    const { loci, total, hypotheses } = weighPair(pair())!;
    expect(loci.reduce((sum, { log10LR = 0 }) => sum + log10LR, 0)).toBeCloseTo(total.log10LR!, 10);
    const [own] = hypotheses;
    const odds = 10 ** total.log10LR! * (0.01 / 0.99);
    expect(own?.posterior).toBeCloseTo(odds / (1 + odds), 9);
    expect(loci.filter(({ answer }) => answer === 'untyped').length).toBe(loci.length - 5);
  });

  it('takes linked loci together where that makes a difference, and not for a mother and child', () => {
    expect(weighPair(pair())?.linked).toBeUndefined();
    const { linked, total } = weighPair(pair({ a: report('half_sibling_maternal') }))!;
    expect(linked?.loci).toEqual(['vWA', 'D12S391']);
    expect(linked?.total).not.toBeCloseTo(total.log10LR!, 3);
  });

  it('is not stated where one side has no sample', () => {
    const bare = { ...remains, profile: undefined } as unknown as ExchangeRecord;
    expect(weighPair(pair({ b: bare }))).toBeUndefined();
  });
});

describe('a posterior', () => {
  it('is none where all that has a prior is impossible, or where a likelihood is no number', () => {
    expect(posteriorsOf([-Infinity, -5], [1, 0])).toEqual([undefined, undefined]);
    expect(posteriorsOf([Number.NaN, -5], [0.5, 0.5])).toEqual([undefined, undefined]);
    expect(posteriorsOf([-Infinity, -5], [0.5, 0.5])).toEqual([0, 1]);
  });
});
