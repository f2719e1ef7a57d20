import { ANYTHING } from './units.js';

/** What single records may weigh beyond their codes, for one query: most have nothing. */
export class Touched {
  /** By slot, in units. */
  readonly values: Int16Array;
  private slots = new Int32Array(4096);
  private count = 0;

  /**
   * @param mostHolders words that more records hold touch nobody; where that leaves words out, what is asked for is what records are
   * likely to weigh and not the most that they can
   */
  constructor(
    size: number,
    readonly mostHolders: number,
  ) {
    this.values = new Int16Array(size);
  }

  add(slot: number, units: number): void {
    if (this.values[slot] === 0) this.note(slot);
    this.values[slot] = Math.min(ANYTHING, this.values[slot]! + units);
  }

  get isEstimate(): boolean {
    return this.mostHolders < Infinity;
  }

  clear(): void {
    for (let i = 0; i < this.count; i += 1) this.values[this.slots[i]!] = 0;
    this.count = 0;
  }

  private note(slot: number): void {
    if (this.count === this.slots.length) {
      const grown = new Int32Array(this.count * 2);
      grown.set(this.slots);
      this.slots = grown;
    }
    this.slots[this.count] = slot;
    this.count += 1;
  }
}
