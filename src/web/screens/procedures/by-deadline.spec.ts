import { byDeadline } from './by-deadline.js';

const one = (id: string, dueAt: string | null, openedAt = '2026-01-01') => ({ id, dueAt, openedAt });

it('puts what is due soonest first, and what has no day last, the oldest first', () => {
  const list = [one('a', null, '2026-02-01'), one('b', '2026-05-01'), one('c', null), one('d', '2026-04-30')];
  expect(byDeadline(list).map(({ id }) => id)).toEqual(['d', 'b', 'c', 'a']);
});
