import type { Pairing } from '../comparison.js';
import { Fading, LEAST_SHARE } from '../groups/fading.js';
import type { DayCodes } from './time-bound.js';

/** Shares are whole numbers of which this many bits are all. */
const WHOLE_LOG2 = 8;
const WHOLE = 1 << WHOLE_LOG2;

/** The most that is left of what fades with the days of a code's records, for one query. */
export class FadingShares {
  /** By code, rounded up. */
  private readonly ofCode: Uint16Array;
  /** The code of each record. */
  private readonly codes: Uint16Array;

  private constructor(
    private readonly fading: Fading,
    private readonly days: DayCodes,
  ) {
    this.ofCode = new Uint16Array(1 << 16).fill(WHOLE);
    this.codes = days.book.codes;
  }

  /** Undefined where nothing fades. */
  static of(pairing: Pairing, days: DayCodes): FadingShares | undefined {
    const fading = new Fading(pairing, true);
    return fading.isNeeded ? new FadingShares(fading, days) : undefined;
  }

  /** What is left of units for a record, rounded up. */
  of(number: number, units: number): number {
    return (units * this.ofCode[this.codes[number]!]! + WHOLE - 1) >> WHOLE_LOG2;
  }

  begin(query: number): void {
    const { ofCode, days, fading } = this;
    for (let code = 0; code < days.book.size; code += 1) {
      const share =
        code === days.none ? LEAST_SHARE : fading.most(query, days.first.low[code]!, days.first.high[code]!);
      ofCode[code] = Math.ceil(share * WHOLE);
    }
  }
}
