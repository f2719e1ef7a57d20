import { ANYTHING } from './units.js';

/** What single records may weigh beyond their codes, for one query: most have nothing. */
export class Touched {
  /** By number, in units. */
  readonly values: Int16Array;

  constructor(records: number) {
    this.values = new Int16Array(records);
  }

  add(number: number, units: number): void {
    this.values[number] = Math.min(ANYTHING, this.values[number]! + units);
  }

  clear(): void {
    this.values.fill(0);
  }
}
