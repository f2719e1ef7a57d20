import { LEAST_REASON, reasonOf, urgentLevel } from './break-glass.js';

describe('urgent access', () => {
  it('opens one level more, never the record itself, and nothing of what is not shown at all', () => {
    expect([0, 1, 2, 3, 4].map((shown) => urgentLevel(shown as 0, 4))).toEqual([
      ...[undefined, 2, 3],
      ...[undefined, undefined],
    ]);
  });

  it('does not reach beyond the limit that the owner has set', () => {
    expect(urgentLevel(1, 1)).toBeUndefined();
    expect(urgentLevel(2, 2)).toBeUndefined();
    expect(urgentLevel(1, 2)).toBe(2);
  });

  it('asks for a reason of some length, and counts no blanks', () => {
    expect(() => reasonOf(`${'a'.repeat(LEAST_REASON - 1)}   `)).toThrow('BREAK_GLASS.REASON');
    expect(() => reasonOf(`a${' '.repeat(LEAST_REASON)}b`)).toThrow('BREAK_GLASS.REASON');
    expect(reasonOf(` ${'a'.repeat(LEAST_REASON)} `)).toHaveLength(LEAST_REASON);
  });
});
