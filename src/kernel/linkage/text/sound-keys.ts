import { phoneticVariantOf } from './phonetic-variants.js';
import { phoneticKey } from './phonetic-es.js';
import { saidByHaitians, writtenByEar } from './phonetic-heard.js';
import { phoneticKeysHt } from './phonetic-ht.js';
import { phoneticKeyMaya } from './phonetic-maya.js';
import { phoneticKeyPt } from './phonetic-pt.js';

/**
 * A shorter key says too little of a word to make two words alike, unless it holds a nasal vowel (Jean and
 * Jan).
 */
const LONG_ENOUGH = /^.{3,}|.[AO]|[AO]./;

/**
 * Sounds of a folded word to those who write names down in the region.
 *
 * `spanish` is the sound in the language of most records; `elsewhere` are its sounds in Portuguese, French
 * and Haitian Creole and as an English name heard in Spanish. Two words are of one sound when they share a
 * key.
 */
export interface Sounds {
  readonly spanish: string;
  readonly elsewhere: readonly string[];
  /**
   * Sounds that a Spanish ear hears where the word is said in French or Creole, and what the word says where
   * such an ear wrote it.
   */
  readonly said: readonly string[];
  readonly heard: string | undefined;
}

export function soundsOf(word: string): Sounds {
  const heard = phoneticVariantOf(word);
  const elsewhere = new Set<string>();
  const portuguese = phoneticKeyPt(word);
  if (LONG_ENOUGH.test(portuguese)) elsewhere.add(`pt:${portuguese}`);
  for (const key of phoneticKeysHt(word)) if (LONG_ENOUGH.test(key)) elsewhere.add(`ht:${key}`);
  if (heard !== undefined) elsewhere.add(`en:${heard}`);
  const maya = phoneticKeyMaya(word);
  if (maya !== undefined && LONG_ENOUGH.test(maya)) elsewhere.add(`my:${maya}`);
  return { spanish: phoneticKey(word), elsewhere: [...elsewhere], ...byEar(word) };
}

function byEar(word: string): Pick<Sounds, 'said' | 'heard'> {
  const heard = writtenByEar(word);
  const said = saidByHaitians(word).filter((key) => LONG_ENOUGH.test(key));
  return { said: [...new Set(said)], heard: LONG_ENOUGH.test(heard) ? heard : undefined };
}

/** Returns the keys under which a word is looked up, whichever of two words was met first. */
export function keysOfSounds({ spanish, elsewhere, said, heard }: Sounds): readonly string[] {
  const byEars = heard === undefined ? said : [...said, heard];
  return [spanish, ...elsewhere, ...byEars.map((key) => `ear:${key}`)];
}

export function shareSound(a: Sounds, b: Sounds): 'spanish' | 'elsewhere' | 'byEar' | undefined {
  if (a.spanish === b.spanish) return 'spanish';
  if (a.elsewhere.some((key) => b.elsewhere.includes(key))) return 'elsewhere';
  return isHeardAs(a, b) || isHeardAs(b, a) ? 'byEar' : undefined;
}

const isHeardAs = ({ said }: Sounds, { heard }: Sounds): boolean =>
  heard !== undefined && said.includes(heard);
