import { isBlurred, withheldOf } from './photograph.js';

describe('photographs of the other side', () => {
  it.each([
    ['report', 3, 'level'],
    ['report', 4, undefined],
    ['remains', 2, 'level'],
    ['remains', 4, undefined],
    ['living', 4, 'living'],
    ['living', 0, 'living'],
    [undefined, 1, 'level'],
  ] as const)('of %s at level %s: %s', (type, level, withheld) => {
    expect(withheldOf(type, level)).toBe(withheld);
  });

  it('are not clear of remains alone', () => {
    expect(['report', 'remains', 'living'].filter(isBlurred)).toEqual(['remains']);
  });
});
