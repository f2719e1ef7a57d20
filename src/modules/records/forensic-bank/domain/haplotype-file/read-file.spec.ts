import { readHaplotypes } from '../haplotype-database.js';
import { readHaplotypeFile } from './read-file.js';

const faultsOf = (kind: 'y' | 'mtdna', text: string) =>
  readHaplotypeFile(text, kind).faults.map(({ code, parameters }) => [code, parameters['line']]);

describe('a file of Y haplotypes', () => {
  it('has a column a locus, copies in one cell, and leaves out what was not typed', () => {
    const { written, faults } = readHaplotypeFile(
      'DYS391,dys385,DYS19,count\n10,11/14,15,3\n11,14/11,,1\n0,12,14,2\n',
      'y',
    );
    expect(faults).toEqual([]);
    expect(written.haplotypes).toEqual([
      { loci: { DYS391: ['10'], DYS385: ['11', '14'], DYS19: ['15'] }, count: 3 },
      { loci: { DYS391: ['11'], DYS385: ['11', '14'] }, count: 1 },
      { loci: { DYS391: [], DYS385: ['12'], DYS19: ['14'] }, count: 2 },
    ]);
  });

  it.each([
    ['DYS391,DYS19\n10,14\n', [['HAPLOTYPES.NO_COUNT_COLUMN', undefined]]],
    ['DYS391,count\n', [['HAPLOTYPES.EMPTY', undefined]]],
    ['DYS391,FGA,count\n10,22,1\n', [['HAPLOTYPES.COLUMN', undefined]]],
    ['DYS391,DYS391,count\n10,10,1\n', [['HAPLOTYPES.LOCUS_TWICE', undefined]]],
    ['DYS391,count\n10,0\n11,two\n12,1.5\n', [2, 3, 4].map((line) => ['HAPLOTYPES.NO_COUNT', line])],
    ['DYS391,count\n10,1\nten,1\n', [['HAPLOTYPES.NO_ALLELE', 3]]],
    ['DYS391,count\n10,1\n10,2\n', [['HAPLOTYPES.TWICE', 3]]],
    ['DYS391,count\n10,1,7\n', [['HAPLOTYPES.CELLS', 2]]],
    ['DYS391,count\n,4\n', [['HAPLOTYPES.NOTHING_TYPED', 2]]],
  ])('refuses %j by its line', (text, expected) => {
    expect(faultsOf('y', text)).toEqual(expected);
  });
});

describe('a file of mitochondrial haplotypes', () => {
  it('has ranges and differences, and is searched where all were read', () => {
    const { written, faults } = readHaplotypeFile(
      'range,differences,count\n16024-576,A263G 315.1C,2\n16024-16365 73-340,,5\n',
      'mtdna',
    );
    expect(faults).toEqual([]);
    expect(written.haplotypes).toEqual([
      { ranges: ['16024-576'], variants: ['A263G', '315.1C'], count: 2 },
      { ranges: ['16024-16365', '73-340'], variants: [], count: 5 },
    ]);
    expect(readHaplotypes(written)).toMatchObject({
      ranges: [
        { first: 73, last: 340 },
        { first: 16_024, last: 16_365 },
      ],
    });
  });

  it.each([
    ['range,count\n16024-16365,1\n', [['HAPLOTYPES.MT_COLUMNS', undefined]]],
    ['range,differences,count\nHV1,A263G,1\n', [['HAPLOTYPES.RANGE', 2]]],
    ['range,differences,count\n,A263G,1\n', [['HAPLOTYPES.RANGE', 2]]],
    ['range,differences,count\n73-340,263Z,1\n', [['HAPLOTYPES.VARIANT', 2]]],
    ['range,differences,count\n73-200,A263G,1\n', [['HAPLOTYPES.OUTSIDE', 2]]],
    ['range,differences,count\n73-340,C263G,1\n', [['HAPLOTYPES.REFERENCE', 2]]],
    ['range,differences,count\n73-340,,1\n16024-16365,,1\n', [['HAPLOTYPES.NO_COMMON_RANGE', undefined]]],
  ])('refuses %j by its line', (text, expected) => {
    expect(faultsOf('mtdna', text)).toEqual(expected);
  });
});
