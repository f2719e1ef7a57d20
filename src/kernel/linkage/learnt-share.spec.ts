import { learnShare } from './learnt-share.js';
import { EXPECTED_SHARE, priorOfShare } from './prior.js';

describe('the share of records that have a counterpart', () => {
  /** Pairs that stand out each by the same ratio, and nobody else's: what they add up to under a prior. */
  const standingOut = (count: number, ratio: number) => (prior: number) =>
    (count * prior * ratio) / (prior * ratio + 1 - prior);

  it.each([0.02, 0.3, 0.8])('is found where ratios tell clearly who has one: %p', (truth) => {
    const sizes = { a: 5_000, b: 20_000 };
    const { share, least, most, records } = learnShare(
      'identification',
      sizes,
      standingOut(truth * 5_000, 1e12),
    );
    expect(share).toBeCloseTo(truth, 2);
    expect(least).toBeLessThan(truth);
    expect(most).toBeGreaterThan(truth);
    expect(most - least).toBeLessThan(0.04);
    expect(records).toBe(5_000);
  });

  it('stays near what is assumed in a small bank, and says how little that is known', () => {
    const none = learnShare('identification', { a: 10, b: 10 }, () => 0);
    const all = learnShare('identification', { a: 10, b: 10 }, () => 10);
    expect(none.share).toBeGreaterThan(0.15);
    expect(all.share).toBeLessThan(0.45);
    // Ten records say hardly anything, whatever was assumed: between a twentieth and more than a half.
    expect(none.least).toBeLessThan(0.08);
    expect(all.most).toBeGreaterThan(0.6);
    expect(learnShare('living', { a: 0, b: 40 }, () => 0)).toMatchObject({ least: 0, most: 1 });
  });

  it('counts both records of a pair within one bank', () => {
    const { share } = learnShare('duplicate_report', { a: 10_000, b: 10_000 }, standingOut(1_000, 1e12));
    expect(share).toBeCloseTo(0.2, 2);
  });

  it('is what is assumed in a bank of nobody, and never all there is', () => {
    expect(learnShare('living', { a: 0, b: 40 }, () => 0).share).toBe(EXPECTED_SHARE.living);
    expect(learnShare('living', { a: 1e5, b: 1e5 }, () => 1e6).share).toBe(0.95);
  });

  it('spreads over the larger bank', () => {
    expect(priorOfShare(0.4, 'identification', { a: 100, b: 1_000 })).toBeCloseTo(0.4 / 1_000, 12);
  });
});
