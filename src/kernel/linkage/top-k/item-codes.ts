import { NO_LIST } from '../bank-columns.js';
import type { BankView } from '../comparison.js';
import { formOf, isAbsent, isInBone, type ItemModel, typeOf, wordsIn } from '../groups/item-model.js';
import { placeSimilarTogether } from './similar-items.js';
import { CodeTable } from './code-table.js';
import type { HolderColumns } from './bound-kernels.js';
import { DistinctItems } from './distinct-items.js';
import { holderLists } from './holder-lists.js';
import type { RecordOrder } from './record-order.js';
import { WordPostings } from './word-postings.js';

/** Base of the counts in a key: more than the items of one record. */
const COUNTS = 32;
const NOTHING = -1;

/**
 * Distinct items of a bank (head and words) with their holders; and codes of the records by observer and
 * number of items, those in the bone apart, for on these the cost of items without a counterpart depends.
 */
export class ItemCodes {
  readonly codeTable: CodeTable<number>;
  /** Observer by code; `inFlesh` and `inBone` count the items by code. */
  readonly observer: number[] = [];
  readonly inFlesh: number[] = [];
  readonly inBone: number[] = [];
  readonly distinctObservers: Uint8Array;
  /** Heads of the distinct things. */
  readonly heads: Int32Array;
  readonly withWord: WordPostings;
  readonly held: HolderColumns;
  /** Distinct heads without the number of words, and the items of each. */
  readonly forms: Int32Array;
  readonly ofForm: WordPostings;

  constructor(
    private readonly bank: BankView,
    private readonly model: Pick<ItemModel, 'group' | 'types' | 'inBone'>,
    order: RecordOrder,
  ) {
    this.codeTable = new CodeTable(order.codes());
    const list = bank.list(model.group);
    const distinct = new DistinctItems(list);
    const [things, numbers]: [number[], number[]] = [[], []];
    for (const [number, slot] of order.slots.entries()) {
      let [inFlesh, inBone] = [0, 0];
      const observer = bank.columns.observer[slot]!;
      this.forEachThing(slot, (at) => {
        things.push(distinct.numberOf(at));
        numbers.push(number);
        if (isInBone(model, typeOf(list[at]!))) inBone += 1;
        else inFlesh += 1;
      });
      this.put(number, observer, inFlesh, inBone);
    }
    const observers = Uint8Array.from(order.slots, (slot) => bank.columns.observer[slot]!);
    this.distinctObservers = Uint8Array.from(new Set(observers));
    const places = placeSimilarTogether(list, distinct.places);
    const rankOf = new Int32Array(places.length);
    for (const [rank, at] of places.entries()) rankOf[distinct.numberOf(at)] = rank;
    this.heads = places.map((at) => list[at]!);
    const ranks = things.map((thing) => rankOf[thing]!);
    this.held = holderLists({ things: ranks, numbers }, this.heads.length, observers, order);
    this.withWord = new WordPostings(bank.lexicon.size, (visit) => {
      for (const [thing, at] of places.entries())
        for (let i = at + 1; i <= at + wordsIn(list[at]!); i += 1) visit(list[i]!, thing);
    });
    this.forms = Int32Array.from(new Set(this.heads.map(formOf)));
    const rankOfForm = new Map(Array.from(this.forms, (form, i) => [form, i]));
    this.ofForm = new WordPostings(this.forms.length, (visit) => {
      for (const [thing, head] of this.heads.entries()) visit(rankOfForm.get(formOf(head)) ?? 0, thing);
    });
  }

  private put(number: number, observer: number, inFlesh: number, inBone: number): void {
    // Records without items are alike, whoever the observer.
    const key = inFlesh + inBone === 0 ? NOTHING : (observer * COUNTS + inFlesh) * COUNTS + inBone;
    const code = this.codeTable.put(number, key);
    this.observer[code] = observer;
    this.inFlesh[code] = inFlesh;
    this.inBone[code] = inBone;
  }

  /** Calls back with the index of the head of each present item of a record. */
  private forEachThing(slot: number, visit: (at: number) => void): void {
    const { group } = this.model;
    const begin = this.bank.columns[group][slot]!;
    if (begin === NO_LIST) return;
    const list = this.bank.list(group);
    for (let item = 0, at = begin + 1; item < list[begin]!; item += 1) {
      if (!isAbsent(list[at]!)) visit(at);
      at += 1 + wordsIn(list[at]!);
    }
  }
}
