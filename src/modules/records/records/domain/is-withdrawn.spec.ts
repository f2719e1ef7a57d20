import type { ExchangeRecord } from '../../../../kernel/contract/index.js';
import { isWithdrawn } from './is-withdrawn.js';

const at = '2024-03-01T10:00:00.000Z';
const record = (recordType: string, more: object = {}) =>
  ({ recordType, institution: 'AA', id: '1', ...more }) as ExchangeRecord;

describe('a record is taken back', () => {
  it.each(['report', 'remains', 'living'])('when it says so with a reason, as %s', (recordType) => {
    expect(isWithdrawn(record(recordType, { withdrawn: { at, reason: 'filed twice' } }))).toBe(true);
    expect(isWithdrawn(record(recordType))).toBe(false);
  });

  it('when its status says so, and by no other status', () => {
    expect(isWithdrawn(record('report', { status: 'withdrawn' }))).toBe(true);
    expect(isWithdrawn(record('report', { status: 'registered' }))).toBe(false);
  });
});
