import { buildBackground } from '../build-background.js';
import type { ComparablePlace, ComparableRecord } from '../comparable-record.js';
import { explain } from '../explain.js';

/** Towns in a row, so many degrees apart. */
const row = (country: string, lat: number, count: number): ComparablePlace[] =>
  Array.from({ length: count }, (_, i) => ({ country, locality: `${country}${i}`, lat, lon: -100 + i }));

const NORTH = row('MX', 31, 12);
const SOUTH = row('MX', 16, 12);
const HOME = row('SV', 13.5, 8);
const [LEFT_FROM] = HOME;

const remains = (place: ComparablePlace): ComparableRecord => ({ recordType: 'remains', found: { place } });
const returned = (place: ComparablePlace, birthPlace?: ComparablePlace): ComparableRecord => ({
  recordType: 'living',
  place,
  person: { nationalities: ['SV'], birthPlace },
});

const finds = [...NORTH, ...SOUTH].flatMap((place) => Array.from({ length: 10 }, () => remains(place)));
const returns = HOME.flatMap((place) => Array.from({ length: 10 }, () => returned(place)));
const background = buildBackground([...finds, ...returns]);

function placeWeight(report: ComparableRecord, record: ComparableRecord): number {
  const kind = record.recordType === 'remains' ? 'identification' : 'living';
  return explain(report, record, background, kind)
    .filter(({ field }) => field === 'found.place' || field === 'place')
    .reduce((sum, item) => sum + item.log10LR, 0);
}

const report = (more: ComparableRecord): ComparableRecord => ({ recordType: 'report', ...more });

describe('a way against finds', () => {
  const ways: readonly [string, ComparableRecord][] = [
    ['a last stop', report({ route: [{ place: NORTH[3] }] })],
    ['home and destination abroad', report({ departure: { place: LEFT_FROM }, destination: { place: { country: 'US' } } })],
    ['a country alone', report({ lastContact: { place: { country: 'MX' } } })],
    ['stops, contact and home', report({ departure: { place: LEFT_FROM }, route: [{ place: SOUTH[1] }, { place: NORTH[8] }], lastContact: { place: SOUTH[1] } })],
  ]; // prettier-ignore

  it.each(ways)('weighs about nothing over all finds of the bank: %s', (_, lost) => {
    const ratios = finds.map((find) => 10 ** placeWeight(lost, find));
    const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
    expect(mean).toBeGreaterThan(0.75);
    expect(mean).toBeLessThan(1.3);
  });

  it('does not hold against a find that other countries of the way are not in the bank', () => {
    const abroad = report({ destination: { place: { country: 'US' } }, departure: { place: LEFT_FROM } });
    expect(placeWeight(abroad, remains(NORTH[0]!))).toBeGreaterThan(-0.1);
  });
});

describe('somebody sent home', () => {
  const lost = report({ person: { nationalities: ['SV'] }, departure: { place: LEFT_FROM } });

  it('is likelier where the person left from than elsewhere in the country', () => {
    const there = placeWeight(lost, returned(LEFT_FROM!));
    const elsewhere = placeWeight(lost, returned(HOME[6]!));
    expect(there).toBeGreaterThan(0.5);
    expect(there).toBeLessThan(Math.log10(8));
    expect(elsewhere).toBeLessThan(-0.2);
    expect(elsewhere).toBeGreaterThan(Math.log10(0.4) - 0.01);
  });

  it('says nothing by the place where nobody knows the home', () => {
    expect(placeWeight(report({ person: { nationalities: ['SV'] }, lastContact: { place: NORTH[0] } }), returned(HOME[2]!))).toBeCloseTo(0, 9); // prettier-ignore
  });

  it('is told so in words', () => {
    const reasonOf = (report: ComparableRecord, record: ComparableRecord) =>
      explain(report, record, background, 'living').find(({ field }) => field === 'place')?.reason;
    const born = { recordType: 'report', person: { nationalities: ['SV'], birthPlace: LEFT_FROM } };
    expect(reasonOf(lost, returned(LEFT_FROM!))).toBe('PLACE.AT_HOME');
    expect(reasonOf(lost, returned(HOME[6]!))).toBe('PLACE.OWN_COUNTRY');
    expect(reasonOf(born, returned(LEFT_FROM!, LEFT_FROM))).toBe('PLACE.BIRTHPLACE_COUNTED');
    const lostThere = {
      recordType: 'report',
      person: { nationalities: ['SV'] },
      lastContact: { place: HOME[4] },
    };
    expect(reasonOf(lostThere, returned(HOME[4]!))).toBe('PLACE.NEAR');
    expect(reasonOf(lostThere, returned(HOME[7]!))).toBe('PLACE.OWN_COUNTRY');
  });

  it('is not recognised by the town of birth twice', () => {
    const born = report({ person: { nationalities: ['SV'], birthPlace: LEFT_FROM } });
    expect(placeWeight(born, returned(LEFT_FROM!))).toBeGreaterThan(0.5);
    expect(placeWeight(born, returned(LEFT_FROM!, LEFT_FROM))).toBe(0);
  });
});
