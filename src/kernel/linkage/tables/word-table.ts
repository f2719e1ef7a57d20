import { unmarked } from '../text/scripts.js';
import { letterMask, type Letters, lettersOf } from './letters.js';
import { packed, type PackedLists, sharedInt32 } from './shared-arrays.js';
import { isOfLetters, type ReadWords } from './word-reader.js';

/** Numbers that a word has in `facts`, and which is which. */
export const FACTS = 4;
/** As in `sounds`. */
export const SOUND = 0;
/** Which letters it has (`letterMask`). */
export const LETTERS = 1;
/** Its first letter, as a UTF-16 unit. */
export const FIRST = 2;
/** 1 where it has other names (`families`). */
export const HAS_FAMILY = 3;

/** The words of all columns of a linkage by number, with what is asked of a word again and again. */
export interface WordTable {
  readonly letters: Letters;
  /** What is asked first of a word, `FACTS` numbers side by side, so that one look fetches them. */
  readonly facts: Int32Array;
  /** Words of one number sound alike in the Spanish of the Americas; of another script, or with figures, each its own. */
  readonly sounds: Int32Array;
  /** Names that a word is or may be short for, by number; ascending, and empty where no other word shares one. */
  readonly families: PackedLists;
  /** How many sounds there are. */
  readonly soundCount: number;
}

/** Gathers the words of all columns, and gives each its number. */
export class WordCollector {
  private readonly numbers = new Map<string, number>();
  private readonly words: string[] = [];
  private readonly sounds: number[] = [];
  private readonly soundNumbers = new Map<string, number>();
  private readonly families = new FamilyCollector();

  /** @returns the number of each of these words */
  add({ words, sounds, names }: ReadWords): Int32Array {
    return Int32Array.from(words, (word, at) => {
      const known = this.numbers.get(word);
      if (known !== undefined) return known;
      const number = this.words.length;
      this.numbers.set(word, number);
      this.words.push(word);
      this.sounds.push(numbered(this.soundNumbers, sounds[at]!));
      this.families.add(word, names[at]);
      return number;
    });
  }

  known(word: string): number | undefined {
    return this.numbers.get(word);
  }

  get size(): number {
    return this.words.length;
  }

  /** The table of all words met until now. */
  table(): WordTable {
    const texts = this.words.map((word) => unmarked(word).text);
    const sounds = sharedInt32(texts.length);
    sounds.set(this.sounds);
    const lists = this.families.lists();
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

/** Gathers, word by word, the names that it is or may be short for. */
class FamilyCollector {
  private readonly numbers = new Map<string, number>();
  private readonly families: number[][] = [];
  /** How many words have each name. */
  private readonly members: number[] = [];

  /** @param names other ones than the word itself */
  add(word: string, names: readonly string[] = []): void {
    const family: number[] = [];
    if (isOfLetters(word)) {
      for (const name of new Set([word, ...names])) {
        const number = numbered(this.numbers, name);
        this.members[number] = (this.members[number] ?? 0) + 1;
        family.push(number);
      }
    }
    this.families.push(family.sort((a, b) => a - b));
  }

  /** A name that one word alone has brings nobody together, and is left out. */
  lists(): PackedLists {
    return packed(this.families.map((family) => family.filter((name) => this.members[name]! > 1)));
  }
}

/** Whether two ascending lists of a packed table share an item. */
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
