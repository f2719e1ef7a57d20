import fc from 'fast-check';
import { chosenPairs } from './chosen-pairs.js';

const even = (count: number): Float32Array => Float32Array.from({ length: count }, (_, at) => at / count);

describe('chosenPairs', () => {
  it('takes pairs over the whole range, and those nearest to even odds', () => {
    const probabilities = even(100_000);
    const { spread, others, of } = chosenPairs(probabilities, 0, 213);
    expect(spread.map((at) => Number(probabilities[at]!.toFixed(3)))).toEqual([
      0.999, 0.99, 0.95, 0.9, 0.75, 0.6, 0.5, 0.4, 0.25, 0.1, 0.05, 0.01, 0.001,
    ]);
    expect([of, spread.length + others.length]).toEqual([100_000, 213]);
    for (const at of others) expect(Math.abs(probabilities[at]! - 0.5)).toBeLessThan(0.002);
  });

  it('takes all where there are no more, and none that is not written', () => {
    const { spread, others, of } = chosenPairs(even(50), 0.5, 1_000);
    expect([...spread, ...others].toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 25 }, (_, at) => 25 + at),
    );
    expect(of).toBe(25);
    expect(chosenPairs(even(50), 1, 1_000)).toEqual({ spread: [], others: [], of: 0 });
  });

  it('takes no pair twice and no more than it may, likeliest first', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 200 }),
        fc.integer({ min: 13, max: 60 }),
        (found, most) => {
          const probabilities = Float32Array.from(found);
          const { spread, others } = chosenPairs(probabilities, 0.2, most);
          const all = [...spread, ...others];
          expect(new Set(all).size).toBe(all.length);
          expect(all.length).toBe(Math.min(most, probabilities.filter((one) => one >= 0.2).length));
          for (const part of [spread, others])
            for (const [at, place] of part.entries())
              expect(probabilities[place]!).toBeLessThanOrEqual(probabilities[part[at - 1] ?? place]!);
        },
      ),
    );
  });
});
