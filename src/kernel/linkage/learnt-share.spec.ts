import { countryPairOf } from './country-shares.js';
import type { Kind } from './kinds.js';
import { learnShare, type ExpectedPairs, type LearntShare } from './learnt-share.js';
import { type BankSizes, EXPECTED_SHARE, priorOfShare } from './prior.js';

describe('the share of records that have a counterpart', () => {
  /**
   * Records whose pairs stand out each by the same ratio, by institution: what they add up to under a prior.
   */
  const standingOut =
    (ratio: number, ...counts: readonly number[]) =>
    (prior: number) =>
      counts.map((count) => (count * prior * ratio) / (prior * ratio + 1 - prior));

  /** All of one country. */
  const learnt = (
    kind: Kind,
    sizes: BankSizes,
    records: readonly number[],
    expected: (prior: number) => readonly number[],
  ): LearntShare =>
    learnShare({ kind, sizes, records, countries: { a: [sizes.a], b: [sizes.b] } }, (prior) => ({
      byHolder: () => expected(prior),
      byCountries: (weightOf) =>
        Float64Array.of(expected(prior).reduce((sum, one, at) => sum + one * weightOf(at), 0)),
    })).learnt;

  it.each([0.02, 0.3, 0.8])('is found where ratios tell clearly who has one: %p', (truth) => {
    const sizes = { a: 5_000, b: 20_000 };
    const { share, least, most, records } = learnt(
      'identification',
      sizes,
      [5_000],
      standingOut(1e12, truth * 5_000),
    );
    expect(share).toBeCloseTo(truth, 2);
    expect(least).toBeLessThan(truth);
    expect(most).toBeGreaterThan(truth);
    expect(most - least).toBeLessThan(0.04);
    expect(records).toBe(5_000);
  });

  it('stays near what is assumed in a small bank, and says how little that is known', () => {
    const none = learnt('identification', { a: 10, b: 10 }, [10], () => [0]);
    const all = learnt('identification', { a: 10, b: 10 }, [10], () => [10]);
    expect(none.share).toBeGreaterThan(0.15);
    expect(all.share).toBeLessThan(0.45);
    // Ten records say hardly anything, whatever was assumed: between a twentieth and more than a half.
    expect(none.least).toBeLessThan(0.08);
    expect(all.most).toBeGreaterThan(0.6);
    expect(learnt('living', { a: 0, b: 40 }, [0], () => [0])).toMatchObject({ least: 0, most: 1 });
  });

  it('is found in a bank of a million as in one of thousands, and hardly told by one of ten', () => {
    const found = [10, 1_000, 1_000_000].map((size) =>
      learnt('living', { a: size, b: size }, [size], standingOut(1e15, 0.05 * size)),
    );
    expect(found[2]?.share).toBeCloseTo(0.05, 3);
    expect(found[1]?.share).toBeCloseTo(0.05, 1);
    const widths = found.map(({ least, most }) => most - least);
    expect(widths[0]).toBeGreaterThan(0.4);
    expect(widths[2]).toBeLessThan(0.001);
  });

  it('is lifted by nobody who files what it has made up twice', () => {
    const honest = [4_000, 3_000, 2_000];
    const withDoubles = (liar: number, of: number) =>
      learnt(
        'duplicate_report',
        { a: 9_000 + of, b: 9_000 + of },
        [...honest, of],
        standingOut(1e12, ...honest.map((records) => records / 10), liar),
      ).share;
    const before = withDoubles(0, 0);
    expect(before).toBeCloseTo(0.1, 3);
    // A thousand reports, each twice; and as many again as all others have together, less one.
    expect(withDoubles(2_000, 2_000)).toBeLessThan(2 * before);
    expect(withDoubles(8_999, 8_999)).toBeLessThan(3.6 * before);
    // Nothing is taken away from an institution that has nearly six times the usual for good reasons.
    expect(withDoubles(1_140, 2_000)).toBeCloseTo((900 + 1_140 + 4) / 11_040, 3);
  });

  it('is what is assumed in a bank of nobody, and never all there is', () => {
    expect(learnt('living', { a: 0, b: 40 }, [0], () => [0]).share).toBe(EXPECTED_SHARE.living);
    expect(learnt('living', { a: 1e5, b: 1e5 }, [1e5], () => [1e6]).share).toBe(0.95);
  });

  it('spreads over the larger bank', () => {
    expect(priorOfShare(0.4, 'identification', { a: 100, b: 1_000 })).toBeCloseTo(0.4 / 1_000, 12);
  });
});

describe('the share by pairs of countries', () => {
  const KIND = 'duplicate_report';
  /**
   * Reports of three countries, an institution each, and how many pairs of one person stand out in each pair
   * of countries.
   */
  const learntOf = (records: readonly number[], pairs: readonly (readonly [number, number, number])[]) => {
    const all = records.reduce((sum, one) => sum + one, 0);
    const expected = (): ExpectedPairs => ({
      byHolder: () =>
        records.map((_, at) =>
          pairs.reduce((sum, [a, b, count]) => sum + (Number(a === at) + Number(b === at)) * count, 0),
        ),
      byCountries: (weightOf) => {
        const found = new Float64Array(records.length ** 2);
        for (const [a, b, count] of pairs)
          found[countryPairOf(KIND, records.length, a, b)]! += (count * (weightOf(a) + weightOf(b))) / 2;
        return found;
      },
    });
    const bank = {
      kind: KIND,
      sizes: { a: all, b: all },
      records,
      countries: { a: records, b: records },
    } as const;
    return learnShare(bank, expected);
  };
  const rateOf = ({ rates }: ReturnType<typeof learntOf>, a: number, b: number) =>
    rates.find((one) => one.a === a && one.b === b);
  const HONEST = [
    [0, 0, 100],
    [1, 1, 100],
    [0, 1, 250],
    [0, 2, 2],
  ] as const;

  it('is higher where more pairs stand out, with its interval', () => {
    const found = learntOf(
      [3_000, 3_000, 60],
      [
        [0, 0, 60],
        [1, 1, 60],
        [0, 1, 400],
      ],
    );
    const [within, across] = [rateOf(found, 0, 0), rateOf(found, 0, 1)];
    expect(across!.rate).toBeGreaterThan(1.05);
    expect(within!.rate).toBeLessThan(0.95);
    for (const one of [within!, across!]) {
      expect(one.least).toBeLessThanOrEqual(one.rate);
      expect(one.most).toBeGreaterThanOrEqual(one.rate);
    }
  });

  it("is drawn to the bank's where there is little to learn from, and is the bank's where there is nothing", () => {
    const found = learntOf([3_000, 3_000, 60], HONEST);
    const small = rateOf(found, 0, 2)!;
    // Two pairs are seen where nearly five are expected: that may be chance.
    expect(small.rate).toBe(1);
    expect(small.most / small.least).toBeGreaterThan(2);
    expect(rateOf(found, 2, 2)).toBeUndefined();
  });

  it('is moved in no other pair of countries by somebody who files doubles', () => {
    const before = learntOf([3_000, 3_000, 3_000], [...HONEST, [2, 2, 100], [0, 2, 250], [1, 2, 250]]);
    const after = learntOf([3_000, 3_000, 3_000], [...HONEST, [2, 2, 1_450], [0, 2, 250], [1, 2, 250]]);
    const shareOf = (one: typeof before, a: number, b: number) => one.learnt.share * rateOf(one, a, b)!.rate;
    for (const [a, b] of [
      [0, 0],
      [0, 1],
      [1, 1],
    ] as const)
      expect(Math.abs(shareOf(after, a, b) / shareOf(before, a, b) - 1)).toBeLessThan(0.25);
    // The bank's own share is moved far more.
    expect(after.learnt.share).toBeGreaterThan(1.5 * before.learnt.share);
    expect(shareOf(after, 2, 2)).toBeGreaterThan(2 * shareOf(before, 2, 2));
    expect(rateOf(after, 2, 2)!.rate).toBeLessThanOrEqual(6);
  });
});
