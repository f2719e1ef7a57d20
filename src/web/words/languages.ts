export const LANGUAGES = ['es', 'pt', 'fr', 'en', 'ht'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language by its own name, as whoever speaks it looks for it. */
export const NAMES: Readonly<Record<Language, string>> = {
  ...{ es: 'Español', pt: 'Português', fr: 'Français', en: 'English', ht: 'Kreyòl ayisyen' },
};

const KEPT = 'huella.language';

export function isLanguage(text: unknown): text is Language {
  return LANGUAGES.includes(text as Language);
}

/** What was chosen here before, else what the browser asks for, else Spanish. */
export function firstLanguage(): Language {
  const kept = localStorage.getItem(KEPT);
  if (isLanguage(kept)) return kept;
  const asked = navigator.languages.map((one) => one.slice(0, 2)).find(isLanguage);
  return asked ?? 'es';
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(KEPT, language);
  document.documentElement.lang = language;
}
