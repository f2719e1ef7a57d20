import { describe, expect, it } from '@jest/globals';
import { readRecord } from '../read-record.js';
import { headingOfName, LOCI, readLocusName } from './loci.js';
import { isInMtRange, readMtRange, readMtVariant } from './mitochondrial.js';
import { referenceBase } from './reference-sequence.js';

const read = (profile: object): ReturnType<typeof readRecord> =>
  readRecord(
    {
      recordType: 'remains',
      id: '1',
      institution: 'LAB-A',
      profile: { sample: { code: 'S1', type: 'bone' }, ...profile },
    },
    { now: '2026-11-25T12:00:00Z' },
  );
const profileOf = ({ record }: ReturnType<typeof readRecord>): unknown =>
  record?.recordType === 'remains' ? record.profile : undefined;
const codes = (findings: readonly { path: string; code: string }[]): string[] =>
  findings.map(({ path, code }) => `${path} ${code}`);

describe('the names of loci', () => {
  it.each([
    ['THO1', 'TH01'],
    ['th01', 'TH01'],
    ['VWA', 'vWA'],
    ['PENTA_D', 'Penta D'],
    ['PentaE', 'Penta E'],
    ['d3s-1358', 'D3S1358'],
    ['ACTBP2', 'SE33'],
    ['DYS385 a/b', 'DYS385'],
    ['YGATAH4', 'Y-GATA-H4'],
    ['Amelogenin', 'AMEL'],
  ])('%s is %s', (name, expected) => {
    expect(readLocusName(name)?.name).toBe(expected);
  });

  it('are each found under themselves', () => {
    for (const locus of LOCI) expect(readLocusName(locus.name)).toBe(locus);
  });

  it.each([
    ['D3S9999', 'autosomal'],
    ['DXS9999', 'xStr'],
    ['DYS9999', 'yStr'],
    ['D23S1', undefined],
    ['my locus', undefined],
  ])('tell the chromosome even where the list lacks them: %s', (name, heading) => {
    expect(headingOfName(name)).toBe(heading);
  });
});

describe('a profile', () => {
  it('has its loci under their STRBase names', () => {
    const result = read({
      autosomal: { THO1: ['6', '9.3'], penta_d: ['9', 'F'], AMEL: ['X', 'Y'] },
      yStr: { DYS391: ['10'] },
    });
    expect(codes([...result.errors, ...result.warnings])).toEqual([]);
    expect(profileOf(result)).toMatchObject({
      autosomal: { TH01: ['6', '9.3'], 'Penta D': ['9', 'F'], AMEL: ['X', 'Y'] },
      yStr: { DYS391: ['10'] },
    });
  });

  it.each([
    [{ autosomal: { FGA: ['OL', '22'] } }, 'FGA'],
    [{ autosomal: { FGA: ['<18', '22'] } }, 'FGA'],
    [{ autosomal: { FGA: ['22'] } }, 'FGA'],
    [{ autosomal: { FGA: ['20', '21', '22'] } }, 'FGA'],
  ])('leaves out what cannot be used, with a warning: %j', (profile) => {
    const result = read({ ...profile, xStr: { DXS7132: ['14'] } });
    expect(codes(result.errors)).toEqual([]);
    expect(codes(result.warnings)).toEqual(['profile.autosomal.FGA EXCHANGE.LOCUS_LEFT_OUT']);
    expect(profileOf(result)).toEqual({ sample: { code: 'S1', type: 'bone' }, xStr: { DXS7132: ['14'] } });
  });

  it('keeps a locus that the list lacks as an unknown field', () => {
    const result = read({ autosomal: { D3S9999: ['1', '2'] } });
    expect(codes(result.warnings)).toEqual(['profile.autosomal.* EXCHANGE.UNKNOWN_FIELD']);
    expect(result.record?.extra).toEqual({
      '@unknown': [{ path: ['profile', 'autosomal', 'D3S9999'], value: ['1', '2'] }],
    });
  });

  it.each([
    [{ autosomal: { DYS391: ['10', '11'] } }, 'profile.autosomal.DYS391 EXCHANGE.LOCUS_WRONG_HEADING'],
    [{ yStr: { TH01: ['6', '7'] } }, 'profile.yStr.TH01 EXCHANGE.LOCUS_WRONG_HEADING'],
    [{ autosomal: { DXS9999: ['10', '11'] } }, 'profile.autosomal.* EXCHANGE.LOCUS_WRONG_HEADING'],
    [{ autosomal: { TH01: ['6', '7'], THO1: ['6', '7'] } }, 'profile.autosomal.TH01 EXCHANGE.LOCUS_TWICE'],
    [{ autosomal: { TH01: ['6', '9.4'] } }, 'profile.autosomal.TH01[1] EXCHANGE.IMPOSSIBLE_ALLELE'],
    [{ autosomal: { TH01: ['F', '7'] } }, 'profile.autosomal.TH01[0] EXCHANGE.IMPOSSIBLE_ALLELE'],
    [{ autosomal: { TH01: ['06', '7'] } }, 'profile.autosomal.TH01[0] EXCHANGE.IMPOSSIBLE_ALLELE'],
    [{ autosomal: { AMEL: ['X', '7'] } }, 'profile.autosomal.AMEL[1] EXCHANGE.IMPOSSIBLE_ALLELE'],
    [{ autosomal: { TH01: [6, 7] } }, 'profile.autosomal.TH01[0] EXCHANGE.WRONG_TYPE'],
    [{ autosomal: { TH01: ['6', null] } }, 'profile.autosomal.TH01[1] EXCHANGE.NULL_IN_LIST'],
    [
      { mt: { ranges: ['16024-16365'], variants: ['A263G'] } },
      'profile.mt.variants[0] EXCHANGE.MT_VARIANT_OUTSIDE_RANGES',
    ],
    [
      { mt: { ranges: ['1-576'], variants: ['G263A'] } },
      'profile.mt.variants[0] EXCHANGE.MT_WRONG_REFERENCE_BASE',
    ],
    [
      { mt: { ranges: ['1-576'], variants: ['263'] } },
      'profile.mt.variants[0] EXCHANGE.IMPOSSIBLE_MT_VARIANT',
    ],
    [
      { mt: { ranges: ['1-16570'], variants: ['A263G'] } },
      'profile.mt.ranges[0] EXCHANGE.IMPOSSIBLE_MT_RANGE',
    ],
    [{ mt: { ranges: ['1-576'] } }, 'profile.mt.variants EXCHANGE.REQUIRED'],
  ])('is refused where it is impossible: %j', (profile, expected) => {
    const result = read(profile);
    expect(codes(result.errors)).toContain(expected);
    expect(result.record).toBeUndefined();
  });

  it('may say that there are no differences from the reference', () => {
    const result = read({ mt: { ranges: ['16024-576'], variants: [] } });
    expect(profileOf(result)).toMatchObject({ mt: { ranges: ['16024-576'], variants: [] } });
  });
});

describe('mitochondrial variants', () => {
  it.each([
    ['A263G', { kind: 'substitution', position: 263, reference: 'A', base: 'G', insertion: 0 }],
    ['T152Y', { kind: 'substitution', position: 152, reference: 'T', base: 'Y', insertion: 0 }],
    ['A263del', { kind: 'deletion', position: 263, reference: 'A', insertion: 0 }],
    ['263del', { kind: 'deletion', position: 263, insertion: 0 }],
    ['315.1C', { kind: 'insertion', position: 315, base: 'C', insertion: 1 }],
  ])('%s is read', (text, expected) => {
    expect(readMtVariant(text)).toEqual(expected);
  });

  it.each(['A263A', '263G', 'a263g', 'A0G', 'A16570G', '315.0C', '315.C', 'A263', ''])(
    '%s is none',
    (text) => {
      expect(readMtVariant(text)).toBeUndefined();
    },
  );

  it('lie in a range that runs over the origin on both sides of it', () => {
    const range = readMtRange('16024-576');
    const isInside = (position: number): boolean => range !== undefined && isInMtRange(position, range);
    expect([16_023, 16_024, 16_569, 1, 576, 577].map(isInside)).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it.each([
    [1, 'G'],
    [73, 'A'],
    [263, 'A'],
    [315, 'C'],
    [489, 'T'],
    [576, 'A'],
    [3107, 'N'],
    [16_024, 'T'],
    [16_189, 'T'],
    [16_223, 'C'],
    [16_519, 'T'],
    [16_569, 'G'],
    [750, undefined],
  ])('are compared with the reference, which has at %d %s', (position, base) => {
    expect(referenceBase(position)).toBe(base);
  });
});
