import type { DnaWord, LineWord } from './dna-word.js';

/**
 * Most words that an institution has about one record of another one, in so many days; the next waits for its
 * owner. `open` counts as well: for whoever holds a true body and asks about others made of it, each "open"
 * rules out what the next one need not ask.
 */
export const MOST_WORDS = 3;
export const WORDS_DAYS = 365;

/** Answer of the owner of a record to the question whether others may have more words about it. */
export type WordsAnswer = 'go_on' | 'stop';

export interface SaidWord {
  readonly word: DnaWord;
  readonly y: LineWord | null;
  readonly mt: LineWord | null;
}

/** Word that is told of a pair of which nothing more may be told now, whatever its word is. */
export const NOTHING_SAID: SaidWord = { word: 'open', y: null, mt: null };

/** Tells whether a word says anything of the other side's samples that the asker could not expect. */
export const saysSomething = ({ word, y, mt }: SaidWord): boolean =>
  word !== 'open' || y !== null || mt !== null;

export interface WordsHad {
  /** Words that the institution was told since the moment from which they count. */
  readonly words: number;
  readonly answer: WordsAnswer | null;
}

/**
 * Tells whether the next word may be told. This is asked before anybody looks at what it says, so that
 * waiting tells nothing of it.
 */
export const mayBeTold = ({ words, answer }: WordsHad): boolean => answer !== 'stop' && words < MOST_WORDS;
