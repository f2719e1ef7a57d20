import { colours, contentWords, motifs } from '../text/concepts.js';
import { commonGivenNames } from '../text/common-names.js';
import { isBodyWord } from '../text/body-words.js';
import { wordsOf } from '../text/fold.js';
import { isKnownGivenName } from '../text/hypocorisms.js';

/**
 * The lettering of a mark, where only the free text of the mark tells it: words in quotation marks, the word
 * behind "dice", "letras", "name", and given names. A name that one record quotes and another mentions in
 * passing is so the same lettering. The words of introduction, in Spanish, English, Portuguese and French,
 * were collected for this program; nobody has reviewed them.
 */
const QUOTED = /["“”„«]([^"“”„«»]{1,60})["“”»]/gu;

const INTRODUCED_BY = new Set(
  (
    'dice diga lee leyenda inscripcion letra letras iniciales inicial nombre nombres palabra palabras escrito reads says ' +
    'saying letter letters lettering initials initial name names word words inscription written diz dizendo iniciais nome ' +
    'nomes palavra palavras escrita lettre lettres initiales nom mot mots'
  ).split(' '),
);
const BETWEEN = new Set('de del da do of d la el the'.split(' '));

/** Returns the lettering in a free text: folded words, each once. */
export function letteringIn(text: string): string[] {
  const quoted = Array.from(text.matchAll(QUOTED), ([, inside = '']) => wordsOf(inside)).flat();
  const words = wordsOf(text);
  const told = words.filter((word, at) => isGivenName(word) || isIntroduced(words, at));
  return [...new Set([...quoted, ...contentWords(told).filter(isLettering)])];
}

const isGivenName = (word: string): boolean => commonGivenNames().has(word) || isKnownGivenName(word);

function isIntroduced(words: readonly string[], at: number): boolean {
  let before = at - 1;
  while (before >= 0 && BETWEEN.has(words[before]!)) before -= 1;
  return before >= 0 && INTRODUCED_BY.has(words[before]!) && !INTRODUCED_BY.has(words[at]!);
}

/** A rose and an angel are what a mark shows, whoever else is called so. */
const isLettering = (word: string): boolean =>
  !isBodyWord(word) &&
  motifs.read(word).concepts.length === 0 &&
  colours.read(word.replace(/s$/u, '')).concepts.length === 0;
