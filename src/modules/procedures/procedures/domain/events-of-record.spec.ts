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
    [
      { recordType: 'report', lastContact: { date: '2026-05-27' } },
      { report: createdAt, disappearance: '2026-05-27' },
    ],
    [
      { recordType: 'report', lastContact: { date: '2026-05-27T21:00:00-06:00' } },
      { report: createdAt, disappearance: new Date('2026-05-28T03:00:00Z') },
    ],
    [{ recordType: 'report', lastContact: { date: '2026-05' } }, { report: createdAt }],
    [
      { recordType: 'living', since: '2026-05-28T21:00:00-06:00' },
      { found: new Date('2026-05-29T03:00:00Z') },
    ],
  ] as const)('of %j are %j', (said, events) => {
    expect(eventsOfRecord({ content: { ...about, ...said }, createdAt }, true)).toEqual(events);
  });

  it('do not tell another institution when somebody disappeared', () => {
    const content = { ...about, recordType: 'report', lastContact: { date: '2026-05-27' } } as const;
    expect(eventsOfRecord({ content, createdAt }, false)).toEqual({ report: createdAt });
  });
});
