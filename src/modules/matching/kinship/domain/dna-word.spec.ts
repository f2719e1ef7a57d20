import { countsByItself, dnaWordOf, sampleChange } from './dna-word.js';

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

  it('counts by itself twice where it shows more, four times where a relative was typed, and never where it shows something else', () => {
    const superset = { change: 'superset', isRelative: false } as const;
    expect([0, 1, 2].map((before) => countsByItself(superset, before))).toEqual([true, true, false]);
    const relative = { change: 'superset', isRelative: true } as const;
    expect([2, 3, 4].map((before) => countsByItself(relative, before))).toEqual([true, true, false]);
    expect(countsByItself({ change: 'changed', isRelative: false }, 0)).toBe(false);
    expect(countsByItself({ change: 'same', isRelative: false }, 9)).toBe(true);
  });
});
