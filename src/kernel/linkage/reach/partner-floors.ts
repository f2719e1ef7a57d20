import type { AskedRecords } from './asked-records.js';
import { RECORDS_A_BLOCK } from './blocks.js';
import { NEVER, UNITS } from './units.js';

/** What a score must reach to be of use for a record whose list has room: nothing. */
export const NO_FLOOR = NEVER;

/** No score that reaches the floor has a bound below this. */
export function unitsOfFloor(floor: number): number {
  if (floor === -Infinity) return NO_FLOOR;
  return Math.max(NO_FLOOR, Math.min(-NO_FLOOR, Math.floor(floor * UNITS)));
}

/** What a pair must reach to enter the lists of the records that are asked: each one's, and the lowest of neighbours. */
export class PartnerFloors {
  /** Of each so many records of the list, as blocks have them. */
  readonly lowest: Int32Array;

  /**
   * @param bySlot in units (`unitsOfFloor`)
   * @param slots of the digest's order, by number
   */
  constructor(
    private readonly bySlot: Int32Array,
    { numbers }: AskedRecords,
    slots: Int32Array,
  ) {
    this.lowest = new Int32Array(Math.ceil(numbers.length / RECORDS_A_BLOCK)).fill(-NO_FLOOR);
    const { lowest } = this;
    for (let at = 0; at < numbers.length; at += 1) {
      const floor = bySlot[slots[numbers[at]!]!]!;
      const block = (at / RECORDS_A_BLOCK) | 0;
      if (floor < lowest[block]!) lowest[block] = floor;
    }
  }

  of(slot: number): number {
    return this.bySlot[slot]!;
  }
}
