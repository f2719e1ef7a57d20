import { power10 } from '../logarithms.js';
import { type AskedRecords, ONE_IN_SAMPLE } from './asked-records.js';
import type { PairStates } from './pair-states.js';
import type { UpperBoundFilter } from './upper-bound-filter.js';
import { type Drawn, WeightedTailSample } from './weighted-tail-sample.js';
import { ALL, NEVER, UNITS } from './units.js';

/** So many are drawn by their bounds. */
const DRAWN = 128;

/** Of the sample those are not bounded to the end that weigh less than this, a hundredth. */
export const FAR = -2 * UNITS;

/** One record in `ONE_IN_SAMPLE`: it shows how high the bounds are, and stands for those that were not found. */
export class UniformTailSample {
  /** Units of its records, less than those of `least` where they are below them. */
  private units = new Int32Array(0);
  private start = 0;

  constructor(private readonly stage: UpperBoundFilter) {}

  /** @param start with which of the first records it begins; nothing is bounded before `bound` is called */
  begin(start: number): void {
    this.start = start % ONE_IN_SAMPLE;
    this.units = new Int32Array(0);
  }

  /**
   * Bounds its records; of those below `least` only that they are.
   *
   * @returns how many are not: they are what the stage has found
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
   * Draws pairs for what those weigh together that were not scored, by what each may weigh at most: of those found, which the stage still
   * holds, any; of the others those of the sample.
   *
   * @param count how many were found, those from `least` units on
   * @param rank of the query: the same draws the same, and ranks that follow each other begin far apart
   */
  draw(asked: AskedRecords, fates: PairStates, { count, least }: FoundRecords, rank: number): Drawn {
    const { found, foundUnits } = this.stage;
    const tail = new WeightedTailSample(count + fates.mostLowered + this.units.length);
    for (let at = 0; at < count; at += 1)
      if (fates.isOpen(found[at]!)) tail.add(found[at]!, power10(foundUnits[at]! / UNITS), 1);
    fates.forEachLowered((place, bound) => tail.add(place, power10(bound), 1));
    // Whoever was found does not stand for others as well.
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
