/** Lowest and highest value of a number among the records of each code, by code. */
export class CodeRanges {
  readonly low: number[] = [];
  readonly high: number[] = [];

  /** Widens the range of the code by the value of one more record. */
  widen(code: number, value: number): void {
    const { low, high } = this;
    low[code] = Math.min(low[code] ?? value, value);
    high[code] = Math.max(high[code] ?? value, value);
  }
}
