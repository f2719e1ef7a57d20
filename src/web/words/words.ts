import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type storyEn from '../../locales/en/console/story.json';
import type { casework } from './bundles/casework.en.js';
import type { core } from './bundles/core.en.js';
import { firstLanguage, keepLanguage, type Language } from './languages.js';

type Loaders = Readonly<Record<Language, () => Promise<object>>>;

/** Loaders of the texts: one language is fetched with the page; the others when somebody asks for them. */
const CORE: Loaders = {
  es: async () => (await import('./bundles/core.es.js')).core,
  en: async () => (await import('./bundles/core.en.js')).core,
  pt: async () => (await import('./bundles/core.pt.js')).core,
  fr: async () => (await import('./bundles/core.fr.js')).core,
  ht: async () => (await import('./bundles/core.ht.js')).core,
};

/** A report can be written without these: they come with the first screen that needs them. */
const CASEWORK: Loaders = {
  es: async () => (await import('./bundles/casework.es.js')).casework,
  en: async () => (await import('./bundles/casework.en.js')).casework,
  pt: async () => (await import('./bundles/casework.pt.js')).casework,
  fr: async () => (await import('./bundles/casework.fr.js')).casework,
  ht: async () => (await import('./bundles/casework.ht.js')).casework,
};

/** Said by the demonstration alone. */
const STORY: Loaders = {
  es: async () => (await import('../../locales/es/console/story.json', { with: { type: 'json' } })).default,
  en: async () => (await import('../../locales/en/console/story.json', { with: { type: 'json' } })).default,
  pt: async () => (await import('../../locales/pt/console/story.json', { with: { type: 'json' } })).default,
  fr: async () => (await import('../../locales/fr/console/story.json', { with: { type: 'json' } })).default,
  ht: async () => (await import('../../locales/ht/console/story.json', { with: { type: 'json' } })).default,
};

/** The look before a report: a part of the words of casework, for which nobody who reports waits. */
const SEARCH: Loaders = {
  es: async () => ({
    search: (await import('../../locales/es/console/search.json', { with: { type: 'json' } })).default,
  }),
  en: async () => ({
    search: (await import('../../locales/en/console/search.json', { with: { type: 'json' } })).default,
  }),
  pt: async () => ({
    search: (await import('../../locales/pt/console/search.json', { with: { type: 'json' } })).default,
  }),
  fr: async () => ({
    search: (await import('../../locales/fr/console/search.json', { with: { type: 'json' } })).default,
  }),
  ht: async () => ({
    search: (await import('../../locales/ht/console/search.json', { with: { type: 'json' } })).default,
  }),
};

/** Loaders of what is fetched besides the words of the shell and the report, as it is needed. */
const beside = new Set<Loaders>();

export async function openWords(): Promise<void> {
  const language = firstLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: await CORE[language]() } },
    fallbackLng: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  keepLanguage(language);
}

/** A screen together with the words that it says. */
export const withCasework = <Screen>(load: () => Promise<Screen>): (() => Promise<Screen>) =>
  withWords(CASEWORK, load);

/** A part of the demonstration together with its words. */
export const withStory = <Part>(load: () => Promise<Part>): (() => Promise<Part>) => withWords(STORY, load);

/** The look before a report together with its words. */
export const withSearch = <Part>(load: () => Promise<Part>): (() => Promise<Part>) => withWords(SEARCH, load);

function withWords<Screen>(words: Loaders, load: () => Promise<Screen>): () => Promise<Screen> {
  return async () => {
    beside.add(words);
    const [screen] = await Promise.all([load(), loadWords(i18next.language as Language)]);
    return screen;
  };
}

/** Has the words of a language at hand, for a text in it beside a page that speaks another. */
export async function loadWords(language: Language): Promise<void> {
  for (const part of await Promise.all([CORE, ...beside].map((one) => one[language]())))
    i18next.addResourceBundle(language, 'translation', part, true, true);
}

export async function speak(language: Language): Promise<void> {
  await loadWords(language);
  await i18next.changeLanguage(language);
  keepLanguage(language);
}

/** Tells whether there is a text for a word of a list: the API may know newer words than this console. */
export function hasWord(list: string, word: string): boolean {
  return i18next.exists(`${list}.${word}`);
}

/** Tells whether there is a text at a path that may lead to a block of texts, which is none. */
export function hasText(block: string, path: string): boolean {
  return i18next.exists(`${block}.${path}`, { returnObjects: false });
}

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof core & typeof casework & typeof storyEn };
  }
}
