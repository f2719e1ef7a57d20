import { heightsOf } from './heights-of.js';

const told = (value: number | null) => ({ key: String(value), label: '', value });

describe('the height of a column', () => {
  it('is its part of the highest, and zero on the line', () => {
    expect(heightsOf([told(40), told(10), told(0)]).map(({ height }) => height)).toEqual([100, 25, 0]);
  });

  it('says nothing of what is hidden: it is the same beside small and great numbers, and never on the line', () => {
    const beside = (other: number) => heightsOf([told(null), told(other)])[0]?.height;
    expect(beside(12)).toBe(beside(90_000));
    expect(beside(12)).toBeGreaterThan(0);
  });

  it('is there where all is hidden', () => {
    expect(heightsOf([told(null)]).map(({ height }) => height)).toEqual([50]);
  });
});
