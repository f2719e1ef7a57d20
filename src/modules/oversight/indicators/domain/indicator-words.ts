import { spoken } from '../../../../locales/spoken.js';
import { ALL, type Dimension, type HeadingWords, type IndicatorMeasure, type Spoken } from './indicator.js';

type Language = keyof Spoken;

const { unit: UNITS, by: BY, heading } = spoken('server/indicator-words');

/** Words of headings that mean the same in every indicator. */
const WORDS: Readonly<Record<string, Spoken>> = { ...heading, [ALL]: heading.all };

export const unitWords = (measure: IndicatorMeasure): Spoken => UNITS[measure];

export const DIMENSION_WORDS: Readonly<Record<Dimension, Spoken>> = BY;

/**
 * A heading in words: a group of age as it stands, a country by its name, two countries with an arrow.
 * @param key heading of a table (`18-29`, `HN`, `HN>MX`, `dna`, `apostille:done`, `unknown`)
 * @param own words of the indicator itself, which go before those of the platform
 */
export function headingWords(by: Dimension, key: string, language: Language, own: HeadingWords = {}): string {
  if (own[key]) return own[key][language];
  if (key.includes(':'))
    return key
      .split(':')
      .map((part) => headingWords(by, part, language, own))
      .join(': ');
  if (key.includes('>'))
    return key
      .split('>')
      .map((part) => headingWords('country', part, language))
      .join(' → ');
  const place = PLACE.exec(key)?.slice(1).map(capitals);
  if (place) return `${place[2] ?? ''}, ${place[1] ?? ''} (${place[0] ?? ''})`;
  const known = WORDS[key];
  if (known) return known[language];
  return by === 'country' || by === 'nationality' ? countryName(key, language) : key;
}

/** A municipality as it is compared: country, state or department, name, without accents. */
const PLACE = /^([A-Z]{2})\/([^/]*)\/([^/]*)$/u;

function capitals(words: string): string {
  return words.replace(/(?:^| )[a-z]/gu, (letter) => letter.toUpperCase());
}

/** Haitian Creole has no list of countries of its own in ICU; the French one is understood. */
export function countryName(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames([language === 'ht' ? 'fr' : language], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
