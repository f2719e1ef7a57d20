import fc from 'fast-check';
import { errorRates } from './error-rates.js';

describe('errorRates', () => {
  it('are what the probabilities add up to', () => {
    const rates = errorRates(Float32Array.from([1, 0.75, 0.25, 0]));
    expect(rates.find(({ minProbability }) => minProbability === 0.5)).toEqual({
      minProbability: 0.5,
      pairs: 2,
      falseDiscovery: 0.125,
      missed: 0.125,
    });
  });

  it('say nothing where there is nothing', () => {
    for (const { pairs, falseDiscovery, missed } of errorRates(new Float32Array(0)))
      expect([pairs, falseDiscovery, missed]).toEqual([0, 0, 0]);
  });

  it('are never less than none, nor more than all, and a higher threshold errs less and misses more', () => {
    fc.assert(
      fc.property(fc.array(fc.float({ min: 0, max: 1, noNaN: true })), (probabilities) => {
        let before = { falseDiscovery: 1, missed: 0 };
        for (const rates of errorRates(Float32Array.from(probabilities))) {
          expect(rates.missed).toBeGreaterThanOrEqual(before.missed - 1e-9);
          expect(rates.missed).toBeLessThanOrEqual(1 + 1e-9);
          expect(rates.falseDiscovery).toBeGreaterThanOrEqual(0);
          expect(rates.falseDiscovery).toBeLessThanOrEqual(before.falseDiscovery + 1e-9);
          before = rates;
        }
      }),
    );
  });
});
