import { isWhole, partOf, rotationSeed, sampleOf } from '../../scripts/rotation.mjs';

const SEVEN = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

describe('a sample that rotates', () => {
  const usual = process.env;
  beforeEach(() => {
    process.env = { ...usual };
  });
  afterEach(() => {
    process.env = usual;
  });

  it.each([1, 2, 3, 5, 7])(
    'has each as often as any other after as many seeds as there are: %i a run',
    (count) => {
      for (const first of [-3, 0, 20_787]) {
        const taken = SEVEN.flatMap((_, at) => sampleOf(SEVEN, first + at, count));
        expect(SEVEN.map((one) => taken.filter((other) => other === one).length)).toEqual(
          SEVEN.map(() => count),
        );
      }
    },
  );

  it.each([1, 2, 3])('lets nothing wait longer than it has to: %i a run', (count) => {
    const runs = Math.ceil(SEVEN.length / count);
    for (const first of [0, 1, 5, 20_787]) {
      const taken = Array.from({ length: runs }, (_, at) => sampleOf(SEVEN, first + at, count)).flat();
      expect(new Set(taken)).toEqual(new Set(SEVEN));
    }
  });

  it('is the same for the same seed, in the order in which they stand, and never more than there are', () => {
    expect(sampleOf(SEVEN, 3, 2)).toEqual(['g', 'a'].sort());
    expect(sampleOf(SEVEN, 3, 2)).toEqual(sampleOf(SEVEN, 3, 2));
    expect(sampleOf(SEVEN, 4, 100)).toEqual(SEVEN);
    expect(sampleOf([], 4, 2)).toEqual([]);
  });

  it('comes in parts that have everything once', () => {
    for (const first of [-1, 0, 20_787]) {
      const parts = [0, 1, 2].map((at) => partOf(SEVEN, first + at, 3));
      expect(parts.flat().sort()).toEqual(SEVEN);
      expect(parts.every((part) => part.length >= 2)).toBe(true);
    }
  });

  it('is chosen by the day, or by what is asked for', () => {
    delete process.env['ROTATION'];
    expect(rotationSeed(new Date('1970-01-03T23:59:59Z'))).toBe(2);
    expect(rotationSeed(new Date('1970-01-04T00:00:00Z'))).toBe(3);
    process.env['ROTATION'] = '-12';
    expect(rotationSeed()).toBe(-12);
    process.env['ROTATION'] = 'today';
    expect(() => rotationSeed()).toThrow('ROTATION has to be an integer, and is "today".');
  });

  it('is everything where everything is checked', () => {
    process.env['CHECKS'] = 'full';
    expect(isWhole()).toBe(true);
    delete process.env['CHECKS'];
    expect(isWhole()).toBe(false);
  });
});
