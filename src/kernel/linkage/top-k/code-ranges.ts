/** Least and most of what the records of each code have: numbers by code. */
export class CodeRanges {
  readonly low: number[] = [];
  readonly high: number[] = [];

  /** Takes in a number of one more record of the code. */
  widen(code: number, value: number): void {
    const { low, high } = this;
    low[code] = Math.min(low[code] ?? value, value);
    high[code] = Math.max(high[code] ?? value, value);
  }
}
