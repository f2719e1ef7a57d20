import type { SpokenLanguage } from '../../../../platform/catalogue/index.js';

/** A sentence in the two languages in which profiles are written. */
export interface Bilingual {
  readonly en: string;
  readonly es: string;
}

/** Profiles are written in two languages: the nearer one is told. */
const WRITTEN: Readonly<Record<SpokenLanguage, 'en' | 'es'>> = {
  en: 'en',
  es: 'es',
  pt: 'es',
  fr: 'en',
  ht: 'en',
};

export function languageWritten(asked: SpokenLanguage): keyof Bilingual {
  return WRITTEN[asked];
}
