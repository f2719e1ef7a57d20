import { classWithoutNames } from './matching-class.js';

const FIELDS = [
  { column: 'given', kind: 'given' },
  { column: 'surname', kind: 'surname' },
  { column: 'year', kind: 'exact' },
] as const;
const ratesOf = (...m: number[]) => ({ m, u: m.map(() => 1 / m.length) });
const DIFFERENT = ratesOf(0.9, 0.02, 0.02, 0.02, 0.02, 0.02);
const ALIKE = ratesOf(0.1, 0.05, 0.05, 0.3, 0.1, 0.4);
const SAME_YEAR = ratesOf(0.01, 0.99);

describe('classWithoutNames', () => {
  it('names what a class is made of whose names differ', () => {
    expect(classWithoutNames(FIELDS, [DIFFERENT, DIFFERENT, SAME_YEAR])).toEqual({
      names: ['given', 'surname'],
      madeOf: ['year'],
    });
  });

  it.each([
    ['one of the names agrees', FIELDS, [ALIKE, DIFFERENT, SAME_YEAR]],
    ['there are no names', [FIELDS[2]], [SAME_YEAR]],
  ])('has nothing to say where %s', (_, fields, rates) => {
    expect(classWithoutNames(fields, rates)).toBeUndefined();
  });
});
