import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { MemberOfPedigree } from '../pedigree/member.js';
import { compareMt } from './compare-mt.js';
import { compareY } from './compare-y.js';
import {
  combinedWithLineage,
  log10MtRatioOf,
  log10YRatioOf,
  mtStatement,
  yStatement,
} from './lineage-statement.js';
import { lineRelatives } from './line-of-descent.js';
import { readMtHaplotype } from './mt-haplotype.js';
import { readYHaplotype } from './y-haplotype.js';
import { log10YRatio } from './y-likelihood.js';

const member = (
  id: string,
  sex: MemberOfPedigree['sex'],
  father: string | null = null,
  mother: string | null = null,
): MemberOfPedigree => ({
  id,
  sex,
  father,
  mother,
});
/** Grandparents, their son and daughter, and the son's and the daughter's children. */
const FAMILY: readonly MemberOfPedigree[] = [
  member('grandfather', 'male'),
  member('grandmother', 'female'),
  member('son', 'male', 'grandfather', 'grandmother'),
  member('daughter', 'female', 'grandfather', 'grandmother'),
  member('wife', 'female'),
  member('husband', 'male'),
  member('missing', 'male', 'son', 'wife'),
  member('sister', 'female', 'son', 'wife'),
  member('cousin', 'male', 'husband', 'daughter'),
];

describe('the lines of a pedigree', () => {
  it('go by fathers and sons for the Y chromosome', () => {
    expect(lineRelatives(FAMILY, 'missing', 'paternal')).toEqual([
      { person: 'son', meioses: 1 },
      { person: 'grandfather', meioses: 2 },
    ]);
    expect(lineRelatives(FAMILY, 'cousin', 'paternal')).toEqual([{ person: 'husband', meioses: 1 }]);
  });

  it('go by mothers and all of their children for mitochondrial DNA', () => {
    expect(lineRelatives(FAMILY, 'missing', 'maternal')).toEqual([
      { person: 'wife', meioses: 1 },
      { person: 'sister', meioses: 2 },
    ]);
    expect(lineRelatives(FAMILY, 'cousin', 'maternal').map(({ person }) => person)).toEqual([
      'daughter',
      'grandmother',
      'son',
    ]);
  });

  it('do not pass through somebody of unknown sex', () => {
    const family = [
      member('father', 'male'),
      member('child', 'unknown', 'father'),
      member('uncle', 'male', 'father'),
    ];
    expect(lineRelatives(family, 'child', 'paternal')).toEqual([]);
    expect(lineRelatives(family, 'uncle', 'paternal')).toEqual([{ person: 'father', meioses: 1 }]);
  });
});

const y = (loci: Readonly<Record<string, readonly string[]>>) => readYHaplotype('S1', loci);

describe('Y haplotypes', () => {
  it('are compared at the loci that both were typed at, whatever their kits call them', () => {
    const { loci, steps } = compareY(
      y({ YGATAH4: ['12'], DYS391: ['10'] }),
      y({ 'Y-GATA-H4': ['11'], DYS19: ['14'] }),
    );
    expect(loci.map(({ locus }) => locus)).toEqual(['Y-GATA-H4']);
    expect(steps).toBe(1);
  });

  it.each([
    [['11', '14'], ['14', '11'], 0],
    [['11'], ['11', '11'], 0],
    [['11'], ['11', '12'], 1],
    [['11', '14'], ['12', '13'], 2],
    [['11', '14.2'], ['11', '14'], Infinity],
  ])('have unordered copies of DYS385: %j and %j differ by %d', (first, second, steps) => {
    expect(compareY(y({ DYS385: first }), y({ DYS385: second })).steps).toBe(steps);
    expect(compareY(y({ DYS385a: [first[0]!], DYS385b: [first.at(-1)!] }), y({ DYS385: second })).steps).toBe(
      steps,
    );
  });

  it('count a mutation of DYS389I once, though DYS389II is longer by it', () => {
    const before = y({ DYS389I: ['13'], DYS389II: ['29'] });
    expect(compareY(before, y({ DYS389I: ['14'], DYS389II: ['30'] })).steps).toBe(1);
    expect(compareY(before, y({ DYS389I: ['13'], DYS389II: ['30'] })).steps).toBe(1);
    expect(compareY(before, y({ DYS389II: ['30'] })).steps).toBe(1);
  });

  it('keep a null allele apart from a locus that was not typed', () => {
    expect(compareY(y({ DYS448: ['0'] }), y({ DYS448: ['19'] })).steps).toBe(Infinity);
    expect(compareY(y({ DYS448: ['0'] }), y({ DYS448: [] })).steps).toBe(0);
    expect(compareY(y({}), y({ DYS448: ['19'] })).loci).toEqual([]);
  });

  it('refuse a text that is no allele, and a locus twice, naming the person and the locus', () => {
    expect(() => y({ DYS19: ['14,2'] })).toThrow(
      expect.objectContaining({
        code: 'GENETICS.NOT_AN_ALLELE',
        parameters: { person: 'S1', locus: 'DYS19', allele: '14,2' },
      }),
    );
    expect(() => y({ DYS19: ['14'], dys394: ['14'] })).toThrow(
      expect.objectContaining({ code: 'GENETICS.LOCUS_TWICE' }),
    );
  });
});

describe('the ratio of a Y haplotype', () => {
  const same = compareY(y({ DYS19: ['14'] }), y({ DYS19: ['14'] }));
  const onestep = compareY(y({ DYS19: ['14'] }), y({ DYS19: ['15'] }));

  it('is the chance of what was seen over one birth, divided by the frequency', () => {
    expect(log10YRatio(same, 1, { general: 0.002 }, 0.01)).toBeCloseTo(Math.log10(0.998 / 0.01), 12);
    expect(log10YRatio(onestep, 1, { general: 0.002 }, 0.01)).toBeCloseTo(Math.log10(0.001 / 0.01), 12);
    expect(log10YRatio(onestep, 2, { general: 0.002 }, 1)).toBeCloseTo(Math.log10(2 * 0.998 * 0.001), 12);
  });

  it('uses the rate of the locus where there is one', () => {
    const byLocus = new Map([['DYS19', 0.01]]);
    expect(log10YRatio(onestep, 1, { general: 0.002, byLocus }, 1)).toBeCloseTo(Math.log10(0.005), 12);
  });

  it('sums over the ways in which copies can have become each other', () => {
    const comparison = compareY(y({ DYS385: ['11', '12'] }), y({ DYS385: ['11', '12'] }));
    expect(10 ** log10YRatio(comparison, 1, { general: 0.2 }, 1)).toBeCloseTo(0.8 ** 2 + 0.1 ** 2, 12);
  });

  it('loses nothing: over all outcomes of a locus the chances sum to 1', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.double({ min: 0.001, max: 0.5, noNaN: true }),
        (meioses, general) => {
          let sum = 0;
          for (let allele = 20 - meioses; allele <= 20 + meioses; allele++) {
            const comparison = compareY(y({ DYS19: ['20'] }), y({ DYS19: [String(allele)] }));
            sum += 10 ** log10YRatio(comparison, meioses, { general }, 1);
          }
          expect(sum).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  it('is minus infinity where no whole repeats explain the difference', () => {
    const comparison = compareY(y({ DYS458: ['17'] }), y({ DYS458: ['17.2'] }));
    expect(log10YRatio(comparison, 1, { general: 0.002 }, 0.01)).toBe(-Infinity);
  });
});

const mt = (ranges: readonly string[], variants: readonly string[]) =>
  readMtHaplotype('S1', ranges, variants);

describe('mitochondrial haplotypes', () => {
  it('are compared where both were read', () => {
    const comparison = compareMt(mt(['16024-576'], ['T16126C', 'A73G']), mt(['16024-16365'], ['16126C']));
    expect(comparison).toMatchObject({ positionsCompared: 342, differing: [] });
    expect(compareMt(mt(['1-100'], []), mt(['200-300'], [])).positionsCompared).toBe(0);
  });

  it.each([
    [['309.1C'], ['309.1C', '309.2C'], '309.2'],
    [['315.1C'], [], '315.1'],
    [['16193.1C'], [], '16193.1'],
    [['573.1C'], [], '573.1'],
    [['523d'], [], '523'],
    [[], ['524.1A'], '524.1'],
  ])('do not differ by the length of an unstable stretch: %j and %j', (first, second, place) => {
    const comparison = compareMt(mt(['16024-576'], first), mt(['16024-576'], second));
    expect(comparison.differing).toEqual([]);
    expect(comparison.lengthOnly.map((one) => one.place)).toEqual([place]);
  });

  it('may be written without the base of the reference', () => {
    const long = mt(['16024-576'], ['A263G', 'A249del']);
    expect(mt(['16024-576'], ['263G', '249d']).differences).toEqual(long.differences);
  });

  it('differ by a deletion and an insertion elsewhere', () => {
    const comparison = compareMt(mt(['1-576'], ['249d']), mt(['1-576'], ['291.1A']));
    expect(comparison.differing.map(({ place }) => place)).toEqual(['249', '291.1']);
  });

  it('are no different where one is a mixture that holds the other', () => {
    const comparison = compareMt(mt(['1-576'], ['T152Y']), mt(['1-576'], ['T152C', 'A189R']));
    expect(comparison.differing).toEqual([]);
    expect(comparison.mixtures).toEqual([
      { place: '152', first: 'Y', second: 'C' },
      { place: '189', first: 'A', second: 'R' },
    ]);
    expect(compareMt(mt(['1-576'], ['T152Y']), mt(['1-576'], ['T152A'])).differing).toHaveLength(1);
  });

  it('refuse what cannot be read', () => {
    expect(() => mt(['1-576'], ['A263A'])).toThrow(expect.objectContaining({ code: 'GENETICS.MT_VARIANT' }));
    expect(() => mt(['0-576'], [])).toThrow(expect.objectContaining({ code: 'GENETICS.MT_RANGE' }));
    expect(() => mt(['1-100'], ['A263G'])).toThrow(
      expect.objectContaining({ code: 'GENETICS.MT_VARIANT_OUTSIDE' }),
    );
  });
});

describe('the statement of a line', () => {
  it('answers by the births between, and takes the nearest relative for the ratio', () => {
    const relatives = new Map([
      ['grandfather', y({ DYS19: ['16'], DYS391: ['10'] })],
      ['son', y({ DYS19: ['15'] })],
      ['cousin', y({ DYS19: ['22'] })],
    ]);
    const statement = yStatement({
      members: FAMILY,
      missing: 'missing',
      sample: y({ DYS19: ['14'] }),
      relatives,
    });
    expect(statement.answer).toBe('within-tolerance');
    expect(statement.compared.map(({ person, answer }) => [person, answer])).toEqual([
      ['son', 'within-tolerance'],
      ['grandfather', 'within-tolerance'],
    ]);
    expect(log10YRatioOf(statement, { general: 0.002 }, 0.01)).toBeCloseTo(Math.log10(0.1), 9);
  });

  it('excludes where a relative differs by more than the births allow', () => {
    const relatives = new Map([['son', y({ DYS19: ['17'] })]]);
    expect(
      yStatement({ members: FAMILY, missing: 'missing', sample: y({ DYS19: ['14'] }), relatives }).answer,
    ).toBe('excluded');
  });

  it('says that nothing can be compared', () => {
    const statement = yStatement({
      members: FAMILY,
      missing: 'missing',
      sample: y({ DYS19: ['14'] }),
      relatives: new Map(),
    });
    expect(statement.answer).toBe('not-comparable');
    expect(log10YRatioOf(statement, { general: 0.002 }, 0.01)).toBeUndefined();
  });

  it('gives a mitochondrial ratio only where nothing differs', () => {
    const statementFor = (variants: readonly string[]) =>
      mtStatement({
        members: FAMILY,
        missing: 'missing',
        sample: mt(['16024-576'], variants),
        relatives: new Map([['sister', mt(['16024-576'], ['A263G'])]]),
      });
    expect(log10MtRatioOf(statementFor(['A263G']), 0.01)).toBeCloseTo(2, 12);
    expect(log10MtRatioOf(statementFor(['A263G', 'A73G']), 0.01)).toBeUndefined();
    expect(log10MtRatioOf(statementFor(['A263G', 'A73G', 'T195C']), 0.01)).toBe(-Infinity);
  });

  it('is put together with another ratio only with what is assumed by it', () => {
    expect(combinedWithLineage(3, 2)).toEqual({ log10: 5, assumption: 'autosomal-and-lineage-independent' });
  });
});
