import type { ExchangeRecord } from '../../../../kernel/contract/index.js';
import { asIfTyped, sampledOf } from './as-if-typed.js';

const record = (fields: object): ExchangeRecord => fields as unknown as ExchangeRecord;
const sample = { sample: { code: 'S-1', type: 'blood' } };

describe('a record as if everybody had been sampled', () => {
  it('has a sample of every relative and of the person, and keeps those that are there', () => {
    const report = record({
      recordType: 'report',
      relatives: [
        { id: 'R1', relationship: 'mother', profile: sample },
        { id: 'R2', relationship: 'child' },
      ],
    });
    const whole = asIfTyped(report);
    expect(sampledOf(report)).toEqual({ relatives: new Set(['R1']), own: false });
    expect(sampledOf(whole)).toEqual({ relatives: new Set(['R1', 'R2']), own: true });
    expect(JSON.stringify(whole)).toContain('S-1');
    expect(sampledOf(asIfTyped(record({ recordType: 'report' })))).toEqual({
      relatives: new Set(),
      own: true,
    });
  });

  it('is a body or a living person with a sample', () => {
    for (const recordType of ['remains', 'living']) {
      expect(sampledOf(record({ recordType })).own).toBe(false);
      expect(sampledOf(asIfTyped(record({ recordType })))).toEqual({ relatives: new Set(), own: true });
    }
  });
});
