import fc from 'fast-check';
import { shownNumber } from './shown-number.js';

describe('a number that families are told', () => {
  it.each([
    [0, 0],
    [9, 0],
    [10, 10],
    [99, 99],
    [912, 910],
    [1_000, 1_000],
    [10_999, 10_000],
    [129_940, 120_000],
  ])('is for %i records %i', (count, shown) => expect(shownNumber(count)).toBe(shown));

  it('is never more than there are, and of two figures', () => {
    fc.assert(
      fc.property(fc.nat(50_000_000), (count) => {
        const shown = shownNumber(count);
        expect(shown).toBeLessThanOrEqual(count);
        expect([...String(shown)].slice(2).every((digit) => digit === '0')).toBe(true);
      }),
    );
  });
});
