import fc from 'fast-check';
import { commonGivenNames, commonSurnames } from '../linkage/text/common-names.js';
import { readRecord, type ReadResult } from './read-record.js';

const read = (fields: object): ReadResult =>
  readRecord(
    { recordType: 'report', id: 'A-1', institution: 'A', ...fields },
    { now: '2026-11-25T12:00:00Z' },
  );
const named = (full: string): object => ({
  person: { names: [{ kind: 'legal', full }], sex: 'female', ageYears: { min: 30, max: 30 } },
});
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const words = [...commonGivenNames().keys(), ...commonSurnames().keys()].filter((word) =>
  /^[a-z]{3,}$/.test(word),
);
const name = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.map(capital).join(' '));

describe('what is read otherwise than it stands', () => {
  it('is never warned of where names, points and heights are right', () => {
    const fields = fc.record({
      full: name,
      cm: fc.integer({ min: 135, max: 200 }),
      place: fc.constantFrom(
        { country: 'MX', lat: 19.4, lon: -99.1 },
        { country: 'ES', lat: 28.1, lon: -15.4 },
        { country: 'PE', lat: -12, lon: -77 },
        { country: 'EC', lat: 0.3, lon: -78 },
        { country: 'US', lat: 52.9, lon: 173.1 },
        { lat: 12, lon: 77 },
      ),
    });
    fc.assert(
      fc.property(fields, ({ full, cm, place }) => {
        const result = read({
          ...named(full),
          physical: { heightCm: { min: cm, max: cm } },
          departure: { place },
        });
        expect(result).toMatchObject({ errors: [], warnings: [] });
      }),
      { numRuns: 200 },
    );
  });

  it('is kept as it came, and the warning holds no word of it', () => {
    const damages: ((text: string) => string)[] = [
      (text) => `${Buffer.from('ñ', 'utf8').toString('latin1')}${text}`,
      (text) => `&ntilde;${text}`,
      (text) => `${text.slice(0, 2)}??${text.slice(2)}`,
    ];
    fc.assert(
      fc.property(name, fc.constantFrom(...damages), (full, damaged) => {
        const stated = damaged(full);
        const { record, errors, warnings } = read(named(stated));
        expect(errors).toEqual([]);
        expect(record).toMatchObject(named(stated));
        expect(warnings).toHaveLength(1);
        for (const word of stated.split(/[^\p{L}]+/u).filter((part) => part.length > 2))
          expect(JSON.stringify(warnings)).not.toContain(word);
      }),
      { numRuns: 200 },
    );
  });

  it('is the name of a place without a point that the gazetteer does not have, or has several times', () => {
    const warned = (place: object): object[] => [...read({ departure: { place } }).warnings];
    const path = 'departure.place';
    expect(warned({ country: 'MX', locality: 'Tapachla' })).toEqual([
      {
        ...{ path: `${path}.locality`, code: 'EXCHANGE.PLACE_NOT_FOUND' },
        expected: 'Tapachula (Chiapas) | lat and lon',
      },
    ]);
    expect(warned({ country: 'MX', locality: 'San Fernando' })).toEqual([
      {
        ...{ path: `${path}.admin1`, code: 'EXCHANGE.PLACE_AMBIGUOUS' },
        expected: 'Tamaulipas | Chiapas | Tabasco | lat and lon',
      },
    ]);
    expect(warned({ country: 'MX', locality: 'Xkqzwv' })).toEqual([
      { path: `${path}.locality`, code: 'EXCHANGE.PLACE_NOT_FOUND', expected: 'lat and lon' },
    ]);
    const told = [
      { country: 'MX', admin1: 'Tamps.', locality: 'San Fernando' },
      { country: 'MX', locality: 'Tapachla', lat: 14.9, lon: -92.3 },
      { country: 'MX', admin1: 'Chiapas' },
      { country: 'ET', locality: 'Tapachla' },
      { locality: 'Tapachla' },
    ];
    for (const place of told) expect([place, warned(place)]).toEqual([place, []]);
  });

  it('offers three names at most for a place, and holds none of it where there are several', () => {
    const locality = fc.constantFrom('Santa Rosa', 'La Union', 'San Migel', 'Progresso', 'Juarez', 'Qwzk');
    fc.assert(
      fc.property(locality, fc.constantFrom('MX', 'HN', 'GT', 'SV'), (stated, country) => {
        const { record, errors, warnings } = read({ departure: { place: { country, locality: stated } } });
        expect(errors).toEqual([]);
        expect(record).toMatchObject({ departure: { place: { country, locality: stated } } });
        for (const { code, expected = '' } of warnings) {
          expect(expected.split(' | ').length).toBeLessThanOrEqual(4);
          if (code === 'EXCHANGE.PLACE_AMBIGUOUS') expect(expected).not.toContain(stated);
        }
      }),
    );
  });

  it('is no height of a child, and no doubt behind a name', () => {
    const child = {
      person: { names: [{ kind: 'legal', full: 'Ana Paz' }], sex: 'female', ageYears: { max: 3, min: 2 } },
    };
    expect(read({ ...child, physical: { heightCm: { min: 66, max: 68 } } }).warnings).toEqual([]);
    expect(read(named('Tzunux?')).warnings).toEqual([]);
    expect(read(named('Ana ?')).warnings).toEqual([]);
  });
});
