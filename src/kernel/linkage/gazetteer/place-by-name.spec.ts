import fc from 'fast-check';
import { buildBackground } from '../build-background.js';
import type { ComparablePlace, ComparableRecord } from '../comparable-record.js';
import { explain } from '../explain.js';
import { pointOfPlace } from '../point-of-place.js';
import { statedPoint } from '../stated-point.js';
import { divisionName, readPlace } from './place-by-name.js';
import { PLACES_OF_COUNTRIES } from './places-of-countries.js';

const KM_A_DEGREE = 111;

function kmFrom(place: ComparablePlace, lat: number, lon: number): number {
  const point = readPlace(place)?.point;
  if (point === undefined) return Infinity;
  return Math.hypot(point.lat - lat, (point.lon - lon) * Math.cos((lat * Math.PI) / 180)) * KM_A_DEGREE;
}

describe('a place by its name', () => {
  const tapachula = [14.91, -92.26] as const;
  const mexico = [19.43, -99.13] as const;
  const ways: readonly [string, ComparablePlace, readonly [number, number]][] = [
    ['as it is called', { country: 'MX', admin1: 'Chiapas', locality: 'Tapachula' }, tapachula],
    ['its state written short', { country: 'MX', admin1: 'Chis.', locality: 'TAPACHULA' }, tapachula],
    ['with whom it honours', { country: 'MX', locality: 'Tapachula de Córdova y Ordóñez' }, tapachula],
    ['with its state behind it', { country: 'MX', locality: 'Tapachula, Chiapas' }, tapachula],
    ['with a slip', { country: 'MX', locality: 'Tapachla' }, tapachula],
    ['an old name', { country: 'MX', locality: 'México, D.F.' }, mexico],
    ['an old name of the division', { country: 'MX', admin1: 'Distrito Federal', locality: 'Ciudad de México' }, mexico],
    ['the long name of the division', { country: 'MX', admin1: 'Veracruz de Ignacio de la Llave', locality: 'Coatzacoalcos' }, [18.15, -94.43]],
    ['a short word', { country: 'MX', locality: 'Cd. Juárez' }, [31.72, -106.46]],
    ['without its article', { country: 'HN', admin1: 'Yoro', locality: 'Progreso' }, [15.4, -87.8]],
    ['by ear', { country: 'GT', locality: 'Gueguetenango' }, [15.32, -91.47]],
    ['by ear with two letters', { country: 'MX', admin1: 'Tamaulipas', locality: 'Reinoza' }, [26.08, -98.28]],
    ['in Creole', { country: 'HT', admin1: 'Lwès', locality: 'Pòtoprens' }, [18.54, -72.34]],
    ['the larger by far', { country: 'MX', locality: 'Saltillo' }, [25.43, -100.98]],
    ['a county', { country: 'US', admin1: 'Arizona', locality: 'PIMA' }, [32.22, -110.98]],
  ]; // prettier-ignore

  it.each(ways)('has a point: %s', (_, place, [lat, lon]) => {
    expect(kmFrom(place, lat, lon)).toBeLessThan(15);
  });

  it('has none where places of the name lie all over the country, and their divisions are offered', () => {
    const read = readPlace({ country: 'MX', locality: 'San Fernando' });
    expect(read?.point).toBeUndefined();
    expect(read?.doubt?.isKnown).toBe(true);
    expect(read?.doubt?.nearest.map(({ admin1 }) => admin1)).toEqual(['Tamaulipas', 'Chiapas', 'Tabasco']);
  });

  it('lies within its spread of each place that may well be meant', () => {
    const place = { country: 'HN', locality: 'La Unión' };
    const { point, doubt } = readPlace(place)!;
    expect(doubt?.nearest).toHaveLength(3);
    expect(point!.spreadKm).toBeGreaterThan(60);
    expect(kmFrom(place, 14.82, -88.42)).toBeLessThan(2 * point!.spreadKm);
  });

  it('offers the nearest names where it is misspelt', () => {
    const { point, doubt } = readPlace({ country: 'GT', locality: 'Quezaltenango' })!;
    expect(point).toBeDefined();
    expect(doubt).toEqual({
      isKnown: false,
      nearest: [{ locality: 'Quetzaltenango', admin1: 'Quetzaltenango' }],
    });
  });

  it('is asked of the division alone where that is told', () => {
    expect(readPlace({ country: 'MX', admin1: 'Sonora', locality: 'Tapachula' })?.point).toBeUndefined();
    expect(kmFrom({ country: 'MX', admin1: 'Tamps', locality: 'San Fernando' }, 24.85, -98.15)).toBeLessThan(
      15,
    );
  });

  it('is not asked of what says nothing or describes', () => {
    const localities = ['DESCONOCIDO', 'N/A', 'km 12 de la carretera a Reynosa', ''];
    for (const locality of localities) expect(readPlace({ country: 'MX', locality })).toBeUndefined();
    expect(readPlace({ locality: 'Tapachula' })).toBeUndefined();
    expect(readPlace({ country: 'ET', locality: 'Tapachula' })).toBeUndefined();
  });

  it('calls a division by one name, and leaves what it does not know', () => {
    expect(divisionName('MX', 'ESTADO DE MÉXICO')).toBe(divisionName('MX', 'Edo. de México'));
    expect(divisionName('GT', '01')).toBe('01');
    expect(divisionName('XX', 'Chiapas')).toBe('Chiapas');
  });

  it('has a place for every row of the table', () => {
    for (const [country, text] of Object.entries(PLACES_OF_COUNTRIES)) {
      const rows = text.split('|').filter((row) => !/^[#@]/.test(row));
      expect(rows.filter((row) => !/^[^,]+,-?\d+,-?\d+,[0-9a-f]$/.test(row))).toEqual([]);
      expect([country, rows.length > 5]).toEqual([country, true]);
    }
  });
});

describe('what is derived from a name', () => {
  const point = fc.record({
    lat: fc.double({ min: -60, max: 70, noNaN: true }),
    lon: fc.double({ min: -179, max: 179, noNaN: true }),
  });
  const name = fc.constantFrom('Tapachula', 'San Fernando', 'Xkqzw', 'Veracruz', undefined);

  it('changes nothing where a point is stated', () => {
    fc.assert(
      fc.property(point, name, fc.constantFrom('MX', 'HN', 'US', undefined), (stated, locality, country) => {
        const place = { ...stated, locality, country };
        expect(pointOfPlace(place)).toEqual(statedPoint(place));
        expect(readPlace(place)).toBeUndefined();
      }),
    );
  });

  it('is nothing of an absurd name, which makes no match', () => {
    const absurd = fc.string({ unit: fc.constantFrom(...'xqzwkjv'), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(absurd, fc.constantFrom('MX', 'GT', 'US'), (locality, country) => {
        expect(pointOfPlace({ country, locality })).toBeUndefined();
        const [with_, without] = [{ country, locality }, { country }].map((place) =>
          placeWeight(remains(place), remains(TAPACHULA)),
        );
        expect(with_).toBeCloseTo(without!, 9);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves the place as it was typed', () => {
    const typed = Object.freeze({ country: 'MX', locality: 'Tapachla' });
    const [item] = placeItems(remains(typed), remains(TAPACHULA));
    expect(item?.a).toEqual({ country: 'MX', locality: 'Tapachla' });
    expect(item?.reason).toBe('PLACE.NEAR_BY_NAME');
  });

  it('speaks for a pair near it and against one far away, less than stated points do', () => {
    const named = remains({ country: 'MX', admin1: 'Chiapas', locality: 'Tapachla' });
    const near = placeWeight(named, remains(TAPACHULA));
    const far = placeWeight(named, remains(REYNOSA));
    expect(near).toBeGreaterThan(0.5);
    expect(far).toBeLessThan(-0.3);
    expect(near).toBeLessThan(placeWeight(remains(TAPACHULA), remains(TAPACHULA)));
  });

  it('is counted once: two of one name are as near as their points, and their words add nothing', () => {
    const named = remains({ country: 'MX', admin1: 'Chiapas', locality: 'Tapachula' });
    const fields = placeItems(named, named).filter(({ log10LR }) => log10LR !== 0);
    expect(fields.map(({ field }) => field)).toEqual(['found.place']);
  });
});

const TAPACHULA = { country: 'MX', admin1: 'Chiapas', lat: 14.91, lon: -92.26 };
const REYNOSA = { country: 'MX', admin1: 'Tamaulipas', lat: 26.08, lon: -98.28 };
const remains = (place: ComparablePlace): ComparableRecord => ({ recordType: 'remains', found: { place } });
const background = buildBackground(
  [TAPACHULA, REYNOSA, { country: 'GT', locality: 'Cobán' }].flatMap((place) =>
    Array.from({ length: 10 }, () => remains(place)),
  ),
);

function placeItems(a: ComparableRecord, b: ComparableRecord) {
  return explain(a, b, background, 'same_remains').filter(({ group }) => group === 'place');
}

function placeWeight(a: ComparableRecord, b: ComparableRecord): number {
  return placeItems(a, b).reduce((sum, { log10LR }) => sum + log10LR, 0);
}
