import { isInCatalogue, message, SPOKEN_LANGUAGES } from '../../../../platform/catalogue/index.js';
import { CASEWORK_LISTS, codeOfWord, type CaseworkList } from './casework-lists.js';

const LISTS = Object.keys(CASEWORK_LISTS) as CaseworkList[];
const WORDS = LISTS.flatMap((list) =>
  CASEWORK_LISTS[list].map((word): [CaseworkList, string] => [list, word]),
);

it('anthropology is a method, and as data it is what was estimated', () => {
  expect(message(codeOfWord('method', 'anthropology'), 'en')).toBe('Anthropology, with circumstances.');
  expect(message(codeOfWord('data_kind', 'anthropology'), 'en')).toMatch(/^Estimates of sex/);
});

it.each(WORDS)('%s says %s in every language, and not in English', (list, word) => {
  const code = codeOfWord(list, word);
  expect([code, isInCatalogue(code)]).toEqual([code, true]);
  const said = SPOKEN_LANGUAGES.map((language) => message(code, language));
  expect(said.filter((text) => text === message(code, 'en'))).toHaveLength(1);
});
