import { COUNTRY_CODES } from '../../../../kernel/contract/index.js';
import { isCivilDay } from '../../../../kernel/contract/civil-day.js';
import { TOPICS, type Bilingual, type Source } from './country-profile.js';
import { COUNTRY_PROFILES, countryProfile } from './index.js';

const SENTENCE = /^[A-ZÁÉÍÓÚÑ0-9].{15,}\.$/su;

function isWritten({ en, es }: Bilingual): boolean {
  return SENTENCE.test(en) && SENTENCE.test(es) && en !== es;
}

/** A year, a month or a day that exists. */
function isDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  return year !== undefined && isCivilDay(Number(year), Number(month), Number(day));
}

function isComplete({ title, publisher, date, url }: Source): boolean {
  const isAddress = url === undefined || (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol));
  return title.trim() !== '' && publisher.trim() !== '' && (date === undefined || isDate(date)) && isAddress;
}

const duplicates = (topics: readonly string[]) => topics.filter((topic, at) => topics.indexOf(topic) !== at);

describe.each(COUNTRY_PROFILES.map((profile) => [profile.country, profile] as const))(
  'the profile of %s',
  (_, profile) => {
    it('gives every fact a complete source', () => {
      expect(profile.facts.length).toBeGreaterThan(0);
      expect(
        [profile.languagesSource, ...profile.facts.map(({ source }) => source)].filter(
          (one) => !isComplete(one),
        ),
      ).toEqual([]);
    });

    it('says everything in English and Spanish', () => {
      const sentences = [...profile.facts.map(({ statement }) => statement), ...profile.unknown];
      expect(sentences.filter((one) => !isWritten(one))).toEqual([]);
    });

    it('says what is not known', () => {
      expect(profile.unknown.length).toBeGreaterThan(0);
    });

    it('speaks of a topic once among its facts and once among what is not known', () => {
      expect(duplicates(profile.facts.map(({ topic }) => topic))).toEqual([]);
      expect(duplicates(profile.unknown.map(({ topic }) => topic))).toEqual([]);
    });

    it('names well-formed languages', () => {
      expect(profile.languages.length).toBeGreaterThan(0);
      expect(Intl.getCanonicalLocales([...profile.languages])).toEqual(profile.languages);
    });
  },
);

describe('country profiles', () => {
  it('are found by the code of the country, and for no other', () => {
    expect(countryProfile('HN')?.country).toBe('HN');
    expect(countryProfile('hn')).toBeUndefined();
    expect(countryProfile('AQ')).toBeUndefined();
  });

  it('stand once for each country, in the order of official codes', () => {
    const codes = COUNTRY_PROFILES.map(({ country }) => country);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(codes.filter((code) => !COUNTRY_CODES.has(code))).toEqual([]);
  });

  it('name every topic in both languages', () => {
    const names: readonly Bilingual[] = Object.values(TOPICS);
    expect(names.filter(({ en, es }) => en.length < 5 || es.length < 5 || en === es)).toEqual([]);
  });
});
