import fc from 'fast-check';
import { LineIndex } from './line-index.js';

describe('the index of lines by id', () => {
  it('answers what a map would, however many ids there are', () => {
    const step = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 1_000 }), fc.boolean());
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const [index, map] = [new LineIndex(), new Map<number, { line: number; stored: boolean }>()];
        for (const [number, line, stored] of steps) {
          // Keys that meet in one place of the table, as digests rarely do.
          const key = number * 4096 + 1;
          expect(index.get(key)).toEqual(map.get(key));
          index.set(key, { line, stored });
          map.set(key, { line, stored });
        }
        for (const [key, line] of map) expect(index.get(key)).toEqual(line);
      }),
    );
  });

  it('keeps every id when it grows', () => {
    const index = new LineIndex();
    const keys = Array.from({ length: 10_000 }, (_, line) => LineIndex.keyOf('HN-SEARCH', `R-${line}`));
    keys.forEach((key, at) => index.set(key, { line: at + 1, stored: at % 2 === 0 }));
    expect(
      keys.every((key, at) => index.get(key)?.line === at + 1 && index.get(key)?.stored === (at % 2 === 0)),
    ).toBe(true);
    expect(index.get(LineIndex.keyOf('HN-SEARCH', 'R-10000'))).toBeUndefined();
  });

  it('tells an id of one institution from the same id of another', () => {
    expect(LineIndex.keyOf('A', 'B-1')).not.toBe(LineIndex.keyOf('A-B', '1'));
    expect(LineIndex.keyOf('A', '1')).not.toBe(LineIndex.keyOf('B', '1'));
    expect(Number.isSafeInteger(LineIndex.keyOf('A', '1'))).toBe(true);
  });
});
