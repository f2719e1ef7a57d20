import { textsIn } from '../../../../../locales/read.js';
import type { NameSpaces } from '../../../../../locales/name-spaces.js';
import { isLanguage, type Language } from '../../../../../words/languages.js';

type Words = NameSpaces['shared/window'];
type Known = Readonly<Record<string, string | undefined>>;

/** Words of the page in one language: those of the window that works by script. */
export class PlainWords {
  constructor(readonly language: Language) {}

  /** A text of the window with its places filled in. */
  say(key: keyof Words, places: Readonly<Record<string, string>> = {}): string {
    const text = textsIn('shared/window', this.language)[key];
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => places[name] ?? '');
  }

  purpose(word: string): string {
    return (textsIn('shared/values', this.language).ConsentPurpose as Known)[word] ?? word;
  }

  /** About what a family has complained, or what was found. */
  complaint(of: 'kind' | 'finding', word: string): string {
    return (textsIn('shared/complaints', this.language)[of] as Known)[word] ?? word;
  }

  state(word: string): string {
    return (textsIn('shared/consent-states', this.language) as Known)[word] ?? word;
  }
}

/** The words of a language that a form or an address names; else those that the browser asks for. */
export const wordsIn = (named: unknown, asked: Language): PlainWords =>
  new PlainWords(isLanguage(named) ? named : asked);
