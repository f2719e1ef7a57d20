import fc from 'fast-check';
import { addLog10, mergeLists, packLists, readLists, unpackLists, type BestList } from './lists.js';

const list = (owner: number, entries: [number, number][], tail = Number.NEGATIVE_INFINITY): BestList => {
  const sorted = [...entries].sort((p, q) => q[1] - p[1] || p[0] - q[0]);
  return {
    owner,
    seqs: Int32Array.from(sorted, ([seq]) => seq),
    log10LR: Float64Array.from(sorted, ([, ratio]) => ratio),
    tail,
  };
};

describe('lists of the best', () => {
  it('merge to the best of both, and what falls out is in the tail', () => {
    const merged = mergeLists(
      list(1, [
        [10, 3],
        [11, 1],
      ]),
      list(1, [
        [20, 2],
        [21, 0],
      ]),
      3,
    );
    expect([...merged.seqs]).toEqual([10, 20, 11]);
    expect(merged.tail).toBeCloseTo(0);
  });

  it('order equal ratios by record, whichever shard comes first', () => {
    const [x, y] = [list(1, [[30, 2]]), list(1, [[20, 2]])];
    expect(mergeLists(x, y, 2)).toEqual(mergeLists(y, x, 2));
    expect([...mergeLists(x, y, 1).seqs]).toEqual([20]);
  });

  it('lose nothing of the summed ratios, however they are merged', () => {
    const entries = fc.uniqueArray(
      fc.tuple(fc.integer({ min: 1, max: 99 }), fc.double({ min: -3, max: 3, noNaN: true })),
      {
        selector: ([seq]) => seq,
        minLength: 2,
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(entries, fc.integer({ min: 1, max: 5 }), (drawn, keep) => {
        const half = Math.floor(drawn.length / 2);
        const merged = mergeLists(list(1, drawn.slice(0, half)), list(1, drawn.slice(half)), keep);
        const total = merged.log10LR.reduce(addLog10, merged.tail);
        const expected = Math.log10(drawn.reduce((sum, [, ratio]) => sum + 10 ** ratio, 0));
        expect(total).toBeCloseTo(expected, 9);
      }),
    );
  });

  it('are the same after they have been bytes in a row', () => {
    const packed = {
      owners: Int32Array.of(5, 6, 7),
      offsets: Int32Array.of(0, 2, 2, 3),
      seqs: Int32Array.of(1, 2, 3),
      log10LR: Float64Array.of(1.5, -2.25, 0),
      tails: Float64Array.of(0.5, Number.NEGATIVE_INFINITY, 3),
    };
    expect(unpackLists(packLists(packed))).toEqual(packed);
    expect(readLists(packed)[1]).toEqual({
      owner: 6,
      seqs: new Int32Array(0),
      log10LR: new Float64Array(0),
      tail: Number.NEGATIVE_INFINITY,
    });
  });
});
