import { NO_LIST } from '../bank-columns.js';
import { backgroundOf, type BankView, type Pairing } from '../comparison.js';
import { FACET, isAbsent, type ItemModel, MOST_ITEMS, wordsIn } from '../groups/item-model.js';
import { ItemWeights, NAMING } from '../groups/item-weights.js';
import { Fading, LEAST_SHARE } from '../groups/fading.js';
import { OBSERVERS } from '../groups/observer.js';
import type { Bound } from './bound.js';
import { CodeBook } from './code-book.js';
import type { Touched } from './touched.js';
import { unitsOf } from './units.js';
import { WordPostings } from './word-postings.js';

type Group = ItemModel['group'];

/** Everything of an item's head but the number of its words. */
const FORM = 0xffff;
const TYPES = 16;
/** Type and region of a head. */
const SITE = 0x1ff;
const SITES = SITE + 1;

/** Records that were seen by the same kind of observer and have as many things at the same sites; and who has which word. */
export class ThingCodes {
  readonly book: CodeBook<string>;
  readonly observer: number[] = [];
  readonly count: number[] = [];
  /** The distinct sites of the things, where they matter, by code. */
  readonly sites: (readonly number[])[] = [];
  /** The distinct heads without the number of words. */
  readonly forms = new Set<number>();
  readonly postings: WordPostings;

  /** @param withSites whether things are paired for where they are and what type they are of, without a word */
  constructor(bank: BankView, group: Group, slots: Int32Array, size: number, withSites: boolean) {
    this.book = new CodeBook(size);
    for (const slot of slots) this.put(bank, group, slot, withSites);
    this.postings = new WordPostings(bank.lexicon.size, (visit) => {
      for (const slot of slots)
        forEachThing(bank, group, slot, (list, at) => {
          for (let i = 1; i <= wordsIn(list[at]!); i += 1) visit(list[at + i]!, slot);
        });
    });
  }

  private put(bank: BankView, group: Group, slot: number, withSites: boolean): void {
    const sites = new Set<number>();
    let count = 0;
    forEachThing(bank, group, slot, (list, at) => {
      count += 1;
      this.forms.add(list[at]! & FORM);
      if (withSites) sites.add(list[at]! & SITE);
    });
    const sorted = [...sites].sort((x, y) => x - y);
    // Whoever has nothing is alike, whoever looked.
    const observer = count === 0 ? 0 : bank.columns.observer[slot]!;
    const code = this.book.put(slot, `${observer} ${count} ${sorted.join(' ')}`);
    this.observer[code] = observer;
    this.count[code] = count;
    this.sites[code] = sorted;
  }
}

/** Calls back with the list and the place of the head of each present thing of a record. */
function forEachThing(
  bank: BankView,
  group: Group,
  slot: number,
  visit: (list: Int32Array, at: number) => void,
): void {
  const begin = bank.columns[group][slot]!;
  if (begin === NO_LIST) return;
  const list = bank.list(group);
  for (let item = 0, at = begin + 1; item < list[begin]!; item += 1) {
    if (!isAbsent(list[at]!)) visit(list, at);
    at += 1 + wordsIn(list[at]!);
  }
}

/**
 * Lists of things: all go without a counterpart, but each of the query's may gain by the best that the record's sites could be to it
 * without a word, as many as the record has things; words that agree are added where they stand.
 */
export class ItemBound implements Bound {
  readonly codes: CodeBook<string>;
  private readonly weights: ItemWeights;
  private readonly forms: Int32Array;
  /** What a thing of the query is worth at best with one at each site without words, by row and site. */
  private readonly best = new Float64Array(MOST_ITEMS * SITES);
  private readonly gains = new Float64Array(MOST_ITEMS);
  /** In whose turn, of the things of all queries one after the other, a record was last touched, and by words of which facets. */
  private readonly turns: Int32Array;
  private readonly facets: Uint8Array;
  private turn = 0;
  private once = NOTHING_ONCE;
  private readonly fading: Fading;

  constructor(
    private readonly pairing: Pairing,
    private readonly model: ItemModel,
    private readonly things: ThingCodes,
  ) {
    this.codes = things.book;
    this.weights = new ItemWeights(backgroundOf(pairing), model);
    this.forms = Int32Array.from(things.forms);
    this.fading = new Fading(pairing, model.fades);
    this.turns = new Int32Array(pairing.bank.columns.isAlive.length);
    this.facets = new Uint8Array(this.turns.length);
  }

  add(query: number, power: number, table: Float32Array, touched: Touched): void {
    const { own } = this.weights;
    if (!own.begin(this.pairing.queryBank, query) || own.size === 0) return;
    this.weighForms();
    for (let code = 0; code < this.codes.size; code += 1)
      if (this.things.count[code] !== 0) table[code]! += power * this.wordless(code);
    this.touchWords(query, power, touched);
  }

  private weighForms(): void {
    const { best, weights, forms } = this;
    best.fill(-Infinity, 0, weights.own.size * SITES);
    for (let row = 0; row < weights.own.size; row += 1) {
      for (const form of forms) {
        const at = row * SITES + (form & SITE);
        best[at] = Math.max(best[at]!, weights.wordless(row, form));
      }
    }
  }

  private wordless(code: number): number {
    const { things, weights, model } = this;
    const [observer, count] = [things.observer[code]!, things.count[code]!];
    const sum =
      weights.own.allMissing[observer]! + count * this.leastMissed() + this.gained(code, observer, count);
    // What fades takes less away as well.
    return model.fades && sum < 0 ? LEAST_SHARE * sum : sum;
  }

  /** What a thing of a record costs at least when the query has none like it. */
  private leastMissed(): number {
    const { missing, own } = this.weights;
    let most = -Infinity;
    for (let type = 0; type < TYPES; type += 1)
      most = Math.max(most, missing[type * OBSERVERS + own.observer]!);
    return most;
  }

  /** By the sites alone: the things of the query that gain most, no more of them than the record has things. */
  private gained(code: number, observer: number, count: number): number {
    const sites = this.things.sites[code]!;
    const { gains, best } = this;
    const { own, missing } = this.weights;
    let sum = 0;
    for (let row = 0; row < own.size; row += 1) {
      let most = -Infinity;
      for (const site of sites) most = Math.max(most, best[row * SITES + site]!);
      gains[row] = Math.max(0, most - missing[own.type[row]! * OBSERVERS + observer]!);
      sum += gains[row]!;
    }
    if (own.size <= count) return sum;
    const highest = gains
      .subarray(0, own.size)
      .sort()
      .subarray(own.size - count);
    return highest.reduce((total, gain) => total + gain, 0);
  }

  /**
   * What words that agree add at most, thing by thing of the query: their values; what each facet takes back of its disagreement; and
   * where nothing is paired without a word that names it, with the first of these what being paired is worth, and the colours of
   * a record that has one of them.
   */
  private touchWords(query: number, power: number, touched: Touched): void {
    const { own } = this.weights;
    const { hits } = own;
    for (let row = 0, hit = 1; row < own.size; row += 1) {
      let end = hit;
      while (end < hits.used && (hits.target[end]! & 255) === row) end += 1;
      this.turn += 1;
      this.once =
        this.model.needsSubject && !touched.isEstimate
          ? this.onceFor(row, hit, end, touched.mostHolders)
          : NOTHING_ONCE;
      for (; hit < end; hit += 1) {
        const facet = hits.target[hit]! >> 8;
        if (this.model.needsSubject && facet === FACET.colour) continue;
        this.touch(query, { word: hits.word[hit]!, facet, value: hits.value[hit]! }, power, touched);
      }
    }
  }

  private touch(query: number, { word, facet, value }: Hit, power: number, touched: Touched): void {
    const { turns, facets, turn, once, fading } = this;
    const relief = touched.isEstimate ? value : value - this.weights.mismatch[facet]!;
    for (const slot of this.things.postings.of(word, touched.mostHolders)) {
      const before = turns[slot] === turn ? facets[slot]! : 0;
      let worth = (before & facet) === 0 ? relief : value;
      if ((facet & NAMING) !== 0 && (before & NAMING) === 0)
        worth += once.paired + ((before & FACET.colour) === 0 ? 0 : once.colours);
      turns[slot] = turn;
      facets[slot] = before | facet;
      touched.add(slot, unitsOf(power * worth * fading.share(query, slot)));
    }
  }

  /** What a thing of the query gains with its first naming word, and notes who has one of its colours. */
  private onceFor(row: number, from: number, to: number, mostHolders: number): Once {
    const { own, missing, mismatch } = this.weights;
    const { hits } = own;
    const ofType = missing.subarray(own.type[row]! * OBSERVERS, (own.type[row]! + 1) * OBSERVERS);
    const paired = this.best.subarray(row * SITES, (row + 1) * SITES);
    const most = paired.reduce((x, y) => Math.max(x, y), -Infinity) - Math.min(...ofType);
    let colours = -mismatch[FACET.colour]!;
    for (let hit = from; hit < to; hit += 1) {
      if (hits.target[hit]! >> 8 !== FACET.colour) continue;
      colours += hits.value[hit]!;
      for (const slot of this.things.postings.of(hits.word[hit]!, mostHolders)) {
        this.turns[slot] = this.turn;
        this.facets[slot] = FACET.colour;
      }
    }
    return { paired: Math.max(0, most), colours };
  }
}

/** A word that agrees with one of a thing of the query. */
interface Hit {
  readonly word: number;
  readonly facet: number;
  readonly value: number;
}

interface Once {
  readonly paired: number;
  readonly colours: number;
}

const NOTHING_ONCE: Once = { paired: 0, colours: 0 };
