import { type ScriptCloseness, ScriptIndex } from './lexicon-scripts.js';
import { editDistance, jaroWinkler } from './text/edit-distance.js';
import { formalNamesOf, sameNamesOf } from './text/hypocorisms.js';
import { phoneticKey } from './text/phonetic-es.js';
import { type Script, unmarked } from './text/scripts.js';
import { keysOfSounds, shareSound, type Sounds, soundsOf } from './text/sound-keys.js';

/**
 * Neighbours are words that may be each other's misspelling. They are found once a word and never once a pair
 * of records.
 *
 * Candidates come from an index by sound key, by sound key with one sound left out and by letters with one
 * left out (the deletion index of Garbe's SymSpell), plus nickname families; each candidate is then measured.
 */
export const CLOSENESS = {
  same: 1,
  sound: 2,
  nickname: 3,
  typing: 4,
  distant: 5,
  truncated: 6,
  soundElsewhere: 7,
  sameName: 8,
  transliteration: 9,
  consonants: 10,
  initial: 11,
  mirrored: 12,
} as const;
export type Closeness = (typeof CLOSENESS)[keyof typeof CLOSENESS];

/**
 * Way in which the words of a namespace are compared: names, names of relatives (as names, and never with the
 * names of persons), words tattooed, numbers of papers, or exactly.
 */
export type WordKind = 'name' | 'relative' | 'inscription' | 'number' | 'exact';

type ComparedKind = Exclude<WordKind, 'exact' | 'relative'>;

export interface Neighbour {
  readonly id: number;
  readonly closeness: Closeness;
}

/** A bucket larger than this says nothing any more (one sound left out of a very short name). */
const LARGEST_BUCKET = 400;

export class NeighbourIndex {
  private readonly buckets = new Map<string, number[]>();
  private readonly words: Form[] = [];
  private readonly scripts = new Map<Script, ScriptIndex>();
  private readonly latinNames: number[] = [];

  /** Words already known that are close to this one; the word is then known too. Ids ascend. */
  add(id: number, word: string, kind: WordKind): readonly Neighbour[] {
    if (kind === 'exact') return [];
    const { script, text } = unmarked(word);
    const comparedAs = kind === 'relative' ? 'name' : kind;
    const form = formOf(text, comparedAs);
    this.words[id] = form;
    const family = kind === 'relative' ? `${kind} ${script ?? ''}` : (script ?? kind);
    const close = this.alike(id, form, comparedAs, family);
    if (kind === 'name') close.push(...this.acrossScripts(id, text, script));
    return close.sort((x, y) => x.id - y.id);
  }

  /** Words of the same kind and script. */
  private alike(id: number, form: Form, kind: ComparedKind, family: string): Neighbour[] {
    const candidates = new Set<number>();
    for (const key of keysOf(form, kind)) {
      const bucket = this.bucket(`${family}:${key}`);
      if (bucket.length > LARGEST_BUCKET) continue;
      for (const other of bucket) candidates.add(other);
      bucket.push(id);
    }
    const close: Neighbour[] = [];
    for (const other of candidates) {
      const closeness = measure(form, this.words[other]!, kind);
      if (closeness !== undefined) close.push({ id: other, closeness });
    }
    return close;
  }

  private acrossScripts(id: number, text: string, script: Script | undefined): Neighbour[] {
    const close: Neighbour[] = [];
    const onClose = (other: number, closeness: ScriptCloseness): void => {
      close.push({ id: other, closeness: CLOSENESS[closeness] });
    };
    if (script === undefined) {
      this.latinNames.push(id);
      for (const index of this.scripts.values()) index.addLatin(id, text, onClose);
    } else this.indexOf(script).addOther(id, text, onClose);
    return close;
  }

  private indexOf(script: Script): ScriptIndex {
    const known = this.scripts.get(script);
    if (known !== undefined) return known;
    const index = new ScriptIndex(script);
    for (const id of this.latinNames) index.addLatin(id, this.words[id]!.word);
    this.scripts.set(script, index);
    return index;
  }

  private bucket(key: string): number[] {
    const found = this.buckets.get(key);
    if (found !== undefined) return found;
    const bucket: number[] = [];
    this.buckets.set(key, bucket);
    return bucket;
  }
}

/** A word with what is asked of it again for every candidate. */
interface Form {
  readonly word: string;
  readonly sounds: Sounds;
  /** Formal names that the word may be short for, and its forms in other languages. */
  readonly formal: readonly string[];
  readonly same: readonly string[];
}

const soundsAs = (spanish: string): Sounds => ({ spanish, elsewhere: [], said: [], heard: undefined });

function formOf(word: string, kind: ComparedKind): Form {
  if (kind === 'name')
    return { word, sounds: soundsOf(word), formal: formalNamesOf(word), same: sameNamesOf(word) };
  const sounds = soundsAs(kind === 'number' ? '' : phoneticKey(word));
  return { word, sounds, formal: [], same: [] };
}

function keysOf({ word, sounds, formal, same }: Form, kind: ComparedKind): Set<string> {
  if (kind === 'number') return new Set(numberKeys(word));
  const keys = new Set([word, ...withoutOne(sounds.spanish), ...withoutOne(word), ...keysOfSounds(sounds)]);
  if (kind === 'name') {
    const letters = saidAlike(word);
    if (letters !== word) for (const key of withoutOne(letters)) keys.add(key);
    keys.add(`formal:${word}`);
    for (const name of formal) keys.add(`formal:${name}`);
    for (const name of same.length > 0 ? [word, ...same] : []) keys.add(`same:${name}`);
  } else if (word.length >= 3) {
    keys.add(`end:${word.slice(-3)}`);
    keys.add(`mirror:${eitherWay(word)}`);
  }
  return keys;
}

/**
 * A slip of the pen may also change the sounds (Garcai for Garcia), so letters are left out as well as
 * sounds.
 */
function withoutOne(word: string): string[] {
  return word.length < 4 ? [] : Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1));
}

/**
 * A wrong figure leaves the even or the odd places whole; swapped neighbours leave the set of figures whole.
 */
function numberKeys(number: string): string[] {
  const figures = Array.from(number);
  return [
    `even:${number.length}:${figures.filter((_, i) => i % 2 === 0).join('')}`,
    `odd:${number.length}:${figures.filter((_, i) => i % 2 === 1).join('')}`,
    `set:${figures.sort().join('')}`,
  ];
}

function measure(one: Form, other: Form, kind: ComparedKind): Closeness | undefined {
  if (kind === 'number')
    return one.word.length >= 6 && editDistance(one.word, other.word) <= 1 ? CLOSENESS.typing : undefined;
  const sound = shareSound(one.sounds, other.sounds);
  if (sound === 'spanish') return CLOSENESS.sound;
  if (kind === 'name' && areNicknames(one, other)) return CLOSENESS.nickname;
  if (kind === 'inscription' && isTail(one.word, other.word)) return CLOSENESS.truncated;
  if (sound === 'elsewhere') return CLOSENESS.soundElsewhere;
  const spelt = spelling(one.word, other.word);
  // Written down by other ears: less than the sound of one language, and no better than a slip of the pen.
  if (sound === 'byEar') return spelt === CLOSENESS.typing ? spelt : CLOSENESS.sameName;
  return spelt ?? unlikelyCloseness(one, other, kind);
}

function unlikelyCloseness(one: Form, other: Form, kind: ComparedKind): Closeness | undefined {
  if (kind === 'name') return rarerCloseness(one, other);
  return isMirrored(one.word, other.word) ? CLOSENESS.mirrored : undefined;
}

/** Letters that are each other's picture in a mirror, each as one of them. */
const inMirror = (word: string): string => word.replaceAll('b', 'd').replaceAll('p', 'q');

/** Returns one form for a word and for its picture in a mirror. */
function eitherWay(word: string): string {
  const straight = inMirror(word);
  const turned = Array.from(straight).reverse().join('');
  return straight < turned ? straight : turned;
}

/**
 * Read in a photograph that was turned over, or letter by letter in a mirror: roma for amor, dedo for bebo.
 */
const isMirrored = (word: string, other: string): boolean =>
  word.length >= 3 && eitherWay(word) === eitherWay(other);

function rarerCloseness(one: Form, other: Form): Closeness | undefined {
  if (one.same.includes(other.word)) return CLOSENESS.sameName;
  return isSlipOfTheHeard(one, other) || isShortSlip(one.word, other.word) ? CLOSENESS.distant : undefined;
}

/**
 * Written as it was heard, and with a slip besides: Guaypa and Guallpa, Jezus and Jseus. Letters that change
 * places may take a sound apart, so that letters are held against each other as well: Sanches and Sancehz,
 * Darwyn and Dariwn.
 */
function isSlipOfTheHeard(one: Form, other: Form): boolean {
  const [sound, otherSound] = [one.sounds.spanish, other.sounds.spanish];
  if (Math.min(sound.length, otherSound.length) >= 4 && editDistance(sound, otherSound) <= 1) return true;
  const [letters, otherLetters] = [saidAlike(one.word), saidAlike(other.word)];
  return Math.min(letters.length, otherLetters.length) >= 5 && editDistance(letters, otherLetters) <= 1;
}

/** Single letters that are said alike in the Spanish of the Americas, each as one of them. */
const SAID_ALIKE: Readonly<Record<string, string>> = {
  v: 'b',
  z: 's',
  x: 's',
  y: 'i',
  k: 'c',
  q: 'c',
  j: 'g',
};

const saidAlike = (word: string): string => word.replace(/[vzxykqj]/g, (letter) => SAID_ALIKE[letter]!);

/**
 * Mayan and Chinese surnames are short (Choc, Caal, Wong): a letter that one of them lacks is a slip, another
 * letter is another name.
 */
function isShortSlip(word: string, other: string): boolean {
  const [shorter, longer] = word.length < other.length ? [word, other] : [other, word];
  if (shorter.length !== 3 || longer.length !== 4) return false;
  return shorter[0] === longer[0] && shorter[2] === longer[3] && editDistance(shorter, longer) === 1;
}

function spelling(word: string, other: string): Closeness | undefined {
  const shorter = Math.min(word.length, other.length);
  if (shorter < 4) return undefined;
  const edits = editDistance(word, other);
  const likeness = jaroWinkler(word, other);
  if (edits <= 1 || (edits === 2 && shorter >= 8 && likeness >= 0.92)) return CLOSENESS.typing;
  return edits <= 2 && likeness >= 0.9 ? CLOSENESS.distant : undefined;
}

function areNicknames(one: Form, other: Form): boolean {
  return (
    one.formal.includes(other.word) ||
    other.formal.includes(one.word) ||
    one.formal.some((name) => other.formal.includes(name))
  );
}

function isTail(word: string, other: string): boolean {
  return Math.min(word.length, other.length) >= 3 && (word.endsWith(other) || other.endsWith(word));
}
