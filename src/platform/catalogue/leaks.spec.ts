import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SPOKEN_LANGUAGES, TO_BE_REVIEWED_BY_NATIVE_SPEAKER, type CatalogueLanguage } from './language.js';
import { strangersIn, wordsOf } from './strangers.js';
import { TEXTS } from './every-text.js';

/** The same in two languages: what the code names, with the reason. */
const SAME_IN_TWO: Readonly<Record<string, string>> = {
  'GROUP.SEX': 'one word in Spanish and Portuguese',
  'GROUP.TIME': 'one word in English and French',
  'CASEWORK.INTERPRETER': 'one word in Spanish and Portuguese',
  'CASEWORK.NOTHING': 'one word in Spanish and Portuguese',
  'IDENTIFIED.BAND_MODERATE': 'one word in Spanish and Portuguese',
  'LETTER.INSTITUTIONS': 'one word in English and French',
  'RECEIPT.CODE': 'one word in Spanish and Portuguese',
  'RECEIPT.FOOT': 'one word in Spanish and Portuguese',
  'RECEIPT.PAGE': 'one word in English and French',
  'SETUP.NO': 'one word in English and Spanish',
  'GROUP.DNA': 'an abbreviation, of one form or the other',
};

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

describe('docs/reference/languages.md', () => {
  const rows = readFileSync(join(process.cwd(), 'docs', 'reference', 'languages.md'), 'utf8')
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
