import anyAscii from 'any-ascii';

/**
 * Letters without accents, script or case: the form in which words are compared.
 *
 * Names reach us in other scripts too; any-ascii gives one fixed romanisation, a floor rather than a
 * transliteration.
 */
export function fold(text: string): string {
  return (isPlain(text) ? text : anyAscii(text.normalize('NFC'))).toLowerCase();
}

/**
 * Tells whether a text has nothing that a romanisation would change: most have not, and then it need not
 * look.
 */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > LAST_OF_ASCII) return false;
  return true;
}

const LAST_OF_ASCII = 127;

const NOT_A_WORD = /[^a-z0-9]+/;

/**
 * The folded words of a text. Full stops inside an abbreviation fall away first: "M.A.L." is the word "mal".
 */
export function wordsOf(text: string): string[] {
  const folded = fold(text);
  const whole = folded.includes('.') ? folded.replace(/(?<=\b[a-z])\.(?=[a-z]\b|$|\s)/g, '') : folded;
  return whole
    .replaceAll("'", '')
    .split(NOT_A_WORD)
    .filter((word) => word !== '');
}
