import { stepOfUnits, STEPS, unitsOfStep } from './units.js';

/** Records in the order of their bounds, by steps (`stepOfUnits`). */
export class BoundRanking {
  /** Where they stand, highest bound first. */
  readonly places: Int32Array;
  /** How many stand above each step. */
  readonly above = new Int32Array(STEPS);

  /** @param most of how many records it is made at once */
  constructor(most: number) {
    this.places = new Int32Array(most);
  }

  /** Of the first so many of those that were found. */
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

  /** The units of the highest step that has no fewer than so many from it on. */
  unitsWith(wanted: number): number {
    let step = STEPS - 1;
    while (step > 0 && this.above[step - 1]! < wanted) step -= 1;
    return unitsOfStep(step);
  }
}
