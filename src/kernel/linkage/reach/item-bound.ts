import { backgroundOf, type Pairing } from '../comparison.js';
import { LEAST_SHARE } from '../groups/fading.js';
import type { ItemModel } from '../groups/item-model.js';
import { ItemWeights } from '../groups/item-weights.js';
import { OBSERVERS } from '../groups/observer.js';
import type { Bound } from './bound.js';
import type { CodeBook } from './code-book.js';
import { FadingShares } from './fading-shares.js';
import type { ThingCodes } from './thing-codes.js';
import { ThingWorths } from './thing-worths.js';
import type { DayCodes } from './time-bound.js';
import type { Touched } from './touched.js';
import { ANYTHING, UNITS, unitsOf } from './units.js';

/** Records whose facts fit into the processor's second memory together. */
const NEIGHBOURS = 32_768;

/** Of a worth that no thing of the query has. */
const NO_WORTH = -ANYTHING;

/**
 * Lists of things: all go without a counterpart, which is known for each code; and each distinct thing of the bank gains what the best of
 * the query's is worth to it, wherever it stands. Since no thing of the query is given twice in a pair, no pair gains more.
 */
export class ItemBound implements Bound {
  readonly codes: CodeBook<number>;
  private readonly weights: ItemWeights;
  private readonly worths: ThingWorths;
  private readonly shares: FadingShares | undefined;
  /** What a thing of the query costs that is not there, by observer, in units rounded down: in the flesh, and in the bone. */
  private readonly missingInFlesh = new Int32Array(OBSERVERS);
  private readonly missingInBone = new Int32Array(OBSERVERS);

  /** The things that gain, what they gain in units before what the query's cost that are not there, and the next of their holders. */
  private readonly thing: Int32Array;
  private readonly inFlesh: Int32Array;
  private readonly inBone: Int32Array;
  private readonly next: Int32Array;

  constructor(
    private readonly pairing: Pairing,
    private readonly model: ItemModel,
    private readonly things: ThingCodes,
    days: DayCodes,
  ) {
    this.codes = things.book;
    const size = things.heads.length;
    this.thing = new Int32Array(size);
    this.inFlesh = new Int32Array(size);
    this.inBone = new Int32Array(size);
    this.next = new Int32Array(size);
    this.weights = new ItemWeights(backgroundOf(pairing), model);
    this.worths = new ThingWorths(this.weights, model, things);
    this.shares = model.fades ? FadingShares.of(pairing, days) : undefined;
  }

  add(query: number, power: number, table: Float32Array, touched: Touched): void {
    const { own } = this.weights;
    if (!own.begin(this.pairing.queryBank, query) || own.size === 0) return;
    for (let code = 0; code < this.codes.size; code += 1) table[code]! += power * this.without(code);
    this.weighMissing(power);
    this.shares?.begin(query);
    let count = 0;
    this.worths.find((thing, inFlesh, inBone) => {
      this.thing[count] = thing;
      this.inFlesh[count] = worthInUnits(power * inFlesh);
      this.inBone[count] = worthInUnits(power * inBone);
      count += 1;
    });
    this.touchHolders(count, touched);
  }

  /** What it weighs that nothing of the query is among the things of a code's records. */
  private without(code: number): number {
    const { things, weights, model } = this;
    const [observer, inFlesh, inBone] = [things.observer[code]!, things.inFlesh[code]!, things.inBone[code]!];
    if (inFlesh + inBone === 0) return 0;
    const sum =
      weights.own.allMissing[observer]! +
      inFlesh * weights.missingAs(false, weights.own.observer) +
      inBone * weights.missingAs(true, weights.own.observer);
    // What fades takes less away as well.
    return model.fades && sum < 0 ? LEAST_SHARE * sum : sum;
  }

  private weighMissing(power: number): void {
    for (let observer = 0; observer < OBSERVERS; observer += 1) {
      this.missingInFlesh[observer] = Math.floor(power * this.weights.missingAs(false, observer) * UNITS);
      this.missingInBone[observer] = Math.floor(power * this.weights.missingAs(true, observer) * UNITS);
    }
  }

  /** Gives what things gain to everybody who has them: to some thousands of neighbours first, so that these stay at hand. */
  private touchHolders(count: number, touched: Touched): void {
    const { thing, next } = this;
    const { first } = this.things.holders;
    for (let i = 0; i < count; i += 1) next[i] = first[thing[i]!]!;
    const records = this.things.observers.length;
    for (let end = NEIGHBOURS; end < records + NEIGHBOURS; end += NEIGHBOURS)
      for (let i = 0; i < count; i += 1) this.touchBefore(end, i, touched);
  }

  private touchBefore(end: number, i: number, touched: Touched): void {
    const { missingInFlesh, missingInBone, shares, next } = this;
    const { observers, holders } = this.things;
    const { numbers, first } = holders;
    const [inFlesh, inBone] = [this.inFlesh[i]!, this.inBone[i]!];
    const last = first[this.thing[i]! + 1]!;
    let at = next[i]!;
    for (; at < last; at += 1) {
      const number = numbers[at]!;
      if (number >= end) break;
      const observer = observers[number]!;
      const gain = Math.max(inFlesh - missingInFlesh[observer]!, inBone - missingInBone[observer]!);
      if (gain > 0) touched.add(number, shares ? shares.of(number, gain) : gain);
    }
    next[i] = at;
  }
}

const worthInUnits = (worth: number): number => (worth === -Infinity ? NO_WORTH : unitsOf(worth));
