import { heavyTail, nearPoint, samePlace } from './place-kernels.js';
import { GapTable } from './gap-tables.js';

/** Integral over the plane, rings of growing width. */
function overThePlane(density: (km2: number) => number): number {
  let sum = 0;
  let inner = 0;
  for (let outer = 0.01; outer < 1e8; outer *= 1.002) {
    const middle = (inner + outer) / 2;
    sum += density(middle * middle) * Math.PI * (outer * outer - inner * inner);
    inner = outer;
  }
  return sum;
}

describe('a density of places', () => {
  it.each([
    ['a heavy tail', (km2: number) => heavyTail(km2, 40 * 40)],
    ['near a point', (km2: number) => nearPoint(km2, 5)],
    ['one place stated twice', (km2: number) => samePlace(km2, 5)],
  ])('adds up to one over the plane: %s', (_, density) => {
    expect(overThePlane(density)).toBeCloseTo(1, 3);
  });
});

describe('a table of gaps', () => {
  it.each(['identification', 'living', 'duplicate_report', 'same_remains', 'find'] as const)(
    'adds up to one over all gaps: %s',
    (name) => {
      expect(GapTable.of(name).meanDensity(-11_990, 35_980) * 47_971).toBeCloseTo(1, 2);
    },
  );

  it.each([
    [0, 0],
    [-12_000, -12_000],
    [35_999, 35_999],
    [36_000, 36_000],
    [-20_000, -20_000],
    [-40, 700],
  ])('knows the logarithm of the density from day %i to %i', (first, last) => {
    const table = GapTable.of('find');
    expect(table.log10Density(first, last)).toBeCloseTo(Math.log10(table.meanDensity(first, last)), 12);
  });

  it('is the mean over the days of an interval', () => {
    const table = GapTable.of('identification');
    const days = [10, 11, 12].map((day) => table.meanDensity(day, day));
    expect(table.meanDensity(10, 12)).toBeCloseTo((days[0]! + days[1]! + days[2]!) / 3, 12);
  });
});
