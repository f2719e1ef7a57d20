import { assumedShare, learnShare } from './learnt-share.js';
import { priorOfShare } from './prior.js';
import { rangeInSmallBank } from './small-bank.js';

describe('a probability in a small bank', () => {
  const SIZES = { a: 10, b: 10 };
  const bankOf = (records: number) => {
    const { share, least, most } = assumedShare('identification', records);
    return { records, pairs: records ** 2, share, least, most };
  };
  const pairOf = (log10LR: number, prior = priorOfShare(0.25, 'identification', SIZES)) => {
    const odds = (prior / (1 - prior)) * 10 ** log10LR;
    return { log10LR, prior, probability: odds === Infinity ? 1 : odds / (1 + odds) };
  };

  it.each([3, 6, 8, 15, 320])('is never certain of its first pair, whatever the ratio: 10^%d', (log10LR) => {
    const { least, most } = rangeInSmallBank(pairOf(log10LR), bankOf(10))!;
    expect(most).toBeLessThanOrEqual(0.9901);
    expect(most).toBeGreaterThan(0.95);
    // A ratio of more than the hundred pairs that were compared has not been seen to hold.
    expect(least).toBeLessThan(0.5);
    expect(least).toBeGreaterThan(0.3);
  });

  it('makes no strong pair weak: of two records too it may be said at 99 of 100', () => {
    const { least, most, surest } = rangeInSmallBank(pairOf(9, 0.1), { ...bankOf(2), pairs: 1 })!;
    expect([most, surest]).toEqual([0.99, 0.99]);
    expect(least).toBeLessThan(0.1);
  });

  it('follows the interval of the share where the ratio is one that the bank can bear', () => {
    const pair = pairOf(1);
    const bank = bankOf(10);
    const { least, most, records } = rangeInSmallBank(pair, bank)!;
    const odds = pair.probability / (1 - pair.probability);
    expect(records).toBe(10);
    expect(least / (1 - least)).toBeCloseTo((odds * bank.least) / bank.share, 9);
    expect(most / (1 - most)).toBeCloseTo((odds * bank.most) / bank.share, 9);
    expect(least).toBeLessThan(0.1);
    expect(most).toBeGreaterThan(0.3);
  });

  it('has the probability between its ends, or above where that is surer than the bank', () => {
    for (const log10LR of [-8, -1, 0, 2, 5, 12]) {
      const pair = pairOf(log10LR);
      const { least, most } = rangeInSmallBank(pair, bankOf(10))!;
      expect(least).toBeLessThanOrEqual(most);
      expect(least).toBeLessThanOrEqual(pair.probability);
      expect(Math.min(pair.probability, 0.99)).toBeLessThanOrEqual(most);
    }
  });

  it('is narrower the more records there are, and a figure from a hundred on', () => {
    const widths = [2, 10, 30, 99].map((records) => {
      const { least, most } = rangeInSmallBank(pairOf(2), bankOf(records))!;
      return most - least;
    });
    expect(widths).toEqual([...widths].sort((x, y) => y - x));
    expect(rangeInSmallBank(pairOf(2), bankOf(100))).toBeUndefined();
    expect(rangeInSmallBank(pairOf(2), bankOf(1e6))).toBeUndefined();
  });

  it('takes the share of ten records that were compared for no surer than ten records are', () => {
    const countries = { a: [10], b: [10] };
    const learnt = learnShare({ kind: 'identification', sizes: SIZES, records: [10], countries }, () => ({
      byHolder: () => [10],
      byCountries: () => Float64Array.of(10),
    })).learnt;
    const { share, least, most } = learnt;
    const range = rangeInSmallBank(pairOf(1), { records: 10, pairs: 100, share, least, most })!;
    expect(range.most - range.least).toBeGreaterThan(0.15);
  });
});
