/**
 * Scripts that names of the region's migrants are written in beside the Latin one, by a short code of our
 * own.
 */
export const SCRIPTS = {
  ar: /\p{Script=Arabic}/u,
  he: /\p{Script=Hebrew}/u,
  cy: /\p{Script=Cyrillic}/u,
  el: /\p{Script=Greek}/u,
  hg: /\p{Script=Hangul}/u,
  ja: /[\p{Script=Katakana}\p{Script=Hiragana}]/u,
  zh: /\p{Script=Han}/u,
  in: /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Tamil}]/u,
  et: /\p{Script=Ethiopic}/u,
} as const;
export type Script = keyof typeof SCRIPTS;

const BEYOND_LATIN = /[\u0370-\u1dff\u2e80-\uffff]/u;

/** The script of a word's letters; undefined for the Latin one, and for scripts that have no table here. */
export function scriptOf(word: string): Script | undefined {
  if (!BEYOND_LATIN.test(word)) return undefined;
  const [found] = Object.entries(SCRIPTS).find(([, letters]) => letters.test(word)) ?? [];
  return found as Script | undefined;
}

const MARK = '~';

/** A romanised word that remembers its script, so that it is not taken for a Latin spelling: `ar~mhmd`. */
export const marked = (script: Script, romanised: string): string => `${script}${MARK}${romanised}`;

export function unmarked(word: string): { readonly script: Script | undefined; readonly text: string } {
  const at = word.indexOf(MARK);
  return at < 0
    ? { script: undefined, text: word }
    : { script: word.slice(0, at) as Script, text: word.slice(at + 1) };
}
