import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { runCli } from '../run-cli.js';

const folder = mkdtempSync(join(tmpdir(), 'huella-evaluate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CONSENTS = ['search', 'forensic_matching', 'cross_border'].map((purpose) => ({
  purpose,
  decision: 'granted',
  countries: ['*'],
}));
const A = { institution: 'HN-SEARCH', id: 'R1' };
const B = { institution: 'MX-FORENSIC', id: 'M1' };
const FILES = {
  'institutions.json': JSON.stringify({
    institutions: [
      { code: 'HN-SEARCH', country: 'HN' },
      { code: 'MX-FORENSIC', country: 'MX' },
    ],
    agreements: [{ parties: '*', categories: ['report', 'remains'] }],
  }),
  'records.ndjson': [
    { recordType: 'report', ...A, consents: CONSENTS },
    { recordType: 'report', institution: 'HN-SEARCH', id: 'R2' },
    { recordType: 'remains', ...B, completeness: 'complete' },
  ]
    .map((record) => JSON.stringify(record))
    .join('\r\n'),
  'truth.ndjson': `\uFEFF${JSON.stringify({ a: A, b: B, class: 'identification:weak' })}\n\n`,
  'forbidden.ndjson': '',
  'companions.ndjson': undefined as string | undefined,
  'damage.ndjson': undefined as string | undefined,
  'thinned.ndjson': undefined as string | undefined,
  'claims.ndjson': undefined as string | undefined,
  'matches.ndjson': `${JSON.stringify({ a: A, b: B, kind: 'identification', probability: 0.97, log10LR: 4.5 })}\n`,
};

async function evaluated(
  changed: Partial<Record<keyof typeof FILES, string | undefined>>,
  ...words: string[]
) {
  rmSync(join(folder, 'region'), { recursive: true, force: true });
  mkdirSync(join(folder, 'region'));
  for (const [name, content] of Object.entries({ ...FILES, ...changed }))
    if (content !== undefined) writeFileSync(join(folder, 'region', name), content);
  const [out, err] = [new PassThrough(), new PassThrough()];
  const region = join(folder, 'region');
  const code = await runCli(['evaluate', region, join(region, 'matches.ndjson'), ...words], { out, err });
  return {
    code,
    out: String(out.read(out.readableLength) ?? ''),
    err: String(err.read(err.readableLength) ?? ''),
  };
}

describe('huella evaluate', () => {
  it('prints classes, kinds and calibration, and that no forbidden pair is listed', async () => {
    const { code, out } = await evaluated({});
    expect(code).toBe(0);
    expect(out).toMatch(/^identification:weak +1 +1\.000 +1\.000/mu);
    expect(out).toMatch(/^identification +1 +1 +1 +1\.000 +1\.000/mu);
    expect(out).toMatch(/^completeness complete +1 +1\.000/mu);
    expect(out).toContain('No forbidden pair is listed.');
  });

  it('takes another threshold, and answers machines', async () => {
    const { out } = await evaluated({}, '--threshold', '0.98', '--json');
    expect(JSON.parse(out)).toMatchObject({
      threshold: 0.98,
      truePairs: 1,
      all: { recall1: 1, recallAtThreshold: 0 },
      kinds: { identification: { atThreshold: 0, precision: null } },
    });
  });

  it('fails an engine that lists a forbidden pair, and names it', async () => {
    const pair = { a: { institution: 'HN-SEARCH', id: 'R2' }, b: B, probability: 0.1 };
    const { code, out } = await evaluated({
      'matches.ndjson': FILES['matches.ndjson'] + JSON.stringify(pair),
    });
    expect(code).toBe(1);
    expect(out).toContain('line 2: HN-SEARCH/R2 with MX-FORENSIC/M1: no consent');
  });

  it('tells of companions, of damage and of a smaller bank where the region does', async () => {
    const R2 = { institution: 'HN-SEARCH', id: 'R2' };
    const { code, out } = await evaluated(
      {
        'companions.ndjson': JSON.stringify({ group: 'J1', people: [{ records: [A] }, { records: [R2] }] }),
        'damage.ndjson': JSON.stringify({ ...B, damage: ['entities'] }),
        'thinned.ndjson': FILES['records.ndjson'],
        'claims.ndjson': JSON.stringify({ a: A, b: R2, probability: 0.8 }),
      },
      ...['--companions', join(folder, 'region', 'claims.ndjson')],
      ...['--thinned', join(folder, 'region', 'matches.ndjson')],
    );
    // R2 has granted nothing: saying with whom it travelled is forbidden as well.
    expect(code).toBe(1);
    expect(out).toContain('1 group that travelled together');
    expect(out).toMatch(/1 pair said to have travelled together: precision 1\.000/u);
    expect(out).toMatch(/^entities +1 +1\.000/mu);
    expect(out).toMatch(/^identification +thinned +1 +1\.0 +0\.97/mu);
    expect(out).toMatch(/^leads of \(p>=0\.9\) +records +leads/mu);
    expect(out).toContain('Of the smaller bank:');
  });

  it('says that a region has no smaller bank, and how to make one', async () => {
    const { code, err } = await evaluated({}, '--thinned', join(folder, 'region', 'matches.ndjson'));
    expect(code).toBe(2);
    expect(err).toMatch(/no file thinned\.ndjson.*huella simulate --thin 7/u);
  });

  it.each<[string, Parameters<typeof evaluated>[0], RegExp]>([
    [
      'a group without people',
      { 'companions.ndjson': '{"group":"J1"}' },
      /Line 1 of companions\.ndjson: this is no group\. It needs people/u,
    ],
    [
      'a group of others',
      { 'companions.ndjson': JSON.stringify({ people: [{ records: [{ institution: 'X', id: '1' }] }] }) },
      /Line 1 of companions\.ndjson: it names a record/u,
    ],
    [
      'damage without its kinds',
      { 'damage.ndjson': JSON.stringify(B) },
      /Line 1 of damage\.ndjson: this tells no damage/u,
    ],
    [
      'damage to a record elsewhere',
      { 'damage.ndjson': JSON.stringify({ institution: 'X', id: '1', damage: ['entities'] }) },
      /Line 1 of damage\.ndjson: it names a record/u,
    ],
    [
      'broken JSON',
      { 'matches.ndjson': '\n{"a":' },
      /Line 2 of matches\.ndjson: this is no JSON object.*mend/u,
    ],
    [
      'a pair without b',
      { 'matches.ndjson': JSON.stringify({ a: A }) },
      /Line 1 of matches\.ndjson: b does not name a record/u,
    ],
    [
      'a record without a type',
      { 'records.ndjson': JSON.stringify(A) },
      /Line 1 of records\.ndjson: this is no record/u,
    ],
    ['truth about others', { 'records.ndjson': '' }, /Line 1 of truth\.ndjson: the pair names a record/u],
    ['no truth', { 'truth.ndjson': '' }, /truth\.ndjson holds no true pair.*huella simulate/u],
    ['no agreements', { 'institutions.json': '{"institutions":[]}' }, /institutions\.json does not list/u],
    ['a missing file', { 'matches.ndjson': undefined }, /matches\.ndjson does not exist/u],
  ])('refuses %s, saying where and what mends it', async (_, changed, message) => {
    const { code, err } = await evaluated(changed);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  it('refuses a threshold that is no probability', async () => {
    expect(await evaluated({}, '--threshold', '2')).toMatchObject({ code: 2 });
  });
});
