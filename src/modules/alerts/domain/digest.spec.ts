import { calendarOf, workingCalendar } from '../../institutions/index.js';
import { bundleTime, mayBundle } from './digest.js';

const at = (iso: string): Date => new Date(iso);
const honduras = calendarOf('HN');
const timeOf = (rhythm: 'each' | 'hourly' | 'daily', now: string, dueAt: string) =>
  bundleTime(rhythm, honduras, { now: at(now), dueAt: at(dueAt) })?.toISOString();

describe('the time of a bundle', () => {
  it.each([
    // Eight in the morning in Honduras is fourteen o'clock in Greenwich.
    ['hourly', '2026-06-03T15:20:00Z', '2026-06-03T16:00:00.000Z'],
    ['hourly', '2026-06-03T15:00:00Z', '2026-06-03T16:00:00.000Z'],
    ['hourly', '2026-06-03T23:30:00Z', '2026-06-04T14:00:00.000Z'],
    ['daily', '2026-06-03T15:20:00Z', '2026-06-04T14:00:00.000Z'],
    ['daily', '2026-06-03T13:59:00Z', '2026-06-03T14:00:00.000Z'],
    // From Friday to Monday, and over the holidays of Holy Week.
    ['daily', '2026-06-05T15:00:00Z', '2026-06-08T14:00:00.000Z'],
    ['hourly', '2026-06-06T15:00:00Z', '2026-06-08T14:00:00.000Z'],
    ['daily', '2026-04-01T15:00:00Z', '2026-04-06T14:00:00.000Z'],
  ] as const)('%s, of what comes at %s, is %s', (rhythm, now, expected) => {
    expect(timeOf(rhythm, now, '2026-07-01T00:00:00Z')).toBe(expected);
  });

  it('is none where each thing is told at once, or less than a day would be left', () => {
    expect(timeOf('each', '2026-06-03T15:00:00Z', '2026-07-01T00:00:00Z')).toBeUndefined();
    expect(timeOf('daily', '2026-06-03T15:00:00Z', '2026-06-05T13:59:00Z')).toBeUndefined();
    expect(timeOf('daily', '2026-06-03T15:00:00Z', '2026-06-05T14:00:00Z')).toBe('2026-06-04T14:00:00.000Z');
    expect(timeOf('daily', '2026-06-05T15:00:00Z', '2026-06-08T23:00:00Z')).toBeUndefined();
  });

  it('is for news alone: no step of an escalation waits', () => {
    for (const step of ['reminder', 'coordinator', 'ministry', 'oversight'] as const)
      expect(mayBundle(step)).toBe(false);
    expect(mayBundle('opened')).toBe(true);
  });
});

describe('the week of a calendar', () => {
  it('opens on its first working day, and is named by its Monday', () => {
    const { monday, opens } = honduras.week(at('2026-06-04T12:00:00Z'), 480);
    expect([monday, opens.toISOString()]).toEqual(['2026-06-01', '2026-06-01T14:00:00.000Z']);
    const closed = workingCalendar('MX', {
      region: 'MX',
      timeZone: 'America/Tijuana',
      closed: ['2026-06-01'],
    });
    expect(closed.week(at('2026-06-04T12:00:00Z'), 480).opens.toISOString()).toBe('2026-06-02T15:00:00.000Z');
    // It is still Sunday in Tijuana.
    expect(closed.week(at('2026-06-01T05:00:00Z'), 480).monday).toBe('2026-05-25');
  });
});
