import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { runCli } from '../../src/apps/cli/run-cli.js';

const folder = mkdtempSync(join(tmpdir(), 'huella-frequencies-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function huella(...args: readonly string[]): Promise<Ran> {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const told = Promise.all([text(out), text(err)]);
  const code = await runCli(args, { out, err });
  out.end();
  err.end();
  const [result, steps] = await told;
  return { code, out: result, err: steps };
}

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const jsonOf = (ran: Ran) => JSON.parse(ran.out);
const WHOSE = ['--institution', 'MX-LAB'];
const SAID = [...WHOSE, '--population', 'Invented, Mexico', '--citation', 'Nobody 2024'];
const importing = (path: string, code: string, ...more: string[]) =>
  huella('frequencies', 'import', path, ...SAID, '--code', code, ...more);
const GOOD = 'locus,allele,frequency\nTH01,6,0.25\nTH01,9.3,0.75\nVWA,14,0.4\nVWA,15,0.6\n';

beforeAll(async () => {
  const institutions = [
    { code: 'MX-LAB', name: 'Invented laboratory', country: 'MX', kind: 'forensic_institute' },
  ];
  const enrolled = await huella('institution', 'load', file('i.json', JSON.stringify({ institutions })));
  expect(enrolled.code).toBe(0);
});

describe('huella frequencies', () => {
  it('lists the tables of the platform with their samples', async () => {
    const { out } = await huella('frequencies', 'list');
    expect(out).toMatch(/^fbi2015-southwest-hispanic +1 +418 +FBI 2015, southwest Hispanic +platform$/mu);
    expect(out).toMatch(/^oslo2023-europe +1 +not stated/mu);
    expect(jsonOf(await huella('frequencies', 'list', '--json')).tables).toHaveLength(18);
  });

  it('shows a table with its source, and the alleles of a locus', async () => {
    const { out } = await huella('frequencies', 'show', 'nist1036-hispanic', '--locus', 'csf1po');
    expect(out).toContain('Steffen et al. 2017');
    expect(out).toMatch(/^CSF1PO +12 +0\.375$/mu);
    const missing = await huella('frequencies', 'show', 'atlantis');
    expect(missing).toMatchObject({ code: 1, out: '' });
    expect(missing.err).toContain('huella frequencies list');
  });

  it('keeps a good table, and a corrected one as its next version', async () => {
    const path = file('good.csv', GOOD);
    const dry = await importing(path, 'mx', '--dry-run');
    expect(dry.out).toContain('nothing was kept');
    const first = await importing(path, 'mx', '--sampled', '400', '--theta', '0.01', '--json');
    expect(jsonOf(first)).toMatchObject({
      ...{ isNew: true, form: 'long', leftOut: [] },
      table: { code: 'mx', name: 'mx', version: 1, sampledAlleles: 400, theta: 0.01, licence: 'not stated' },
      loci: [
        { locus: 'TH01', alleles: 2, sampledAlleles: 400 },
        { locus: 'vWA', alleles: 2, sampledAlleles: 400 },
      ],
    });
    const again = await importing(path, 'mx', '--sampled', '400', '--theta', '0.01');
    expect(again.out).toContain('unchanged');
    const corrected = file('corrected.csv', GOOD.replace('0.25', '0.3').replace('0.75', '0.7'));
    const sampled = file('n.csv', 'locus,alleles_sampled\nTH01,380\nvWA,382\n');
    const second = await importing(corrected, 'mx', '--sampled', sampled, '--json');
    expect(jsonOf(second).table).toMatchObject({ version: 2, sampledAlleles: 382 });
    const older = await huella('frequencies', 'show', 'mx', ...WHOSE, '--version', '1', '--json');
    expect(jsonOf(older).loci[0]).toMatchObject({ locus: 'TH01', frequencies: { 6: 0.25, 9.3: 0.75 } });
    const listed = await huella('frequencies', 'list', ...WHOSE);
    expect(listed.out).toMatch(/^mx +2 +382 +mx +MX-LAB$/mu);
  });

  it('refuses a table for one bad locus, in words that name it, and keeps the good ones only when asked to', async () => {
    const path = file('mixed.csv', `${GOOD}FGA,20,0.5\nFGA,21,0.44\nTPOX,8,1\nTPOX,9,0\n`);
    const refused = await importing(path, 'mixed');
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('The frequencies of locus FGA sum to 0.94 and not to 1.');
    expect(refused.err).toContain('Line 9: locus TPOX, allele 9 has the frequency 0.');
    expect(refused.err.trimEnd().split('\n').at(-1)).toMatch(
      /2 faults.*nothing of it was kept; 2 of its loci/u,
    );
    expect((await huella('frequencies', 'show', 'mixed', ...WHOSE)).code).toBe(1);
    const kept = await importing(path, 'mixed', '--keep-good');
    expect(kept.code).toBe(0);
    expect(kept.err).toContain('left out for their faults: FGA, TPOX');
    expect((await huella('frequencies', 'show', 'mixed', ...WHOSE)).out).toMatch(/^left out +FGA, TPOX$/mu);
  });

  it('rescales rounded figures on request, and says so', async () => {
    const path = file('rounded.tsv', 'Allele\tTH01\n6\t0.333\n7\t0.333\n8\t0.333\nN\t209\n');
    expect((await importing(path, 'rounded')).err).toContain('sum to 0.999');
    const kept = await importing(path, 'rounded', '--rescale', '--least-frequency', '0.002');
    expect(kept.err).toContain('TH01: summed to 0.999, rescaled to 1');
    expect(kept.out).toMatch(/^unmet allele 0\.002$/mu);
    expect(kept.out).toMatch(/^sampled +up to 418 alleles/mu);
  });

  it.each([
    [['--code', 'fbi2015-navajo'], /comes with the platform/u],
    [['--code', 'two words'], /at code/u],
    [['--code', 'x', '--theta', '1'], /at theta/u],
    [['--code', 'x', '--sampled', '0'], /at sampledAlleles/u],
    [['--code', 'x', '--theta', 'low'], /--theta is no number/u],
    [[], /--code is missing/u],
  ])('refuses %j', async (options, words) => {
    const ran = await huella('frequencies', 'import', file('good.csv', GOOD), ...SAID, ...options);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(words);
  });
});

describe('huella kinship', () => {
  it('shows what counts, sets it, and remembers what counted before', async () => {
    expect((await huella('kinship', 'show')).out).toMatch(/^fbi2015-southwest-hispanic, version 1/u);
    const model = file(
      'model.json',
      JSON.stringify({ mutation: { model: 'equal', rate: 0.002 }, theta: 0.01 }),
    );
    const set = await huella(
      ...['kinship', 'set', '--population', 'mx', ...WHOSE],
      ...['--model', model, '--reason', 'our own table', '--json'],
    );
    expect(set.code).toBe(0);
    expect(jsonOf(set)).toMatchObject({
      table: { code: 'mx', version: 2, loci: ['TH01', 'vWA'] },
      ...{ floor: 0.001, reason: 'our own table' },
      modelJson: { theta: 0.01, silent: 0, mutation: { model: 'equal', rate: 0.002 } },
    });
    const shown = await huella('kinship', 'show');
    expect(shown.out).toMatch(/^mx, version 2/u);
    expect(shown.out).toMatch(/before\n.*fbi2015-southwest-hispanic 1/u);
  });

  it('is not set to a table that is not there', async () => {
    const ran = await huella('kinship', 'set', '--population', 'atlantis');
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(/in use here as atlantis/u);
  });
});
