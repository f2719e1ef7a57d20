import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { casework } from './casework/en.js';
import type { en } from './en.js';
import type { story } from './story/en.js';
import { firstLanguage, keepLanguage, type Language } from './languages.js';

type Loaders = Readonly<Record<Language, () => Promise<object>>>;

/** One language is fetched with the page; the others when somebody asks for them. */
const CORE: Loaders = {
  es: async () => (await import('./es.js')).es,
  en: async () => (await import('./en.js')).en,
  pt: async () => (await import('./pt.js')).pt,
  fr: async () => (await import('./fr.js')).fr,
  ht: async () => (await import('./ht.js')).ht,
};

/** A report can be written without these: they come with the first screen that needs them. */
const CASEWORK: Loaders = {
  es: async () => (await import('./casework/es.js')).casework,
  en: async () => (await import('./casework/en.js')).casework,
  pt: async () => (await import('./casework/pt.js')).casework,
  fr: async () => (await import('./casework/fr.js')).casework,
  ht: async () => (await import('./casework/ht.js')).casework,
};

/** Said by the demonstration alone. */
const STORY: Loaders = {
  es: async () => (await import('./story/es.js')).story,
  en: async () => (await import('./story/en.js')).story,
  pt: async () => (await import('./story/pt.js')).story,
  fr: async () => (await import('./story/fr.js')).story,
  ht: async () => (await import('./story/ht.js')).story,
};

/** The look before a report: a part of the words of casework, for which nobody who reports waits. */
const SEARCH: Loaders = {
  es: async () => ({ search: (await import('./search/es.js')).search }),
  en: async () => ({ search: (await import('./search/en.js')).search }),
  pt: async () => ({ search: (await import('./search/pt.js')).search }),
  fr: async () => ({ search: (await import('./search/fr.js')).search }),
  ht: async () => ({ search: (await import('./search/ht.js')).search }),
};

/** What is fetched besides the words of the shell and the report, as it is needed. */
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

/** Whether there is a text for a word of a list: the API may know newer words than this console. */
export function hasWord(list: string, word: string): boolean {
  return i18next.exists(`${list}.${word}`);
}

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en & typeof casework & typeof story };
  }
}
