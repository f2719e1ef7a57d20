import { describe, expect, it } from '@jest/globals';
import { missingOf, namedIn, readOfTree } from './named-tests.js';

const ROWS = 33;

describe('the page about the surface', () => {
  const page = readOfTree('docs/internals/surface.md');
  const rows = page
    .split('\n')
    .filter((line) => /^\| \d+ /u.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));

  it('names files and tests that are there', () => {
    const named = namedIn(page);
    expect(named.flatMap(({ quoted }) => quoted).length).toBeGreaterThan(50);
    expect(missingOf(named)).toEqual([]);
  });

  it('says of every risk what stands against it, or that nothing does', () => {
    expect(rows.map(([, number]) => Number(number))).toEqual(Array.from({ length: ROWS }, (_, at) => at + 1));
    for (const [, number, risk, defence, test, missing] of rows) {
      expect([number, risk, defence].every(Boolean)).toBe(true);
      expect([number, test?.includes('spec.ts`') === true || missing !== '']).toEqual([number, true]);
    }
  });

  it('names figures that there are', () => {
    const figures = readOfTree('bench/figures.ts');
    const named = [...page.matchAll(/^\| `([\w-]+)`/gmu)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(4);
    for (const name of named) expect(figures).toMatch(new RegExp(`^  '?${name}'?(?:,|: )`, 'mu'));
  });
});
