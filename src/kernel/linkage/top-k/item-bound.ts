import { backgroundOf, type Pairing } from '../comparison.js';
import { LEAST_SHARE } from '../groups/decay.js';
import type { ItemModel } from '../groups/item-model.js';
import { ItemWeights } from '../groups/item-weights.js';
import { OBSERVERS } from '../groups/observer.js';
import type { Bound } from './bound.js';
import { type GainsOfThings, RUNS_AT_ONCE } from './bound-kernels.js';
import type { CodeTable } from './code-table.js';
import type { BlockCodes } from './blocks.js';
import { DecayShares } from './decay-shares.js';
import type { ItemCodes } from './item-codes.js';
import { ItemBestGains } from './item-best-gains.js';
import type { DayCodes } from './time-bound.js';
import type { PerRecordBounds } from './per-record-bounds.js';
import { ANYTHING, UNITS, unitsOf } from './units.js';
import type { QueryScratch } from './query-scratch.js';

/** Worth of an item where no item of the query agrees. */
const NO_WORTH = -ANYTHING;

/**
 * Upper bound of the comparisons of item lists (marks, medical, effects). All items go without a counterpart,
 * which is known for each code; and each distinct item of the bank gains the worth of the best item of the
 * query, wherever it is. Since no item of the query is given twice in a pair, no pair gains more.
 */
export class ItemBound implements Bound {
  readonly codes: CodeTable<number>;
  private readonly weights: ItemWeights;
  private readonly worths: ItemBestGains;
  private readonly shares: DecayShares;
  /** Runs of items that gain; and the cost of the query's items that are not there, in units rounded down. */
  private readonly told: Omit<GainsOfThings, 'count'>;
  /** Lowest of these costs over all observers of the bank. */
  private leastInFlesh = 0;
  private leastInBone = 0;
  private count = 0;

  constructor(
    private readonly pairing: Pairing,
    private readonly model: ItemModel,
    private readonly things: ItemCodes,
    days: DayCodes,
    blocksOfDays: BlockCodes | undefined,
    workplace: QueryScratch,
  ) {
    this.codes = things.codeTable;
    this.weights = new ItemWeights(backgroundOf(pairing), model);
    this.worths = new ItemBestGains(this.weights, model, things);
    this.shares = new DecayShares(pairing, days, blocksOfDays, model.fades, workplace);
    const { loops } = workplace.order;
    this.told = workplace.part('gains', () => ({
      from: loops.int32(RUNS_AT_ONCE),
      to: loops.int32(RUNS_AT_ONCE),
      inFlesh: loops.int16(RUNS_AT_ONCE),
      inBone: loops.int16(RUNS_AT_ONCE),
      missingInFlesh: loops.int16(OBSERVERS),
      missingInBone: loops.int16(OBSERVERS),
      units: loops.int16(RUNS_AT_ONCE * OBSERVERS),
    }));
  }

  add(query: number, power: number, table: Float32Array, touched: PerRecordBounds): void {
    const { own } = this.weights;
    if (!own.begin(this.pairing.queryBank, query) || own.size === 0) return;
    for (let code = 0; code < this.codes.size; code += 1) table[code]! += power * this.without(code);
    this.weighMissing(power);
    this.shares.begin(query);
    this.worths.find((thing, inFlesh, inBone) => {
      if (this.count === RUNS_AT_ONCE) this.touchHolders(touched);
      this.takeDown(thing, worthInUnits(power * inFlesh), worthInUnits(power * inBone));
    });
    this.touchHolders(touched);
  }

  /** Returns the weight where none of the query's items is among those of a code's records. */
  private without(code: number): number {
    const { things, weights, model } = this;
    const [observer, inFlesh, inBone] = [things.observer[code]!, things.inFlesh[code]!, things.inBone[code]!];
    if (inFlesh + inBone === 0) return 0;
    const sum =
      weights.own.allMissing[observer]! +
      inFlesh * weights.missingAs(false, weights.own.observer) +
      inBone * weights.missingAs(true, weights.own.observer);
    // A weight that fades also takes less away.
    return model.fades && sum < 0 ? LEAST_SHARE * sum : sum;
  }

  private weighMissing(power: number): void {
    const { missingInFlesh, missingInBone } = this.told;
    for (let observer = 0; observer < OBSERVERS; observer += 1) {
      missingInFlesh[observer] = Math.floor(power * this.weights.missingAs(false, observer) * UNITS);
      missingInBone[observer] = Math.floor(power * this.weights.missingAs(true, observer) * UNITS);
    }
    this.leastInFlesh = this.leastOf(missingInFlesh);
    this.leastInBone = this.leastOf(missingInBone);
  }

  private leastOf(missing: Int16Array): number {
    return this.things.distinctObservers.reduce((least, observer) => Math.min(least, missing[observer]!), 0);
  }

  /**
   * Records the worth of an item, if it gains anything with any observer; joined with the item before it,
   * where that is worth the same.
   */
  private takeDown(thing: number, inFlesh: number, inBone: number): void {
    const { told, count } = this;
    if (inFlesh <= this.leastInFlesh && inBone <= this.leastInBone) return;
    const last = count - 1;
    if (told.to[last] === thing && told.inFlesh[last] === inFlesh && told.inBone[last] === inBone) {
      told.to[last] = thing + 1;
      return;
    }
    told.from[count] = thing;
    told.to[count] = thing + 1;
    told.inFlesh[count] = inFlesh;
    told.inBone[count] = inBone;
    this.count += 1;
  }

  /** Adds the gains of the items to the values of all their holders. */
  private touchHolders(touched: PerRecordBounds): void {
    touched.addToHolders(this.things.held, { ...this.told, count: this.count }, this.shares.ofBlock);
    this.count = 0;
  }
}

const worthInUnits = (worth: number): number => (worth === -Infinity ? NO_WORTH : unitsOf(worth));
