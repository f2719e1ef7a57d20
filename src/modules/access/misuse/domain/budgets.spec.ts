import { beginOf, BUDGETS, endOf, limitOf } from './budgets.js';

describe('a budget', () => {
  it('is a quarter for a new account, and whole for its institution', () => {
    expect(limitOf('shown', 'person', 'hour', false)).toBe(BUDGETS.shown.person.hour);
    expect(limitOf('shown', 'person', 'hour', true)).toBe(25);
    expect(limitOf('shown', 'institution', 'hour', true)).toBe(300);
    expect(limitOf('export', 'person', 'day', true)).toBe(1);
    expect(limitOf('export', 'person', 'hour', false)).toBeUndefined();
  });

  it('goes by hours and days of Greenwich', () => {
    const at = new Date('2026-03-02T15:40:00Z');
    expect(beginOf('hour', at).toISOString()).toBe('2026-03-02T15:00:00.000Z');
    expect(endOf('hour', at).toISOString()).toBe('2026-03-02T16:00:00.000Z');
    expect(endOf('day', at).toISOString()).toBe('2026-03-03T00:00:00.000Z');
  });
});
