import { allowedActions } from './allowed-actions.js';

describe('what may be done with an alert now', () => {
  it('is nothing once it is answered, and reading it again is always open before', () => {
    const all = { act: true, assign: true };
    expect(allowedActions('acted', all)).toEqual([]);
    expect(allowedActions('escalated', all)).toEqual(['acknowledge', 'assign', 'answer']);
  });

  it('is no more than the policy lets the reader do', () => {
    expect(allowedActions('queued', { act: false, assign: true })).toEqual(['assign']);
    expect(allowedActions('queued', { act: true, assign: false })).toEqual(['acknowledge', 'answer']);
  });
});
