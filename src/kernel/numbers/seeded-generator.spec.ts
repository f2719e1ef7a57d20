import fc from 'fast-check';
import { SeededGenerator } from './seeded-generator.js';

const seeds = fc.maxSafeInteger();

describe('the seeded generator', () => {
  it('yields the numbers of the algorithm, computed once by an independent program in unbounded integers', () => {
    const generator = SeededGenerator.fromState([1, 2, 3, 4]);
    const words = Array.from({ length: 10 }, () => generator.nextWord());
    expect(words).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  it('repeats itself for a seed, and not for its neighbour', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const draw = (from: number) => {
          const generator = SeededGenerator.fromSeed(from);
          return Array.from({ length: 8 }, () => generator.nextWord());
        };
        expect(draw(seed)).toEqual(draw(seed));
        expect(draw(seed)).not.toEqual(draw(seed === Number.MAX_SAFE_INTEGER ? seed - 1 : seed + 1));
      }),
    );
  });

  it('tells seeds apart that differ above the 32nd bit', () => {
    expect(SeededGenerator.fromSeed(7).nextWord()).not.toBe(SeededGenerator.fromSeed(7 + 2 ** 32).nextWord());
  });

  it('refuses a fraction as seed and a state of zeros', () => {
    expect(() => SeededGenerator.fromSeed(0.5)).toThrow(RangeError);
    expect(() => SeededGenerator.fromState([0, 0, 0, 0])).toThrow(RangeError);
    expect(() => SeededGenerator.fromState([1, 2, 3])).toThrow(RangeError);
  });

  it('forks without moving on, one stream a label', () => {
    const [parent, untouched] = [SeededGenerator.fromSeed(3), SeededGenerator.fromSeed(3)];
    const [left, again, right] = [parent.fork('left'), parent.fork('left'), parent.fork('right')];
    const first = left.nextWord();
    expect(again.nextWord()).toBe(first);
    expect(right.nextWord()).not.toBe(first);
    expect(parent.nextWord()).toBe(untouched.nextWord());
  });

  it('draws whole numbers within their bounds and reaches both ends', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.integer({ min: -5, max: 5 }),
        fc.integer({ min: 0, max: 4 }),
        (seed, min, width) => {
          const generator = SeededGenerator.fromSeed(seed);
          const drawn = new Set(Array.from({ length: 300 }, () => generator.integer(min, min + width)));
          expect([...drawn].sort((a, b) => a - b)).toEqual(
            Array.from({ length: width + 1 }, (_, step) => min + step),
          );
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is uniform, normal and weighted as its names say, to within sampling error', () => {
    const generator = SeededGenerator.fromSeed(11);
    const size = 40_000;
    const mean = (draw: () => number) =>
      Array.from({ length: size }, draw).reduce((sum, value) => sum + value, 0) / size;
    expect(mean(() => generator.uniform())).toBeCloseTo(0.5, 1.9);
    expect(mean(() => generator.normal(10, 2))).toBeGreaterThan(9.95);
    expect(mean(() => generator.normal(10, 2))).toBeLessThan(10.05);
    expect(mean(() => (generator.normal(10, 2) - 10) ** 2)).toBeGreaterThan(3.8);
    expect(mean(() => (generator.normal(10, 2) - 10) ** 2)).toBeLessThan(4.2);
    expect(mean(() => generator.weightedIndex([3, 0, 1]))).toBeCloseTo(0.5, 1);
    expect(mean(() => (generator.chance(0.2) ? 1 : 0))).toBeCloseTo(0.2, 1.9);
  });

  it('never draws what weighs nothing, and refuses where nothing weighs', () => {
    const generator = SeededGenerator.fromSeed(2);
    const drawn = new Set(Array.from({ length: 500 }, () => generator.weightedIndex([1, 0, 2, 0])));
    expect(drawn).toEqual(new Set([0, 2]));
    expect(() => generator.weightedIndex([0, 0])).toThrow(RangeError);
    expect(() => generator.pick([])).toThrow(RangeError);
    expect(() => generator.integer(2, 1)).toThrow(RangeError);
  });

  it('shuffles into a new list of the same things, and leaves the old one as it was', () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.integer()), (seed, items) => {
        const before = Object.freeze([...items]);
        const shuffled = SeededGenerator.fromSeed(seed).shuffled(before);
        expect([...shuffled].sort((a, b) => a - b)).toEqual([...items].sort((a, b) => a - b));
      }),
    );
    const orders = new Set(
      Array.from({ length: 200 }, (_, seed) => SeededGenerator.fromSeed(seed).shuffled([1, 2, 3]).join()),
    );
    expect(orders.size).toBe(6);
  });

  it('keeps all, none, or some of the items in order', () => {
    const generator = SeededGenerator.fromSeed(4);
    expect(generator.some([1, 2, 3], 1)).toEqual([1, 2, 3]);
    expect(generator.some([1, 2, 3], 0)).toEqual([]);
    expect(generator.perhaps(1, 'said')).toBe('said');
    expect(generator.perhaps(0, 'said')).toBeUndefined();
  });
});
