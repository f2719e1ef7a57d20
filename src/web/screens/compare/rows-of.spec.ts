import { rowsOf } from './rows-of.js';

const item = (field: string, values: unknown, more: object = {}) => ({
  ...{ group: 'marks', field, log10LR: 1, agreement: 'agrees' as const, reason: 'MARKS.SAME_SITE', values },
  ...more,
});

describe('the rows of a comparison', () => {
  const tattoo = { a: { type: 'tattoo' }, b: { type: 'tattoo', text: 'Ana' } };

  it('hold everything that was found about one pair of things', () => {
    const rows = rowsOf([item('marks.site', tattoo), item('marks', { a: 1 }), item('marks.side', tattoo)]);
    expect(rows.map(({ facets }) => facets.map(({ field }) => field))).toEqual([
      ['marks.site', 'marks.side'],
      ['marks'],
    ]);
    expect(rows[0]).toMatchObject({ a: tattoo.a, b: tattoo.b });
  });

  it('tell what is hidden from what is not there and what is not known', () => {
    const empties = rowsOf([
      item('marks', null),
      item('marks', { a: 1 }, { agreement: 'differs', reason: 'MARKS.NOT_OBSERVED' }),
      item('effects', null, { agreement: 'differs', reason: 'EFFECTS.NOT_REPORTED' }),
      item('weightKg', null, { agreement: 'no_data', reason: 'WEIGHT.NO_DATA' }),
    ]).map(({ empty }) => empty);
    expect(empties).toEqual([
      { a: 'hidden', b: 'hidden' },
      { a: 'hidden', b: 'nothing' },
      { a: 'nothing', b: 'hidden' },
      { a: 'unknown', b: 'unknown' },
    ]);
  });
});
