import fc from 'fast-check';
import { gaussianAgreement, mixedAgreement } from './moments.js';
import { SoftFloor, withSlip } from './soft-floor.js';

const adults = { mean: 165, variance: 81 };
const heights = fc.double({ min: 130, max: 200, noNaN: true });
const variances = fc.double({ min: 1, max: 60, noNaN: true });

function normal(x: number, mean: number, variance: number): number {
  return Math.exp(-((x - mean) ** 2) / (2 * variance)) / Math.sqrt(2 * Math.PI * variance);
}

/** N(a, b | one person) / (N(a) N(b)), by integrating over the person's height. */
function byIntegration(a: number, varianceA: number, b: number, varianceB: number): number {
  let together = 0;
  for (let height = 60; height < 270; height += 0.05) {
    together += normal(height, 165, 81) * normal(a, height, varianceA) * normal(b, height, varianceB) * 0.05;
  }
  return Math.log10(together / (normal(a, 165, 81 + varianceA) * normal(b, 165, 81 + varianceB)));
}

describe('the agreement of two uncertain measures', () => {
  it('is what integrating over the true value gives', () => {
    for (const [a, varianceA, b, varianceB] of [
      [170, 16, 172, 9],
      [150, 4, 168, 25],
      [165, 40, 165, 2],
    ] as const) {
      expect(gaussianAgreement(adults, a, varianceA, b, varianceB)).toBeCloseTo(
        byIntegration(a, varianceA, b, varianceB),
        5,
      );
    }
  });

  it('does not ask which of the two came first', () => {
    fc.assert(
      fc.property(heights, variances, heights, variances, (a, varianceA, b, varianceB) => {
        const there = gaussianAgreement(adults, a, varianceA, b, varianceB);
        expect(gaussianAgreement(adults, b, varianceB, a, varianceA)).toBeCloseTo(there, 9);
      }),
    );
  });

  it('over one kind of people in a mixture is the plain one', () => {
    const mixed = mixedAgreement(
      [{ share: 1, spread: adults }],
      { mean: 170, variance: 16 },
      { mean: 172, variance: 9 },
    );
    expect(mixed).toBeCloseTo(gaussianAgreement(adults, 170, 16, 172, 9), 9);
  });
});

describe('a floor', () => {
  it('is the chance that the value says nothing', () => {
    expect(withSlip(-300, 0.02)).toBeCloseTo(Math.log10(0.02), 9);
    expect(withSlip(2, 0.02)).toBeCloseTo(Math.log10(0.98 * 100 + 0.02), 9);
  });

  it('as a table is the formula to four digits', () => {
    const table = new SoftFloor(0.02);
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (weight) => {
        expect(Math.abs(table.at(weight) - withSlip(weight, 0.02))).toBeLessThan(1e-4);
      }),
    );
  });
});
