import { unmarked } from '../text/scripts.js';
import { letterMask, type Letters, lettersOf } from './letters.js';
import { packed, type PackedLists, sharedInt32 } from './shared-arrays.js';
import type { ReadWords } from './word-reader.js';

/** Number of facts of a word in `facts`; the constants below are their indices. */
export const FACTS = 4;
/** Index of the sound, as in `sounds`. */
export const SOUND = 0;
/** Index of the set of letters (`letterMask`). */
export const LETTERS = 1;
/** Index of the first letter, as a UTF-16 unit. */
export const FIRST = 2;
/** Index of a mark, 1 where the word has other names (`families`). */
export const HAS_FAMILY = 3;

/** Words of all columns of a linkage by number, with the facts of a word that are read again and again. */
export interface WordTable {
  readonly letters: Letters;
  /**
   * Facts of the words that are read first, `FACTS` numbers side by side, so that one look-up fetches them.
   */
  readonly facts: Int32Array;
  /**
   * Sound of each word by number: words of one number sound alike in the Spanish of the Americas; a word of
   * another script, or with figures, has its own.
   */
  readonly sounds: Int32Array;
  /**
   * Names that a word is or may be short for, by number; ascending, and empty where no other word shares one.
   */
  readonly families: PackedLists;
  /** Number of sounds. */
  readonly soundCount: number;
}

/** Collects the words of all columns, and gives each its number. */
export class WordCollector {
  private readonly numbers = new Map<string, number>();
  private readonly words: string[] = [];
  private readonly sounds: number[] = [];
  private readonly soundNumbers = new Map<string, number>();
  private readonly names: (readonly string[] | undefined)[] = [];

  /** @returns the number of each of these words */
  add({ words, sounds, names }: ReadWords): Int32Array {
    return Int32Array.from(words, (word, at) => {
      const known = this.numbers.get(word);
      if (known !== undefined) return known;
      const number = this.words.length;
      this.numbers.set(word, number);
      this.words.push(word);
      this.sounds.push(numbered(this.soundNumbers, sounds[at]!));
      this.names.push(names[at]);
      return number;
    });
  }

  known(word: string): number | undefined {
    return this.numbers.get(word);
  }

  get size(): number {
    return this.words.length;
  }

  /** Makes the table of all words that were added until now. */
  table(): WordTable {
    const texts = this.words.map((word) => unmarked(word).text);
    const sounds = sharedInt32(texts.length);
    sounds.set(this.sounds);
    const lists = familiesOf(this.words, this.names);
    return {
      letters: lettersOf(texts),
      facts: factsOf(texts, sounds, lists),
      sounds,
      families: lists,
      soundCount: this.soundNumbers.size,
    };
  }
}

function factsOf(texts: readonly string[], sounds: Int32Array, families: PackedLists): Int32Array {
  const facts = sharedInt32(FACTS * texts.length);
  texts.forEach((text, word) => {
    facts[FACTS * word + SOUND] = sounds[word]!;
    facts[FACTS * word + LETTERS] = letterMask(text);
    facts[FACTS * word + FIRST] = text.charCodeAt(0);
    facts[FACTS * word + HAS_FAMILY] = families.starts[word + 1]! > families.starts[word]! ? 1 : 0;
  });
  return facts;
}

function numbered(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}

/**
 * Lists for each word the names that it is or may be short for, by number; one that no other word shares is
 * left out.
 *
 * @param names other ones than the word itself
 */
function familiesOf(
  words: readonly string[],
  names: readonly (readonly string[] | undefined)[],
): PackedLists {
  const numbers = new Map<string, number>();
  const families = words.map((word, at) =>
    names[at] === undefined ? [] : [...new Set([word, ...names[at]])].map((name) => numbered(numbers, name)),
  );
  // Most words have no other name, and are nobody else's: those need no number.
  words.forEach((word, at) => {
    const own = names[at] === undefined ? numbers.get(word) : undefined;
    if (own !== undefined) families[at]!.push(own);
  });
  const members = new Int32Array(numbers.size);
  for (const family of families) for (const name of family) members[name]! += 1;
  return packed(families.map((family) => family.filter((name) => members[name]! > 1).sort((a, b) => a - b)));
}

/** Tests whether two ascending lists of a packed table share an item. */
export function shareItem({ starts, items }: PackedLists, a: number, b: number): boolean {
  let [i, j] = [starts[a]!, starts[b]!];
  const [endI, endJ] = [starts[a + 1]!, starts[b + 1]!];
  while (i < endI && j < endJ) {
    const difference = items[i]! - items[j]!;
    if (difference === 0) return true;
    if (difference < 0) i += 1;
    else j += 1;
  }
  return false;
}
