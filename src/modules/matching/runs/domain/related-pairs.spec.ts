import { MOST_OF_ONE, proposedOf, RELATED_FROM, type RelatedPair } from './related-pairs.js';

const pair = (firstSeq: number, secondSeq: number, chance = 0.95): RelatedPair => ({
  firstSeq,
  secondSeq,
  chance,
});

function everyPair(seqs: readonly number[]): RelatedPair[] {
  return seqs.flatMap((one, at) => seqs.slice(at + 1).map((other) => pair(one, other)));
}

/** How many groups the pairs make of the numbers. */
function groupsIn(
  seqs: readonly number[],
  pairs: readonly Pick<RelatedPair, 'firstSeq' | 'secondSeq'>[],
): number {
  const group = new Map(seqs.map((seq) => [seq, seq]));
  for (const { firstSeq, secondSeq } of pairs) {
    const [kept, gone] = [group.get(firstSeq), group.get(secondSeq)];
    for (const [seq, at] of group) if (at === gone) group.set(seq, kept!);
  }
  return new Set(group.values()).size;
}

const BUS = Array.from({ length: 40 }, (_, at) => at + 1);

describe('what is proposed of a group', () => {
  it('holds a bus of forty together by 39 pairs of 780, and asks nobody of more than a few', () => {
    const proposed = proposedOf(everyPair(BUS));
    expect(proposed).toHaveLength(39);
    expect(groupsIn(BUS, proposed)).toBe(1);
    for (const seq of BUS)
      expect(
        proposed.filter(({ firstSeq, secondSeq }) => firstSeq === seq || secondSeq === seq).length,
      ).toBeLessThanOrEqual(MOST_OF_ONE);
  });

  it('takes the likeliest first, and nothing that is too unlikely', () => {
    expect(proposedOf([pair(1, 2, 0.92), pair(2, 3, 0.99), pair(1, 3, 0.97)])).toEqual([
      pair(2, 3, 0.99),
      pair(1, 3, 0.97),
    ]);
    expect(proposedOf([pair(1, 2, RELATED_FROM - 0.01)])).toEqual([]);
  });

  it('adds to what stands no more than joins somebody to it', () => {
    const standing = proposedOf(everyPair(BUS));
    expect(proposedOf(everyPair(BUS), standing)).toEqual([]);
    const withOneMore = proposedOf(everyPair([...BUS, 41]), standing);
    expect(withOneMore).toHaveLength(1);
    expect(withOneMore[0]?.secondSeq).toBe(41);
  });

  it('is the same in whatever order the pairs come', () => {
    const pairs = everyPair(BUS);
    expect(proposedOf([...pairs].reverse())).toEqual(proposedOf(pairs));
  });
});
