/** The languages that the catalogue speaks. */
export const CATALOGUE_LANGUAGES = ['en', 'es'] as const;

export type CatalogueLanguage = (typeof CATALOGUE_LANGUAGES)[number];

/** The languages in which a match is explained and a question is put: those of the catalogue and those of many families. */
export const SPOKEN_LANGUAGES = ['en', 'es', 'pt', 'fr', 'ht'] as const;

export type SpokenLanguage = (typeof SPOKEN_LANGUAGES)[number];

/** Spoken languages without a catalogue of their own, and the one that their speakers read most easily. */
const NEAREST: Readonly<Record<string, CatalogueLanguage>> = {
  en: 'en',
  es: 'es',
  pt: 'es',
  gl: 'es',
  ca: 'es',
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
