import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, root), 'utf8');

/** Files that a page names, each with the quoted names that follow it up to the next file. */
function namedIn(page: string): readonly { readonly file: string; readonly quoted: readonly string[] }[] {
  const parts = page.split(/`((?:src|test)\/[\w./-]+\.ts)`/);
  return parts.flatMap((file, at) => {
    if (at % 2 === 0) return [];
    const after = /^(?:,\s+"[^"]+")+/.exec(parts[at + 1] ?? '')?.[0] ?? '';
    return [{ file, quoted: [...after.matchAll(/"([^"]+)"/g)].map((match) => one(match[1] ?? '')) }];
  });
}

const one = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('the threat model', () => {
  const named = namedIn(read('docs/threat-model.md'));

  it('names files that are there', () => {
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter(({ file }) => !existsSync(new URL(file, root)))).toEqual([]);
  });

  it('names tests that are there', () => {
    const claims = named.flatMap(({ file, quoted }) => quoted.map((title) => ({ file, title })));
    expect(claims.length).toBeGreaterThan(30);
    expect(claims.filter(({ file, title }) => !read(file).replaceAll("\\'", "'").includes(title))).toEqual(
      [],
    );
  });

  it('says of every harm rule what holds it', () => {
    const rows = [...read('docs/threat-model.md').matchAll(/^\| (\d)\. .+?\| (.+?) *\|$/gm)];
    expect(rows.map((row) => row[1])).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    for (const [, , holds = ''] of rows) expect(holds).toMatch(/spec\.ts`, "|not held by a test yet/);
  });
});
