import { DueDates } from './due-dates.js';

describe('due dates', () => {
  it.each([
    ['2026-11-26T10:00:00.000Z', 1, '2026-11-27T10:00:00.000Z'],
    ['2026-11-26T10:00:00.000Z', 2, '2026-11-30T10:00:00.000Z'],
    ['2026-11-28T10:00:00.000Z', 1, '2026-11-30T10:00:00.000Z'],
    ['2026-11-27T10:00:00.000Z', 10, '2026-12-11T10:00:00.000Z'],
  ])('from %s after %i working days are %s', (from, days, due) => {
    expect(new DueDates().after('HN', new Date(from), days).toISOString()).toBe(due);
  });
});
