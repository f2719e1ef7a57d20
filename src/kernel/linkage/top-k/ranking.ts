import { stepOfUnits, STEPS, unitsOfStep } from './units.js';

/** Ranking of records by their bounds, in steps (`stepOfUnits`). */
export class BoundRanking {
  /** Places of the records, highest bound first. */
  readonly places: Int32Array;
  /** Number of records above each step. */
  readonly above = new Int32Array(STEPS);

  /** @param most number of records that are ranked at once */
  constructor(most: number) {
    this.places = new Int32Array(most);
  }

  /** Ranks the first `count` of the records that were found. */
  make(found: Int32Array, units: Int32Array, count: number): void {
    const { above, places } = this;
    above.fill(0);
    for (let at = 0; at < count; at += 1) above[stepOfUnits(units[at]!)]! += 1;
    let higher = 0;
    for (let step = STEPS - 1; step >= 0; step -= 1) {
      const own = above[step]!;
      above[step] = higher;
      higher += own;
    }
    const next = above.slice();
    for (let at = 0; at < count; at += 1) {
      const step = stepOfUnits(units[at]!);
      places[next[step]!] = found[at]!;
      next[step]! += 1;
    }
  }

  /** Returns the units of the highest step from which on there are no fewer than `wanted` records. */
  unitsWith(wanted: number): number {
    let step = STEPS - 1;
    while (step > 0 && this.above[step - 1]! < wanted) step -= 1;
    return unitsOfStep(step);
  }
}
