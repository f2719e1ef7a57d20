import { messagesOf, messageSpaces } from '../../locales/read.js';
import { SPOKEN_LANGUAGES } from './language.js';
import type { Text } from './text.js';

/** Name spaces with all their texts by code, in every language: what tests look through. */
export const TEXT_FILES: readonly Readonly<Record<string, Text>>[] = messageSpaces().map(textsOfSpace);

export const TEXTS: Readonly<Record<string, Text>> = Object.assign({}, ...TEXT_FILES) as Record<string, Text>;

/**
 * Returns each code of one name space with its text in each language; a code that stands in any language is
 * there.
 */
export function textsOfSpace(name: string): Readonly<Record<string, Text>> {
  const files = SPOKEN_LANGUAGES.map((language) => [language, messagesOf(name, language)] as const);
  const codes = new Set(files.flatMap(([, file]) => Object.keys(file)));
  return Object.fromEntries(
    [...codes].map((code) => [
      code,
      Object.fromEntries(
        files.flatMap(([language, { [code]: text }]) => (text === undefined ? [] : [[language, text]])),
      ),
    ]),
  ) as Record<string, Text>;
}
