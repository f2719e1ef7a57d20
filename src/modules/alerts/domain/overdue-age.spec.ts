import { overdueAge } from './overdue-age.js';

it.each([
  [0, 'to_3_days'],
  [72, 'to_3_days'],
  [73, 'to_10_days'],
  [240, 'to_10_days'],
  [720, 'to_30_days'],
  [721, 'longer'],
])('what is %s hours late is %s', (hours, age) => {
  const dueAt = new Date('2026-06-01T00:00:00Z');
  expect(overdueAge(dueAt, new Date(dueAt.getTime() + hours * 3_600_000))).toBe(age);
});
