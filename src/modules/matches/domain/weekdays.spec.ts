import { weekdaysAfter } from './weekdays.js';

describe('weekdays', () => {
  it.each([
    ['2026-11-26T10:00:00Z', 1, '2026-11-27'],
    ['2026-11-26T10:00:00Z', 2, '2026-11-30'],
    ['2026-11-28T10:00:00Z', 1, '2026-11-30'],
    ['2026-11-26T23:59:59Z', 10, '2026-12-10'],
    ['2026-12-30T00:00:00Z', 5, '2027-01-06'],
  ])('after %s, %d of them: %s', (from, days, day) => {
    expect(weekdaysAfter(new Date(from), days).toISOString()).toBe(`${day}T23:59:59.999Z`);
  });
});
