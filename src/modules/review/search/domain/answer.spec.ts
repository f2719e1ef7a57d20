import type { ExchangeRecord } from '../../../../kernel/contract/index.js';
import { wordsOf } from '../../../../kernel/linkage/index.js';
import { answerOf } from './answer.js';
import { phrasesOf } from './asked-words.js';
import { givenFacets, requireQuestion, type Facets } from './facets.js';
import { searchableOf } from './searchable.js';

const ALL = { institutions: [], institutionCountries: [] } as const;
const asked = (more: Partial<Facets>): Facets => ({ recordTypes: ['remains'], ...ALL, ...more });
const remains = (more: object = {}): ExchangeRecord => ({
  ...{ recordType: 'remains', institution: 'B', id: 'R1', recordedAt: '2026-01-01T00:00:00Z' },
  found: { date: '2025-06-13', place: { country: 'US' } },
  estimates: { sex: { value: 'male' }, ageYears: { min: 21, max: 29 } },
  marks: [{ type: 'tattoo', design: 'flor', text: 'Mari' }],
  ...more,
});
const report = (person: object): ExchangeRecord =>
  ({
    ...{ recordType: 'report', institution: 'A', id: 'P1', recordedAt: '2026-01-01T00:00:00Z' },
    ...{ person, lastContact: { date: '2025-05' } },
  }) as ExchangeRecord;
const says = (record: ExchangeRecord, more: Partial<Facets>) =>
  answerOf(searchableOf(record), asked(more), true)?.map(({ facet, says: word }) => `${facet} ${word}`);

describe('the answer to a question', () => {
  it('says by what a record answers, and of what it is silent', () => {
    expect(says(remains(), { sex: 'male', ageFrom: 25, ageTo: 40 })).toEqual(['age agrees', 'sex agrees']);
    expect(says(remains({ estimates: undefined }), { sex: 'male', placeCountry: 'US' })).toEqual([
      'place agrees',
      'sex not_known',
    ]);
  });

  it('is none where anything differs, or nothing is known of what was asked', () => {
    expect(says(remains(), { sex: 'female' })).toBeUndefined();
    expect(says(remains(), { ageFrom: 30 })).toBeUndefined();
    expect(says(remains(), { placeCountry: 'MX' })).toBeUndefined();
    expect(says(remains(), { dateFrom: '2025-07' })).toBeUndefined();
    expect(says(remains({ estimates: undefined }), { sex: 'male' })).toBeUndefined();
  });

  it('asks for words without accents and in any order, and not of what was looked for in vain', () => {
    expect(says(remains(), { words: 'MARÍ flor' })).toEqual(['words agrees']);
    expect(says(remains(), { words: 'rosa' })).toBeUndefined();
    expect(
      says(remains({ marks: [{ type: 'tattoo', text: 'Mari', state: 'absent' }] }), { words: 'mari' }),
    ).toBe(undefined);
  });

  it('finds what was written in another language, and says that it did', () => {
    const found = (marks: object[], words: string) =>
      answerOf(searchableOf(remains({ marks })), asked({ words }), true)?.map(
        ({ inOtherWords }) => inOtherWords,
      );
    const butterfly = [{ type: 'tattoo', region: 'forearm', side: 'left', design: 'blue butterfly' }];
    expect(found(butterfly, 'butterfly')).toEqual([false]);
    expect(found(butterfly, 'tatuaje de mariposa azul')).toEqual([true]);
    expect(found(butterfly, 'papillon sur l’avant-bras')).toEqual([true]);
    expect(found([{ type: 'tattoo', description: "l'aigle et D'Angelo" }], 'l’aigle')).toEqual([false]);
    expect(found([{ type: 'tattoo', description: 'Dangelo' }], 'D’Angelo')).toEqual([false]);
    expect(found(butterfly, 'papiyon, avanbra')).toEqual([true]);
    expect(found(butterfly, 'mariposa roja')).toBeUndefined();
    expect(found([{ type: 'surgical_scar', region: 'abdomen' }], 'cicatriz de operación')).toEqual([true]);
    expect(found([{ type: 'tattoo', design: 'eagle' }], 'pájaro')).toEqual([true]);
    expect(found([{ type: 'tattoo', design: 'pájaro' }], 'eagle')).toBeUndefined();
  });

  it('leaves out of the database’s question nothing that answers', () => {
    const isFound = (text: string, words: string): boolean =>
      phrasesOf(words).every((phrases) => phrases.some((one) => wordsOf(text).join(' ').includes(one)));
    expect(isFound('una calaca: la muerte, santa', 'santa muerte')).toBe(true);
    expect(isFound('grim reaper', 'santa muerte')).toBe(true);
    expect(isFound('butterfly', 'una mariposa')).toBe(true);
    expect(isFound('dragon', 'una mariposa')).toBe(false);
  });

  it('asks for a name and a document, which a record must say itself', () => {
    const wilmer = report({
      sex: 'male',
      names: [{ kind: 'birth', given: 'Wilmer José', surnames: ['Paz'] }],
      documents: [{ type: 'national_id', number: '0801-2001 55' }],
      birthDate: '2001-01-03',
    });
    expect(says(wilmer, { name: 'paz jose' })).toEqual(['name agrees']);
    expect(says(wilmer, { name: 'paz urbina' })).toBeUndefined();
    expect(says(wilmer, { document: '0801200155' })).toEqual(['document agrees']);
    expect(says(wilmer, { ageFrom: 24, ageTo: 24 })).toEqual(['age agrees']);
    expect(says(remains(), { name: 'paz', sex: 'male' })).toBeUndefined();
  });

  it('takes a date that is known to the month as any day of it', () => {
    expect(says(report({ sex: 'male' }), { dateFrom: '2025-05-30', dateTo: '2025-06-10' })).toEqual([
      'date agrees',
    ]);
    expect(says(report({ sex: 'male' }), { dateFrom: '2025-06-01' })).toBeUndefined();
  });

  it('finds teeth and DNA only where there are some', () => {
    expect(says(remains(), { hasTeeth: true })).toBeUndefined();
    expect(says(remains({ dental: { teeth: { 11: 'present' } } }), { hasTeeth: true })).toEqual([
      'teeth agrees',
    ]);
    expect(says(remains(), { hasDna: true })).toBeUndefined();
  });
});

describe('a question', () => {
  it('asks for something, and for what can be', () => {
    const refusal = (more: Partial<Facets>) => () => requireQuestion(asked(more));
    expect(refusal({})).toThrow(expect.objectContaining({ code: 'SEARCH.EMPTY' }));
    expect(refusal({ name: ' ' })).toThrow(expect.objectContaining({ code: 'SEARCH.EMPTY' }));
    expect(refusal({ ageFrom: 30, ageTo: 20 })).toThrow(
      expect.objectContaining({ code: 'SEARCH.BACKWARDS' }),
    );
    expect(refusal({ dateFrom: '2026', dateTo: '2025-12' })).toThrow(
      expect.objectContaining({ code: 'SEARCH.BACKWARDS' }),
    );
    expect(refusal({ sex: 'male' })).not.toThrow();
    expect(givenFacets(asked({ sex: 'male', document: 'A1' }))).toEqual(['document', 'sex']);
  });
});
