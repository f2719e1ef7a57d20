import { wordsOf } from './fold.js';
import { romanised } from './romanise.js';
import { marked, scriptOf } from './scripts.js';

/** A longer word is cut: no name has it, and what compares words grows with its square. */
const MOST_LETTERS = 40;
const NOT_IN_A_WORD = /[^\p{L}\p{M}\p{N}'’]+/u;
/** The full stop of an initial: J.L. is two of them. */
const INITIAL = /(?<=(?:^|[^\p{L}\p{M}])\p{L})\./gu;
const LATIN_ONLY = /^[\u0000-\u024f\u1e00-\u1eff\u2000-\u206f]*$/u;

/**
 * The words of a name: folded where they are Latin, romanised and marked where they are of another script.
 *
 * Emoji, control characters and punctuation part words and are none themselves.
 */
export function nameWords(text: string): string[] {
  const words = LATIN_ONLY.test(text)
    ? wordsOf(text.replace(INITIAL, ' '))
    : text.split(NOT_IN_A_WORD).flatMap(wordsIn);
  return words.map((word) => word.slice(0, MOST_LETTERS));
}

function wordsIn(word: string): string[] {
  const script = scriptOf(word);
  if (script === undefined) return wordsOf(word);
  const latin = romanised(word, script);
  return latin === '' ? [] : [marked(script, latin)];
}

/** Chinese and Korean names are written without a gap, the surname's one character first. */
const IN_ONE_PIECE = /^(?:\p{Script=Han}{2,4}|\p{Script=Hangul}{2,4})$/u;

/** Surname and given name of a name in one piece; undefined for any other. */
export function eastAsianParts(text: string): readonly [surname: string, given: string] | undefined {
  const whole = text.trim();
  if (!IN_ONE_PIECE.test(whole)) return undefined;
  const [surname = '', ...given] = Array.from(whole);
  return [surname, given.join('')];
}
