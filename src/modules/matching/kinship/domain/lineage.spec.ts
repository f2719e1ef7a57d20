import type { GeneticProfile } from '../../../../kernel/contract/index.js';
import { readMtHaplotype, readYHaplotype, type FamilyOfReport } from '../../../../kernel/genetics/index.js';
import type { HaplotypeDatabase } from '../../../records/forensic-bank/index.js';
import { mtLineage, yLineage, type LineagePair } from './lineage.js';

const FATHER = { DYS391: ['10'], DYS19: ['14'], DYS390: ['24'] };
const MT = { ranges: ['16024-16365'], variants: ['T16126C'] };

const sampleOf = (code: string, more: object) =>
  ({ sample: { code, type: 'bone' }, ...more }) as unknown as GeneticProfile;

const family = {
  members: [
    { id: 'F', sex: 'male', father: null, mother: null },
    { id: 'M', sex: 'female', father: null, mother: null },
    { id: 'MP', sex: 'male', father: 'F', mother: 'M' },
  ],
  missing: 'MP',
  relatives: [
    { person: 'F', profile: sampleOf('S-F', { yStr: FATHER }) },
    { person: 'M', profile: sampleOf('S-M', { mt: MT }) },
  ],
  ...{ own: [], leftOut: [] },
} as unknown as FamilyOfReport;

const facts = { code: 'invented', version: 2 } as HaplotypeDatabase['facts'];
/** DYS390 is not in it; one haplotype lacks DYS19 and says nothing. */
const ofY: HaplotypeDatabase = {
  ...{ facts, kind: 'y', loci: ['DYS391', 'DYS19'] },
  haplotypes: [
    { haplotype: readYHaplotype('', { DYS391: ['10'], DYS19: ['14'] }), count: 4 },
    { haplotype: readYHaplotype('', { DYS391: ['11'], DYS19: ['14'] }), count: 95 },
    { haplotype: readYHaplotype('', { DYS391: ['10'] }), count: 50 },
  ],
};
const ofMt: HaplotypeDatabase = {
  ...{ facts, kind: 'mtdna', ranges: [{ first: 16_024, last: 16_200 }] },
  haplotypes: [{ haplotype: readMtHaplotype('', ['16024-16200'], ['T16189C']), count: 199 }],
};

const pair = (more: object, rest: Partial<LineagePair> = {}): LineagePair => ({
  ...{ family, samples: [sampleOf('B', more)], databases: [ofY, ofMt] },
  ...{ isFamilyCounted: true, log10Autosomal: 3, ...rest },
});

describe('what a line weighs by a haplotype database', () => {
  it('is one over the frequency, at the loci that both sides and the database have', () => {
    const [ratio, ...others] = yLineage(pair({ yStr: FATHER }))!.ratios;
    expect(others).toEqual([]);
    expect(ratio).toMatchObject({ size: 99, seen: 4, searched: 2, frequency: 0.05, database: facts });
    // One birth at three loci, none of which mutated: (1 - 0.0025)^3 / 0.05.
    expect(ratio?.log10LR).toBeCloseTo(Math.log10(0.9975 ** 3 / 0.05), 10);
    expect(ratio?.upperBound).toBeGreaterThan(0.05);
    expect(ratio?.log10LRAtBound).toBeLessThan(ratio?.log10LR ?? 0);
    expect(ratio?.combined).toBeCloseTo(3 + (ratio?.log10LR ?? 0), 10);
  });

  it('falls by the chance of a mutation where one is seen, and is none where the line excludes', () => {
    const oneStep = yLineage(pair({ yStr: { ...FATHER, DYS390: ['25'] } }))!;
    expect(oneStep.answer).toBe('within-tolerance');
    expect(oneStep.ratios[0]?.log10LR).toBeCloseTo(Math.log10((0.9975 ** 2 * 0.0025) / 2 / 0.05), 10);
    const other = yLineage(pair({ yStr: { ...FATHER, DYS390: ['27'] } }))!;
    expect([other.answer, other.ratios]).toEqual(['excluded', []]);
  });

  it("counts the haplotype of the viewer's side alone", () => {
    const sample = { yStr: { ...FATHER, DYS391: ['11'] } };
    const seenBy = (isFamilyCounted: boolean) => yLineage(pair(sample, { isFamilyCounted }))!.ratios[0]?.seen;
    expect([seenBy(true), seenBy(false)]).toEqual([4, 95]);
  });

  it('is searched along mitochondrial positions that all have, and given where nothing differs', () => {
    const [ratio] = mtLineage(pair({ mt: MT }))!.ratios;
    expect(ratio).toMatchObject({ size: 199, seen: 0, searched: 177, frequency: 1 / 200 });
    expect(ratio?.log10LR).toBeCloseTo(Math.log10(200), 10);
    expect(ratio?.upperBound).toBeCloseTo(1 - 0.05 ** (1 / 199), 10);
    const [differing] = mtLineage(pair({ mt: { ...MT, variants: [] } }))!.ratios;
    expect(differing).toMatchObject({ log10LR: undefined, combined: undefined });
  });

  it('is joined with no autosomal ratio that is no number', () => {
    expect(mtLineage(pair({ mt: MT }, { log10Autosomal: undefined }))!.ratios[0]?.combined).toBeUndefined();
  });
});
