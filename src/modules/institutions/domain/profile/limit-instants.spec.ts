import { workingCalendar } from '../../calendar/working-days.js';
import { limitInstants } from './limit-instants.js';

const BRASILIA = { region: 'BR', timeZone: 'America/Sao_Paulo' };

describe('a limit that comes every year', () => {
  const begins = new Date('2026-06-01T15:00:00Z');

  it.each([
    [{ is: 'yearly' }, begins, '2027-01-01T02:59:00.000Z'],
    // In June the day of this year has gone by.
    [{ is: 'yearly', by: '03-31' }, begins, '2027-04-01T02:59:00.000Z'],
    [{ is: 'yearly', by: '03-31' }, new Date('2026-02-01T15:00:00Z'), '2026-04-01T02:59:00.000Z'],
  ] as const)('%j, from %s, ends with the last minute of its next day: %s', (limit, step, dueAt) => {
    const calendar = workingCalendar('BR', BRASILIA);
    expect(limitInstants(limit, { step }, calendar)).toEqual({ is: 'due', dueAt: new Date(dueAt) });
  });
});
