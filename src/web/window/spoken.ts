import { LANGUAGES, NAMES, isLanguage, type Language } from '../words/languages.js';
import type { complaints as complaintsIn } from '../../words/complaints/en.js';
import type { window as english } from '../../words/window/en.js';
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
      await import('../../words/window/es.js'),
      await import('../../words/values/es.js'),
      await import('../../words/consent-states/es.js'),
      await import('../../words/complaints/es.js'),
    ),
  pt: async () =>
    told(
      await import('../../words/window/pt.js'),
      await import('../../words/values/pt.js'),
      await import('../../words/consent-states/pt.js'),
      await import('../../words/complaints/pt.js'),
    ),
  fr: async () =>
    told(
      await import('../../words/window/fr.js'),
      await import('../../words/values/fr.js'),
      await import('../../words/consent-states/fr.js'),
      await import('../../words/complaints/fr.js'),
    ),
  en: async () =>
    told(
      await import('../../words/window/en.js'),
      await import('../../words/values/en.js'),
      await import('../../words/consent-states/en.js'),
      await import('../../words/complaints/en.js'),
    ),
  ht: async () =>
    told(
      await import('../../words/window/ht.js'),
      await import('../../words/values/ht.js'),
      await import('../../words/consent-states/ht.js'),
      await import('../../words/complaints/ht.js'),
    ),
};

const told = (
  { window: words }: { readonly window: Words },
  { values }: { readonly values: ValueWords },
  { consentStates: states }: { readonly consentStates: Readonly<Record<string, string>> },
  { complaints }: { readonly complaints: ComplaintWords },
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
