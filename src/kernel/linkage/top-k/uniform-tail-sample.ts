import { power10 } from '../logarithms.js';
import { type AskedRecords, ONE_IN_SAMPLE } from './asked-records.js';
import type { PairStates } from './pair-states.js';
import type { UpperBoundFilter } from './upper-bound-filter.js';
import { type Drawn, WeightedTailSample } from './weighted-tail-sample.js';
import { ALL, NEVER, UNITS } from './units.js';

/** Number of steps with which pairs are drawn by their bounds. */
const DRAWN = 128;

/** Floor of the sample's bounds, a hundredth: records that weigh less are not bounded to the end. */
export const FAR = -2 * UNITS;

/**
 * Uniform sample of the asked records, one in `ONE_IN_SAMPLE`: it shows how high the bounds are, and stands
 * for those that were not found.
 */
export class UniformTailSample {
  /** Bounds of its records in units; `least - 1` where they are below `least`. */
  private units = new Int32Array(0);
  private start = 0;

  constructor(private readonly stage: UpperBoundFilter) {}

  /** @param start which of the first records is its first; nothing is bounded before `bound` is called */
  begin(start: number): void {
    this.start = start % ONE_IN_SAMPLE;
    this.units = new Int32Array(0);
  }

  /**
   * Bounds the records of the sample; of those below `least` only that they are.
   *
   * @returns the number of the others: they are what the stage has found
   */
  bound(asked: AskedRecords, least: number): number {
    const records = asked.sample(this.start);
    const count = this.stage.find(records, 0, records.size, least, ALL);
    const { found, foundUnits } = this.stage;
    this.units = new Int32Array(records.size).fill(least - 1);
    for (let at = 0; at < count; at += 1) this.units[found[at]!] = foundUnits[at]!;
    return count;
  }

  /**
   * Draws pairs to estimate the weight together of those that were not scored, by the most that each may
   * weigh: of those found, which the stage still holds, any; of the others those of the sample.
   *
   * @param count number of those found, from `least` units on
   * @param rank of the query: the same rank draws the same, and ranks that follow each other begin far apart
   */
  draw(asked: AskedRecords, pairStates: PairStates, { count, least }: FoundRecords, rank: number): Drawn {
    const { found, foundUnits } = this.stage;
    const tail = new WeightedTailSample(count + pairStates.mostLowered + this.units.length);
    for (let at = 0; at < count; at += 1)
      if (pairStates.isOpen(found[at]!)) tail.add(found[at]!, power10(foundUnits[at]! / UNITS), 1);
    pairStates.forEachLowered((place, bound) => tail.add(place, power10(bound), 1));
    // A record that was found does not stand for others as well.
    if (this.units.length > 0 && least < FAR) this.bound(asked, NEVER);
    // Most are below all that is told apart.
    const [far, most] = [FAR - 1, power10((FAR - 1) / UNITS)];
    const { units, start } = this;
    for (let i = 0; i < units.length; i += 1) {
      const own = units[i]!;
      if (own >= least) continue;
      tail.add(start + i * ONE_IN_SAMPLE, own === far ? most : power10(own / UNITS), ONE_IN_SAMPLE);
    }
    return tail.draw(DRAWN, fractionOf(rank));
  }
}

export interface FoundRecords {
  readonly count: number;
  readonly least: number;
}

/** Spreads numbers that follow each other over 0 to 1 (Weyl's sequence of the golden ratio). */
const fractionOf = (number: number): number => ((number % 2 ** 20) * ((Math.sqrt(5) - 1) / 2)) % 1;
