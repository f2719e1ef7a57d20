import { Clock } from '../../src/platform/clock/index.js';

/** A clock that a test puts forward; otherwise it goes as all clocks do. */
export class MovableClock extends Clock {
  private aheadMs = 0;

  override now(): Date {
    return new Date(Date.now() + this.aheadMs);
  }

  forward(minutes: number): void {
    this.aheadMs += minutes * 60_000;
  }

  /** As all clocks go again. */
  back(): void {
    this.aheadMs = 0;
  }
}
