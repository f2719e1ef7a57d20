import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { en } from './en.js';
import { firstLanguage, keepLanguage, type Language } from './languages.js';

/** One language is fetched with the page; the others when somebody asks for them. */
const LOADED: Readonly<Record<Language, () => Promise<object>>> = {
  es: async () => (await import('./es.js')).es,
  en: async () => (await import('./en.js')).en,
  pt: async () => (await import('./pt.js')).pt,
  fr: async () => (await import('./fr.js')).fr,
  ht: async () => (await import('./ht.js')).ht,
};

export async function openWords(): Promise<void> {
  const language = firstLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: await LOADED[language]() } },
    fallbackLng: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  keepLanguage(language);
}

/** Has the words of a language at hand, for a text in it beside a page that speaks another. */
export async function loadWords(language: Language): Promise<void> {
  i18next.addResourceBundle(language, 'translation', await LOADED[language](), true, true);
}

export async function speak(language: Language): Promise<void> {
  await loadWords(language);
  await i18next.changeLanguage(language);
  keepLanguage(language);
}

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}
