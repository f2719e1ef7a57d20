import { jest } from '@jest/globals';
import fc from 'fast-check';
import { calendarOf, workingCalendar, workingDaysAfter } from './working-days.js';

const at = (iso: string): Date => new Date(iso);

describe('a deadline in working days', () => {
  it.each([
    // Wednesday before Holy Week: Thursday and Friday are closed in Honduras, and work in Mexico.
    ['HN', '2026-04-01T15:00:00Z', 1, '2026-04-06T23:00:00.000Z'],
    ['MX', '2026-04-01T15:00:00Z', 1, '2026-04-02T23:00:00.000Z'],
    // The third day after a Friday falls on a Wednesday; 1 May closes.
    ['MX', '2026-04-29T15:00:00Z', 2, '2026-05-04T23:00:00.000Z'],
    // It is still Thursday evening in Bogotá.
    ['CO', '2026-06-05T02:00:00Z', 1, '2026-06-05T22:00:00.000Z'],
    // Clocks go forward in New York between the two.
    ['US', '2026-03-06T15:00:00Z', 1, '2026-03-09T21:00:00.000Z'],
    ['US', '2026-03-05T15:00:00Z', 1, '2026-03-06T22:00:00.000Z'],
  ])('in %s from %s, %i later, is %s', (country, from, days, due) => {
    expect(workingDaysAfter(country, at(from), days).toISOString()).toBe(due);
  });

  it('of no day ends today, or on the next day on which offices are open', () => {
    expect(workingDaysAfter('GT', at('2026-06-03T15:00:00Z'), 0).toISOString()).toBe(
      '2026-06-03T23:00:00.000Z',
    );
    expect(workingDaysAfter('GT', at('2026-06-03T23:30:00Z'), 0).toISOString()).toBe(
      '2026-06-04T23:00:00.000Z',
    );
    expect(workingDaysAfter('GT', at('2026-06-06T15:00:00Z'), 0).toISOString()).toBe(
      '2026-06-08T23:00:00.000Z',
    );
  });

  it('where nobody knows the holidays counts weekdays, and says so', () => {
    const nowhere = calendarOf('ZZ');
    expect(nowhere).toMatchObject({ basis: 'weekdays', timeZone: 'UTC' });
    expect(nowhere.after(at('2025-12-24T09:00:00Z'), 1).toISOString()).toBe('2025-12-25T17:00:00.000Z');
    expect(calendarOf('HN').basis).toBe('holidays');
  });

  it('follows what a profile says beside the library', () => {
    const calendar = workingCalendar('MX', {
      region: 'MX',
      timeZone: 'America/Tijuana',
      holidays: ['public', 'bank'],
      closed: ['2026-04-06', '04-07'],
      endOfDay: '15:30',
    });
    expect(calendar.basis).toBe('profile');
    expect(calendar.after(at('2026-04-01T15:00:00Z'), 1).toISOString()).toBe('2026-04-08T22:30:00.000Z');
    expect(calendar.after(at('2027-04-06T15:00:00Z'), 1).toISOString()).toBe('2027-04-08T22:30:00.000Z');
  });

  it('does not depend on when it is asked', () => {
    const before = workingDaysAfter('SV', at('2026-08-03T15:00:00Z'), 3);
    jest.useFakeTimers({ now: at('2020-01-01T00:00:00Z') });
    try {
      expect(workingDaysAfter('SV', at('2026-08-03T15:00:00Z'), 3)).toEqual(before);
    } finally {
      jest.useRealTimers();
    }
  });

  it('is never before its beginning, on an open day, and later with more days', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('MX', 'HN', 'US', 'DO', 'ZZ'),
        fc.date({ min: at('2020-01-01T00:00:00Z'), max: at('2035-01-01T00:00:00Z'), noInvalidDate: true }),
        fc.integer({ min: 0, max: 40 }),
        (country, from, days) => {
          const due = workingDaysAfter(country, from, days);
          expect(due.getTime()).toBeGreaterThan(from.getTime());
          expect(workingDaysAfter(country, from, days + 1).getTime()).toBeGreaterThanOrEqual(due.getTime());
          expect(workingDaysAfter(country, due, 0)).not.toEqual(due);
          // A minute before the office closes it is still the same open day.
          expect(workingDaysAfter(country, new Date(due.getTime() - 60_000), 0)).toEqual(due);
        },
      ),
    );
  });

  it.each([-1, 1.5, Number.NaN, 5000])('of %d days is refused', (days) => {
    expect(() => workingDaysAfter('MX', at('2026-01-05T00:00:00Z'), days)).toThrow(RangeError);
  });
});
