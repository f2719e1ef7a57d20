import { describe, expect, it } from '@jest/globals';
import { missingOf, namedIn, readOfTree } from './named-tests.js';

describe('the threat model', () => {
  const page = readOfTree('docs/threat-model.md');
  const named = namedIn(page);

  it('names files and tests that are there', () => {
    expect(named.length).toBeGreaterThan(30);
    expect(named.flatMap(({ quoted }) => quoted).length).toBeGreaterThan(30);
    expect(missingOf(named)).toEqual([]);
  });

  it('names a test for each thing that is said to stand in the way', () => {
    const said = page
      .split('\n## ')
      .filter((section) => section.includes('Stands in the way:'))
      .flatMap((section) => section.split(/\n(?=- |\n)/).filter((part) => part.startsWith('- ')));
    expect(said.length).toBeGreaterThan(50);
    expect(said.filter((part) => !/spec\.ts`,\s+"|the\s+same\s+file,\s+"/.test(part))).toEqual([]);
  });

  it('says of every harm rule what holds it', () => {
    const rows = [...page.matchAll(/^\| (\d)\. [^|\n]+\| ([^|\n]+)\|$/gm)];
    expect(rows.map((row) => row[1])).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    for (const [, , holds = ''] of rows) expect(holds).toMatch(/spec\.ts`, "/);
  });
});
