import { toldBy } from './told-by.js';

const TAPACHULA = { country: 'MX', locality: 'Tapachula' };

describe('what a family tells of the journey', () => {
  it('is its places in the order in which the person came by, each with its day where there is one', () => {
    const { names, legs } = toldBy({
      person: { names: [{ given: 'Eleuterio' }] },
      lastContact: { date: '2023-05-02', place: TAPACHULA },
      departure: { place: { country: 'HN' } },
      route: [{ date: '2023-05', place: { country: 'GT' } }],
    });
    expect(names).toEqual([{ given: 'Eleuterio' }]);
    expect(legs).toEqual([
      { leg: 'departure', value: { country: 'HN' } },
      { leg: 'route', value: { country: 'GT', date: '2023-05' } },
      { leg: 'last', value: { ...TAPACHULA, date: '2023-05-02' } },
    ]);
  });

  it('is nothing of a report that is not shown', () => {
    expect(toldBy(null)).toEqual({ names: undefined, legs: [], event: undefined });
  });
});
