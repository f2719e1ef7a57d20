import { NO_LIST } from '../bank-columns.js';
import type { BankView } from '../comparison.js';
import { formOf, isAbsent, type ItemModel, typeOf, wordsIn } from './item-model.js';
import { absentBit } from './item-query.js';

/** Items of one form differ in words only. */
const FORMS = 1 << 16;

/**
 * Inverted index of the items of many records: which items hold a word, and which are of a form. Worth its
 * making from the second query on that asks the same records.
 *
 * Records with a list are numbered as they stand in `slots`, and their present items in the same order.
 */
export class ItemIndex {
  /** Position of each record with a list in `slots`. */
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
    const list = bank.list(model.group);
    const begins = beginsOf(bank, model, slots);
    this.positions = begins.positions;
    const { items, words } = sizesOf(list, begins.places);
    this.presentTypes = new Int32Array(this.positions.length);
    this.absentTypes = new Int32Array(this.positions.length);
    this.firstItem = new Int32Array(this.positions.length + 1);
    this.heads = new Int32Array(items);
    this.recordOf = new Int32Array(items);
    this.words = new Postings(bank.lexicon.size, this.read(list, begins.places, words));
    const forms: number[] = [];
    const numbered = this.numberForms(forms);
    this.forms = Int32Array.from(forms);
    this.ofForm = new Postings(forms.length, numbered);
  }

  /** Takes down the records with their items; returns the words of these and whose they are. */
  private read(list: Int32Array, places: Int32Array, size: number): Keyed {
    const { heads, recordOf } = this;
    const [keys, items] = [new Int32Array(size), new Int32Array(size)];
    let [item, word] = [0, 0];
    for (const [record, begin] of places.entries()) {
      let [present, absent, at] = [0, 0, begin + 1];
      for (let left = list[begin]!; left > 0; left -= 1) {
        const head = list[at]!;
        const end = at + 1 + wordsIn(head);
        if (isAbsent(head)) absent |= absentBit(head);
        else {
          present |= 1 << typeOf(head);
          for (let i = at + 1; i < end; i += 1, word += 1) {
            keys[word] = list[i]!;
            items[word] = item;
          }
          heads[item] = head;
          recordOf[item] = record;
          item += 1;
        }
        at = end;
      }
      this.presentTypes[record] = present;
      this.absentTypes[record] = absent;
      this.firstItem[record + 1] = item;
    }
    return { keys, items };
  }

  /** Numbers the forms as they are come upon; returns those of the items. */
  private numberForms(forms: number[]): Keyed {
    const { heads } = this;
    const [keys, items] = [new Int32Array(heads.length), new Int32Array(heads.length)];
    // One more than the number of each that was come upon.
    const numberOf = new Int32Array(FORMS);
    for (let item = 0; item < heads.length; item += 1) {
      const form = formOf(heads[item]!);
      if (numberOf[form] === 0) numberOf[form] = forms.push(form);
      keys[item] = numberOf[form]! - 1;
      items[item] = item;
    }
    return { keys, items };
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

/** Returns where the records with a list stand in `slots`, and where their lists begin. */
function beginsOf(
  bank: BankView,
  model: ItemModel,
  slots: Int32Array,
): { readonly positions: Int32Array; readonly places: Int32Array } {
  const column = bank.columns[model.group];
  const [positions, places] = [new Int32Array(slots.length), new Int32Array(slots.length)];
  let count = 0;
  for (let position = 0; position < slots.length; position += 1) {
    const at = column[slots[position]!]!;
    if (at === NO_LIST) continue;
    positions[count] = position;
    places[count] = at;
    count += 1;
  }
  return { positions: positions.slice(0, count), places: places.slice(0, count) };
}

/**
 * Counts how many present items the records have that begin at these places, and how many words these have.
 */
function sizesOf(list: Int32Array, places: Int32Array): { readonly items: number; readonly words: number } {
  let [items, words] = [0, 0];
  for (const begin of places)
    for (let left = list[begin]!, at = begin + 1; left > 0; left -= 1) {
      const head = list[at]!;
      at += 1 + wordsIn(head);
      if (isAbsent(head)) continue;
      items += 1;
      words += wordsIn(head);
    }
  return { items, words };
}

/** Items and a key of each. */
interface Keyed {
  readonly keys: Int32Array;
  readonly items: Int32Array;
}

/**
 * Inverted lists: for every key the items that have it, ascending: those of `key` are `items[first[key] ..
 * first[key + 1])`.
 */
export class Postings {
  readonly first: Int32Array;
  readonly items: Int32Array;

  /** @param keys one more than the highest */
  constructor(keys: number, keyed: Keyed) {
    const { keys: keyOf, items: itemOf } = keyed;
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
