import { blockOf, blocksIn } from './blocks.js';
import { ANYTHING } from './units.js';

/** What single records may weigh beyond their codes, for one query: most have nothing. */
export class Touched {
  /** By number, in units. */
  readonly values: Int16Array;
  /** No less than the value of any record of each block. */
  readonly most: Int16Array;

  constructor(records: number) {
    this.values = new Int16Array(records);
    this.most = new Int16Array(blocksIn(records));
  }

  add(number: number, units: number): void {
    const { values, most } = this;
    const sum = Math.min(ANYTHING, values[number]! + units);
    values[number] = sum;
    const block = blockOf(number);
    if (sum > most[block]!) most[block] = sum;
  }

  clear(): void {
    this.values.fill(0);
    this.most.fill(0);
  }
}
