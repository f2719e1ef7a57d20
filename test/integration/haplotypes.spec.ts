import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { huella } from './huella-command.js';

const folder = mkdtempSync(join(tmpdir(), 'huella-haplotypes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const WHOSE = ['--institution', 'GT-LAB'];
const importing = (path: string, kind: string, code: string, ...more: string[]) =>
  huella(
    ...['haplotypes', 'import', path, ...WHOSE, '--kind', kind, '--code', code],
    ...['--population', 'Invented', '--source', 'Nobody 2024', ...more],
  );
const Y = 'DYS391,DYS385,count\n10,11/14,3\n11,12/14,1\n';

beforeAll(async () => {
  const institutions = [
    { code: 'GT-LAB', name: 'Invented laboratory', country: 'GT', kind: 'forensic_institute' },
  ];
  const enrolled = await huella('institution', 'load', file('i.json', JSON.stringify({ institutions })));
  expect(enrolled.code).toBe(0);
});

describe('huella haplotypes', () => {
  it('keeps a database, makes a corrected one the next version, and changes none', async () => {
    const first = await importing(file('y.csv', Y), 'y', 'gt-y');
    expect([first.code, first.err]).toEqual([0, expect.anything()]);
    expect(first.out).toMatch(/gt-y, version 1: y[^]*size +4\n[^]*2 loci: DYS391, DYS385[^]*kept/u);
    expect((await importing(file('y.csv', Y), 'y', 'gt-y')).out).toContain('unchanged');
    const second = await importing(file('y2.csv', Y.replace('10,11/14,3', '10,11/14,5')), 'y', 'gt-y');
    expect(second.out).toMatch(/version 2[^]*size +6/u);
    const shown = async (...more: string[]) =>
      JSON.parse((await huella('haplotypes', 'show', 'gt-y', ...WHOSE, '--json', ...more)).out);
    expect(await shown()).toMatchObject({ version: 2, size: 6, haplotypes: 2, seenOnce: 1, mostSeen: 5 });
    expect(await shown('--version', '1')).toMatchObject({ size: 4, retiredAt: expect.any(String) });
    const { out } = await huella('haplotypes', 'list', ...WHOSE);
    expect(out).toMatch(/^gt-y +2 +y +6 +Invented$/mu);
  });

  it('says what would happen, and keeps nothing of it', async () => {
    const mt = file('m.csv', 'range,differences,count\n16024-16365,T16126C,2\n16024-16300,,1\n');
    const { out } = await importing(mt, 'mtdna', 'gt-mt', '--dry-run');
    expect(out).toMatch(/2 haplotypes of 3 persons\ncovers 16024-16300\nnothing was kept/u);
    expect((await huella('haplotypes', 'show', 'gt-mt', ...WHOSE)).code).not.toBe(0);
  });

  it('refuses a file with the line and the mend of each fault, and keeps nothing of it', async () => {
    const bad = await importing(file('bad.csv', `${Y}ten,11/14,1\n12,11/14,none\n`), 'y', 'gt-bad');
    expect(bad.code).not.toBe(0);
    expect(bad.err).toMatch(/Line 4: locus DYS391 has "ten"/u);
    expect(bad.err).toMatch(/Line 5: the count "none"/u);
    expect(bad.err).toContain('nothing of it was kept');
    expect((await huella('haplotypes', 'list', ...WHOSE)).out).not.toContain('gt-bad');
  });

  it('refuses another kind under a code that is taken, and a kind that is none', async () => {
    const mt = file('n.csv', 'range,differences,count\n16024-16365,T16126C,2\n');
    expect((await importing(mt, 'mtdna', 'gt-y')).err).toContain('the other kind');
    expect((await importing(mt, 'x', 'gt-x')).err).toContain('Write y or mtdna.');
  });
});
