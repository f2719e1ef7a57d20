import fc from 'fast-check';
import { editsBetween, lettersOf } from './letters.js';

/** Optimal string alignment as its textbook table has it. */
function tableOfEdits(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let fewest = Math.min(rows[i - 1]![j - 1]! + same, rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        fewest = Math.min(fewest, rows[i - 2]![j - 2]! + 1);
      rows[i]![j] = fewest;
    }
  }
  return rows[a.length]![b.length]!;
}

describe('editsBetween', () => {
  // Few letters, so that most pairs are an edit or two apart.
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

  it('is the optimal string alignment of the textbook, up to two edits', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editsBetween(lettersOf([a, b]), 0, 1, 2)).toBe(Math.min(3, tableOfEdits(a, b)));
      }),
      { numRuns: 3_000 },
    );
  });

  it('takes a swap of neighbours for one edit', () => {
    expect(editsBetween(lettersOf(['jhon', 'john']), 0, 1, 2)).toBe(1);
    expect(editsBetween(lettersOf(['19800203', '19802003']), 0, 1, 2)).toBe(1);
  });
});
