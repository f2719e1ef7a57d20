import { dnaWordOf, freezeOf, sampleChange } from './dna-word.js';

const sure = 1;

describe('the word of DNA', () => {
  it('is said from a ratio of 10,000 on, and against one of a hundredth by a family that excludes strangers', () => {
    expect([4, 30, Infinity].map((ratio) => dnaWordOf(ratio, sure))).toEqual(Array(3).fill('supports'));
    expect([3.999, 0, -1.999].map((ratio) => dnaWordOf(ratio, sure))).toEqual(Array(3).fill('open'));
    expect([-2, -Infinity].map((ratio) => dnaWordOf(ratio, sure))).toEqual(['against', 'against']);
    expect(dnaWordOf(-12, 0.9989)).toBe('open');
    expect(dnaWordOf(Number.NaN, sure)).toBe('open');
  });
});

describe('a sample held against what it was', () => {
  it('is the same, shows more, or shows something else', () => {
    expect(sampleChange(['a', 'b'], ['b', 'a'])).toBe('same');
    expect(sampleChange(['a'], ['a', 'b'])).toBe('superset');
    expect(sampleChange(['a', 'b'], ['a', 'c'])).toBe('changed');
    expect(sampleChange(['a', 'b'], ['a'])).toBe('changed');
  });

  it('makes the word anew twice where it shows more, and never where it shows something else', () => {
    expect(freezeOf(['same', 'same'], 0)).toBe('stands');
    expect(freezeOf(['superset', 'same'], 1)).toBe('anew');
    expect(freezeOf(['superset', 'same'], 2)).toBe('outdated');
    expect(freezeOf(['superset', 'changed'], 0)).toBe('outdated');
  });
});
