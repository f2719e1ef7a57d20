import { SPOKEN_LANGUAGES, type CatalogueLanguage } from './language.js';

/** Words of grammar: few sentences of the language are made without any of them. */
const WORDS: Readonly<Record<CatalogueLanguage, string>> = {
  en: 'the of and is it one not no that this for in was has be to with at what are than have by from there both does which its or',
  es: 'el los las una uno del con lo está por esta este otro otra su sus al hay sin más puede tiene de que en la un no o es son para',
  pt: 'não um uma é com foi tem em são do da dos os as isto ao só duas dois pode na de que e o está por para ou mais pelo pela',
  fr: 'les le la un une est et des pas ce ne dans été du avec il qui sont au cette aux être même peut leur de que ou pour',
  ht: 'yo yon ki nan ak oswa pa gen moun li pou epi lòt youn te ka okenn kote sa se la a an de',
};

/** Words of one language that are words, or parts of words, in others too. */
const SHARED: Readonly<Record<string, readonly CatalogueLanguage[]>> = {
  a: ['en', 'es', 'pt', 'fr', 'ht'],
  an: ['en', 'ht'],
  as: ['en', 'pt'],
  da: ['es', 'pt'],
  de: ['es', 'pt', 'fr', 'ht'],
  do: ['en', 'pt'],
  dos: ['es', 'pt'],
  e: ['en', 'es', 'pt'],
  en: ['es', 'fr'],
  es: ['es'],
  esta: ['es', 'pt'],
  está: ['es', 'pt'],
  este: ['es', 'pt'],
  for: ['en', 'pt'],
  in: ['en'],
  la: ['es', 'fr', 'ht'],
  las: ['es', 'pt'],
  le: ['es', 'fr'],
  les: ['es', 'fr'],
  lo: ['es', 'pt'],
  los: ['es', 'pt'],
  mais: ['pt', 'fr'],
  no: ['en', 'es', 'pt'],
  o: ['es', 'pt'],
  or: ['en', 'fr'],
  ou: ['pt', 'fr', 'ht'],
  para: ['es', 'pt'],
  por: ['es', 'pt'],
  que: ['es', 'pt', 'fr'],
  sa: ['fr', 'ht'],
  se: ['es', 'pt', 'fr', 'ht'],
  son: ['es', 'fr', 'ht'],
  to: ['en', 'ht'],
  un: ['es', 'fr'],
  una: ['es', 'pt'],
};

const OWNERS: ReadonlyMap<string, readonly CatalogueLanguage[]> = new Map(
  SPOKEN_LANGUAGES.flatMap((language) =>
    WORDS[language].split(' ').map((word) => [word, SHARED[word] ?? [language]] as const),
  ),
);

/** Parts of a text that no language changes: quoted words, placeholders, keys, file names, numbers. */
const QUOTED = /`[^`]*`|"[^"]*"|«[^«»]*»|\{\{\w+\}\}/g;
const TOKEN = /[\p{L}\p{N}_.'’-]+/gu;
const CODE = /[_\d]|\.\w/;

export function wordsOf(text: string): string[] {
  const tokens = text.replaceAll(QUOTED, ' ').match(TOKEN) ?? [];
  return tokens
    .filter((token) => !CODE.test(token))
    .flatMap((token) => token.toLowerCase().split(/['’.-]/))
    .filter((word) => word !== '');
}

/** Words of a text that are of another language and not of its own. */
export function strangersIn(text: string, language: CatalogueLanguage): string[] {
  return wordsOf(text).filter((word) => OWNERS.get(word)?.includes(language) === false);
}
