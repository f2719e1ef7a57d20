import { phoneticKey } from './phonetic-es.js';
import { phoneticKeysHt } from './phonetic-ht.js';
import { rewritten, type SoundSteps } from './sound-steps.js';

/**
 * Haitian names as Spanish ears write them down: Jean as Yan, Jacques as Yac, Antoine as Antuan, Auguste as
 * Oguís.
 *
 * What Spanish has no letter for becomes its nearest: the j of Jean is y, v is b, nasal vowels are a vowel
 * with n, and at the end of a word the j of Nadège is heard as ch. Sounds of French and Creole by the
 * official orthography of 1979 (Valdman 2015, Haitian Creole), of Spanish by Hualde 2005, The Sounds of
 * Spanish; the rules themselves are own, and nobody has reviewed them.
 */
const ADAPTED: SoundSteps = [
  [/v/g, 'b'],
  [/w/g, 'u'],
  [/[j1y]$/, '1'],
  [/j/g, 'y'],
  [/(?<=[^aeiouAO])y(?=[aeiouAO])/g, 'i'],
  [/^y(?=[^aeiouAO])/, 'i'],
  [/r(?=[^aeiou]|$)/g, ''], // as the keys of French and Creole have it
  [/(.)\1+/g, '$1'],
];

/**
 * The n that French says at the end (Jeanne) is another than the one that it does not (Jean); of Antoine a
 * clerk writes both alike.
 */
const SAID: SoundSteps = [...ADAPTED, [/uan$/, 'uA']];

/** Spanish says every n. */
const NASALS: SoundSteps = [
  [/[aei][nm](?=[^aeiou]|$)/g, 'A'],
  [/o[nm](?=[^aeiou]|$)/g, 'O'],
];

/** Returns the spellings that a clerk hears where somebody says this word in French or Creole. */
export const saidByHaitians = (word: string): readonly string[] =>
  phoneticKeysHt(word).map((key) => rewritten(key, SAID));

/** Returns what stands in the word where it was written by ear in Spanish. */
export const writtenByEar = (word: string): string =>
  rewritten(rewritten(phoneticKey(word), NASALS), ADAPTED);
