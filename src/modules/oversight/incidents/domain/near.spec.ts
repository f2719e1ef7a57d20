import type { ExchangeRecord } from '../../../../kernel/contract/index.js';
import type { Incident } from './incident.js';
import { nearOf, whereaboutsOf, type LastSeenArea } from './near.js';

const incident = (code: string, happened: string, lat: number | null, lon: number | null): Incident =>
  ({ code, happened, lat, lon, seq: code.charCodeAt(0) }) as Incident;
const of = (record: object): LastSeenArea => {
  const where = whereaboutsOf(record as ExchangeRecord);
  if (typeof where === 'string') throw new Error(where);
  return where;
};
const AROUND = { km: 100, days: 10 };
const codes = (where: LastSeenArea, ...incidents: Incident[]): string[] =>
  nearOf(where, incidents, AROUND).map(({ incident: { code } }) => code);

describe('incidents near a record', () => {
  const report = {
    recordType: 'report',
    lastContact: { date: '2026-03', place: { lat: 14.9, lon: -92.26 } },
    route: [{ place: { lat: 16.7, lon: -93.1 } }, { place: { locality: 'nowhere' } }],
  };

  it('of a report lie by its way, after it was last heard of, the nearest first', () => {
    const where = of(report);
    expect(
      codes(
        where,
        incident('a', '2026-05-01', 16.9, -93.1),
        incident('b', '2026-03-02', 14.91, -92.26),
        incident('c', '2026-01-15', 14.9, -92.26),
        incident('d', '2026-08-01', 14.9, -92.26),
        incident('e', '2026-03-02', 20, -92.26),
        incident('f', '2026-03-02', null, null),
      ),
    ).toEqual(['b', 'a']);
  });

  it('are as far as the sphere says', () => {
    const [near] = nearOf(of(report), [incident('a', '2026-03-01', 15.4, -92.26)], AROUND);
    expect(near?.distanceKm).toBeCloseTo(55.6, 1);
    expect(near?.daysApart).toBe(0);
  });

  it('of remains lie where they were found, in the time in which the person may have died', () => {
    const found = { date: '2026-06-20', place: { lat: 31.9, lon: -112.1 } };
    const days = { min: 20, max: 60 };
    const incidents = [incident('a', '2026-05-01', 31.9, -112.1), incident('b', '2026-03-01', 31.9, -112.1)];
    expect(codes(of({ recordType: 'remains', found, postMortemIntervalDays: days }), ...incidents)).toEqual([
      'a',
    ]);
    expect(codes(of({ recordType: 'remains', found }), ...incidents)).toEqual(['a', 'b']);
    const deathDate = { from: '2026-02-20', to: '2026-02-28' };
    expect(codes(of({ recordType: 'remains', found, deathDate }), ...incidents)).toEqual(['b']);
  });

  it('are asked for a day and a place, and said to lack which', () => {
    expect(whereaboutsOf({ recordType: 'report' } as ExchangeRecord)).toBe('day');
    expect(whereaboutsOf({ recordType: 'living', since: '2026-01' } as ExchangeRecord)).toBe('place');
  });

  it('across the antimeridian are near', () => {
    const where = { points: [{ lat: 0, lon: 179.9 }], first: 0, last: 10 };
    expect(codes(where, incident('a', '1970-01-05', 0, -179.9))).toEqual(['a']);
  });
});
