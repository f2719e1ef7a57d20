import { heardNameOf } from './heard-names.js';
import { phoneticKey } from './phonetic-es.js';
import { phoneticKeysHt } from './phonetic-ht.js';
import { phoneticKeyPt } from './phonetic-pt.js';

/** A shorter key says too little of a word to make two words alike, unless it holds a nasal vowel (Jean and Jan). */
const LONG_ENOUGH = /^.{3,}|.[AO]|[AO]./;

/**
 * How a folded word sounds to those who write names down in the region.
 *
 * `spanish` is the sound in the language of most records; `elsewhere` are its sounds in Portuguese, French and Haitian
 * Creole and as an English name heard in Spanish. Two words are of one sound when they share a key.
 */
export interface Sounds {
  readonly spanish: string;
  readonly elsewhere: readonly string[];
}

export function soundsOf(word: string): Sounds {
  const heard = heardNameOf(word);
  const elsewhere = new Set<string>();
  const portuguese = phoneticKeyPt(word);
  if (LONG_ENOUGH.test(portuguese)) elsewhere.add(`pt:${portuguese}`);
  for (const key of phoneticKeysHt(word)) if (LONG_ENOUGH.test(key)) elsewhere.add(`ht:${key}`);
  if (heard !== undefined) elsewhere.add(`en:${heard}`);
  return { spanish: phoneticKey(word), elsewhere: [...elsewhere] };
}

export function shareSound(a: Sounds, b: Sounds): 'spanish' | 'elsewhere' | undefined {
  if (a.spanish === b.spanish) return 'spanish';
  return a.elsewhere.some((key) => b.elsewhere.includes(key)) ? 'elsewhere' : undefined;
}
