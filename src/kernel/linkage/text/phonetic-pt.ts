import { rewritten, type SoundSteps } from './sound-steps.js';

/**
 * A sound key for names as they are said in the Portuguese of Brazil, and as Spanish-speaking clerks write
 * them down: Souza, Sousa and Sosa; Pereira and Perera; Manoel and Manuel; Thiago and Tiago; Wanderley and
 * Vanderlei.
 *
 * Takes folded words, so the cedilla and the tilde are gone: -cao and -coes are read as they are said. Own
 * rules after the orthographic agreement of 1990 and the reductions that every grammar lists; no published
 * key for names was found.
 */
const STEPS: SoundSteps = [
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/nh|ny|gn/g, '3'], // Coutinho, Coutino (n-tilde is folded to n)
  [/3/g, 'n'],
  [/lh|ll(?=[aeiou])|li(?=[aou])/g, 'y'], // Carvalho, Carvallo; Emilia, Emilha
  [/sch|sh|ch/g, 'x'],
  [/h/g, ''],
  [/c(?=ao$|oes$)|(?<=n)c(?=al)/g, 's'], // Conceição, Gonçalves: the cedilla is folded away
  [/qu(?=[ei])|q|c(?=k)/g, 'k'],
  [/gu(?=[ei])/g, '2'],
  [/g(?=[eiy])/g, 'j'],
  [/2/g, 'g'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/z/g, 's'],
  [/w/g, 'v'],
  [/y(?![aeiou])/g, 'i'],
  [/ou/g, 'o'],
  [/ei(?=[^aeiou]|$)/g, 'e'],
  [/oe(?=l)/g, 'ue'],
  [/ao$|am$|an$|on$/, 'A'], // Simao and Simon, Joao as others hear it
  [/m(?=[^aeiou]|$)/g, 'n'],
  [/e$/, 'i'],
  [/o$/, 'u'],
  [/l(?=[^aeiou]|$)/g, 'u'], // Raul, Alves said Auves
  [/(.)\1+/g, '$1'],
];

export const phoneticKeyPt = (word: string): string => rewritten(word, STEPS);
