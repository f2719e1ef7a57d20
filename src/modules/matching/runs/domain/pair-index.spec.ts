import fc from 'fast-check';
import { PairIndex } from './pair-index.js';

describe('an index of pairs', () => {
  it('numbers pairs in the order in which they come, each once', () => {
    const small = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(small, small), { maxLength: 80 }), (pairs) => {
        const index = new PairIndex(2);
        const known = new Map<string, number>();
        for (const [a, b] of pairs) {
          const key = `${a} ${b}`;
          expect(index.find(a, b)).toBe(known.get(key) ?? -1);
          if (!known.has(key)) known.set(key, known.size);
          expect(index.add(a, b)).toBe(known.get(key));
        }
        expect(index.count).toBe(known.size);
      }),
    );
  });

  it('takes the order within a pair for part of it', () => {
    const index = new PairIndex(4);
    expect([index.add(1, 2), index.add(2, 1), index.find(1, 2)]).toEqual([0, 1, 0]);
  });
});
