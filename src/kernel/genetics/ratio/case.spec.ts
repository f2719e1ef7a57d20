import { readFrequencyCsv } from '../loci/frequency-table.js';
import { readKinshipCase } from './read-case.js';
import { solveCase } from './solve-case.js';

const table = readFrequencyCsv(
  'locus,allele,frequency\nTH01,6,0.4\nTH01,7,0.6\nvWA,16,0.5\nvWA,17,0.5\nFGA,20,1\n',
  'invented.csv',
  'locus,alleles_sampled\nTH01,250\n',
);

const mother = { id: 'M', father: null, mother: null, sex: 'female' };
const invented = {
  frequencies: { file: 'invented.csv', loci: ['THO1', 'VWA', 'D3S1358'], extraAlleles: { VWA: { 18: 0.1 } } },
  model: {},
  hypotheses: [
    {
      id: 'H1',
      pedigree: [{ id: 'F', sex: 'male' }, mother, { id: 'POI', father: 'F', mother: 'M', sex: 'male' }],
    },
    { id: 'H2', pedigree: [mother, { id: 'POI', father: null, mother: null, sex: 'male' }] },
  ],
  genotypes: {
    M: { TH01: ['6', '8.3'], vWA: ['16', '18'], FGA: ['20', '20'], TPOX: ['8', '8'] },
    POI: { THO1: ['6', '8.3'], VWA: ['16', '18'] },
  },
};

describe('a kinship case', () => {
  it('is compared with H2, at the loci asked for, with what was left out named', () => {
    const read = readKinshipCase(invented);
    expect(read).toMatchObject({ reference: 'H2', unidentified: 'POI', frequencies: 'invented.csv' });
    const { results, leftOut } = solveCase(read, table);
    expect(results.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([['H1', 'H2']]);
    expect(results[0]!.loci.map(({ locus }) => locus)).toEqual(['TH01', 'vWA']);
    expect(leftOut).toEqual([
      { locus: 'D3S1358', reason: 'no-frequencies' },
      { locus: 'FGA', reason: 'not-asked-for' },
      { locus: 'TPOX', reason: 'no-frequencies' },
    ]);
  });

  it('gives an allele beside the table five copies of the sample, and says so', () => {
    const { addedAlleles, results } = solveCase(readKinshipCase(invented), table);
    expect(addedAlleles).toEqual([{ locus: 'TH01', allele: '8.3', frequency: 0.02 }]);
    const p = 0.4 * 0.98;
    const ratio = (p + 0.02) / (4 * p * 0.02);
    expect(10 ** results[0]!.loci[0]!.log10LR).toBeCloseTo(ratio, 10);
    const [q, r] = [0.5 * 0.9, 0.1];
    expect(10 ** results[0]!.loci[1]!.log10LR).toBeCloseTo((q + r) / (4 * q * r), 10);
  });

  it('without loci takes those of the table, and the reference that it names', () => {
    const { results } = solveCase(
      readKinshipCase({ ...invented, reference: 'H1', frequencies: { file: 'invented.csv' } }),
      table,
    );
    expect(results[0]!.numerator).toBe('H2');
    expect(results[0]!.loci.map(({ locus }) => locus)).toEqual(['TH01', 'vWA', 'FGA']);
  });

  it('may number persons, hypotheses and alleles', () => {
    const numbered = {
      ...invented,
      model: { dropout: { person: 3, d: 0.1 } },
      roles: { unidentified: 3 },
      reference: 2,
      hypotheses: [
        { id: 1, pedigree: [{ id: 3, father: 4, mother: 5 }, { id: 4 }, { id: 5 }] },
        { id: 2, pedigree: [{ id: 5 }, { id: 3 }] },
      ],
      genotypes: { 5: { TH01: [6, 8.3] }, 3: { TH01: ['6', 7] } },
    };
    const { results } = solveCase(readKinshipCase(numbered), table);
    expect(results.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([['1', '2']]);
    expect(results[0]!.loci[0]!.answer).toBe('informative');
  });

  it('says at which person of which hypothesis it cannot be read', () => {
    const pedigree = [{ id: 'POI', father: '', mother: null, sex: 'male' }];
    const given = { ...invented, hypotheses: [invented.hypotheses[0], { id: 'H2', pedigree }] };
    expect(() => readKinshipCase(given)).toThrow('hypotheses[1].pedigree[0].father');
  });

  it.each([
    ['is no object', [], 'GENETICS.CASE_FIELD'],
    ['has one hypothesis', { ...invented, hypotheses: invented.hypotheses.slice(1) }, 'GENETICS.CASE_FIELD'],
    ['names no frequencies', { ...invented, frequencies: {} }, 'GENETICS.CASE_FIELD'],
    ['has genotypes that are a list', { ...invented, genotypes: [] }, 'GENETICS.CASE_FIELD'],
    [
      'asks for a locus twice',
      { ...invented, frequencies: { file: 'x', loci: ['vWA', 'VWA'] } },
      'GENETICS.LOCUS_ASKED_TWICE',
    ],
    [
      'has a dropout rate for nobody',
      { ...invented, model: { dropout: { person: 'poi', d: 0.1 } } },
      'GENETICS.CASE_FIELD',
    ],
    [
      'has an allele with a comma',
      { ...invented, genotypes: { M: { TH01: ['9,3', '6'] } } },
      'GENETICS.NOT_AN_ALLELE',
    ],
    [
      'has a sex of no kind',
      {
        ...invented,
        hypotheses: [
          { id: 'A', pedigree: [{ id: 'F', sex: 'x' }] },
          { id: 'B', pedigree: [] },
        ],
      },
      'GENETICS.SEX',
    ],
  ])('that %s is refused', (_, given, code) => {
    expect(() => readKinshipCase(given)).toThrow(code);
  });
});
