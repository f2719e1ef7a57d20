import {
  BODY_REGION,
  BODY_SIDE,
  EFFECT_CATEGORY,
  MARK_TYPE,
  MEDICAL_KIND,
} from '../../../../kernel/contract/index.js';
import {
  type AskedPart,
  meaningsOfThings,
  type Meaning,
  PhoneticSimilarity,
  withoutElision,
  wordsOf,
} from '../../../../kernel/linkage/index.js';
import { LANGUAGES } from '../../../../words/languages.js';
import { readerIn } from '../../../../words/reader.js';
import type { ValueList } from '../../../../words/values/lists.js';

/** The lists whose values stand in marks, findings and belongings. */
const LISTS = [MARK_TYPE, BODY_REGION, BODY_SIDE, MEDICAL_KIND, EFFECT_CATEGORY];
/** Words that join two names of one value: "mole or birthmark". */
const EITHER = / (?:o|ou|or|oswa) /;

/**
 * Returns what each value of the lists is called in every language, its code among them: records hold the
 * code.
 */
function meaningsOfValues(): Meaning[] {
  const readers = LANGUAGES.map(readerIn);
  return LISTS.flatMap(({ name, words }) =>
    words
      .filter((code) => code !== 'other')
      .map((code) => {
        const names = readers.flatMap(({ word }) => word(name as ValueList, code)?.split(EITHER) ?? []);
        return { words: [code.replaceAll('_', ' '), ...names], kinds: [] };
      }),
  );
}

let alike: PhoneticSimilarity | undefined;

/** Words that are asked for, each with what else means the same, in the languages of the records. */
export function askedParts(words: string): readonly AskedPart[] {
  alike ??= new PhoneticSimilarity([...meaningsOfThings(), ...meaningsOfValues()]);
  return alike.partsOf(words);
}

/** Tells whether every part of what is asked is a word of a list. */
export const areListed = (asked: string): boolean => askedParts(asked).every(({ isListed }) => isListed);

/** Tells how texts say what is asked: in these words, only in others that mean the same, or not at all. */
export function saidIn(texts: readonly string[], asked: string): 'said' | 'alike' | undefined {
  const read = texts.map((text) => wordsOf(withoutElision(text)));
  const there = new Set(read.flat());
  const phrases = read.map((words) => ` ${words.join(' ')} `);
  let isAlike = false;
  for (const { said, alike: others } of askedParts(asked)) {
    if (said.every((word) => there.has(word))) continue;
    if (!others.some((other) => phrases.some((text) => text.includes(` ${other} `)))) return undefined;
    isAlike = true;
  }
  return isAlike ? 'alike' : 'said';
}

/**
 * Returns the phrases for the database, which then leaves out no record that answers: of each part, what may
 * stand in a record.
 */
export function phrasesOf(asked: string): readonly (readonly string[])[] {
  return askedParts(asked).map(({ said, alike: others }) => [said[0] ?? '', ...others]);
}
