/**
 * The languages in which everything is told to families and officers: every text of the catalogue stands in
 * each.
 */
export const SPOKEN_LANGUAGES = ['en', 'es', 'pt', 'fr', 'ht'] as const;

export type SpokenLanguage = (typeof SPOKEN_LANGUAGES)[number];

export type CatalogueLanguage = SpokenLanguage;

/**
 * Languages whose texts are still to be reviewed by a native speaker. English and Spanish are those that the
 * texts are written in; a language is taken off when somebody who grew up with it has read every text
 * (docs/reference/languages.md).
 */
export const TO_BE_REVIEWED_BY_NATIVE_SPEAKER: Readonly<Record<CatalogueLanguage, boolean>> = {
  en: false,
  es: false,
  pt: true,
  fr: true,
  ht: true,
};

/**
 * The catalogue's own languages, and for others the one that their speakers read most easily. The Creoles of
 * Guadeloupe, Martinique and French Guiana go by French and that of Saint Lucia and Dominica by English,
 * which is what their schools teach; written Haitian would be foreign to them.
 */
const NEAREST: Readonly<Record<string, CatalogueLanguage>> = {
  en: 'en',
  es: 'es',
  pt: 'pt',
  fr: 'fr',
  ht: 'ht',
  gl: 'pt',
  ca: 'es',
  eu: 'es',
  oc: 'fr',
  wa: 'fr',
  gcf: 'fr',
  gcr: 'fr',
  acf: 'en',
};

const FALLBACK: CatalogueLanguage = 'en';

/** The catalogue's language for somebody who speaks this one (BCP 47). */
export function catalogueLanguageOf(language: string | undefined): CatalogueLanguage {
  return known(language) ?? FALLBACK;
}

/**
 * The first language that an `Accept-Language` header asks for and the catalogue has, by descending weight
 * (RFC 9110, 12.5.4); `undefined` where it asks for none in particular.
 */
export function requestedLanguage(header: string | undefined): CatalogueLanguage | undefined {
  if (!header) return undefined;
  return header
    .slice(0, 500)
    .split(',')
    .map((part, position) => ({ ...weighted(part), position }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.position - b.position)
    .map(({ language }) => known(language))
    .find((language) => language !== undefined);
}

function weighted(part: string): { language: string; weight: number } {
  const [language = '', ...parameters] = part.split(';').map((piece) => piece.trim());
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return { language, weight: Number.isFinite(weight) ? weight : 0 };
}

function known(language: string | undefined): CatalogueLanguage | undefined {
  const [primary = ''] = (language ?? '').toLowerCase().split('-');
  return Object.hasOwn(NEAREST, primary) ? NEAREST[primary] : undefined;
}
