import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCivilDay } from '../../../kernel/contract/civil-day.js';
import { INSTITUTIONS_FILE } from '../../../benchmark/simulation/institutions.js';
import { calendarWorld } from '../calendar/calendar-world.js';
import { readMechanismProfile } from '../domain/profile/check-profile.js';
import { countryProfileOf } from '../domain/profile/country-profile.js';
import type { CitedSource } from '../domain/profile/profile-shape.js';
import type { ProfileText } from '../domain/profile/profile-text.js';
import { TOPICS } from '../domain/profile/topics.js';
import { shippedProfiles } from './shipped-profiles.js';

const LANGUAGES = ['en', 'es', 'pt', 'fr', 'ht'] as const;
const SENTENCE = /^[\p{Lu}0-9].{15,}\.$/su;
const [countries, demonstration] = [shippedProfiles('countries'), shippedProfiles('demonstration')];

/** In each of the five languages, and in no two the same. */
function isWritten({ en, es, pt, fr, ht }: ProfileText): boolean {
  const all = [en, es, pt ?? '', fr ?? '', ht ?? ''];
  return all.every((text) => SENTENCE.test(text)) && new Set(all).size === all.length;
}

/** A year, a month or a day that exists. */
function isDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  return year !== undefined && isCivilDay(Number(year), Number(month), Number(day));
}

function isComplete({ title, publisher, date, url }: CitedSource): boolean {
  const isAddress = url === undefined || (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol));
  return title.trim() !== '' && publisher.trim() !== '' && (date === undefined || isDate(date)) && isAddress;
}

const repeated = (words: readonly string[]) => words.filter((word, at) => words.indexOf(word) !== at);

it.each([
  ...countries.map(({ country }) => [country, '']),
  ...demonstration.map(({ country }) => [country, 'demonstration']),
])('the profile %s %s has no fault', (country, shelf) => {
  const file = join('src/modules/institutions/profiles', shelf, `${country.toLowerCase()}.json`);
  const read = readMechanismProfile(JSON.parse(readFileSync(file, 'utf8')), calendarWorld, '2026-12-03');
  expect('faults' in read ? read.faults : []).toEqual([]);
});

describe.each(countries.map((profile) => [profile.country, profile] as const))(
  'what is known of %s',
  (_, profile) => {
    it('has a complete source each, and no source that nothing names', () => {
      expect(Object.values(profile.sources).filter((one) => !isComplete(one))).toEqual([]);
      const { sources, ...said } = profile;
      const text = JSON.stringify(said);
      expect(Object.keys(sources).filter((id) => !text.includes(`"${id}"`))).toEqual([]);
    });

    it('is said in five languages', () => {
      const told = [
        ...profile.facts.map(({ statement }) => statement),
        ...profile.unknown,
        ...[...profile.institutions, ...profile.instruments, ...profile.protocol.steps].flatMap(
          ({ about }) => about ?? [],
        ),
        ...(profile.mayEnd ?? []).map(({ document }) => document),
        ...profile.documents.map(({ document }) => document),
      ];
      expect(told.filter((one) => !isWritten(one))).toEqual([]);
      expect(profile.facts.length * profile.unknown.length).toBeGreaterThan(0);
    });

    it('says nothing twice', () => {
      const said = [...profile.facts.map(({ statement }) => statement), ...profile.unknown];
      for (const language of LANGUAGES)
        expect(repeated(said.flatMap((text) => text[language] ?? []))).toEqual([]);
    });

    it('has a source for each of its offices, facts, channels and rules that exists', () => {
      const { facts, protocol, institutions, instruments, competence, mayEnd = [] } = profile;
      const channels = institutions.flatMap((office) => office.channels ?? []);
      const rules = [...protocol.steps, ...instruments, ...competence, ...mayEnd, ...profile.documents];
      const said = [...facts, ...institutions, ...channels, ...rules, ...profile.supportAbroad];
      const known = new Set(Object.keys(profile.sources));
      expect(said.filter(({ source }) => source === undefined || !known.has(source))).toEqual([]);
    });

    it('names institutions by kind and no person', () => {
      expect(profile.invented).toBe(false);
      expect(profile.institutions.filter(({ code, focalPoints }) => code ?? focalPoints)).toEqual([]);
    });

    it('can be asked for by its country', () => {
      expect(countryProfileOf(profile)).toMatchObject({ country: profile.country });
    });
  },
);

it('knows ways to reach offices, and says of none that somebody has tried it who has not', () => {
  const channels = countries.flatMap(({ institutions }) => institutions.flatMap((one) => one.channels ?? []));
  expect(channels.length).toBeGreaterThan(4);
  expect(channels.filter(({ tried }) => tried !== undefined)).toEqual([]);
});

describe('the profiles of the demonstration', () => {
  it('say that they are invented', () => {
    expect(demonstration.filter(({ invented }) => !invented)).toEqual([]);
    expect(demonstration.filter((one) => countryProfileOf(one) !== undefined)).toEqual([]);
  });

  it('have the institutions of the simulated region, all of them and no other', () => {
    const named = demonstration.flatMap(({ country, institutions }) =>
      institutions.map(({ code = '', name, kind }) => ({ code, name, country, kind })),
    );
    const byCode = (a: { code: string }, b: { code: string }) => a.code.localeCompare(b.code);
    expect(named.sort(byCode)).toEqual([...INSTITUTIONS_FILE.institutions].sort(byCode));
  });
});

it('names every topic in five languages, each in its own words', () => {
  const wrong = Object.entries(TOPICS).filter(
    ([, name]) =>
      Object.values(name).some((word) => word.length < 4) || new Set(Object.values(name)).size < 5,
  );
  expect(wrong).toEqual([]);
});
