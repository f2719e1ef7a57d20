import type { SpokenLanguage } from '../../../../platform/catalogue/index.js';

/** A sentence of a profile: in English and Spanish, and in each further language that the country speaks. */
export interface ProfileText {
  readonly en: string;
  readonly es: string;
  readonly pt?: string | undefined;
  readonly fr?: string | undefined;
  readonly ht?: string | undefined;
}

/**
 * Languages to fall back on, where a sentence does not stand in one: those that its speakers read most
 * easily.
 */
const NEXT: Readonly<Record<SpokenLanguage, readonly SpokenLanguage[]>> = {
  en: [],
  es: [],
  pt: ['es'],
  fr: [],
  ht: ['fr'],
};

/** The sentence in the language that is asked for, else in the nearest in which it stands. */
export function textIn(text: ProfileText, asked: SpokenLanguage): string {
  return (
    [asked, ...NEXT[asked]].map((language) => text[language]).find((one) => one !== undefined) ?? text.en
  );
}
