import type { TFunction } from 'i18next';
import type { Reader } from '../../words/in-words.js';
import type { Language } from '../words/languages.js';

type Asked = (key: string, more: Readonly<Record<string, unknown>>) => string;

/** Whoever sits before the console, with the words that were fetched for them. */
export function readerOf(t: TFunction, language: Language): Reader {
  return {
    language,
    word: (list, value) => (t as Asked)(`value.${list}.${value}`, { defaultValue: '' }) || undefined,
    phrase: (phrase, place = {}) => (t as Asked)(`said.${phrase}`, place),
  };
}
