import { lateFirst, latestFirst, owingOf } from './late-first.js';

const row = (institutionId: string | null, country: string | null, overdue: number) => ({
  ...{ institutionId, country, overdue, escalated: 1 },
  ...{ kind: 'review' as never, age: 'longer' as const, countedAt: '2026-01-01' },
});

describe('who is late', () => {
  it('stands by country, the latest first, and in it by institution', () => {
    const rows = [
      row('a', 'HN', 3),
      row('b', 'GT', 2),
      row('c', 'GT', 5),
      row('a', 'HN', 1),
      row(null, null, 1),
    ];
    expect(
      lateFirst(rows).map(({ institutionId, overdue, escalated }) => [institutionId, overdue, escalated]),
    ).toEqual([
      ['c', 5, 1],
      ['b', 2, 1],
      ['a', 4, 2],
      [null, 1, 1],
    ]);
  });

  it('is summed over the pairs that are told, and a total is nobody’s', () => {
    const cell = (debtor: string | null, open: number, overdue: number) => ({
      ...{ debtor, creditor: debtor && 'MX', open, overdue },
    });
    expect(
      owingOf({ cells: [cell('HN', 20, 1), cell('GT', 11, 9), cell('HN', 12, 2), cell(null, 43, 12)] }),
    ).toEqual([
      { country: 'GT', open: 11, overdue: 9 },
      { country: 'HN', open: 32, overdue: 3 },
    ]);
  });

  it('stands last where nothing of it is told, and before that who owes nothing late', () => {
    const one = (institutionId: string, open: number | null, overdue: number | null) => ({
      ...{ institutionId, own: false, open, overdue, isPart: false },
    });
    const sorted = latestFirst([one('a', null, null), one('b', 12, 0), one('c', 30, 0), one('d', 11, 10)]);
    expect(sorted.map(({ institutionId }) => institutionId)).toEqual(['d', 'c', 'b', 'a']);
  });
});
