import { rewritten, type SoundSteps } from './sound-steps.js';

/**
 * Sound keys that French and Haitian Creole spellings of one name share: Pierre and Pye, Jean and Jan,
 * Jacques and Jak, Louis and Lwi, Toussaint and Tousen. Haitian papers are written in French, families and
 * reporters often write Creole.
 *
 * Nobody says in which of the two a name was written, so a word has a key for each reading: French, where
 * final letters are silent, and Creole by the official orthography of 1979, one sign a sound. Takes folded
 * words, so that Creole's grave accent before n (Etyèn, Antwàn: no nasal vowel) is lost; such names are found
 * by spelling. The nasal vowels of an, en and in are one sign, for the two orthographies use the same letters
 * for different ones of them.
 */
const NASALS: SoundSteps = [
  [/(?:ea|ai|ei|[aei])[nm](?=[^aeiounm]|$)/g, 'A'],
  [/o[nm](?=[^aeiounm]|$)/g, 'O'],
];
const ENDINGS: SoundSteps = [
  [/z/g, 's'],
  [/(.)\1+/g, '$1'],
  [/r(?=[^aeiouyw]|$)/g, ''], // Charles and Chal
];

const FRENCH: SoundSteps = [
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/sch|sh|ch/g, '1'],
  [/h/g, ''],
  [/ncoi/g, 'nsoi'], // François: the cedilla is folded away
  [/qu|q/g, 'k'],
  [/gu(?=[ei])/g, '2'],
  [/ge(?=[ao])/g, 'j'], // Georges and Jòj
  [/g(?=[eiy])/g, 'j'],
  [/2/g, 'g'],
  [/c(?=[eiy])/g, 's'],
  [/[ck]+/g, 'k'],
  [/x(?=[aeiou])/g, 'z'],
  [/pt/g, 't'],
  [/eau|au/g, 'o'],
  [/oi/g, 'wa'],
  [/ou(?=[aeiouy])/g, 'w'],
  [/ou/g, '3'],
  [/oeu|eu/g, 'e'],
  [/ill(?=[aeiou3])/g, 'iy'],
  [/ie$/, 'i'],
  [/(?<=[^aeiou])u(?=[^iy]|$)/g, 'i'], // the vowel of Auguste is i in Creole: Ogis
  [/3/g, 'u'],
  [/i(?=[aeou])/g, 'y'],
  ...NASALS,
  [/ai|ei|ee/g, 'e'],
  [/(?<=[aeiouAO])(?:ts|ds|[tdsxzp])$/, ''],
  [/(?<=[^aeiouywAO])es?$/, ''],
  [/(?<=s)t$/, ''],
  [/(?<=r)[dt]$/, ''], // Bernard and Bèna
  ...ENDINGS,
  [/y$/, 'i'],
];

const CREOLE: SoundSteps = [
  [/ch|sh/g, '1'],
  [/ou(?=[aeiouy])/g, 'w'],
  [/ou/g, 'u'],
  [/c|q/g, 'k'],
  [/i(?=[aeou])/g, 'y'],
  ...NASALS,
  ...ENDINGS,
];

export const phoneticKeysHt = (word: string): readonly string[] => [
  rewritten(word, FRENCH),
  rewritten(word, CREOLE),
];
