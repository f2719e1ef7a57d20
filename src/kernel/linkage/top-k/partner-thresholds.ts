import { blocksIn, RECORDS_A_BLOCK } from './blocks.js';
import { NEVER, UNITS } from './units.js';

/** Floor of a record whose list has room: any score is of use. */
export const NO_FLOOR = NEVER;

/** Converts a floor to units: no score that reaches the floor has a bound below them. */
export function unitsOfFloor(floor: number): number {
  if (floor === -Infinity) return NO_FLOOR;
  return Math.max(NO_FLOOR, Math.min(-NO_FLOOR, Math.floor(floor * UNITS)));
}

/**
 * Floors that a pair must reach to enter the lists of the records that are asked: of each place in the list,
 * and the lowest of each block of neighbours.
 */
export class PartnerThresholds {
  /** Lowest floor of each block of places (`RECORDS_A_BLOCK`). */
  readonly lowest: Int32Array;

  /** @param at floors in units (`unitsOfFloor`), by the place in the list of those who are asked */
  constructor(readonly at: Int32Array) {
    this.lowest = new Int32Array(blocksIn(at.length)).fill(-NO_FLOOR);
    const { lowest } = this;
    for (let place = 0; place < at.length; place += 1) {
      const block = (place / RECORDS_A_BLOCK) | 0;
      if (at[place]! < lowest[block]!) lowest[block] = at[place]!;
    }
  }
}
