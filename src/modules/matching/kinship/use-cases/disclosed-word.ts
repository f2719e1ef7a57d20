import type { DnaWord, LineWord } from '../domain/dna-word.js';

/** Word on the DNA of a pair of two institutions that a side is told. */
export interface DisclosedWord {
  readonly word: DnaWord;
  readonly y: LineWord | undefined;
  readonly mt: LineWord | undefined;
  readonly madeAt: Date;
  /** A sample is another one by now; the word is of what it was. */
  readonly isOutdated: boolean;
}
