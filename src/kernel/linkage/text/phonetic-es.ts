import { rewritten, type SoundSteps } from './sound-steps.js';

/**
 * A sound key for names as they are said in the Spanish of the Americas (seseo, yeismo, silent h, b = v),
 * with the spellings that clerks and English-speaking registries use for the same sounds (Jhon, Yonathan,
 * Wuilmer, Philip). Takes folded words. Equal keys mean "would be spelt from hearing in either way", not
 * "same name".
 */
const STEPS: SoundSteps = [
  [/^x(?=[aei])/, 'j'], // Ximena and Jimena, Xavier and Javier
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/sh/g, 's'],
  [/ch/g, '1'],
  [/jh/g, 'j'],
  [/h/g, ''],
  [/qu(?=[ei])/g, 'k'],
  [/q/g, 'k'],
  [/gu(?=[ei])/g, '2'],
  [/g(?=[eiy])/g, 'j'],
  [/2/g, 'g'],
  [/c(?=[eiy])/g, 's'],
  [/[ck]+/g, 'k'],
  [/tz/g, 's'],
  [/[zx]/g, 's'],
  [/v/g, 'b'],
  [/ll(?=[aeiou])/g, 'y'],
  [/^(?:gu|wu|w)(?=[aeiou])/, 'u'],
  [/w/g, 'u'],
  [/^y(?=[^aeiou])/, 'i'],
  [/^j(?=[aou])/, 'y'], // Jonathan and Yonathan, Jasmin and Yasmin
  [/y$/, 'i'],
  [/y(?=[^aeiou])/g, 'i'],
  [/n(?=[bp])/g, 'm'],
  [/(.)\1+/g, '$1'],
];

export const phoneticKey = (word: string): string => rewritten(word, STEPS);
