import { instantOf } from './local-time.js';

const DAY_MS = 86_400_000;
const wall = (date: string, minute: number) => ({ day: Date.parse(date) / DAY_MS, minute });

it.each([
  ['America/New_York', '2026-03-08', 150, '2026-03-08T07:30:00.000Z'],
  ['America/New_York', '2026-11-01', 90, '2026-11-01T05:30:00.000Z'],
  ['America/Santiago', '2026-09-06', 0, '2026-09-06T04:00:00.000Z'],
  ['America/Santiago', '2026-04-05', 0, '2026-04-05T04:00:00.000Z'],
  ['Europe/Berlin', '2026-03-29', 150, '2026-03-29T01:30:00.000Z'],
  ['Europe/Berlin', '2026-10-25', 150, '2026-10-25T00:30:00.000Z'],
  ['America/Bogota', '2026-03-08', 150, '2026-03-08T07:30:00.000Z'],
])('the wall of %s shows %s and %i minutes at %s', (zone, date, minute, instant) => {
  expect(new Date(instantOf(zone, wall(date, minute))).toISOString()).toBe(instant);
});
