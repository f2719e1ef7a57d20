export interface Backoff {
  readonly firstMs: number;
  readonly longestMs: number;
}

/** Eight attempts take about ten minutes. */
export const USUAL_BACKOFF: Backoff = { firstMs: 5_000, longestMs: 15 * 60_000 };

/**
 * Returns the wait before the next attempt in milliseconds, after `attempts` have failed.
 *
 * Doubles each time up to the longest wait; half of it is left to chance ("equal jitter", M. Brooker, AWS
 * Architecture Blog 2015), so that tasks which failed together do not come back together.
 *
 * @param chance a number in [0, 1)
 */
export function waitBeforeRetry(attempts: number, chance: number, { firstMs, longestMs }: Backoff): number {
  const doubled = firstMs * 2 ** Math.max(0, attempts - 1);
  const whole = Math.min(doubled, longestMs);
  return Math.round(whole / 2 + (whole / 2) * chance);
}
