import type { ReportRecord } from '../../../../kernel/contract/index.js';
import { lenderTiers, permitsLess } from './lender-tiers.js';

interface Lender {
  readonly id: string;
  readonly staysAtHome?: boolean;
  readonly content: ReportRecord;
}

const reportOf = (more: Partial<ReportRecord>): ReportRecord => ({
  recordType: 'report',
  id: 'R',
  institution: 'AA',
  recordedAt: '2026-01-01',
  person: { names: [], sex: 'unknown' },
  ...more,
});
const report = (id: string, more: Partial<ReportRecord> = {}, staysAtHome = false): Lender => ({
  id,
  staysAtHome,
  content: reportOf({ institution: 'AA', id, ...more }),
});
const anotherPerson = (id: string): Partial<ReportRecord> => ({
  linkedReports: [{ institution: 'AA', id, why: 'same_family' }],
});
const tiersOf = (lenders: readonly Lender[]): string[][] =>
  lenderTiers(report('own'), lenders, ({ staysAtHome }) => staysAtHome === true).map((tier) =>
    tier.map(({ id }) => id),
  );

describe('the reports that a report is pooled with', () => {
  it('are one set where all families permit as much', () => {
    expect(tiersOf([])).toEqual([]);
    expect(tiersOf([report('one'), report('two')])).toEqual([['one', 'two']]);
  });

  it('are those that go as far as it does where one that stays at home may not be compared', () => {
    const home = report('home', {}, true);
    expect(tiersOf([report('one'), home])).toEqual([['one', 'home'], ['one']]);
    expect(tiersOf([home])).toEqual([['home']]);
  });

  it('are the same for those who know nothing of it, whatever one that stays at home says', () => {
    const home = report('home', anotherPerson('one'), true);
    expect(tiersOf([report('one'), report('two'), home])).toEqual([['one', 'two']]);
  });

  it('permit less where a purpose reaches fewer countries or institutions, or nobody', () => {
    const everywhere = { countries: null, institutions: null };
    const here = { countries: ['HN'], institutions: null };
    const wide = { search: everywhere, cross_border: everywhere };
    expect(permitsLess({ search: everywhere }, wide)).toBe(true);
    expect(permitsLess({ search: here, cross_border: everywhere }, wide)).toBe(true);
    expect(permitsLess(wide, { search: here })).toBe(false);
    expect(permitsLess(wide, wide)).toBe(false);
  });
});
