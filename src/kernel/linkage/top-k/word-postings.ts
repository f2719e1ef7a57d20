import type { BoundKernels } from './bound-kernels.js';

/** Calls back for every word of every record that is to be found by it, record after record. */
export type VisitWords = (visit: (word: number, number: number) => void) => void;

const NOBODY = new Int32Array(0);

/**
 * Inverted index: the numbers of the records that hold a word, by word, ascending; a record that holds it
 * twice is listed twice.
 */
export class WordPostings {
  /** Offsets by word: its numbers are in `numbers` from `first[word]` up to `first[word + 1]`. */
  readonly first: Int32Array;
  readonly numbers: Int32Array;

  /**
   * @param words one more than the highest word number
   * @param loops whose memory holds the numbers, where they read them
   */
  constructor(
    private readonly words: number,
    visitWords: VisitWords,
    loops?: BoundKernels,
  ) {
    this.first = new Int32Array(words + 1);
    const { first } = this;
    visitWords((word) => {
      first[word + 1]! += 1;
    });
    for (let word = 0; word < words; word += 1) first[word + 1]! += first[word]!;
    this.numbers = loops?.int32(first[words]!) ?? new Int32Array(first[words]!);
    const next = first.slice();
    visitWords((word, number) => {
      this.numbers[next[word]!] = number;
      next[word]! += 1;
    });
  }

  /** Returns the records of the word; none for a word that came after the postings were made. */
  of(word: number): Int32Array {
    return word >= this.words ? NOBODY : this.numbers.subarray(this.first[word], this.first[word + 1]);
  }
}
