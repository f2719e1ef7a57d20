import { byDeadline } from './by-deadline.js';

describe('what is due when', () => {
  const now = new Date(2026, 10, 26, 15, 0);
  const at = (hours: number) => ({ dueAt: new Date(now.getTime() + hours * 3_600_000).toISOString() });

  it('is overdue, of this day, of this week or later, the soonest first', () => {
    const lines = [at(24 * 9), at(30), at(8), at(-1), at(-50), at(1)];
    const { overdue, today, week, later } = byDeadline(lines, now);
    expect(overdue).toEqual([at(-50), at(-1)]);
    expect(today).toEqual([at(1), at(8)]);
    expect(week).toEqual([at(30)]);
    expect(later).toEqual([at(24 * 9)]);
  });
});
