import fc from 'fast-check';
import { entropyBits, expectedInformation } from './expected-information.js';

const weights = (length: number) =>
  fc.array(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), {
    minLength: length,
    maxLength: length,
  });

describe('expected information', () => {
  it('is that of a symmetric channel: 1 bit less the entropy of its error', () => {
    const row = (error: number): number[][] => [
      [1 - error, error],
      [error, 1 - error],
    ];
    expect(expectedInformation([0.5, 0.5], row(0))).toBeCloseTo(1, 12);
    // Cover and Thomas, Elements of Information Theory, section 7.1.4: 1 - H(0.11) is half a bit.
    expect(expectedInformation([0.5, 0.5], row(0.11))).toBeCloseTo(0.5, 3);
    expect(expectedInformation([0.5, 0.5], row(0.5))).toBeCloseTo(0, 12);
  });

  it('is nothing where every hypothesis answers alike, or where there is one hypothesis', () => {
    expect(
      expectedInformation(
        [0.2, 0.3, 0.5],
        [
          [1, 3],
          [2, 6],
          [0.5, 1.5],
        ],
      ),
    ).toBeCloseTo(0, 12);
    expect(
      expectedInformation(
        [1, 0],
        [
          [1, 0],
          [0, 1],
        ],
      ),
    ).toBe(0);
  });

  it('is never negative and never more than the entropy now', () => {
    const cases = fc
      .integer({ min: 1, max: 6 })
      .chain((hypotheses) =>
        fc
          .integer({ min: 1, max: 6 })
          .chain((answers) =>
            fc.tuple(
              weights(hypotheses),
              fc.array(weights(answers), { minLength: hypotheses, maxLength: hypotheses }),
            ),
          ),
      );
    fc.assert(
      fc.property(cases, ([prior, likelihoods]) => {
        const bits = expectedInformation(prior, likelihoods);
        expect(bits).toBeGreaterThanOrEqual(0);
        expect(bits).toBeLessThanOrEqual(entropyBits(prior) + 1e-9);
      }),
    );
  });

  it('grows by no answer that is a coarser word for another', () => {
    const fine = [
      [6, 3, 1],
      [1, 3, 6],
      [2, 2, 6],
    ];
    const coarse = fine.map(([first = 0, ...rest]) => [first, rest.reduce((sum, one) => sum + one, 0)]);
    const prior = [0.5, 0.3, 0.2];
    expect(expectedInformation(prior, coarse)).toBeLessThan(expectedInformation(prior, fine));
  });
});

describe('entropy', () => {
  it('of four equal chances is two bits, and of certainty nothing', () => {
    expect(entropyBits([1, 1, 1, 1])).toBeCloseTo(2, 12);
    expect(entropyBits([0, 7])).toBe(0);
  });
});
