import anyAscii from 'any-ascii';

/**
 * Letters without accents, script or case: the form in which words are compared.
 *
 * Names reach us in other scripts too; any-ascii gives one fixed romanisation, a floor rather than a transliteration.
 */
export function fold(text: string): string {
  return anyAscii(text.normalize('NFC')).toLowerCase();
}

const NOT_A_WORD = /[^a-z0-9]+/;

/** The folded words of a text. Full stops inside an abbreviation fall away first: "M.A.L." is the word "mal". */
export function wordsOf(text: string): string[] {
  return fold(text)
    .replace(/(?<=\b[a-z])\.(?=[a-z]\b|$|\s)/g, '')
    .replace(/'/g, '')
    .split(NOT_A_WORD)
    .filter((word) => word !== '');
}
