import { COLOURS, MOTIFS, THINGS } from './concepts-table.js';
import { wordsOf } from './fold.js';
import { MORE_WORDS } from './more-words.js';

/**
 * Words for one thing, in whatever languages; under them what is a kind of it, so that "bird" finds an eagle
 * and not the other way round.
 */
export interface Meaning {
  readonly words: readonly string[];
  readonly kinds: readonly string[];
}

/**
 * A word or phrase of what somebody asks, with other words that mean the same. All are folded; words of a
 * phrase stand a space apart.
 */
export interface AskedPart {
  readonly said: readonly string[];
  readonly alike: readonly string[];
  /** True where a list names it; else it is a word like any other, a name among them. */
  readonly isListed: boolean;
}

const MOST_WORDS = 4;

/** Words that only join others: what is asked in one language is not to be looked for by them in another. */
const JOINING = new Set(
  (
    'a al ante con de del el en la las lo los o para por se su sus un una unas unos y the of and with in on at an or to his her has had ' +
    'um uma na nas nos do da dos das e em com le les des du et ou avec dans sur une son sa ak nan yon oswa li te'
  ).split(' '),
);

/**
 * Words that mean one thing in one language of the records and another in the next: they stand for themselves
 * alone.
 */
const FALSE_FRIENDS = new Set('bra men do je kou pie'.split(' '));

/** Elisions of French into the next word: "l’aigle". A name keeps it: "D’Angelo". */
const ELIDED = /\b(?:[LlDd]|[Qq]u)['’](?=\p{Ll})/gu;

/** A text in which the articles stand apart that French runs into its words. */
export const withoutElision = (text: string): string => text.replace(ELIDED, '');

/** Reads a question as parts, each of which may be said in other words. */
export class PhoneticSimilarity {
  private readonly alikeOf = new Map<string, Set<string>>();

  constructor(meanings: readonly Meaning[]) {
    for (const { words, kinds } of meanings) {
      const phrases = words.map(plain).filter(isPlain);
      const found = [...phrases, ...kinds.map(plain).filter(isPlain)];
      for (const phrase of phrases) {
        const known = this.alikeOf.get(phrase) ?? new Set<string>();
        for (const one of found) known.add(one);
        this.alikeOf.set(phrase, known);
      }
    }
  }

  /**
   * The longest phrase that is known first; words that only join others are left out, unless nothing else is
   * asked.
   */
  partsOf(text: string): readonly AskedPart[] {
    const tokens = wordsOf(withoutElision(text));
    const parts: AskedPart[] = [];
    for (let at = 0; at < tokens.length;) {
      const said = tokens.slice(at, at + this.lengthAt(tokens, at));
      const known = this.alikeOf.get(said.join(' '));
      const alike = [...(known ?? [])].filter((one) => one !== said.join(' '));
      parts.push({ said, alike, isListed: known !== undefined });
      at += said.length;
    }
    const telling = parts.filter(({ said }) => said.length > 1 || !JOINING.has(said[0]!));
    return telling.length > 0 ? telling : parts;
  }

  /** Returns how many words the longest known phrase has that begins here; one where none does. */
  private lengthAt(tokens: readonly string[], at: number): number {
    for (let length = Math.min(MOST_WORDS, tokens.length - at); length > 1; length -= 1)
      if (this.alikeOf.has(tokens.slice(at, at + length).join(' '))) return length;
    return 1;
  }
}

const isPlain = (phrase: string): boolean => phrase !== '' && !FALSE_FRIENDS.has(phrase);
const plain = (phrase: string): string => wordsOf(phrase).join(' ');

/** Lists the words by which the tables call marks, clothes, belongings and colours. */
export function meaningsOfThings(): readonly Meaning[] {
  const more = new Map(linesOf(MORE_WORDS).map(({ name, words }) => [name, words]));
  return [MOTIFS, THINGS, COLOURS].flatMap((table) => {
    const lines = linesOf(table);
    const wordsOfName = new Map(
      lines.map(({ name, words }) => [name, [...words, ...(more.get(name) ?? [])]]),
    );
    return lines.map(({ name }) => ({
      words: wordsOfName.get(name)!,
      kinds: lines.filter(({ wider }) => wider.includes(name)).flatMap((one) => wordsOfName.get(one.name)!),
    }));
  });
}

function linesOf(table: string) {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [head = '', words = ''] = line.split('|');
      const [name = '', ...wider] = head.split('<').map((one) => one.trim());
      return { name, wider, words: words.trim().split(' ') };
    });
}
