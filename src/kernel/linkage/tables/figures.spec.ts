import fc from 'fast-check';
import { editsOfFigures, figuresOf } from './figures.js';
import { editsBetween, lettersOf } from './letters.js';

describe('editsOfFigures', () => {
  const anyEight = fc.stringMatching(/^[0-9]{8}$/);
  // Few figures, so that many pairs are an edit or two apart.
  const fewEight = fc.stringMatching(/^[1-3]{8}$/);

  it('finds what a walk through the letters finds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.tuple(anyEight, anyEight), fc.tuple(fewEight, fewEight)), ([a, b]) => {
        const texts = lettersOf([a, b]);
        expect(editsOfFigures(figuresOf(texts, 0), figuresOf(texts, 1))).toBe(editsBetween(texts, 0, 1, 2));
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    ['19800203', '19800203', 0],
    ['19800203', '19800230', 1],
    ['19800203', '19080230', 2],
    ['19800203', '18002039', 2],
    ['19800203', '19913177', 3],
  ])('%s and %s: %s', (a, b, edits) => {
    const texts = lettersOf([a, b]);
    expect(editsOfFigures(figuresOf(texts, 0), figuresOf(texts, 1))).toBe(edits);
  });
});
