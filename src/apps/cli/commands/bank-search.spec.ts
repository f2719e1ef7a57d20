import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { Teller } from '../teller.js';
import { run } from './bank-search.js';

const folder = mkdtempSync(join(tmpdir(), 'huella-bank-search-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FILES = {
  families: JSON.stringify([
    {
      familyId: 'A',
      missing: ['A-MP'],
      pedigree: [
        { id: 'A-F', father: null, mother: null, sex: 'male' },
        { id: 'A-M', father: null, mother: null, sex: 'female' },
        { id: 'A-MP', father: 'A-F', mother: 'A-M', sex: 'male' },
      ],
    },
  ]),
  'family-genotypes': 'family,person,locus,allele1,allele2\nA,A-M,THO1,6,7\nA,A-M,VWA,16,16\n',
  'remains-genotypes':
    'sample,locus,allele1,allele2\nR1,TH01,6,9\n"R,2",TH01,9,9\nR3,vWA,16,F\nR4,TH01,6,9.3\nR4,FGA,20,21\n',
  frequencies: 'locus,allele,frequency\nTH01,6,0.2\nTH01,7,0.3\nTH01,9,0.5\nvWA,15,0.6\nvWA,16,0.4\n',
  model: '{}',
};
type Option = keyof typeof FILES;

async function searched(changed: Partial<Record<Option, string>> = {}) {
  const output = join(folder, 'out.csv');
  rmSync(output, { force: true });
  const options: Record<string, string> = { output };
  for (const [option, content] of Object.entries({ ...FILES, ...changed })) {
    options[option] = join(folder, option);
    writeFileSync(options[option], content);
  }
  const [out, err] = [new PassThrough(), new PassThrough()];
  const teller = new Teller(true, out, err);
  await run({ operands: [], options, teller, signal: new AbortController().signal });
  const answer = JSON.parse(String(out.read(out.readableLength))) as Record<string, unknown>;
  return {
    rows: readFileSync(output, 'utf8').trim().split('\n'),
    answer,
    told: String(err.read(err.readableLength)),
  };
}

describe('the search of a bank from files', () => {
  it('writes a row a pair, with loci under any of their names and infinities as words', async () => {
    const { rows, answer } = await searched({
      'remains-genotypes': 'sample,locus,allele1,allele2\nR1,TH01,6,9\n"R,2",TH01,9,9\nR3,vWA,16,F\n',
    });
    const [head, first, second, third] = rows;
    expect(head).toBe('remains,missing,log10lr');
    // The mother is 6/7: half of her alleles is 6, over 2p with p = 0.2; she has no 9.
    expect(Number(first!.split(',')[2])).toBeCloseTo(Math.log10(0.5 / (2 * 0.2)), 12);
    expect(second).toBe('"R,2",A-MP,-Infinity');
    // Every child of 16/16 bears 16; of strangers 1 - 0.6 * 0.6 do.
    expect(Number(third!.split(',')[2])).toBeCloseTo(-Math.log10(0.64), 12);
    expect(answer).toMatchObject({ pairs: 3, missing: 1, remains: 3, loci: 2 });
  });

  it('tells which alleles it has added and which loci it could not compare', async () => {
    const { told } = await searched();
    expect(told).toContain('TH01: allele 9.3 is not in frequencies');
    expect(told).toContain('not compared, for want of frequencies: FGA');
  });

  it.each<[string, Partial<Record<Option, string>>, string]>([
    [
      'a column too few',
      { 'family-genotypes': 'family,person,locus,allele1\n' },
      'lacks the columns allele2',
    ],
    [
      'a locus twice',
      { 'remains-genotypes': 'sample,locus,allele1,allele2\nR1,TH01,6,9\nR1,TH01,6,9\n' },
      'locus TH01 of R1 twice',
    ],
    [
      'a person of no family',
      { 'family-genotypes': 'family,person,locus,allele1,allele2\nA,B-M,TH01,6,7\n' },
      'has the person B-M',
    ],
    [
      'a missing person of no pedigree',
      { families: '[{"familyId":"A","missing":["X"],"pedigree":[]}]' },
      'X is not in',
    ],
    ['linked loci', { model: '{"loci":"linked pair","recombinationRate":0.1}' }, 'independent loci'],
    ['a family without an id', { families: '[{}]' }, 'entry 1 has no familyId'],
  ])('refuses %s, saying where', async (_, changed, message) => {
    await expect(searched(changed)).rejects.toThrow(message);
    expect(existsSync(join(folder, 'out.csv'))).toBe(false);
  });

  it('refuses impossible alleles and frequencies with the codes of the catalogue', async () => {
    const comma = 'sample,locus,allele1,allele2\nR1,TH01,"12,5",9\n';
    await expect(searched({ 'remains-genotypes': comma })).rejects.toMatchObject({
      code: 'GENETICS.NOT_AN_ALLELE',
    });
    const short = 'locus,allele,frequency\nTH01,6,0.94\n';
    await expect(searched({ frequencies: short })).rejects.toMatchObject({
      code: 'GENETICS.FREQUENCIES_SUM',
    });
  });
});
