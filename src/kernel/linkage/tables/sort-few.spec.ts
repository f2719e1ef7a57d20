import fc from 'fast-check';
import { sortFirst } from './sort-few.js';

describe('sortFirst', () => {
  it('puts so many numbers in order and leaves the rest where it was', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 60 }), fc.nat(60), (numbers, wanted) => {
        const count = Math.min(wanted, numbers.length);
        const expected = [...numbers.slice(0, count).sort((a, b) => a - b), ...numbers.slice(count)];
        const [whole, broken] = [Int32Array.from(numbers), Float64Array.from(numbers)];
        sortFirst(whole, count);
        sortFirst(broken, count);
        expect([...whole]).toEqual(expected);
        expect([...broken]).toEqual(expected);
      }),
    );
  });
});
