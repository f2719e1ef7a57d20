/**
 * The style says how badly a region keeps its records. At noise 1 shares are as they stand in the code; at
 * 1.5 every error is half as likely again, and the odds that a thing is not seen or not written are half as
 * high again.
 */
export class ReportingStyle {
  /**
   * @param noise from 0 (no errors, nothing missing) to 5
   * @param isBenchmark whether the region is a public benchmark: many typed families and bodies, fragments,
   * and as much left
   * out of each record as registers leave out; else it is the demonstration's, in which every feature of the
   * platform shows
   */
  constructor(
    readonly noise: number,
    readonly isBenchmark: boolean,
  ) {
    if (!(noise >= 0 && noise <= MOST_NOISE)) throw new RangeError('The noise lies between 0 and 5.');
  }

  /** Share of an error, scaled; no register errs always. */
  errs(share: number): number {
    return Math.min(MOST_ERRORS, share * this.noise);
  }

  /** Standard deviation of an error, scaled. */
  spreads(deviation: number): number {
    return deviation * this.noise;
  }

  /**
   * Share of a thing that is seen or told: the odds of missing it are scaled, so that the rare still comes to
   * be told.
   */
  tells(share: number): number {
    return this.noise === 1 ? share : share / (share + this.noise * (1 - share));
  }
}

export const MOST_NOISE = 5;
const MOST_ERRORS = 0.95;
export const DEMONSTRATION = new ReportingStyle(1, false);
