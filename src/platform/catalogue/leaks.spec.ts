import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SPOKEN_LANGUAGES, TO_BE_REVIEWED_BY_NATIVE_SPEAKER, type CatalogueLanguage } from './language.js';
import { TEXTS } from './texts.js';

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

/** The same in two languages: what the code names, with the reason. */
const SAME_IN_TWO: Readonly<Record<string, string>> = {
  'GROUP.SEX': 'one word in Spanish and Portuguese',
  'GROUP.TIME': 'one word in English and French',
  'CASEWORK.INTERPRETER': 'one word in Spanish and Portuguese',
  'CASEWORK.NOTHING': 'one word in Spanish and Portuguese',
  'LETTER.INSTITUTIONS': 'one word in English and French',
  'GROUP.DNA': 'an abbreviation, of one form or the other',
};

/** What no language changes: quoted words, placeholders, keys, file names, numbers. */
const QUOTED = /`[^`]*`|"[^"]*"|«[^«»]*»|\{\w+\}/g;
const TOKEN = /[\p{L}\p{N}_.'’-]+/gu;
const CODE = /[_\d]|\.\w/;

function wordsOf(text: string): string[] {
  const tokens = text.replaceAll(QUOTED, ' ').match(TOKEN) ?? [];
  return tokens
    .filter((token) => !CODE.test(token))
    .flatMap((token) => token.toLowerCase().split(/['’.-]/))
    .filter((word) => word !== '');
}

/** Words of a text that are of another language and not of its own. */
function strangersIn(text: string, language: CatalogueLanguage): string[] {
  return wordsOf(text).filter((word) => OWNERS.get(word)?.includes(language) === false);
}

describe('the languages of the catalogue', () => {
  const all = Object.entries(TEXTS);

  it('have every text, and nothing beside the five', () => {
    const wrong = all.filter(([, text]) => Object.keys(text).sort().join() !== 'en,es,fr,ht,pt');
    expect(wrong.map(([code]) => code)).toEqual([]);
    expect(all.flatMap(([, text]) => Object.values(text)).filter((text) => text.trim() === '')).toEqual([]);
  });

  it('do not repeat one another', () => {
    const same = all.filter(([, text]) => new Set(Object.values(text)).size < SPOKEN_LANGUAGES.length);
    expect(same.map(([code]) => code).sort()).toEqual(Object.keys(SAME_IN_TWO).sort());
  });

  it.each(SPOKEN_LANGUAGES)('do not leak into %s', (language) => {
    const leaks = all.flatMap(([code, text]) =>
      strangersIn(text[language], language).map((word) => `${code}: ${word}`),
    );
    expect(leaks).toEqual([]);
  });

  it('are told apart: a sentence put in the place of another is found', () => {
    let missed = 0;
    let put = 0;
    for (const [, text] of all) {
      for (const place of SPOKEN_LANGUAGES) {
        for (const language of SPOKEN_LANGUAGES) {
          if (language === place || wordsOf(text[language]).length < 8) continue;
          put += 1;
          if (strangersIn(text[language], place).length === 0) missed += 1;
        }
      }
    }
    expect(put).toBeGreaterThan(5000);
    expect(missed / put).toBeLessThan(0.01);
  });
});

describe('docs/languages.md', () => {
  const rows = readFileSync(join(process.cwd(), 'docs', 'languages.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').map((cell) => cell.trim()));

  it('says of each language whether a native speaker has yet to review it', () => {
    const states = SPOKEN_LANGUAGES.map((language) => {
      const row = rows.find((cells) => cells[2] === `\`${language}\``);
      return [language, row?.[3] === 'to be reviewed by a native speaker'];
    });
    expect(Object.fromEntries(states)).toEqual(TO_BE_REVIEWED_BY_NATIVE_SPEAKER);
  });

  it('names the terms as the texts use them', () => {
    const terms = rows.filter((cells) => cells.length === 6 && !/^(?:English|-+)$/.test(cells[1] ?? ''));
    expect(terms.length).toBeGreaterThan(20);
    const isUsed = (term: string, language: CatalogueLanguage) =>
      Object.values(TEXTS).some((text) => text[language].toLowerCase().includes(term));
    const unused = terms.flatMap(([, , pt = '', fr = '', ht = '']) =>
      Object.entries({ pt, fr, ht }).filter(
        ([language, term]) => !isUsed(term, language as 'pt' | 'fr' | 'ht'),
      ),
    );
    expect(unused).toEqual([]);
  });
});
