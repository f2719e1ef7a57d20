import { NO_LIST } from '../bank-columns.js';
import type { BankView } from '../comparison.js';
import { CLOSENESS } from '../lexicon-neighbours.js';
import {
  facetsOf,
  isAbsent,
  isInBone,
  type ItemModel,
  MOST_ITEMS,
  sideOf,
  regionOf,
  typeOf,
  wordsIn,
} from './item-model.js';
import { chanceSeen, OBSERVERS } from './observer.js';
import { WordHits } from './word-hits.js';

/** log10 of how seldom letters are read in a mirror, one in thirty: a working value. */
const MIRRORED_DISCOUNT = 1.5;

/** Loss of a word that nearly agrees. */
const NEAR_DISCOUNT: Readonly<Record<number, number>> = {
  [CLOSENESS.same]: 0,
  [CLOSENESS.sound]: 0.3,
  [CLOSENESS.truncated]: 0.4,
  [CLOSENESS.typing]: 0.6,
  [CLOSENESS.distant]: 1,
  [CLOSENESS.nickname]: 1,
  [CLOSENESS.mirrored]: MIRRORED_DISCOUNT,
};

/**
 * Steps that the weight of a word is rounded to, so small that nothing is lost and sums are exact: they are
 * then the same in whatever order words come, and equal gains are equal from either side.
 */
const VALUE_STEPS = 2 ** 36;

/**
 * Computes log10(1 - chance of being recorded), by type and observer: the cost of an item without a
 * counterpart.
 */
export function missingWeights(model: ItemModel): Float64Array {
  const weights = new Float64Array(16 * OBSERVERS);
  for (let type = 0; type < 16; type += 1) {
    for (let observer = 0; observer < OBSERVERS; observer += 1) {
      weights[type * OBSERVERS + observer] =
        model.missingPower * Math.log10(1 - chanceSeen(observer, isInBone(model, type)));
    }
  }
  return weights;
}

/** Items of the query record, laid out for the loop. */
export class ItemQuery {
  readonly region = new Int32Array(MOST_ITEMS);
  readonly side = new Int32Array(MOST_ITEMS);
  readonly type = new Int32Array(MOST_ITEMS);
  readonly facets = new Int32Array(MOST_ITEMS);
  /** Position of each present item among all of the record. */
  readonly position = new Int32Array(MOST_ITEMS);
  /** Cost of all items going unseen, by observer. */
  readonly allMissing = new Float64Array(OBSERVERS);
  readonly hits = new WordHits();
  size = 0;
  presentTypes = 0;
  absentTypes = 0;
  observer = 0;

  constructor(
    private readonly model: ItemModel,
    private readonly missing: Float64Array,
  ) {}

  /** Begins with a record; false where it has no list. */
  begin(bank: BankView, slot: number): boolean {
    const { columns, lexicon } = bank;
    this.size = this.presentTypes = this.absentTypes = 0;
    this.allMissing.fill(0);
    this.hits.clear(lexicon.size);
    this.observer = columns.observer[slot]!;
    const at = columns[this.model.group][slot]!;
    if (at === NO_LIST) return false;
    const list = bank.list(this.model.group);
    for (let item = 0, pos = at + 1; item < list[at]!; item += 1) {
      const head = list[pos]!;
      if (isAbsent(head)) this.absentTypes |= absentBit(head);
      else this.take(bank, item, head, pos);
      pos += 1 + wordsIn(head);
    }
    return true;
  }

  private take(bank: BankView, position: number, head: number, pos: number): void {
    const item = this.size;
    this.size += 1;
    this.presentTypes |= 1 << typeOf(head);
    this.region[item] = regionOf(head);
    this.side[item] = sideOf(head);
    this.type[item] = typeOf(head);
    this.facets[item] = facetsOf(head);
    this.position[item] = position;
    for (let observer = 0; observer < OBSERVERS; observer += 1) {
      this.allMissing[observer]! += this.missing[typeOf(head) * OBSERVERS + observer]!;
    }
    const list = bank.list(this.model.group);
    for (let i = pos + 1; i <= pos + wordsIn(head); i += 1) this.addHits(bank, item, list[i]!);
  }

  private addHits(bank: BankView, item: number, word: number): void {
    const { lexicon } = bank;
    lexicon.forEachNeighbour(word, (other, closeness) => {
      const { weight, facet } = lexicon.words;
      const exact = Math.min(weight[word]!, weight[other]!) - NEAR_DISCOUNT[closeness]!;
      const value = Math.round(exact * VALUE_STEPS) / VALUE_STEPS;
      if (value > 0) this.hits.add(other, item | (facet[other]! << 8), value);
    });
  }
}

/** An absence is checked for a type as a whole; one for a region alone is kept and weighs nothing. */
export function absentBit(head: number): number {
  return regionOf(head) === 0 && typeOf(head) !== 0 ? 1 << typeOf(head) : 0;
}
