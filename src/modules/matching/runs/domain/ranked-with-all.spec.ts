import { FiguresAlone, isRaised, strongestWithAll } from './ranked-with-all.js';
import { resolve, type Gathered } from './resolve.js';

const PRIOR = 1e-3;

const listOf = (side: 'a' | 'b', owner: number, entries: Record<number, number>): Gathered => {
  const sorted = Object.entries(entries).sort(([, x], [, y]) => y - x);
  return {
    side,
    list: {
      owner,
      seqs: Int32Array.from(sorted, ([seq]) => Number(seq)),
      log10LR: Float64Array.from(sorted, ([, ratio]) => ratio),
      tail: Number.NEGATIVE_INFINITY,
    },
  };
};

describe('what ranking takes together', () => {
  const alone = [listOf('a', 1, { 10: 2, 11: 3 })];
  const withAll = [listOf('a', 1, { 10: 6, 11: 1, 12: 5 })];
  const resolution = resolve(alone, PRIOR);
  const figures = new FiguresAlone(alone, resolution);

  it('raises a pair, and pushes none down', () => {
    const together = resolve([...alone, ...withAll], PRIOR);
    const pairs = strongestWithAll(withAll, together);
    expect(pairs[0]).toMatchObject({ reportSeq: 1, otherSeq: 10, rankLog10LR: 6 });
    const raised = pairs.flatMap((pair) => {
      const own = figures.of(pair.reportSeq, pair.otherSeq);
      return own && isRaised({ ...pair, ...own }) ? [pair.otherSeq] : [];
    });
    expect(raised).toEqual([10]);
  });

  it('leaves every figure of the report alone as it is', () => {
    const before = Array.from(resolution.of('a', alone[0]?.list ?? listOf('a', 0, {}).list));
    resolve([...alone, ...withAll], PRIOR);
    expect([figures.of(1, 11)?.probability, figures.of(1, 10)?.probability]).toEqual(before);
    expect(figures.of(1, 11)?.log10LR).toBe(3);
  });

  it('gives a pair that no list has kept what is left beside those that are', () => {
    expect(figures.of(1, 12)).toBeUndefined();
    const unlisted = figures.ofUnlisted(1, PRIOR, { a: 1, b: 12, competes: () => true });
    expect(unlisted).toBeGreaterThan(0);
    expect(unlisted).toBeLessThan(figures.of(1, 10)?.probability ?? 0);
    expect(figures.ofUnlisted(1, PRIOR, { a: 1, b: 12, competes: () => false })).toBeGreaterThan(unlisted);
  });
});
