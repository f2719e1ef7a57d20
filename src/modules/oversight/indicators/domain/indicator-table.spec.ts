import { indicatorTables } from './indicator-table.js';
import type { FactCount, Indicator } from './indicator.js';

const WORDS = { en: '', es: '', pt: '', fr: '', ht: '' };
const SHARE: Indicator = {
  ...{ key: 'told', measure: 'share', by: ['country'], sources: [], facts: '' },
  ...{ name: WORDS, definition: WORDS, limits: WORDS },
};
const PERIOD = { from: 2025, to: 2025 };
const fact = (key: string, has: boolean, count: number): FactCount => ({
  ...{ year: 2025, by: 'country', key, has, count, holders: [] },
});
const yearOf = (indicator: Indicator, counts: readonly FactCount[], times = [] as never[]) =>
  indicatorTables(indicator, { counts, times }, PERIOD, 10)[0]?.years[0];

describe('a table of shares', () => {
  it('tells of a heading where both those who have it and those who have not can be told', () => {
    const counts = [fact('HN', true, 20), fact('HN', false, 20), fact('MX', true, 12), fact('MX', false, 36)];
    expect(yearOf(SHARE, counts)).toMatchObject({
      total: { count: 88, having: 32, share: 0.364 },
      cells: [
        { key: 'HN', count: 40, having: 20, share: 0.5 },
        { key: 'MX', count: 48, having: 12, share: 0.25 },
      ],
      together: [],
    });
  });

  it('hides both sides of a heading of which one is small, and another with it', () => {
    const counts = [
      ...[fact('GT', true, 30), fact('GT', false, 30), fact('HN', true, 2), fact('HN', false, 40)],
      ...[fact('MX', true, 12), fact('MX', false, 36)],
    ];
    const year = yearOf(SHARE, counts);
    expect(year?.cells.map(({ key }) => key)).toEqual(['GT']);
    expect(year?.together).toEqual(['HN', 'MX']);
  });

  it('says nothing of which headings there are where nothing is told', () => {
    expect(yearOf(SHARE, [fact('HN', false, 9)])).toMatchObject({
      total: undefined,
      cells: [],
      together: [],
    });
    const ones = ['AR', 'BO', 'BR', 'CL', 'CO', 'CR', 'EC', 'GT', 'HN', 'MX'].map((key) =>
      fact(key, false, 1),
    );
    expect(yearOf(SHARE, ones)).toMatchObject({ total: { count: 10, having: 0 }, cells: [], together: [] });
  });
});

describe('a table of times', () => {
  it('tells the median with the count, and the ninth decile from three times the least on', () => {
    const duration: Indicator = { ...SHARE, measure: 'duration' };
    const counts = [fact('HN', false, 29), fact('MX', false, 30)];
    const times = [
      { year: 2025, by: 'country', key: 'HN', median: 3.14159, p90: 9 },
      { year: 2025, by: 'country', key: 'MX', median: 4, p90: 12.26 },
    ] as const;
    expect(yearOf(duration, counts, times as never)?.cells).toEqual([
      { key: 'HN', count: 29, medianDays: 3.1 },
      { key: 'MX', count: 30, medianDays: 4, p90Days: 12.3 },
    ]);
  });
});
