export const LANGUAGES = ['es', 'pt', 'fr', 'en', 'ht'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Name of each language in itself, as whoever speaks it looks for it. */
export const NAMES: Readonly<Record<Language, string>> = {
  ...{ es: 'Español', pt: 'Português', fr: 'Français', en: 'English', ht: 'Kreyòl ayisyen' },
};

export function isLanguage(text: unknown): text is Language {
  return LANGUAGES.includes(text as Language);
}

/** Cookie in which the console tells the server the language that was chosen in it. */
export const LANGUAGE_COOKIE = 'huella-language';
