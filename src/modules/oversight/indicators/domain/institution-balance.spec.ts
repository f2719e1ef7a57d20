import { owedByInstitutions, owedIndicatorByInstitution } from './institution-balance.js';
import type { FactCount } from './indicator.js';

const INDICATOR = owedIndicatorByInstitution('transmission', 72);
const ASKED = { period: { from: 2026, to: 2026 }, least: 10 };

/** Of an institution of one country to one of another: so many in time, so many late. */
function owed(pair: string, debtor: string, inTime: number, late = 0): FactCount[] {
  const [, to = ''] = pair.split('>');
  return [
    { has: false, count: inTime },
    { has: true, count: late },
  ].flatMap(({ has, count }): FactCount[] =>
    count === 0
      ? []
      : [{ year: 2026, by: 'pair', key: `${pair}>${debtor}`, has, count, holders: [debtor, `${to}-1`] }],
  );
}

const told = (counts: FactCount[], ids: string[], own?: string) =>
  owedByInstitutions(INDICATOR, { counts, times: [] }, ASKED, { own, ids: new Set(ids) });

describe('what institutions owe', () => {
  it('is told where there is enough of it, of those alone that the viewer watches', () => {
    const counts = [...owed('HN>US', 'A', 20, 12), ...owed('HN>US', 'B', 15, 11), ...owed('MX>US', 'C', 40)];
    expect(told(counts, ['A', 'B'])).toEqual([
      { institutionId: 'A', own: false, open: 32, overdue: 12, isPart: false },
      { institutionId: 'B', own: false, open: 26, overdue: 11, isPart: false },
    ]);
  });

  it('hides what is small, and with it as much as it takes that nobody can work it out', () => {
    const ofPair = { A: 40, B: 25, C: 3, D: 12 };
    const counts = Object.entries(ofPair).flatMap(([debtor, count]) => owed('HN>US', debtor, count));
    const hidden = { own: false, open: undefined, overdue: undefined, isPart: true };
    expect(told(counts, ['A', 'B', 'C', 'D'])).toEqual([
      { institutionId: 'A', own: false, open: 40, overdue: 0, isPart: false },
      ...['B', 'C', 'D'].map((institutionId) => ({ institutionId, ...hidden })),
    ]);
  });

  it('tells nothing of a pair of countries that is not told itself: the pair would be given away', () => {
    const ofPairs = [
      ...owed('HN>US', 'A', 60),
      ...owed('HN>MX', 'A', 4),
      ...owed('HN>GT', 'B', 15),
      ...owed('HN>SV', 'C', 15),
    ];
    expect(told(ofPairs, ['A', 'B', 'C'])).toEqual([
      { institutionId: 'A', own: false, open: 60, overdue: 0, isPart: false },
    ]);
  });

  it('is told to an institution of itself to the last one', () => {
    const counts = [...owed('HN>US', 'A', 2, 1), ...owed('HN>MX', 'A', 1)];
    expect(told(counts, ['A'], 'A')).toEqual([
      { institutionId: 'A', own: true, open: 4, overdue: 1, isPart: false },
    ]);
    expect(told(counts, ['A'])).toEqual([]);
  });
});
