import type { Script } from './scripts.js';
import { rewritten, type SoundSteps } from './sound-steps.js';

/**
 * Consonants that a word of another script and a Latin spelling of it share.
 *
 * No romanisation is the only one (Muhammad, Mohamed; Chaikovsky, Tschaikowski), and abjads do not write
 * short vowels, so words meet by their consonants, told apart only as far as the script tells them apart:
 * Arabic has no p, Japanese no l. A Latin word has several readings where letters are said in different ways.
 * Letter values are those of the Unicode romanisations (any-ascii) and, for Arabic and Hebrew, of the usual
 * passport practice; own rules, measured on the pairs of Wikidata (CC0): `npm run figures -- names`.
 *
 * Classes: b p f v d t k g j (dzh, zh) C (ch, sh) s (z, ts) x (kh) h l r m n.
 */
const LATIN: SoundSteps = [
  [/ph/g, 'f'],
  [/tsch|tch|sch|sh|cz|sz|ch/g, 'C'],
  [/dzh|dj|zh/g, 'j'],
  [/kh/g, 'x'],
  [/gh/g, 'g'],
  [/th/g, 'T'],
  [/dh/g, 'd'],
  [/bh/g, 'b'],
  [/qu|ck|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/(?<=i)c$/g, 'K'], // Slavic -ic, said -ich
  [/c/g, 'k'],
  [/t[sz]|dz|z/g, 's'],
  [/gn(?=[aeiou])/g, 'n'],
];

type Alternatives = readonly (readonly [letter: RegExp, sounds: readonly string[]])[];

/** Letters with more than one sound, each as alternatives; at most this many are unfolded in one word. */
const MOST_UNFOLDED = 4;
const ALTERNATIVES: Alternatives = [
  [/C/, ['C', 'k', 'x']],
  [/K/, ['k', 'C']],
  [/T/, ['t', 's']],
  [/j/, ['j', '', 'x']],
  [/g(?=[eiy])/, ['g', 'j']],
  [/w/, ['v', '']],
  [/h/, ['h', '']],
];
/**
 * Alternatives for a silent r: in these scripts r before a consonant, or at the end, is often not written.
 */
const SILENT_R: Alternatives = [[/r(?![aeiouyr])/, ['r', '']]];
const MORE_ALTERNATIVES: Readonly<Partial<Record<Script, Alternatives>>> = {
  ar: [[/v/, ['f', 'b']]],
  ja: [...SILENT_R, [/v/, ['b', 'f']]],
  zh: SILENT_R,
  hg: SILENT_R,
};

/** Merges of sounds that a script does not tell apart, applied to both words. */
const MERGES: Readonly<Record<Script, SoundSteps>> = {
  ar: [[/p/g, 'b'], [/v/g, 'f'], [/tC|C/g, 's'], [/ts/g, 's'], [/j/g, 'g'], [/x/g, 'k'], [/h/g, '']],
  he: [[/b/g, 'v'], [/f/g, 'p'], [/tC|C/g, 's'], [/ts/g, 's'], [/j/g, 'g'], [/x/g, 'h'], [/h/g, '']],
  cy: [[/[xh]/g, 'g']],
  el: [[/b/g, 'v'], [/h/g, 'x']],
  hg: [[/ng/g, 'n'], [/[vpf]/g, 'b'], [/l/g, 'r'], [/[Csj]/g, 's'], [/[xh]/g, ''], [/g/g, 'k'], [/d/g, 't'], [/r$/, '']],
  ja: [[/v/g, 'b'], [/l/g, 'r'], [/[fx]/g, 'h'], [/[Cj]/g, 's'], [/d/g, 't'], [/m(?=[bp])/g, 'n']],
  zh: [[/ng/g, 'n'], [/[vbf]/g, 'p'], [/l/g, 'r'], [/[Csj]/g, 's'], [/[gxh]/g, 'k'], [/d/g, 't'], [/m$/, 'n'], [/r$/, '']],
  in: [[/v/g, 'b'], [/f/g, 'p'], [/C/g, 's'], [/h/g, '']],
  et: [[/x/g, 'h'], [/p/g, 'b'], [/C/g, 's']],
}; // prettier-ignore

/** Rules by which a romanised word is read; a script without an entry is read like a Latin word. */
const OF_SCRIPT: Readonly<Partial<Record<Script, SoundSteps>>> = {
  zh: [[/zh|ch|sh|[jqxz]|c/g, 'C'], [/w/g, 'v'], [/er/g, 'r']],
  ja: [[/sh|ch|ts|[jz]/g, 's'], [/cy/g, 's'], [/w/g, '']],
  hg: [[/ch|j/g, 's'], [/w/g, '']],
  ar: [],
  he: [[/^ww?|ww/g, 'v']],
}; // prettier-ignore
const ALTERNATIVES_OF_SCRIPT: Readonly<Partial<Record<Script, Alternatives>>> = {
  zh: [[/C(?=i)/, ['C', 'k']]],
  he: [[/(?<=.)w/, ['', 'v']]],
};

const VOWELS = /[aeiouyw']/g;
const DOUBLED = /(.)\1+/g;

/** Doubled letters are one sound; what a vowel parts are two consonants. */
function reduced(sounds: string, script: Script): string {
  return rewritten(sounds.replace(DOUBLED, '$1').replace(VOWELS, ''), MERGES[script]);
}

function unfolded(sounds: string, alternatives: Alternatives): readonly string[] {
  let readings = [sounds];
  let count = 0;
  for (const [letter, choices] of alternatives) {
    if (count === MOST_UNFOLDED) break;
    if (!readings.some((reading) => letter.test(reading))) continue;
    count += 1;
    const everywhere = new RegExp(letter.source, 'g');
    readings = readings.flatMap((reading) => choices.map((choice) => reading.replace(everywhere, choice)));
  }
  return readings;
}

const different = (readings: readonly string[], script: Script): readonly string[] => [
  ...new Set(readings.map((reading) => reduced(reading, script))),
];

/** Consonants of a folded Latin word, in each way in which it may be read by those who write the script. */
export function consonantsOfLatin(word: string, script: Script): readonly string[] {
  const more = MORE_ALTERNATIVES[script] ?? [];
  return different(unfolded(rewritten(word.replace(/x/g, 'ks'), LATIN), [...more, ...ALTERNATIVES]), script);
}

/** Consonants of a romanised word of the script, in each way in which it may be read. */
export function consonantsOfScript(romanised: string, script: Script): readonly string[] {
  const steps = OF_SCRIPT[script];
  if (steps !== undefined)
    return different(unfolded(rewritten(romanised, steps), ALTERNATIVES_OF_SCRIPT[script] ?? []), script);
  return different([rewritten(romanised, LATIN).replaceAll('T', 't').replaceAll('K', 'k')], script);
}

/** Fewer consonants than this are shared by too many names to say anything. */
const LEAST_CONSONANTS = 2;
/**
 * Number of consonants from which on they say as much as a spelling; scripts that merge many sounds need one
 * more.
 */
const MANY_CONSONANTS = 3;
const COARSE: readonly Script[] = ['hg', 'ja', 'zh'];

/** Rates the evidence of words of the script and of Latin letters that share these consonants. */
export function consonantsSay(consonants: string, script: Script): 'much' | 'little' | 'nothing' {
  if (consonants.length < LEAST_CONSONANTS) return 'nothing';
  return consonants.length >= MANY_CONSONANTS + (COARSE.includes(script) ? 1 : 0) ? 'much' : 'little';
}
