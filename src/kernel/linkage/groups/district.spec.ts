import { Bank } from '../bank.js';
import { buildBackground } from '../build-background.js';
import type { ComparablePlace, ComparableRecord } from '../comparable-record.js';
import { Lexicon } from '../lexicon.js';
import { districtOf } from './district.js';
import { RouteModel } from './route.js';
import { SHARES_OF_FINDS } from './route-shares.js';

/** Places of one country within a degree. */
const around = (lat: number, lon: number): ComparablePlace[] =>
  Array.from({ length: 9 }, (_, i) => ({
    country: 'MX',
    locality: `${lat} ${i}`,
    lat: lat + (i % 3) / 4,
    lon: lon + Math.floor(i / 3) / 4,
  }));

const DISTRICTS = [around(31, -110), around(27, -101), around(19, -98), around(15, -92)];
const [NORTH, , MIDDLE, SOUTH] = DISTRICTS.map((places) => places[4]);
const finds = DISTRICTS.flat().map((place): ComparableRecord => ({
  recordType: 'remains',
  found: { place },
}));
const reports: ComparableRecord[] = [
  { recordType: 'report', lastContact: { place: NORTH } },
  { recordType: 'report', route: [{ place: SOUTH }, { place: MIDDLE }], lastContact: { place: NORTH } },
  { recordType: 'report', departure: { place: SOUTH }, route: [{ place: MIDDLE }] },
];

describe('the most of a way in a district', () => {
  const lexicon = new Lexicon(buildBackground([...finds, ...reports]));
  const bankOf = (type: 'report' | 'remains', records: readonly ComparableRecord[]): Bank => {
    const bank = new Bank(type, lexicon);
    for (const [rank, record] of records.entries()) bank.add(record, { party: 0, institution: 0, rank });
    return bank;
  };
  const [lost, found] = [bankOf('report', reports), bankOf('remains', finds)];
  const route = new RouteModel(lexicon.places, SHARES_OF_FINDS, 'found');
  const { columns } = lexicon.places;
  const size = DISTRICTS[0]!.length;
  const districts = DISTRICTS.map((_, at) =>
    districtOf(columns, columns.foundDensity, found.columns.place.slice(at * size, (at + 1) * size)),
  );

  it('is never below what the way weighs at any of its places, and at a place hardly above it', () => {
    const above: number[] = [];
    for (const query of lost.slots()) {
      route.begin(lost.list('route'), lost.columns.route[query]!);
      for (const district of districts) {
        const most = route.mostWithin(district);
        for (const place of district.places) {
          const [weight, mostThere] = [route.log10LR(place, false), route.mostAt(place)];
          expect(mostThere).toBeGreaterThan(weight - 1e-9);
          expect(mostThere).toBeLessThan(Math.min(most + 1e-9, weight + 0.05));
          above.push(mostThere - weight);
        }
      }
    }
    expect(Math.max(...above)).toBeGreaterThan(1e-6);
  });
});
