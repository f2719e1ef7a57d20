import fc from 'fast-check';
import { sortedKeys } from './sort-keys.js';

describe('sortedKeys', () => {
  it('puts numbers of 32 bits in order without their sign, equal ones as they stood', () => {
    const key = fc.oneof(
      fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
      fc.integer({ min: -3, max: 1_030 }),
    );
    fc.assert(
      fc.property(fc.array(key, { maxLength: 300 }), (given) => {
        const { keys, places } = sortedKeys(Int32Array.from(given));
        const expected = given
          .map((value, at) => ({ value: value >>> 0, at }))
          .sort((a, b) => a.value - b.value);
        expect(Array.from(keys, (value) => value >>> 0)).toEqual(expected.map(({ value }) => value));
        expect([...places]).toEqual(expected.map(({ at }) => at));
      }),
    );
  });
});
