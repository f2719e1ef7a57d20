import { buildBackground } from '../build-background.js';
import type { ComparablePlace, ComparableRecord } from '../comparable-record.js';
import { PlaceTable } from '../place-table.js';
import { placeAgreement } from './place-agreement.js';

const TOWN: ComparablePlace = { country: 'HN', locality: 'Villa Inventada', lat: 14.61, lon: -87.83 };
const VILLAGE: ComparablePlace = { country: 'HN', locality: 'Aldea Inventada', lat: 15.42, lon: -86.11 };

const bornIn = (birthPlace: ComparablePlace): ComparableRecord => ({
  recordType: 'report',
  person: { birthPlace },
});

/** The weight of both being of one place, in a bank of 400 of whom so many are of the town. */
function weightOf(townsmen: number): number {
  const others = Array.from({ length: 400 - townsmen }, (_, at) =>
    bornIn({ ...VILLAGE, lat: 13.2 + (at % 20) / 10, lon: -88.9 + Math.floor(at / 20) / 10 }),
  );
  const background = buildBackground([...others, ...Array.from({ length: townsmen }, () => bornIn(TOWN))]);
  const places = new PlaceTable(background);
  const town = places.number(TOWN);
  return placeAgreement(places, 'birth', town, town);
}

describe('one place stated twice', () => {
  it('weighs no more than one over the share of the bank that is of that town', () => {
    expect(weightOf(100)).toBeLessThan(Math.log10(400 / 100) + 0.15);
    expect(weightOf(20)).toBeLessThan(Math.log10(400 / 20) + 0.15);
    expect(weightOf(20)).toBeGreaterThan(weightOf(100));
  });

  it('does not count the two records of the pair as others of that town', () => {
    expect(weightOf(2)).toBeGreaterThan(2);
  });
});
