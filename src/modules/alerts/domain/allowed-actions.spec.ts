import { allowedActions } from './allowed-actions.js';

const fresh = { kind: 'living', stepsTaken: 0, snoozes: 0, mostSnoozes: 2 } as const;

describe('what may be done with an alert now', () => {
  it('is nothing once it is answered, and reading it again is always open before', () => {
    const all = { act: true, assign: true };
    expect(allowedActions({ ...fresh, state: 'acted' }, all)).toEqual([]);
    expect(allowedActions({ ...fresh, state: 'escalated', stepsTaken: 2 }, all)).toEqual([
      'acknowledge',
      'assign',
      'answer',
    ]);
  });

  it('is no more than the policy lets the reader do', () => {
    expect(allowedActions({ ...fresh, state: 'queued' }, { act: false, assign: true })).toEqual([
      'assign',
      'snooze',
    ]);
    expect(allowedActions({ ...fresh, state: 'queued' }, { act: true, assign: false })).toEqual([
      'acknowledge',
      'answer',
    ]);
  });
});
