import { eventsOfRecord } from './events-of-record.js';

const createdAt = new Date('2026-06-01T15:00:00Z');
const about = { id: 'R-1', institution: 'AA-SEARCH' };

describe('the events of the record of a procedure', () => {
  it.each([
    [{ recordType: 'report' }, { report: createdAt }],
    [
      { recordType: 'report', recordedAt: '2026-05-30T10:00:00-06:00' },
      { report: new Date('2026-05-30T16:00:00Z') },
    ],
    [{ recordType: 'living', since: '2026-05-28' }, { found: '2026-05-28' }],
    [{ recordType: 'living', since: '2026-05' }, { found: createdAt }],
    [{ recordType: 'living' }, { found: createdAt }],
    [{ recordType: 'remains' }, {}],
  ] as const)('of %j are %j', (said, events) => {
    expect(eventsOfRecord({ content: { ...about, ...said }, createdAt })).toEqual(events);
  });
});
