import { formalNamesOf, sameNamesOf } from '../text/hypocorisms.js';
import { phoneticKey } from '../text/phonetic-es.js';

/** Words of a column in the order of reading, with the facts of each word by itself. */
export interface ReadWords {
  readonly words: readonly string[];
  /** Sound keys: words of one key sound alike. */
  readonly sounds: readonly string[];
  /** Other names that a word is or may be short for; undefined where it has none. */
  readonly names: readonly (readonly string[] | undefined)[];
}

/** Collects the words of one column while its values are read. */
export class WordReader {
  private readonly places = new Map<string, number>();
  private readonly words: string[] = [];

  placeOf(word: string): number {
    const known = this.places.get(word);
    if (known !== undefined) return known;
    const place = this.words.length;
    this.places.set(word, place);
    this.words.push(word);
    return place;
  }

  read(): ReadWords {
    const { words } = this;
    return { words, sounds: words.map(soundKey), names: words.map(otherNamesOf) };
  }
}

/** Tests whether a word is of Latin letters alone. */
const isOfLetters = (word: string): boolean => !/[^a-z]/.test(word);

/** Returns the sound key of a word: a sound of two letters or fewer is too short to make two words one. */
function soundKey(word: string): string {
  if (!isOfLetters(word)) return `=${word}`;
  const key = phoneticKey(word);
  return key.length < 3 ? `=${word}` : key;
}

function otherNamesOf(word: string): readonly string[] | undefined {
  if (!isOfLetters(word)) return undefined;
  const names = [...formalNamesOf(word), ...sameNamesOf(word)];
  return names.length === 0 ? undefined : names;
}
