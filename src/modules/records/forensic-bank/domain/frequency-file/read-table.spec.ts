import { message } from '../../../../../platform/catalogue/index.js';
import { readFrequencyTable } from './read-table.js';

const LONG = 'locus,allele,frequency\nTH01,6,0.25\nTH01,9.3,0.75\nVWA,14,0.4\nVWA,15,0.6\n';
const WIDE = 'Allele,TH01,vWA\n6,0.25,\n9.3,0.75,-\n14,,0.4\n15,,0.6\nHo,0.7,0.8\nN,209,208\n';
const BLOCKS = 'TH01\n6\t0.25\n9.3\t0.75\n\nvWA\n14\t0.4\n15\t0.6\n';

/** What is told, as in the catalogue: every fault names its locus. */
const told = (text: string, wishes = {}): string[] =>
  readFrequencyTable(text, wishes).faults.map(({ code, parameters }) => message(code, 'en', parameters));
const codes = (text: string, wishes = {}): string[] =>
  readFrequencyTable(text, wishes).faults.map(({ code, locus }) => `${locus ?? '*'} ${code}`);

describe('a table of frequencies', () => {
  it.each([
    ['lines', 'long', LONG],
    ['lines without a heading', 'long', LONG.slice(LONG.indexOf('\n') + 1)],
    ['lines by tab', 'long', LONG.replaceAll(',', '\t')],
    [
      'lines by semicolon, in Spanish',
      'long',
      LONG.replaceAll(',', ';').replace('locus;allele;frequency', 'Marcador;Alelo;Frecuencia'),
    ],
    ['a column a locus', 'wide', WIDE],
    [
      'a column a locus, by semicolon, with the heading empty',
      'wide',
      `\uFEFF${WIDE.slice(6).replaceAll(',', ';')}`,
    ],
    ['blocks', 'blocks', BLOCKS],
    [
      'blocks by space, with Windows line ends',
      'blocks',
      BLOCKS.replaceAll('\t', '  ').replaceAll('\n', '\r\n'),
    ],
  ])('is read from %s', (_, form, text) => {
    const read = readFrequencyTable(text);
    expect(read).toMatchObject({ form, faults: [], refused: [], rescaled: [] });
    expect(read.loci.map(({ locus, alleles }) => [locus, alleles])).toEqual([
      ['TH01', ['6', '9.3']],
      ['vWA', ['14', '15']],
    ]);
    expect([...read.loci[1]!.frequencies]).toEqual([0.4, 0.6]);
  });

  it('has the sizes of its samples from a row N of persons, a column, a number or a file beside it', () => {
    const sizes = (text: string, wishes = {}) =>
      readFrequencyTable(text, wishes).loci.map(({ sampledAlleles }) => sampledAlleles);
    expect(sizes(WIDE)).toEqual([418, 416]);
    expect(sizes(WIDE.replace('N,209,208', '2N,418,416'))).toEqual([418, 416]);
    expect(sizes(WIDE, { sampledAlleles: 500 })).toEqual([500, 500]);
    expect(sizes(LONG)).toEqual([undefined, undefined]);
    expect(sizes(LONG, { sampledAlleles: 'locus,alleles_sampled\nTH01,400\n' })).toEqual([400, undefined]);
    expect(sizes('locus,allele,frequency,N\nTH01,6,0.25,90\nTH01,7,0.75,90\n')).toEqual([180]);
    expect(codes(LONG, { sampledAlleles: 'TH01,many\n' })).toEqual(['TH01 FREQUENCIES.SAMPLE_SIZE']);
  });

  it('keeps the least frequency of its owner, and says what was not read', () => {
    const read = readFrequencyTable(WIDE, { leastFrequency: 0.002 });
    expect(read.loci[0]).toMatchObject({ leastFrequency: 0.002 });
    expect(read.notRead).toEqual(['Ho']);
  });

  it('reads 9.0 as 9', () => {
    expect(readFrequencyTable('TH01,9.0,0.5\nTH01,8,0.5\n').loci[0]?.alleles).toEqual(['8', '9']);
  });

  it('is rescaled on request only, and says so', () => {
    const rounded = 'TH01,6,0.25\nTH01,9.3,0.748\n';
    expect(told(rounded)).toEqual([expect.stringMatching(/TH01 sum to 0.998 .* rescaled/u)]);
    const read = readFrequencyTable(rounded, { rescale: true });
    expect(read).toMatchObject({ faults: [], rescaled: [{ locus: 'TH01', sum: 0.998 }] });
    expect(read.loci[0]!.frequencies.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 15);
  });

  it.each([
    ['TH01,6,0.47\nTH01,7,0.47\n', ['TH01 GENETICS.FREQUENCIES_SUM']],
    ['TH01,6,1\nTH01,7,0\n', ['TH01 FREQUENCIES.ZERO']],
    ['TH01,6,1.2\nTH01,7,-0.2\n', ['TH01 FREQUENCIES.ABOVE_ONE', 'TH01 FREQUENCIES.NEGATIVE']],
    ['TH01;6;12,5\n', ['TH01 FREQUENCIES.DECIMAL_COMMA']],
    ['TH01;9,3;1\n', ['TH01 FREQUENCIES.DECIMAL_COMMA']],
    ['TH01,6,"0,125"\n', ['TH01 FREQUENCIES.DECIMAL_COMMA']],
    ['TH01\n6 0,125\n', ['TH01 FREQUENCIES.DECIMAL_COMMA']],
    ['TH01,6,12.5 %\n', ['TH01 FREQUENCIES.NO_NUMBER']],
    ['TH01,<5,1\n', ['TH01 FREQUENCIES.NO_ALLELE']],
    ['TH99,6,1\n', ['TH99 FREQUENCIES.LOCUS_UNKNOWN']],
    ['AMEL,X,1\n', ['AMEL FREQUENCIES.LOCUS_NOT_FOR_KINSHIP']],
    ['DYS391,10,1\n', ['DYS391 FREQUENCIES.LOCUS_NOT_FOR_KINSHIP']],
    ['TH01,6,0.5\nTH01,6,0.5\n', ['TH01 GENETICS.ALLELE_TWICE']],
    ['vWA,14,0.5\nVWA,15,0.5\n', ['vWA FREQUENCIES.LOCUS_TWICE']],
    ['Allele,TH01,THO1\n6,1,\n7,,1\n', ['TH01 FREQUENCIES.LOCUS_TWICE']],
    ['TH01\n6\t1\nTHO1\n7\t1\n', ['TH01 FREQUENCIES.LOCUS_TWICE', 'TH01 GENETICS.FREQUENCIES_SUM']],
    ['Allele,TH01,vWA\n6,1,\n', ['vWA GENETICS.FREQUENCIES_EMPTY']],
    ['Allele,TH01\n6,0,125\n', ['* FREQUENCIES.CELLS', 'TH01 GENETICS.FREQUENCIES_EMPTY']],
    ['TH01\n6\t0\t125\n', ['TH01 FREQUENCIES.CELLS', 'TH01 GENETICS.FREQUENCIES_EMPTY']],
    ['', ['* FREQUENCIES.FORM']],
    ['A letter to the editor\n', ['* FREQUENCIES.FORM']],
  ])('%j is refused, by locus', (text, expected) => {
    expect(codes(text)).toEqual(expect.arrayContaining(expected));
  });

  it('splits no figure at a decimal comma in silence', () => {
    const text = 'locus,allele,frequency\nTH01,6,0,125\nvWA,14,1\n';
    const read = readFrequencyTable(text);
    expect(read.loci.map(({ locus }) => locus)).toEqual(['vWA']);
    expect(told(text)[0]).toMatch(/Line 2 \(TH01\) has 4 cells in place of 3.*0\.125/u);
  });

  it('names locus, allele, line and mend of every fault', () => {
    expect(told('locus;allele;frequency\nTH01;6;0,25\n')).toEqual([
      'Line 2: locus TH01, allele 6: "0,25" is written with a decimal comma. Write it with a point.',
    ]);
  });

  it('keeps good loci apart from bad ones', () => {
    const read = readFrequencyTable(`${LONG}FGA,20,0.5\nFGA,21,0.44\n`);
    expect(read.loci.map(({ locus }) => locus)).toEqual(['TH01', 'vWA']);
    expect(read.refused).toEqual(['FGA']);
  });
});
