import { payloadOf } from './webhook-payload.js';

describe('what a webhook carries', () => {
  const alert = {
    id: 'alert',
    dueAt: new Date('2026-06-04T08:00:00Z'),
    reason: 'a secret',
    ownerEmail: 'somebody@x.example',
  };

  it('is a type, ids and a date', () => {
    expect(payloadOf('opened', alert, { matchIds: ['m'], subjectIds: ['s'] })).toEqual({
      type: 'alert.opened',
      alertId: 'alert',
      matchIds: ['m'],
      matchCount: 1,
      subjectIds: ['s'],
      dueAt: '2026-06-04T08:00:00.000Z',
    });
  });

  it('stays small for an alert about many matches, and says how many there are', () => {
    const ids = Array.from({ length: 5000 }, (_, at) => `m${at}`);
    const { matchIds, matchCount } = payloadOf('ministry', alert, { matchIds: ids, subjectIds: [] });
    expect([matchIds.length, matchCount]).toEqual([100, 5000]);
  });
});
