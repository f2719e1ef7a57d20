import { roundedProbability, threeFigures } from './rounded.js';

describe('a figure as it is told of a record of another institution', () => {
  it('has three figures of its odds, at either end of the scale', () => {
    expect(roundedProbability(0.123456)).toBeCloseTo(0.1235, 3);
    expect(1 - roundedProbability(1 - 1.23456e-9)).toBeCloseTo(1.23e-9, 11);
    expect(roundedProbability(1.23456e-9)).toBeCloseTo(1.23e-9, 11);
  });

  it('is the same for what differs in its last figures alone', () => {
    expect(roundedProbability(0.9994497564760041)).toBe(roundedProbability(0.9994497564760793));
    expect(threeFigures(0.053658536566710525)).toBe(threeFigures(0.053658536583895744));
  });

  it('leaves what is certain certain', () => {
    expect([0, 1].map(roundedProbability)).toEqual([0, 1]);
  });
});
