import { COLOURS, MOTIFS, THINGS } from './concepts-table.js';
import { wordsOf } from './fold.js';

/** A text as concepts of one vocabulary (language gone) and the words that the vocabulary does not know. */
export interface ReadText {
  readonly concepts: readonly string[];
  readonly words: readonly string[];
}

const MOST_WORDS = 3;

/** A bilingual vocabulary: words and phrases to concepts, each with its wider concepts. */
export class Vocabulary {
  private readonly conceptOf = new Map<string, string>();
  private readonly widerOf = new Map<string, readonly string[]>();
  /** Number of words of the longest phrase that begins with a word. */
  private readonly longestFrom = new Map<string, number>();

  constructor(table: string) {
    for (const line of table.trim().split('\n')) {
      const [head = '', words = ''] = line.split('|');
      const [name = '', ...wider] = head.split('<').map((concept) => concept.trim());
      this.widerOf.set(name, wider);
      for (const phrase of words.trim().split(' ')) this.add(phrase, name);
    }
  }

  private add(phrase: string, name: string): void {
    const [first = '', ...more] = phrase.split('_');
    this.conceptOf.set(phrase, name);
    this.longestFrom.set(first, Math.max(1 + more.length, this.longestFrom.get(first) ?? 0));
  }

  /** Longest phrases first (three words), so that "santa muerte" is not read as "muerte" twice. */
  read(text: string): ReadText {
    const tokens = wordsOf(text);
    const concepts = new Set<string>();
    const words: string[] = [];
    for (let at = 0; at < tokens.length;) {
      const length = this.phraseAt(tokens, at);
      if (length === 0) {
        words.push(tokens[at]!);
        at += 1;
        continue;
      }
      const concept = this.conceptOf.get(tokens.slice(at, at + length).join('_'))!;
      concepts.add(concept);
      for (const wider of this.widerOf.get(concept) ?? []) concepts.add(wider);
      at += length;
    }
    return { concepts: [...concepts], words };
  }

  /** Returns how many words the longest known phrase has that begins here; 0 where none does. */
  private phraseAt(tokens: readonly string[], at: number): number {
    const longest = Math.min(MOST_WORDS, this.longestFrom.get(tokens[at]!) ?? 0);
    for (let length = longest; length > 0; length -= 1)
      if (this.conceptOf.has(tokens.slice(at, at + length).join('_'))) return length;
    return 0;
  }
}

export const motifs = new Vocabulary(MOTIFS);
export const things = new Vocabulary(THINGS);
export const colours = new Vocabulary(COLOURS);

/** Words that carry no content of their own, in the languages of the records. */
const EMPTY_WORDS = new Set(
  (
    'a al ante con de del el ella en es esta la las lo los le les me mi muy no o para por que se si sin su sus tiene ' +
    'un una unas uno unos y ya of the and with in on at an is or to his her has had from for by one two approx ' +
    'approximately possible possibly um uma na nas nos do da dos das e com tipo like type old large small grande ' +
    'chico chica pequeno pequena antiguo antigua figure figura design diseno tatuaje tattoo tattoos tatuajes color ' +
    'colour size talla lado side area parte upper lower superior inferior left right izquierdo izquierda derecho derecha'
  ).split(' '),
);

export function contentWords(words: readonly string[]): string[] {
  return [...new Set(words.filter((word) => word.length > 1 && !EMPTY_WORDS.has(word)))];
}
