import { LANGUAGES, NAMES, isLanguage, type Language } from '../words/languages.js';
import type complaintsIn from '../../locales/en/shared/complaints.json';
import type english from '../../locales/en/shared/window.json';
import type { ValueWords } from '../../words/values/lists.js';
import { h } from './dom.js';

interface ComplaintWords {
  readonly kind: Readonly<Record<keyof (typeof complaintsIn)['kind'], string>>;
  readonly finding: Readonly<Record<keyof (typeof complaintsIn)['finding'], string>>;
}
type Words = Readonly<Record<keyof typeof english, string>>;
interface Spoken {
  readonly language: Language;
  readonly words: Words;
  readonly purposes: ValueWords['ConsentPurpose'];
  readonly states: Readonly<Record<string, string>>;
  readonly complaints: ComplaintWords;
}

const LOADED: Readonly<Record<Language, () => Promise<Omit<Spoken, 'language'>>>> = {
  es: async () =>
    told(
      (await import('../../locales/es/shared/window.json', { with: { type: 'json' } })).default,
      (await import('../../locales/es/shared/values.json', { with: { type: 'json' } })).default,
      (await import('../../locales/es/shared/consent-states.json', { with: { type: 'json' } })).default,
      (await import('../../locales/es/shared/complaints.json', { with: { type: 'json' } })).default,
    ),
  pt: async () =>
    told(
      (await import('../../locales/pt/shared/window.json', { with: { type: 'json' } })).default,
      (await import('../../locales/pt/shared/values.json', { with: { type: 'json' } })).default,
      (await import('../../locales/pt/shared/consent-states.json', { with: { type: 'json' } })).default,
      (await import('../../locales/pt/shared/complaints.json', { with: { type: 'json' } })).default,
    ),
  fr: async () =>
    told(
      (await import('../../locales/fr/shared/window.json', { with: { type: 'json' } })).default,
      (await import('../../locales/fr/shared/values.json', { with: { type: 'json' } })).default,
      (await import('../../locales/fr/shared/consent-states.json', { with: { type: 'json' } })).default,
      (await import('../../locales/fr/shared/complaints.json', { with: { type: 'json' } })).default,
    ),
  en: async () =>
    told(
      (await import('../../locales/en/shared/window.json', { with: { type: 'json' } })).default,
      (await import('../../locales/en/shared/values.json', { with: { type: 'json' } })).default,
      (await import('../../locales/en/shared/consent-states.json', { with: { type: 'json' } })).default,
      (await import('../../locales/en/shared/complaints.json', { with: { type: 'json' } })).default,
    ),
  ht: async () =>
    told(
      (await import('../../locales/ht/shared/window.json', { with: { type: 'json' } })).default,
      (await import('../../locales/ht/shared/values.json', { with: { type: 'json' } })).default,
      (await import('../../locales/ht/shared/consent-states.json', { with: { type: 'json' } })).default,
      (await import('../../locales/ht/shared/complaints.json', { with: { type: 'json' } })).default,
    ),
};

const told = (
  words: Words,
  values: ValueWords,
  states: Readonly<Record<string, string>>,
  complaints: ComplaintWords,
): Omit<Spoken, 'language'> => ({ words, purposes: values.ConsentPurpose, states, complaints });

let spoken: Spoken | undefined;

export async function speakIn(language: Language): Promise<void> {
  spoken = { language, ...(await LOADED[language]()) };
  // The console keeps the language on the device; here nothing is kept.
  document.documentElement.lang = language;
  document.title = `${spoken.words.title} · Huella`;
}

export function inUse(): Spoken {
  if (!spoken) throw new Error('No language is loaded.');
  return spoken;
}

/** A text of the window with its places filled in. */
export function say(key: keyof Words, places: Readonly<Record<string, string>> = {}): string {
  return inUse().words[key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => places[name] ?? '');
}

/** The title, and the languages by their own names. */
export function headOf(again: () => void): HTMLElement {
  const { language } = inUse();
  const change = ({ target }: Event): void => {
    const value = target instanceof HTMLSelectElement ? target.value : '';
    if (isLanguage(value)) void speakIn(value).then(again);
  };
  const choice = h('select', { 'aria-label': say('language'), change });
  for (const one of LANGUAGES)
    choice.append(h('option', { value: one, selected: one === language }, NAMES[one]));
  return h('div', { class: 'head' }, h('h1', {}, say('title')), choice);
}

export function put(...children: readonly Node[]): void {
  document.getElementById('window')?.replaceChildren(...children);
}
