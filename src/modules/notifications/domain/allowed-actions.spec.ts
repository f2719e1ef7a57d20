import { allowedActions } from './allowed-actions.js';

describe('what may be done with an alert now', () => {
  it('is nothing once it is answered, and reading it again is always open before', () => {
    const all = { act: true, assign: true };
    expect(allowedActions({ state: 'acted', kind: 'living' }, all)).toEqual([]);
    expect(allowedActions({ state: 'escalated', kind: 'living' }, all)).toEqual([
      'acknowledge',
      'assign',
      'answer',
    ]);
  });

  it('is no more than the policy lets the reader do', () => {
    expect(allowedActions({ state: 'queued', kind: 'living' }, { act: false, assign: true })).toEqual([
      'assign',
    ]);
    expect(allowedActions({ state: 'queued', kind: 'living' }, { act: true, assign: false })).toEqual([
      'acknowledge',
      'answer',
    ]);
  });
});
