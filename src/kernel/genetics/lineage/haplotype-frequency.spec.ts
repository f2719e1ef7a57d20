import { commonRanges } from './common-ranges.js';
import { countMt, countY, sharersMt, sharersY } from './count-haplotype.js';
import { haplotypeFrequency, meanFrequency } from './haplotype-frequency.js';
import { readMtHaplotype } from './mt-haplotype.js';
import { readYHaplotype } from './y-haplotype.js';

const y = (loci: Readonly<Record<string, readonly string[]>>) => readYHaplotype('S1', loci);
const mt = (ranges: readonly string[], variants: readonly string[]) =>
  readMtHaplotype('S1', ranges, variants);

describe('the frequency of a haplotype', () => {
  it('counts the haplotype itself, and says what the singletons say', () => {
    expect(haplotypeFrequency({ seen: 0, size: 999, singletons: 899 })).toEqual({
      count: 0.001,
      upper: expect.closeTo(1 - 0.05 ** (1 / 999), 12),
      kappa: expect.closeTo(0.1 / 1000, 12),
    });
    expect(haplotypeFrequency({ seen: 3, size: 999, singletons: 899 }).kappa).toBeUndefined();
    expect(haplotypeFrequency({ seen: 0, size: 10, singletons: 10 }).kappa).toBeUndefined();
  });

  it('has the exact upper bound, in closed form for none and for all but one', () => {
    const upper = (seen: number, size: number) => haplotypeFrequency({ seen, size, singletons: 0 }).upper;
    expect(upper(0, 100)).toBeCloseTo(1 - 0.05 ** (1 / 100), 12);
    expect(upper(99, 100)).toBeCloseTo(0.95 ** (1 / 100), 12);
    expect(upper(100, 100)).toBe(1);
    expect(upper(0, 0)).toBe(1);
    // Two of three: P(X <= 2) = 1 - p^3; one of three: (1 - p)^3 + 3 p (1 - p)^2 = 0.05 has the root 0.86465.
    expect(upper(1, 3)).toBeCloseTo(0.86465, 5);
    // (1 - p)^200000 is below the least double for every p that is tried first.
    expect(upper(10, 200_000)).toBeGreaterThan(10 / 200_000);
    expect(upper(10, 200_000)).toBeLessThan(18 / 200_000);
  });

  it('is on average what each person’s haplotype has among the others', () => {
    expect(meanFrequency([])).toBeUndefined();
    expect(meanFrequency([1])).toBe(1);
    const sharers = [3, 1, 1, 5];
    const each = sharers.flatMap((count) =>
      Array.from(
        { length: count },
        () => haplotypeFrequency({ seen: count - 1, size: 9, singletons: 0 }).count,
      ),
    );
    expect(meanFrequency(sharers)).toBeCloseTo(each.reduce((sum, one) => sum + one, 0) / 10, 12);
  });

  it('is shared by those whom what was typed does not tell apart', () => {
    const men = [
      { haplotype: y({ DYS19: ['14'], DYS391: ['10'] }), count: 2 },
      { haplotype: y({ DYS19: ['14'], DYS391: ['11'] }), count: 3 },
      { haplotype: y({ DYS19: ['15'] }), count: 4 },
    ];
    expect(sharersY(['DYS19'], men)).toEqual([5, 4]);
    expect(sharersY(['DYS19', 'DYS391'], men)).toEqual([2, 3]);
    const range = [{ first: 16024, last: 16365 }];
    const people = [['G16129A'], ['G16129A', '16193.1C'], ['T16189C']].map((variants) => ({
      haplotype: mt(['16024-16365'], variants),
      count: 1,
    }));
    expect(sharersMt(range, people)).toEqual([2, 1]);
  });

  it('is counted at the loci of a partial haplotype', () => {
    const database = [
      { haplotype: y({ DYS19: ['14'], DYS391: ['10'] }), count: 1 },
      { haplotype: y({ DYS19: ['14'], DYS391: ['11'] }), count: 3 },
      { haplotype: y({ DYS19: ['15'], DYS391: ['11'] }), count: 1 },
      { haplotype: y({ DYS391: ['11'] }), count: 1 },
    ];
    expect(countY(y({ DYS19: ['14'] }), database)).toEqual({ seen: 4, size: 5, singletons: 1 });
  });

  it('is counted at the positions asked for, whatever the length of a poly-C stretch', () => {
    const database = [
      { haplotype: mt(['16024-16365'], ['16126C', '16193.1C']), count: 2 },
      { haplotype: mt(['16024-16365'], ['16126C', '16300G']), count: 1 },
      { haplotype: mt(['16024-16365'], []), count: 1 },
    ];
    const sample = mt(['16024-16365'], ['16126C']);
    expect(countMt(sample, sample.ranges, database)).toEqual({ seen: 2, size: 4, singletons: 2 });
    const short = [{ first: 16_024, last: 16_200 }];
    expect(countMt(sample, short, database)).toEqual({ seen: 3, size: 4, singletons: 1 });
  });

  it('is searched where all were read, also over the origin', () => {
    const [whole, part] = [mt(['16024-576'], []).ranges, mt(['16500-100', '200-300'], []).ranges];
    expect(commonRanges([whole, part])).toEqual([
      { first: 1, last: 100 },
      { first: 200, last: 300 },
      { first: 16_500, last: 16_569 },
    ]);
    expect(commonRanges([part, mt(['400-500'], []).ranges])).toEqual([]);
  });
});
