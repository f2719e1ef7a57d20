import { GeneticsError } from '../genetics-error.js';
import { genotypeCount, genotypeIndex } from './allele.js';
import { readFrequencyCsv } from './frequency-table.js';
import { locusFrequencies, minimumFrequency, withExtraAlleles } from './locus-frequencies.js';
import { readProfile } from './profile.js';

function refusalOf(compute: () => unknown): GeneticsError {
  try {
    compute();
  } catch (error) {
    if (error instanceof GeneticsError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a profile', () => {
  it('takes loci by any of their names', () => {
    const profile = readProfile('R1', { VWA: ['16', '17'], THO1: ['9.3', '6'], PENTA_D: ['9', '9'] });
    expect([...profile.keys()]).toEqual(['vWA', 'TH01', 'Penta D']);
    expect(profile.get('TH01')).toEqual(['9.3', '6']);
  });

  it('puts the flag of a single call second and leaves out what was not typed', () => {
    const profile = readProfile('R1', {
      FGA: ['F', '21'],
      TPOX: ['F', 'F'],
      TH01: [],
      SE33: null,
      CSF1PO: [10, '11.0'],
    });
    expect(profile.get('FGA')).toEqual(['21', 'F']);
    expect(profile.get('CSF1PO')).toEqual(['10', '11']);
    expect(profile.size).toBe(2);
  });

  it.each([
    [{ FGA: ['12,5', '21'] }, 'GENETICS.NOT_AN_ALLELE', 'FGA'],
    [{ FGA: ['OL', '21'] }, 'GENETICS.NOT_AN_ALLELE', 'FGA'],
    [{ FGA: ['20', '21', '22'] }, 'GENETICS.GENOTYPE_SHAPE', 'FGA'],
    [{ FGA: ['20'] }, 'GENETICS.GENOTYPE_SHAPE', 'FGA'],
    [{ FGA: '20' }, 'GENETICS.GENOTYPE_SHAPE', 'FGA'],
    [{ VWA: ['16', '17'], vWA: ['16', '17'] }, 'GENETICS.LOCUS_TWICE', 'vWA'],
  ])('refuses %j and names person and locus', (loci, code, locus) => {
    const { code: found, parameters } = refusalOf(() => readProfile('R1', loci));
    expect(found).toBe(code);
    expect(parameters).toMatchObject({ person: 'R1', locus });
  });
});

describe('a frequency table', () => {
  const text = 'locus,allele,frequency\nTH01,6,0.2\nTH01,9.3,0.3\nTHO1,7,0.5\n';

  it('holds its loci by canonical name, alleles by repeats, with the size of the sample where it is stated', () => {
    const { loci } = readFrequencyCsv(text, 'invented.csv', 'locus,alleles_sampled\nTHO1,400\n');
    const table = loci.get('TH01')!;
    expect(table.alleles).toEqual(['6', '7', '9.3']);
    expect([...table.frequencies]).toEqual([0.2, 0.5, 0.3]);
    expect(minimumFrequency(table)).toBe(5 / 400);
    expect(minimumFrequency(readFrequencyCsv(text, 'invented.csv').loci.get('TH01')!)).toBe(0.001);
    expect(minimumFrequency({ ...table, leastFrequency: 0.004 })).toBe(0.004);
  });

  it.each([
    ['sums to 0.94', { 6: 0.44, 7: 0.5 }, 'GENETICS.FREQUENCIES_SUM'],
    ['has an allele at 0', { 6: 0.5, 7: 0.5, 8: 0 }, 'GENETICS.FREQUENCY_OUT_OF_RANGE'],
    ['has an allele below 0', { 6: 1.1, 7: -0.1 }, 'GENETICS.FREQUENCY_OUT_OF_RANGE'],
    ['has a figure that is no number', { 6: 0.5, 7: NaN }, 'GENETICS.FREQUENCY_OUT_OF_RANGE'],
    ['has an allele 0', { 0: 0.5, 7: 0.5 }, 'GENETICS.FREQUENCY_OF_NO_ALLELE'],
    ['is empty', {}, 'GENETICS.FREQUENCIES_EMPTY'],
  ])('that %s is refused with its locus', (_, frequencies, code) => {
    const refusal = refusalOf(() => locusFrequencies({ locus: 'TH01', frequencies }));
    expect(refusal.code).toBe(code);
    expect(refusal.parameters.locus).toBe('TH01');
  });

  it('rounded in print is rescaled only where that is asked for', () => {
    const frequencies = { 6: 0.333, 7: 0.333, 8: 0.333 };
    expect(() => locusFrequencies({ locus: 'TH01', frequencies })).toThrow('GENETICS.FREQUENCIES_SUM');
    const { frequencies: rescaled } = locusFrequencies({ locus: 'TH01', frequencies, rescale: true });
    expect(rescaled.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 15);
    const tooFar = { locus: 'TH01', frequencies: { 6: 0.47, 7: 0.47 }, rescale: true };
    expect(() => locusFrequencies(tooFar)).toThrow('GENETICS.FREQUENCIES_SUM');
  });

  it('refuses a line that it cannot read, with the number of the line', () => {
    const { code, parameters } = refusalOf(() => readFrequencyCsv(`${text}TH01;8;0.1\n`, 'invented.csv'));
    expect(code).toBe('GENETICS.FREQUENCY_LINE');
    expect(parameters).toEqual({ source: 'invented.csv', line: 5 });
  });

  it('makes room for further alleles by scaling the others', () => {
    const table = locusFrequencies({ locus: 'TH01', frequencies: { 6: 0.25, 7: 0.75 } });
    const { alleles, frequencies } = withExtraAlleles(table, { '6.1': 0.2 });
    expect(alleles).toEqual(['6', '6.1', '7']);
    expect([...frequencies]).toEqual([0.2, 0.2, 0.6000000000000001]);
    expect(() => withExtraAlleles(table, { 7: 0.1 })).toThrow('GENETICS.ALLELE_TWICE');
    expect(() => withExtraAlleles(table, { 8: 1 })).toThrow('GENETICS.FREQUENCIES_SUM');
  });
});

describe('a table of genotypes', () => {
  it('has a place for each unordered pair of alleles', () => {
    const places = [0, 1, 2, 3].flatMap((b) => [0, 1, 2, 3].map((a) => genotypeIndex(a, b)));
    expect(new Set(places).size).toBe(genotypeCount(4));
    expect(Math.max(...places)).toBe(genotypeCount(4) - 1);
    expect(genotypeIndex(3, 1)).toBe(genotypeIndex(1, 3));
  });
});
