import { NO_LIST } from '../bank-columns.js';
import type { BankView } from '../comparison.js';
import { isAbsent, type ItemModel, typeOf, wordsIn } from './item-model.js';
import { absentBit } from './item-query.js';

/** Everything of an item's head but the number of its words: items of one form differ in words only. */
const FORM = 0xffff;

/**
 * The things of many records turned round: which items hold a word, and which are of a form. Worth its making from the second
 * query on that asks the same records.
 *
 * Records with a list are numbered as they stand in `slots`, and their present items in the same order.
 */
export class ItemIndex {
  /** Where each record with a list stands in `slots`. */
  readonly positions: Int32Array;
  readonly presentTypes: Int32Array;
  readonly absentTypes: Int32Array;
  /** The first item of each record, and one more for the end. */
  readonly firstItem: Int32Array;
  readonly heads: Int32Array;
  readonly recordOf: Int32Array;
  readonly forms: Int32Array;
  readonly words: Postings;
  readonly ofForm: Postings;

  constructor(
    bank: BankView,
    model: ItemModel,
    readonly slots: Int32Array,
  ) {
    const read = new Reading();
    const column = bank.columns[model.group];
    const list = bank.list(model.group);
    for (const [position, slot] of slots.entries()) {
      const at = column[slot]!;
      if (at !== NO_LIST) read.record(position, list, at);
    }
    this.positions = Int32Array.from(read.positions);
    this.presentTypes = Int32Array.from(read.presentTypes);
    this.absentTypes = Int32Array.from(read.absentTypes);
    this.firstItem = Int32Array.from([...read.firstItem, read.heads.length]);
    this.heads = Int32Array.from(read.heads);
    this.recordOf = Int32Array.from(read.recordOf);
    this.words = new Postings(bank.lexicon.size, read.words, read.itemsOfWords);
    const forms = this.heads.map((head) => head & FORM);
    this.forms = Int32Array.from(new Set(forms));
    const numberOf = new Map(Array.from(this.forms, (form, number) => [form, number]));
    const numbers = forms.map((form) => numberOf.get(form) ?? 0);
    this.ofForm = new Postings(this.forms.length, numbers, Int32Array.from(forms.keys()));
  }

  /** The first record at or behind a place in `slots`. */
  recordFrom(position: number): number {
    let low = 0;
    let high = this.positions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.positions[middle]! < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** For every key the items that have it, ascending: those of `key` are `items[first[key] .. first[key + 1])`. */
export class Postings {
  readonly first: Int32Array;
  readonly items: Int32Array;

  constructor(keys: number, keyOf: ArrayLike<number>, itemOf: ArrayLike<number>) {
    this.first = new Int32Array(keys + 1);
    this.items = new Int32Array(keyOf.length);
    for (let i = 0; i < keyOf.length; i += 1) this.first[keyOf[i]! + 1]! += 1;
    for (let key = 0; key < keys; key += 1) this.first[key + 1]! += this.first[key]!;
    const next = this.first.slice();
    for (let i = 0; i < keyOf.length; i += 1) {
      this.items[next[keyOf[i]!]!] = itemOf[i]!;
      next[keyOf[i]!]! += 1;
    }
  }
}

/** What is read of the lists, record by record. */
class Reading {
  readonly positions: number[] = [];
  readonly presentTypes: number[] = [];
  readonly absentTypes: number[] = [];
  readonly firstItem: number[] = [];
  readonly heads: number[] = [];
  readonly recordOf: number[] = [];
  readonly words: number[] = [];
  readonly itemsOfWords: number[] = [];

  record(position: number, list: Int32Array, at: number): void {
    const record = this.positions.length;
    this.positions.push(position);
    this.firstItem.push(this.heads.length);
    let [present, absent] = [0, 0];
    for (let item = 0, pos = at + 1; item < list[at]!; item += 1) {
      const head = list[pos]!;
      if (isAbsent(head)) {
        absent |= absentBit(head);
      } else {
        present |= 1 << typeOf(head);
        for (let i = pos + 1; i <= pos + wordsIn(head); i += 1) {
          this.words.push(list[i]!);
          this.itemsOfWords.push(this.heads.length);
        }
        this.heads.push(head);
        this.recordOf.push(record);
      }
      pos += 1 + wordsIn(head);
    }
    this.presentTypes.push(present);
    this.absentTypes.push(absent);
  }
}
