/**
 * Table of the words that would agree with something in the query, over the whole lexicon.
 *
 * `head[word]` is 0 for nearly every word, else the first of a chain of hits. Scanning a record is then one
 * look-up a word, and only words that matter cost more. Clearing takes as long as there were hits.
 */
export class WordHits {
  head = new Int32Array(1024);
  next = new Int32Array(256);
  /** The word that is hit. */
  word = new Int32Array(256);
  /** Target of a hit, of the query: the caller's own number. */
  target = new Int32Array(256);
  /** Closeness or weight of a hit: the caller's own number. */
  value = new Float64Array(256);
  /** Hits are numbered from 1 as they were added; this is the number of the next. */
  used = 1;
  private touched: number[] = [];

  clear(words: number): void {
    for (const word of this.touched) this.head[word] = 0;
    this.touched.length = 0;
    this.used = 1;
    if (this.head.length < words) this.head = new Int32Array(words * 2);
  }

  add(word: number, target: number, value: number): void {
    if (this.used === this.next.length) this.grow();
    const hit = this.used;
    this.used += 1;
    if (this.head[word] === 0) this.touched.push(word);
    this.next[hit] = this.head[word]!;
    this.word[hit] = word;
    this.target[hit] = target;
    this.value[hit] = value;
    this.head[word] = hit;
  }

  private grow(): void {
    const size = this.next.length * 2;
    const widen = <T extends Int32Array | Float64Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    this.next = widen(this.next, new Int32Array(size));
    this.word = widen(this.word, new Int32Array(size));
    this.target = widen(this.target, new Int32Array(size));
    this.value = widen(this.value, new Float64Array(size));
  }
}
