import type { ExchangeRecord } from '../../../../kernel/contract/index.js';
import { asAskedOfOthers, asOthersSee, inBands, isShownAt } from './at-others.js';
import type { AskedFacets } from './facets.js';

const at = (level: number, dnaLevel = level) => ({ level, dnaLevel });
const REMAINS = {
  ...{ recordType: 'remains', institution: 'B', id: 'R1', recordedAt: '2026-01-01T00:00:00Z' },
  found: { date: '2025-06-13', place: { country: 'US', admin1: 'AZ', description: 'near the wash' } },
  estimates: { sex: { value: 'male' }, ageYears: { min: 28, max: 36 } },
  marks: [{ type: 'tattoo', design: 'golondrina', text: 'Rosa', description: 'hecho por Cruz' }],
  medical: [{ kind: 'implant', serial: 'SN-1' }],
  effects: [
    {
      category: 'clothing',
      article: 'shirt',
      color: 'blue',
      brand: 'León',
      text: 'Ángel',
      description: 'de Luz',
    },
  ],
  presumedIdentity: {
    names: [{ kind: 'legal', full: 'Ana Paz' }],
    documents: [{ type: 'passport', number: 'X1' }],
  },
} as unknown as ExchangeRecord;

describe('what a question asks of others', () => {
  it.each<[AskedFacets, number]>([
    [{ sex: 'male', ageFrom: 20, placeCountry: 'US', hasTeeth: true, hasDna: true }, 2],
    [{ dateFrom: '2025', dateTo: '2026' }, 2],
    [{ dateFrom: '2025', dateTo: '2026-01' }, 3],
    [{ words: 'tatuaje de golondrina azul' }, 3],
    [{ sex: 'male', words: 'swallow' }, 3],
    [{ words: 'mari' }, Infinity],
    [{ words: 'tatuaje mari' }, Infinity],
    [{ name: 'paz' }, Infinity],
    [{ document: 'X1', sex: 'male' }, Infinity],
    [{ dateTo: '2025-06-13' }, Infinity],
    [{ dateFrom: 'June' }, Infinity],
  ])('is asked where the level shows it: %j from %d on', (asked, from) => {
    expect([1, 2, 3, 4].filter((level) => isShownAt(asked, at(level)))).toEqual(
      [1, 2, 3, 4].filter((level) => level >= from),
    );
  });

  it('is asked for DNA only where the agreement covers DNA', () => {
    expect(isShownAt({ hasDna: true }, at(3, 0))).toBe(false);
    expect(isShownAt({ hasTeeth: true }, at(3, 0))).toBe(true);
  });

  it('is asked by whole bands of age, without a name or a document', () => {
    expect(asAskedOfOthers({ ageFrom: 19, ageTo: 33, name: 'paz', document: 'X1' })).toEqual({
      ...{ ageFrom: 18, ageTo: 44 },
    });
    expect(asAskedOfOthers({ ageFrom: 65, ageTo: 70 })).toMatchObject({ ageFrom: 60, ageTo: 70 });
    expect(inBands({ min: 0.5, max: 11.5 })).toEqual({ min: 0, max: 11 });
    expect(inBands({ min: 59, max: 60 })).toEqual({ min: 45 });
    expect(inBands({ max: 17 })).toEqual({ max: 17 });
  });

  it('is held against no more than it may be shown', () => {
    expect(asOthersSee(REMAINS, { sex: 'male' })).toEqual({
      ...{ names: [], documents: [], birthDate: undefined, sex: 'male', ageYears: { min: 18, max: 44 } },
      ...{ date: '2025', places: [{ country: 'US' }], texts: [], hasTeeth: false, hasDna: false },
    });
    const closer = asOthersSee(REMAINS, { dateFrom: '2025-06', words: 'rosa' });
    expect(closer.date).toBe('2025-06');
    expect([...closer.texts].sort()).toEqual(['blue', 'clothing', 'golondrina', 'shirt', 'tattoo']);
  });

  it('is not held against what was looked for and not found', () => {
    const absent = {
      ...REMAINS,
      marks: [{ type: 'tattoo', design: 'rosa', state: 'absent' }],
    } as ExchangeRecord;
    expect(asOthersSee(absent, { words: 'rosa' }).texts).not.toContain('rosa');
  });
});
