/** Calls back for every word of every record that is to be found by it. */
export type VisitWords = (visit: (word: number, slot: number) => void) => void;

const NOBODY = new Int32Array(0);

/** The records that hold a word, by word, ascending; one that holds it twice stands there twice. */
export class WordPostings {
  private readonly first: Int32Array;
  private readonly slots: Int32Array;

  /** @param words one more than the highest word number */
  constructor(
    private readonly words: number,
    visitWords: VisitWords,
  ) {
    this.first = new Int32Array(words + 1);
    const { first } = this;
    visitWords((word) => {
      first[word + 1]! += 1;
    });
    for (let word = 0; word < words; word += 1) first[word + 1]! += first[word]!;
    this.slots = new Int32Array(first[words]!);
    const next = first.slice();
    visitWords((word, slot) => {
      this.slots[next[word]!] = slot;
      next[word]! += 1;
    });
  }

  /**
   * A word that came after the postings were made is in none of their records.
   *
   * @param most a word that more hold is taken to be held by nobody
   */
  of(word: number, most: number): Int32Array {
    if (word >= this.words) return NOBODY;
    const [from, to] = [this.first[word]!, this.first[word + 1]!];
    return to - from > most ? NOBODY : this.slots.subarray(from, to);
  }
}
