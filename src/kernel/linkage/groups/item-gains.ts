import type { BankView } from '../comparison.js';
import type { ItemIndex, Postings } from './item-index.js';
import type { ItemMatching } from './item-matching.js';
import type { ItemModel } from './item-model.js';
import { type ItemWeights, NAMING } from './item-weights.js';
import { OBSERVERS } from './observer.js';

/** Types are four bits of a head. */
const TYPES = 16;
/** Marks an item that was come upon by its form and not by a word. */
const BY_FORM = 16;

/**
 * Gains of the pairs of items that are better than none, of one query with all records of an index.
 *
 * Goes from the words of the query to the items that hold them, and never looks at an item that has nothing
 * to do with the query. What it finds is what going through the records one by one finds.
 */
export class ItemGains {
  /** Cost of all items of a record when the query has none of them, by the query's observer. */
  private readonly missed = new Map<number, Float64Array>();
  /** Observer of each record. */
  private readonly observers: Uint8Array;
  /** The most that an item of each type costs with any observer of these records. */
  private readonly dearest: Float64Array;
  private readonly said: Float64Array;
  private readonly facets: Uint8Array;
  private readonly touched: Int32Array;
  private touchedCount = 0;
  /** The first of the gains of each record, 0 for none; each gain leads to the next. */
  private readonly head: Int32Array;
  private next = new Int32Array(1024);
  private row = new Uint8Array(1024);
  private item = new Int32Array(1024);
  private gain = new Float64Array(1024);
  private used = 1;
  /** Items before this one belong to records that are not asked about. */
  private least = 0;

  constructor(
    readonly index: ItemIndex,
    private readonly weights: ItemWeights,
    private readonly model: ItemModel,
    bank: BankView,
  ) {
    const items = index.heads.length;
    this.observers = Uint8Array.from(index.positions, (at) => bank.columns.observer[index.slots[at]!]!);
    const observers = new Set(this.observers);
    this.dearest = Float64Array.from({ length: TYPES }, (_, type) =>
      Math.min(0, ...Array.from(observers, (one) => weights.missing[type * OBSERVERS + one]!)),
    );
    this.said = new Float64Array(items);
    this.facets = new Uint8Array(items);
    this.touched = new Int32Array(items);
    this.head = new Int32Array(index.positions.length);
  }

  /**
   * Finds the gains of the query that the weights have begun, with the records from a place in the slots on.
   */
  find(from: number): void {
    const { own } = this.weights;
    const { hits } = own;
    const first = this.index.recordFrom(from);
    this.least = this.index.firstItem[first]!;
    this.head.fill(0);
    this.used = 1;
    for (let row = 0, hit = 1; row < own.size; row += 1) {
      let end = hit;
      while (end < hits.used && (hits.target[end]! & 255) === row) end += 1;
      this.touchByWords(hit, end);
      if (!this.model.needsSubject) this.touchByForm(row);
      this.weighTouched(row);
      hit = end;
    }
  }

  /** Sums what going without each other costs the items of both, and what those gain that are paired. */
  total(record: number, matching: ItemMatching): number {
    const { own } = this.weights;
    return (
      own.allMissing[this.observers[record]!]! +
      this.settle(record, matching) +
      this.missedOf(own.observer)[record]!
    );
  }

  private settle(record: number, matching: ItemMatching): number {
    const { head, next, gain } = this;
    const begin = head[record]!;
    if (begin === 0) return 0;
    if (next[begin] === 0) return gain[begin]!;
    const first = this.index.firstItem[record]!;
    matching.begin();
    for (let at = begin; at !== 0; at = next[at]!)
      matching.offer(this.row[at]!, this.item[at]! - first, gain[at]!);
    return matching.settle();
  }

  /**
   * Words that name a thing first: where nothing is paired without one, the others matter only beside them.
   */
  private touchByWords(from: number, to: number): void {
    const { target, word, value } = this.weights.own.hits;
    const { needsSubject } = this.model;
    for (let hit = from; hit < to; hit += 1) {
      const facet = target[hit]! >> 8;
      if (!needsSubject || (facet & NAMING) !== 0) this.touch(word[hit]!, facet, value[hit]!);
    }
    if (!needsSubject) return;
    for (let hit = from; hit < to; hit += 1) {
      const facet = target[hit]! >> 8;
      if ((facet & NAMING) === 0) this.touchAgain(word[hit]!, facet, value[hit]!);
    }
  }

  private touch(word: number, facet: number, value: number): void {
    const { said, facets, touched, least } = this;
    const { first, items } = this.index.words;
    for (let at = first[word + 1]! - 1, begin = first[word]!; at >= begin; at -= 1) {
      const item = items[at]!;
      if (item < least) return;
      if (facets[item] === 0) {
        touched[this.touchedCount] = item;
        this.touchedCount += 1;
      }
      said[item]! += value;
      facets[item]! |= facet;
    }
  }

  private touchAgain(word: number, facet: number, value: number): void {
    const { said, facets, least } = this;
    const { first, items } = this.index.words;
    for (let at = first[word + 1]! - 1, begin = first[word]!; at >= begin; at -= 1) {
      const item = items[at]!;
      if (item < least) return;
      if (facets[item] === 0) continue;
      said[item]! += value;
      facets[item]! |= facet;
    }
  }

  /** Items that may be worth pairing for their type and place alone. */
  private touchByForm(row: number): void {
    const { index, facets, touched, least, weights } = this;
    const { first, items }: Postings = index.ofForm;
    for (let form = 0; form < index.forms.length; form += 1) {
      if (!weights.mayGain(row, index.forms[form]!, this.dearest)) continue;
      for (let at = first[form + 1]! - 1, begin = first[form]!; at >= begin; at -= 1) {
        const item = items[at]!;
        if (item < least) break;
        if (facets[item] !== 0) continue;
        facets[item] = BY_FORM;
        touched[this.touchedCount] = item;
        this.touchedCount += 1;
      }
    }
  }

  private weighTouched(row: number): void {
    const { said, facets, touched, weights, observers } = this;
    const { heads, recordOf } = this.index;
    for (let i = 0; i < this.touchedCount; i += 1) {
      const item = touched[i]!;
      const agreeing = facets[item]! & ~BY_FORM;
      const gain = weights.gain(row, heads[item]!, said[item]!, agreeing, observers[recordOf[item]!]!);
      if (gain > 0) this.add(row, item, gain);
      said[item] = 0;
      facets[item] = 0;
    }
    this.touchedCount = 0;
  }

  private add(row: number, item: number, gain: number): void {
    if (this.used === this.next.length) this.grow();
    const record = this.index.recordOf[item]!;
    this.row[this.used] = row;
    this.item[this.used] = item;
    this.gain[this.used] = gain;
    this.next[this.used] = this.head[record]!;
    this.head[record] = this.used;
    this.used += 1;
  }

  private grow(): void {
    const widen = <T extends Int32Array | Uint8Array | Float64Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    const size = this.next.length * 2;
    this.next = widen(this.next, new Int32Array(size));
    this.row = widen(this.row, new Uint8Array(size));
    this.item = widen(this.item, new Int32Array(size));
    this.gain = widen(this.gain, new Float64Array(size));
  }

  private missedOf(observer: number): Float64Array {
    const known = this.missed.get(observer);
    if (known !== undefined) return known;
    const sums = new Float64Array(this.index.positions.length);
    for (const [item, head] of this.index.heads.entries())
      sums[this.index.recordOf[item]!]! += this.weights.missed(head);
    this.missed.set(observer, sums);
    return sums;
  }
}
