import { fitsInto } from './read-system.js';

describe('the size of the database', () => {
  it('is told as the power of two that it fits into, so that a day of writes does not move it', () => {
    const MIB = 2 ** 20;
    expect([0, MIB, 64 * MIB, 64 * MIB + 1, 900 * MIB].map(fitsInto)).toEqual(
      [64, 64, 64, 128, 1_024].map((size) => size * MIB),
    );
  });
});
