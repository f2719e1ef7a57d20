import { asksSomething, EMPTY, facetsOf, formOf } from './asked.js';

const FORM = {
  ...EMPTY,
  types: ['remains'],
  sex: 'male',
  ageFrom: '20',
  words: ' rosa ',
  hasDna: true,
} as const;

describe('the form of a question', () => {
  it('asks what is filled in and nothing else', () => {
    expect(facetsOf(FORM)).toEqual({
      ...{ recordTypes: ['remains'], sex: 'male', ageFrom: 20, words: 'rosa', hasDna: true },
      ...{ institutions: [], institutionCountries: [] },
    });
  });

  it('asks nothing while it says nothing of a person', () => {
    expect(asksSomething(EMPTY)).toBe(false);
    expect(asksSomething({ ...EMPTY, name: '  ', institution: 'AA' })).toBe(false);
    expect(asksSomething({ ...EMPTY, hasTeeth: true })).toBe(true);
    expect(asksSomething({ ...FORM, types: [] })).toBe(false);
  });

  it('is filled again by a question that was kept', () => {
    const nothing = { name: null, ageTo: null, dateFrom: null, dateTo: null, placeCountry: null };
    const rest = { document: null, hasTeeth: null };
    const facets = {
      ...nothing,
      ...rest,
      ...facetsOf(FORM),
      sex: 'male',
      ageFrom: 20,
      words: 'rosa',
      hasDna: true,
    };
    const saved = { id: '1', name: 'Q', savedAt: '2026-01-01', facets } as unknown as Parameters<
      typeof formOf
    >[0];
    expect(formOf(saved)).toEqual({ ...FORM, words: 'rosa' });
  });
});
