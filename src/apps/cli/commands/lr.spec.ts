import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { runCli } from '../run-cli.js';

const frequencies = 'locus,allele,frequency\nTH01,6,0.1\nTH01,7,0.9\nTPOX,8,0.5\nTPOX,9,0.5\n';
const father = { id: 'F', father: null, mother: null, sex: 'male' };
const woman = { id: 'M', father: null, mother: null, sex: 'female' };
const invented = {
  frequencies: { file: 'invented.csv', loci: ['THO1', 'TPOX'] },
  hypotheses: [
    { id: 'H1', pedigree: [father, woman, { id: 'POI', father: 'F', mother: 'M', sex: 'female' }] },
    { id: 'H2', pedigree: [father, { id: 'POI', father: null, mother: null, sex: 'female' }] },
  ],
  genotypes: {
    F: { TH01: ['6', '6'], TPOX: ['8', '8'], FGA: ['20', '21'] },
    POI: { TH01: ['6', '6'], TPOX: ['9', '9'] },
  },
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lr-'));
  writeFileSync(join(folder, 'invented.csv'), frequencies);
});
afterEach(() => rmSync(folder, { recursive: true }));

async function lr(
  kinshipCase: object,
  ...options: string[]
): Promise<{ code: number; out: string; err: string }> {
  const path = join(folder, 'case.json');
  writeFileSync(path, JSON.stringify(kinshipCase));
  const [out, err] = [new PassThrough(), new PassThrough()];
  const code = await runCli(['lr', path, ...options], { out, err });
  return {
    code,
    out: String(out.read(out.readableLength) ?? ''),
    err: String(err.read(err.readableLength) ?? ''),
  };
}

describe('huella lr', () => {
  it('prints results in the form of a case, infinities as words, loci as the case names them', async () => {
    const { code, out } = await lr(invented, '--json', '--frequencies-dir', folder);
    expect(code).toBe(0);
    const { results, leftOut } = JSON.parse(out);
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({ numerator: 'H1', denominator: 'H2', log10LR: '-Infinity' });
    expect(results[0].perLocus.THO1).toBeCloseTo(1, 12);
    expect(results[0].perLocus.TPOX).toBe('-Infinity');
    expect(results[0].answers).toEqual({ THO1: 'informative', TPOX: 'excluded' });
    expect(leftOut).toEqual([{ locus: 'FGA', reason: 'no-frequencies' }]);
  });

  it('finds the frequencies beside the case, and prints a table for people', async () => {
    const { out } = await lr(invented);
    expect(out).toMatch(/H1 against H2/u);
    expect(out).toMatch(/TH01 +1\.000000 +informative/u);
    expect(out).toMatch(/TPOX +-Infinity +excluded/u);
    expect(out).toMatch(/FGA: left out, the table has no frequencies for it/u);
    expect(out).toMatch(/theta 0, no mutation/u);
  });

  it('writes the case for Familias and for R, and weighs the Familias file the same', async () => {
    const [fam, script] = [join(folder, 'case.fam'), join(folder, 'case.R')];
    const direct = await lr(invented, '--json', '--familias', fam, '--r-code', script);
    expect(direct.err).toMatch(/case\.R written; .* personal data/u);
    expect(readFileSync(script, 'utf8')).toContain('huella <- c("H1" = -Inf)');
    const [out, err] = [new PassThrough(), new PassThrough()];
    expect(await runCli(['lr', fam, '--json'], { out, err })).toBe(0);
    const again = JSON.parse(String(out.read(out.readableLength)));
    expect(again.results[0].answers).toEqual({ TH01: 'informative', TPOX: 'excluded' });
    expect(again.results[0].perLocus.TH01).toBeCloseTo(1, 12);
  });

  it('says what Familias has no words for, and what is wrong with a file of it', async () => {
    const flagged = { ...invented, genotypes: { ...invented.genotypes, POI: { TH01: ['6', 'F'] } } };
    const refused = await lr(flagged, '--familias', join(folder, 'case.fam'));
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('Familias has no words for') });
    writeFileSync(join(folder, 'broken.fam'), '"Output from Familias"\n"x"\n3.3\n""\nmany\n');
    const [out, err] = [new PassThrough(), new PassThrough()];
    expect(await runCli(['lr', join(folder, 'broken.fam')], { out, err })).toBe(2);
    expect(String(err.read(err.readableLength))).toMatch(/line 5: expected the number of persons/u);
  });

  it.each([
    [
      { ...invented, genotypes: { POI: { TH01: ['12,5', '6'] } } },
      /Person POI, locus TH01.*not an allele/u,
      'GENETICS.NOT_AN_ALLELE',
    ],
    [{ ...invented, model: { theta: 2 } }, /theta/u, 'GENETICS.MODEL_FIELD'],
    [{ ...invented, frequencies: { file: 'missing.csv' } }, /missing\.csv does not exist/u, 'ENOENT'],
  ])('refuses with a code and a sentence', async (given, sentence, expected) => {
    const { code, out, err } = await lr(given, '--json');
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
    expect(JSON.parse(out).error.code).toBe(expected);
  });
});
