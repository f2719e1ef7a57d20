import fc from 'fast-check';
import { USUAL_BACKOFF, waitBeforeRetry } from './backoff.js';

describe('the wait before a retry', () => {
  it('doubles from half of the first wait, with no luck at all', () => {
    const waits = [1, 2, 3, 4].map((attempts) =>
      waitBeforeRetry(attempts, 0, { firstMs: 1_000, longestMs: 60_000 }),
    );
    expect(waits).toEqual([500, 1_000, 2_000, 4_000]);
  });

  it('stays between half and whole of the step, never above the longest, for any number of attempts', () => {
    const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), chance, (attempts, luck) => {
        const wait = waitBeforeRetry(attempts, luck, USUAL_BACKOFF);
        const step = Math.min(USUAL_BACKOFF.firstMs * 2 ** (attempts - 1), USUAL_BACKOFF.longestMs);
        expect(wait).toBeGreaterThanOrEqual(step / 2);
        expect(wait).toBeLessThanOrEqual(step);
      }),
    );
  });

  it('differs for tasks that failed together', () => {
    expect(waitBeforeRetry(3, 0.1, USUAL_BACKOFF)).not.toBe(waitBeforeRetry(3, 0.9, USUAL_BACKOFF));
  });
});
