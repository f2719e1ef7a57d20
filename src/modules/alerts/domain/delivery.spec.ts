import { isDelivered, waitAfter, WAITS_SECONDS } from './delivery.js';

const inbox = { channel: 'inbox', state: 'delivered' } as const;
const mail = (state: 'waiting' | 'due' | 'delivered' | 'failed' | 'dropped') =>
  ({ channel: 'mail', state }) as const;

describe('an alert is delivered', () => {
  it('when mail or webhook was taken over, whatever became of the other', () => {
    expect(isDelivered([inbox, mail('delivered'), { channel: 'webhook', state: 'due' }])).toBe(true);
  });

  it('not yet while one is under way and none has arrived', () => {
    expect(isDelivered([inbox, mail('due'), { channel: 'webhook', state: 'failed' }])).toBe(false);
  });

  it('by lying in the inbox where there is no other way', () => {
    for (const state of ['waiting', 'failed', 'dropped'] as const)
      expect(isDelivered([inbox, mail(state)])).toBe(true);
    expect(isDelivered([inbox])).toBe(true);
    expect(isDelivered([])).toBe(false);
  });
});

describe('the wait before the next attempt', () => {
  it('grows from seconds to a day', () => {
    expect([1, 2, 12].map(waitAfter)).toEqual([5, 60, 86_400]);
    expect([...WAITS_SECONDS].sort((a, b) => a - b)).toEqual(WAITS_SECONDS);
  });

  it('ends after more than ten attempts over more than 75 hours', () => {
    expect(waitAfter(13)).toBeUndefined();
    expect(WAITS_SECONDS.length).toBeGreaterThanOrEqual(10);
    expect(WAITS_SECONDS.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(75 * 3600);
  });
});
