import fc from 'fast-check';
import { log10, power10 } from './logarithms.js';

const positive = fc.double({ min: 0, max: Number.MAX_VALUE, noNaN: true });

describe('the logarithm of the inner loops', () => {
  it('is the logarithm', () => {
    fc.assert(
      fc.property(positive, (value) => {
        const exact = Math.log10(value);
        if (!Number.isFinite(exact)) expect(log10(value)).toBe(exact);
        else expect(Math.abs(log10(value) - exact)).toBeLessThan(1e-13);
      }),
    );
  });

  it('is right around one, where scores are near nothing', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 2, noNaN: true }), (value) => {
        expect(Math.abs(log10(value) - Math.log10(value))).toBeLessThan(1e-15);
      }),
    );
  });

  it('says of what has none what the language says', () => {
    expect([log10(0), log10(-1), log10(Infinity), log10(NaN)]).toEqual([-Infinity, NaN, Infinity, NaN]);
  });
});

describe('the power of ten of the inner loops', () => {
  it('is the power of ten', () => {
    fc.assert(
      fc.property(fc.double({ min: -300, max: 300, noNaN: true }), (exponent) => {
        expect(Math.abs(power10(exponent) / 10 ** exponent - 1)).toBeLessThan(1e-13);
      }),
    );
  });

  it('says of the ends what the language says', () => {
    expect([power10(-Infinity), power10(Infinity), power10(NaN)]).toEqual([0, Infinity, NaN]);
  });
});
