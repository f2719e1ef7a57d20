import { isLanguage, LANGUAGE_COOKIE, LANGUAGES, NAMES, type Language } from '../../words/languages.js';

export { isLanguage, LANGUAGES, NAMES, type Language };

const KEPT = 'huella.language';

/** Returns the language that was chosen here before, else what the browser asks for, else Spanish. */
export function firstLanguage(): Language {
  const kept = localStorage.getItem(KEPT);
  if (isLanguage(kept)) return kept;
  const asked = navigator.languages.map((one) => one.slice(0, 2)).find(isLanguage);
  return asked ?? 'es';
}

/**
 * The server is told too, until the browser is closed: a page of its own speaks the language of the console.
 */
export function keepLanguage(language: Language): void {
  localStorage.setItem(KEPT, language);
  document.cookie = `${LANGUAGE_COOKIE}=${language}; path=/; samesite=lax`;
  document.documentElement.lang = language;
}
