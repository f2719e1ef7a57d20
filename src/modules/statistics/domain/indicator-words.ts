import { ALL, type Dimension, type HeadingWords, type Measure, type Spoken } from './indicator.js';

type Language = keyof Spoken;

const UNITS: Readonly<Record<Measure, Spoken>> = {
  count: { en: 'number', es: 'número', pt: 'número', fr: 'nombre', ht: 'kantite' },
  duration: {
    en: 'days, median and 90th percentile',
    es: 'días, mediana y percentil 90',
    pt: 'dias, mediana e percentil 90',
    fr: 'jours, médiane et 90e centile',
    ht: 'jou, medyàn ak 90yèm santil',
  },
  share: {
    en: 'share (0 to 1)',
    es: 'proporción (0 a 1)',
    pt: 'proporção (0 a 1)',
    fr: 'part (0 à 1)',
    ht: 'pati (0 rive 1)',
  },
};

export const unitWords = (measure: Measure): Spoken => UNITS[measure];

export const DIMENSION_WORDS: Readonly<Record<Dimension, Spoken>> = {
  all: { en: 'all together', es: 'en total', pt: 'no total', fr: 'au total', ht: 'antou' },
  country: { en: 'by country', es: 'por país', pt: 'por país', fr: 'par pays', ht: 'pa peyi' },
  pair: {
    en: 'by pair of countries',
    es: 'por par de países',
    pt: 'por par de países',
    fr: 'par paire de pays',
    ht: 'pa pè peyi',
  },
  age: { en: 'by age', es: 'por edad', pt: 'por idade', fr: 'par âge', ht: 'pa laj' },
  corridor: { en: 'by corridor', es: 'por corredor', pt: 'por corredor', fr: 'par couloir', ht: 'pa koridò' },
  nationality: {
    en: 'by nationality',
    es: 'por nacionalidad',
    pt: 'por nacionalidade',
    fr: 'par nationalité',
    ht: 'pa nasyonalite',
  },
  method: { en: 'by method', es: 'por método', pt: 'por método', fr: 'par méthode', ht: 'pa metòd' },
  outcome: {
    en: 'by kind and outcome',
    es: 'por tipo y resultado',
    pt: 'por tipo e resultado',
    fr: 'par type et issue',
    ht: 'pa kalite ak rezilta',
  },
  municipality: {
    en: 'by municipality',
    es: 'por municipio',
    pt: 'por município',
    fr: 'par commune',
    ht: 'pa komin',
  },
  trade: {
    en: 'by municipality and skill',
    es: 'por municipio y oficio',
    pt: 'por município e ofício',
    fr: 'par commune et métier',
    ht: 'pa komin ak metye',
  },
  need: {
    en: 'by municipality and need',
    es: 'por municipio y necesidad',
    pt: 'por município e necessidade',
    fr: 'par commune et besoin',
    ht: 'pa komin ak bezwen',
  },
};

const WORDS: Readonly<Record<string, Spoken>> = {
  [ALL]: { en: 'total', es: 'total', pt: 'total', fr: 'total', ht: 'total' },
  unknown: { en: 'unknown', es: 'sin dato', pt: 'sem dado', fr: 'inconnu', ht: 'pa konnen' },
  several: { en: 'several', es: 'varias', pt: 'várias', fr: 'plusieurs', ht: 'plizyè' },
  combined: { en: 'combined', es: 'combinado', pt: 'combinado', fr: 'combinée', ht: 'konbine' },
  fingerprint: {
    en: 'fingerprints',
    es: 'huellas dactilares',
    pt: 'impressões digitais',
    fr: 'empreintes digitales',
    ht: 'anprent dijital',
  },
  dental: { en: 'teeth', es: 'dentadura', pt: 'dentes', fr: 'dents', ht: 'dan' },
  dna: { en: 'DNA', es: 'ADN', pt: 'DNA', fr: 'ADN', ht: 'ADN' },
  medical_implant: {
    en: 'medical implant',
    es: 'implante médico',
    pt: 'implante médico',
    fr: 'implant médical',
    ht: 'enplan medikal',
  },
  own_statement: {
    en: 'own statement',
    es: 'declaración propia',
    pt: 'declaração própria',
    fr: 'déclaration de la personne',
    ht: 'deklarasyon moun nan',
  },
};

/**
 * A heading in words: a group of age as it stands, a country by its name, two countries with an arrow.
 *
 * @param key heading of a table (`18-29`, `HN`, `HN>MX`, `dna`, `apostille:done`, `unknown`)
 * @param own words of the indicator itself, which go before those of the house
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
