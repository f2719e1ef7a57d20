import { backgroundOf, type Pairing } from '../comparison.js';
import { LEAST_SHARE } from '../groups/fading.js';
import type { ItemModel } from '../groups/item-model.js';
import { ItemWeights } from '../groups/item-weights.js';
import { OBSERVERS } from '../groups/observer.js';
import type { Bound } from './bound.js';
import type { CodeBook } from './code-book.js';
import { FadingShares, WHOLE_LOG2 } from './fading-shares.js';
import type { ThingCodes } from './thing-codes.js';
import { ThingWorths } from './thing-worths.js';
import type { DayCodes } from './time-bound.js';
import type { Touched } from './touched.js';
import { ANYTHING, UNITS, unitsOf } from './units.js';

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

  constructor(
    private readonly pairing: Pairing,
    private readonly model: ItemModel,
    private readonly things: ThingCodes,
    days: DayCodes,
  ) {
    this.codes = things.book;
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
    this.worths.find((thing, inFlesh, inBone) => {
      this.touch(thing, worthInUnits(power * inFlesh), worthInUnits(power * inBone), touched);
    });
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

  /** Gives what a thing gains to everybody who has it, by who saw it. */
  private touch(thing: number, inFlesh: number, inBone: number, { values }: Touched): void {
    const { missingInFlesh, missingInBone, shares } = this;
    const { observers, holders } = this.things;
    const numbers = holders.of(thing);
    for (let i = 0; i < numbers.length; i += 1) {
      const number = numbers[i]!;
      const observer = observers[number]!;
      let gain = Math.max(inFlesh - missingInFlesh[observer]!, inBone - missingInBone[observer]!);
      if (gain <= 0) continue;
      if (shares) gain = (gain * shares.ofCode[shares.codes[number]!]! + (1 << WHOLE_LOG2) - 1) >> WHOLE_LOG2;
      values[number] = Math.min(ANYTHING, values[number]! + gain);
    }
  }
}

const worthInUnits = (worth: number): number => (worth === -Infinity ? NO_WORTH : unitsOf(worth));
