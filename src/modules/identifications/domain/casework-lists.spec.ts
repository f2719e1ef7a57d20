import { isInCatalogue, message, SPOKEN_LANGUAGES } from '../../../platform/catalogue/index.js';
import { CASEWORK_LISTS, codeOfWord } from './casework-lists.js';

const WORDS = Object.entries(CASEWORK_LISTS).flatMap(([list, words]) =>
  words.map((word): [string, string] => [list, word]),
);

it.each(WORDS)('%s says %s in every language, and not in English', (_, word) => {
  const code = codeOfWord(word);
  expect([code, isInCatalogue(code)]).toEqual([code, true]);
  const said = SPOKEN_LANGUAGES.map((language) => message(code, language));
  expect(said.filter((text) => text === message(code, 'en'))).toHaveLength(1);
});
