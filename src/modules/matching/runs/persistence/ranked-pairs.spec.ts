import { KEEP } from '../domain/keep.js';
import type { DatedList } from './candidate.repository.js';
import { RankedPairs } from './ranked-pairs.js';

const list = (
  subjectSeq: number,
  side: 'a' | 'b',
  madeAt: number,
  entries: readonly (readonly [seq: number, log10LR: number, probability: number])[],
): DatedList => ({
  ...{
    subjectId: '',
    subjectSeq,
    kind: 'identification',
    side,
    runId: '',
    backgroundId: '',
    modelVersion: '',
  },
  ...{ subjectHash: '', prior: 0.001, tail: Number.NEGATIVE_INFINITY, hashes: [], madeAt },
  list: {
    seqs: Int32Array.from(entries, ([seq]) => seq),
    log10LR: Float64Array.from(entries, ([, log10LR]) => log10LR),
    probability: Float64Array.from(entries, ([, , probability]) => probability),
  },
});

const ranked = (lists: readonly DatedList[], minProbability = 0) => {
  const pairs = new RankedPairs();
  for (const one of lists) pairs.add(one);
  return [...pairs.bestFirst(10, minProbability)]
    .flat()
    .map(({ seqA, seqB, log10LR }) => [seqA, seqB, log10LR]);
};

describe('all pairs of all lists', () => {
  const report = list(1, 'a', 5, [
    [11, 6, 0.9],
    [12, 2, 0.1],
  ]);

  it('come once each, best first, whichever lists tell of them', () => {
    const remains = [list(11, 'b', 5, [[1, 6, 0.9]]), list(12, 'b', 5, [[1, 2, 0.1]])];
    expect(ranked([report, ...remains])).toEqual([
      [1, 11, 6],
      [1, 12, 2],
    ]);
    expect(ranked([report, ...remains], 0.5)).toEqual([[1, 11, 6]]);
  });

  it('have the figures of the newer list', () => {
    expect(ranked([report, list(12, 'b', 7, [[1, 4, 0.95]])])[0]).toEqual([1, 12, 4]);
    expect(ranked([list(12, 'b', 3, [[1, 4, 0.95]]), report])).toContainEqual([1, 12, 2]);
  });

  it('are left out where the newer list of one of the two has them no more', () => {
    const before = list(13, 'b', 4, [[1, 3, 0.2]]);
    expect(ranked([report, before])).not.toContainEqual([1, 13, 3]);
    expect(ranked([report, { ...before, madeAt: 5 }])).toContainEqual([1, 13, 3]);
    // A full list of the best says nothing of what is weaker than all of them.
    const full = list(
      1,
      'a',
      5,
      Array.from({ length: KEEP }, (_, at) => [20 + at, 4, 0.001] as const),
    );
    expect(ranked([full, before])).toContainEqual([1, 13, 3]);
    expect(ranked([full, list(13, 'b', 4, [[1, 4.5, 0.2]])])).not.toContainEqual([1, 13, 4.5]);
    // Lists of another kind say nothing of it.
    expect(ranked([{ ...report, kind: 'living' }, before])).toContainEqual([1, 13, 3]);
  });

  it('stand where another report raises them, with the figures of their own', () => {
    const pairs = new RankedPairs();
    pairs.add(report);
    const raised = (otherSeq: number, log10LR: number, rankProbability: number) => ({
      ...{ kind: 'identification' as const, prior: 0.001, modelVersion: '', backgroundId: '' },
      ...{ reportSeq: 1, otherSeq, log10LR, probability: 0.01, rankLog10LR: 7, rankProbability },
    });
    pairs.raise(raised(12, 2, 0.95));
    // One that no list has kept.
    pairs.raise(raised(40, -1, 0.92));
    const told = [...pairs.bestFirst(10, 0)]
      .flat()
      .map(({ seqB, log10LR, probability, rank }) => [seqB, log10LR, probability, rank?.probability]);
    expect(told).toEqual([
      [12, 2, 0.1, 0.95],
      [40, -1, 0.01, 0.92],
      [11, 6, 0.9, undefined],
    ]);
  });
});
