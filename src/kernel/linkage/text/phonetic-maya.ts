import { phoneticKey } from './phonetic-es.js';
import { rewritten, type SoundSteps } from './sound-steps.js';

/**
 * Names of the Mayan languages in the alphabet of 1987 and in Spanish letters: Kej and Quiej, Toj and Toh,
 * Ajcalón and Ahkalon.
 *
 * Most of the two is one sound to the Spanish key already (k, c and q; w, gu and hu; x and sh; tz and z;
 * glottal marks and long vowels are folded away). What is left is j, which clerks also write h, and k before
 * e, which they hear with an i. By the table of letters in the Acuerdo Gubernativo 1046-87 of Guatemala, as
 * the Academia de Lenguas Mayas (ALMG) spells names since; the rules are own, and nobody has reviewed them.
 */
const STEPS: SoundSteps = [
  [/(?<=[aeiou])h(?=[^aeiou]|$)/g, 'j'],
  [/(?<=[aeiou])h(?=[aeiou])/g, 'j'],
  [/(?:qu|k)i?(?=e)/g, 'k'],
];

/** The key of words with a letter that the two spell otherwise; others have one spelling. */
export const phoneticKeyMaya = (word: string): string | undefined =>
  /[hjkq]/.test(word) ? phoneticKey(rewritten(word, STEPS)) : undefined;
