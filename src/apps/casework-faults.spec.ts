import { describe, expect, it } from '@jest/globals';
import { isInCatalogue } from '../platform/catalogue/index.js';
import { missingOf, namedIn, readOfTree } from './named-tests.js';

describe.each([
  ['casework', 'docs/guides/casework.md', '## Bad input and faults', 12],
  ['procedures and formats', 'docs/guides/procedures.md', '## Bad input', 12],
])('the faults of %s', (_, name, heading, faults) => {
  const page = readOfTree(name);
  const section = page.split(`\n${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = section
    .split('\n')
    .filter((line) => /^\| [^-\s]/u.test(line))
    .slice(1)
    .map((line) => line.split('|').map((cell) => cell.trim()));

  it('have each an outcome, a message and a test that is there', () => {
    expect(rows).toHaveLength(faults);
    for (const [, fault, outcome, message, tests] of rows) {
      expect([fault, outcome, message].every(Boolean)).toBe(true);
      expect([fault, namedIn(tests ?? '').flatMap(({ quoted }) => quoted).length > 0]).toEqual([fault, true]);
    }
    expect(missingOf(namedIn(section))).toEqual([]);
  });

  it('are told in words that the catalogue has', () => {
    const codes = [...section.matchAll(/`([A-Z_]+\.[A-Z_]+)`/gu)].map((match) => match[1] ?? '');
    expect(codes.length).toBeGreaterThan(8);
    expect(codes.filter((code) => !code.startsWith('MAIL.') && !isInCatalogue(code))).toEqual([]);
  });
});
