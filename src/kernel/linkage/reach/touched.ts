import { blockOf } from './blocks.js';
import { shareOf } from './fading-shares.js';
import { numberOfHolder, observerOfHolder } from './thing-codes.js';
import { ANYTHING } from './units.js';

/** What single records may weigh beyond their codes, for one query: many have nothing. */
export class Touched {
  /** By number, in units. */
  readonly values: Int16Array;

  constructor(records: number) {
    this.values = new Int16Array(records);
  }

  add(number: number, units: number): void {
    const sum = this.values[number]! + units;
    this.values[number] = sum < ANYTHING ? sum : ANYTHING;
  }

  /**
   * Gives each holder from `first` up to `end` what its observer's units are worth.
   *
   * @param units by observer, not negative
   * @param shares what is left of them, by block
   */
  addToHolders(holders: Int32Array, first: number, end: number, units: Int32Array, shares: Int32Array): void {
    const { values } = this;
    for (let at = first; at < end; at += 1) {
      const holder = holders[at]!;
      const number = numberOfHolder(holder);
      const sum = values[number]! + shareOf(units[observerOfHolder(holder)]!, shares[blockOf(number)]!);
      values[number] = sum < ANYTHING ? sum : ANYTHING;
    }
  }

  clear(): void {
    this.values.fill(0);
  }
}
