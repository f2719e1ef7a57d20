import { readProfileColumns, type LongColumns, type WideColumns } from './profile-columns.js';
import { LongRows, readWideRow } from './read-profile-rows.js';
import type { TypedSample } from '../typed-sample.js';
import {
  geneMapperRows,
  GENEMAPPER_HEADER,
  profilesCsvRows,
  PROFILES_CSV_HEADER,
} from './write-profile-table.js';

/** Samples of a table that is given as text, cut at its separator. */
function samplesOf(text: string, separator = ','): TypedSample[] {
  const [header = [], ...rows] = text.split('\n').map((line) => line.split(separator));
  const columns = readProfileColumns(header);
  const numbered = rows.map((cells, at) => ({ line: at + 2, cells }));
  if (columns?.kind === 'wide') return numbered.map((row) => readWideRow(columns, row).sample);
  const long = new LongRows(columns as LongColumns);
  for (const row of numbered) long.add(row);
  return [...long.samples()].map(({ sample }) => sample);
}

const onlyOf = (text: string): TypedSample => samplesOf(text)[0]!;
const HEADER = 'SampleName,Marker,Allele1,Allele2,Allele3';
const codes = ({ errors, warnings }: TypedSample): string[] =>
  [...errors, ...warnings].map(({ code, path, line }) => `${line} ${path} ${code}`);

describe('the header of a table of profiles', () => {
  it.each([
    ['Sample Name;Marker;Allele 1;Allele 2', ';'],
    ['sample,locus,allele1,allele2', ','],
    ['SampleName\tMarker\tAllele1\tAllele2\tAllele3', '\t'],
  ])('is a long table: %s', (header, separator) => {
    expect(readProfileColumns(header.split(separator))).toMatchObject({
      kind: 'long',
      sample: 0,
      locus: 1,
      isGenis: false,
    });
  });

  it('of GENis has an assignee, a category, and the kit as UD2', () => {
    const header = ['Sample Name', 'UD1', 'UD2', 'Specimen Category', 'Marker', 'Allele 1', 'Allele 2'];
    expect(readProfileColumns(header)).toMatchObject({ isGenis: true, kit: 2, category: 3, alleles: [5, 6] });
  });

  it.each([
    ['D8S1179 1', 'D8S1179 2'],
    ['D8S1179_1', 'D8S1179_2'],
    ['D8S1179 Allele 1', 'D8S1179 Allele 2'],
    ['D8S1179', 'D8S1179'],
  ])('is a wide one: %s, %s', (first, second) => {
    const columns = readProfileColumns(['specimenId', first, second]) as WideColumns;
    expect(columns.loci).toEqual([{ name: 'D8S1179', alleles: [1, 2] }]);
  });

  it('is none without a sample, or without a locus', () => {
    expect(readProfileColumns(['Marker', 'Allele1'])).toBeUndefined();
    expect(readProfileColumns(['sample', 'colour'])).toBeUndefined();
  });
});

describe('a long table of profiles', () => {
  it('gathers the rows of a sample, under the names that loci have', () => {
    const [one, two] = samplesOf(
      `${HEADER}\nA-1,VWA,16,17,\nB-2,THO1,6,9.3,\nA-1,penta d,9,12,\nA-1,AMEL,x,Y,\nA-1,DYS391,10,,`,
    );
    expect(one).toMatchObject({
      code: 'A-1',
      line: 2,
      loci: {
        autosomal: { vWA: ['16', '17'], 'Penta D': ['9', '12'], AMEL: ['X', 'Y'] },
        yStr: { DYS391: ['10'] },
      },
      errors: [],
      warnings: [],
    });
    expect(two).toMatchObject({ code: 'B-2', loci: { autosomal: { TH01: ['6', '9.3'] } } });
  });

  it('repeats the allele of a homozygote and says so once a sample, but keeps a flag', () => {
    const sample = onlyOf(`${HEADER}\nA-1,TH01,6,,\nA-1,TPOX,8.0,,\nA-1,FGA,F,21,\nA-1,vWA,16,16,`);
    expect(sample.loci.autosomal).toEqual({
      TH01: ['6', '6'],
      TPOX: ['8', '8'],
      FGA: ['21', 'F'],
      vWA: ['16', '16'],
    });
    expect(codes(sample)).toEqual(['2 TH01, TPOX PROFILES.ONE_ALLELE_REPEATED']);
  });

  it.each(['OL', '<8', '>24', '24>', '12.X'])('leaves a locus with %s out', (cell) => {
    const sample = onlyOf(`${HEADER}\nA-1,TH01,${cell},9,\nA-1,TPOX,8,9,NULL`);
    expect(sample.loci.autosomal).toEqual({ TPOX: ['8', '9'] });
    expect(codes(sample)).toEqual(['2 TH01 PROFILES.OFF_LADDER']);
  });

  it('leaves one locus of three alleles out, and refuses a mixture', () => {
    const one = onlyOf(`${HEADER}\nA-1,TH01,6,7,8\nA-1,TPOX,8,9,`);
    expect(codes(one)).toEqual(['2 TH01 PROFILES.THREE_ALLELES']);
    const mixture = onlyOf(`${HEADER}\nA-1,TH01,6,7,8\nA-1,TPOX,8,9,\nA-1,FGA,20,21,22`);
    expect(mixture.errors).toMatchObject([{ code: 'PROFILES.MIXTURE', path: 'TH01, FGA' }]);
  });

  it('refuses a comma in an allele in words, and never repeats it', () => {
    const sample = samplesOf('sample;locus;allele1;allele2\nA-1;TH01;12,5;6\nA-1;TPOX;8;9', ';')[0]!;
    expect(sample.errors).toMatchObject([{ line: 2, path: 'TH01', code: 'PROFILES.DECIMAL_COMMA' }]);
    expect(sample.errors[0]!.expected).toMatch(/a point/u);
    expect(JSON.stringify(sample.errors)).not.toContain('12,5');
    expect(sample.loci.autosomal).toEqual({ TPOX: ['8', '9'] });
  });

  it.each(['9.4', 'Maria', '0', '100', '12/13'])(
    'names the place of a cell that is no allele: %s',
    (cell) => {
      const sample = onlyOf(`${HEADER}\nA-1,TPOX,8,9,\nA-1,TH01,${cell},9,`);
      expect(codes(sample)).toEqual(['3 TH01 PROFILES.NOT_AN_ALLELE']);
      expect(JSON.stringify(sample.errors)).not.toContain('Maria');
    },
  );

  it('names an unknown locus that looks like one, and hides what may be a name', () => {
    const sample = onlyOf(`${HEADER}\nA-1,D99S999,8,9,\nA-1,Ana Paz,8,9,\nA-1,TH01,6,7,`);
    expect(codes(sample)).toEqual(['2 D99S999 PROFILES.LOCUS_UNKNOWN', '3 * PROFILES.LOCUS_UNKNOWN']);
  });

  it('takes a locus twice with the same alleles, and not with others', () => {
    expect(codes(onlyOf(`${HEADER}\nA-1,TH01,6,7,\nA-1,THO1,7,6,`))).toEqual([]);
    const sample = onlyOf(`${HEADER}\nA-1,TH01,6,7,\nA-1,THO1,7,8,`);
    expect(sample.errors).toMatchObject([{ line: 3, path: 'TH01', code: 'PROFILES.LOCUS_TWICE' }]);
    expect(sample.errors[0]!.expected).toMatch(/line 2/u);
  });

  it('finds two persons under one code, by their alleles or by their category', () => {
    const twice = onlyOf(`${HEADER}\nA-1,TH01,6,7,\nA-1,TPOX,8,9,\nA-1,TH01,9,9,\nA-1,TPOX,11,11,`);
    expect(twice.errors).toMatchObject([{ code: 'PROFILES.TWO_PERSONS', path: 'TH01, TPOX' }]);
    const text =
      'Sample Name,Specimen Category,Marker,Allele 1,Allele 2\nA-1,Spouse,TH01,6,7\nA-1,Biological Child,TPOX,8,9';
    expect(onlyOf(text).errors).toMatchObject([{ code: 'PROFILES.TWO_PERSONS' }]);
  });

  it('wants a code, and keeps rows without one apart', () => {
    const [first, second, third] = samplesOf(`${HEADER}\n,TH01,6,7,\n,TPOX,8,9,\nA-1,FGA,20,21,`);
    expect([first, second].map((sample) => sample!.errors.map(({ code }) => code))).toEqual([
      ['PROFILES.SAMPLE_EMPTY'],
      ['PROFILES.SAMPLE_EMPTY'],
    ]);
    expect(third!.errors).toEqual([]);
  });

  it('refuses a sample without a locus that can be used, and says that mitochondrial data is left out', () => {
    const sample = onlyOf(`${HEADER}\nA-1,AMEL,X,Y,\nA-1,HV1,A263G,,`);
    expect(codes(sample)).toEqual(['2  PROFILES.NO_LOCUS', '2  PROFILES.MT_LEFT_OUT']);
  });
});

describe('a wide table of profiles', () => {
  it('has a sample a row, in the flat layout of CODIS too', () => {
    const samples = samplesOf(
      'specimenId,PENTAD_1,PENTAD_2,PENTAD_3,PENTAD_4,TH01_1,TH01_2\nA-1,9,12,NULL,NULL,6,6\nA-2,NULL,NULL,NULL,NULL,7,9.3',
    );
    expect(samples).toMatchObject([
      {
        code: 'A-1',
        line: 2,
        loci: { autosomal: { 'Penta D': ['9', '12'], TH01: ['6', '6'] } },
        warnings: [],
      },
      { code: 'A-2', line: 3, loci: { autosomal: { TH01: ['7', '9.3'] } } },
    ]);
  });
});

describe('tables that are written', () => {
  const sample = {
    code: 'A-1',
    category: 'Unidentified Person',
    loci: { autosomal: { TH01: ['6', '9.3'], AMEL: ['X', 'Y'], FGA: ['21', 'F'] }, yStr: { DYS391: ['10'] } },
  } as const;

  it.each([
    ['GeneMapper', GENEMAPPER_HEADER, geneMapperRows(sample)],
    ['CSV', PROFILES_CSV_HEADER, profilesCsvRows(sample)],
  ])('say the same when they are read again: %s', (_, header, rows) => {
    const [again, ...others] = samplesOf([header, ...rows].map((cells) => cells.join()).join('\n'));
    expect(others).toEqual([]);
    expect(again).toMatchObject({ code: 'A-1', loci: sample.loci, errors: [], warnings: [] });
  });
});
