import { possibleJourney, wayOf, type DrawnWay } from './way.js';

const PROGRESO = { leg: 'departure', country: 'HN', locality: 'El Progreso', lat: 15.4, lon: -87.8 };
const REYNOSA = { leg: 'last', country: 'MX', locality: 'Reynosa', lat: 26.08, lon: -98.28 };
const RANCH = { country: 'US', lat: 27.14, lon: -98.21 };
const way = (more: Partial<DrawnWay> = {}): DrawnWay => ({
  ...{ stops: [PROGRESO, REYNOSA], found: RANCH, lastSign: '2025-06-20', foundAt: '2025-07-06' },
  ...more,
});

describe('a journey', () => {
  it('is possible where time and distance allow it, which is stated with it', () => {
    const { verdict, km, offKm, days } = possibleJourney(way());
    expect(verdict).toBe('possible');
    expect(Math.round(km ?? 0)).toBe(118);
    expect(Math.round(offKm ?? 0)).toBe(118);
    expect(days).toEqual([16, 16]);
  });

  it('is none back in time, and none that is too fast for land', () => {
    expect(possibleJourney(way({ foundAt: '2025-06-01' })).verdict).toBe('before');
    expect(
      possibleJourney(way({ stops: [{ ...PROGRESO, leg: 'last' }], foundAt: '2025-06-21' })).verdict,
    ).toBe('fast');
  });

  it('is not judged by a date that may be meant otherwise, nor without a place', () => {
    expect(possibleJourney(way({ foundAt: '2025-06' }))).toMatchObject({
      verdict: 'possible',
      days: [-19, 10],
    });
    expect(possibleJourney(way({ foundAt: undefined })).verdict).toBe('unknown');
    expect(possibleJourney(way({ stops: [PROGRESO] })).verdict).toBe('unknown');
  });

  it('is measured from the nearest part of the stated way', () => {
    const between = { country: 'MX', lat: 20.7, lon: -93 };
    expect(possibleJourney(way({ found: between })).offKm).toBeLessThan(60);
  });
});

describe('the way of a match', () => {
  it('is read from what the evidence shows', () => {
    const evidence = [
      { group: 'place', field: 'found.place', values: { a: [PROGRESO, REYNOSA], b: RANCH } },
      { group: 'time', field: 'found.date', values: { a: '2025-06-20', b: '2025-07-06' } },
    ];
    expect(wayOf(evidence)).toMatchObject(way());
  });

  it('is none where no place is shown', () => {
    expect(wayOf([{ group: 'place', field: 'found.place', values: null }])).toBeUndefined();
  });
});
