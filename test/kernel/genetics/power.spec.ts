import {
  exclusionPower,
  expectedLog10LR,
  posteriorTables,
  RatioDistribution,
  readKinshipModel,
  readPedigree,
  readProfile,
  type MemberOfPedigree,
} from '../../../src/kernel/genetics/index.js';
import { caseFile, describeWithData, frequenciesOf } from './shared-data.js';

interface PowerFile {
  readonly frequencies: string;
  readonly families: Readonly<
    Record<
      string,
      {
        readonly pedigree: readonly MemberOfPedigree[];
        readonly missing: string;
        readonly genotypes: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
        readonly exclusionPowerPerLocus: readonly number[];
        readonly exclusionPowerTotal: number;
        readonly expectedMismatchingLoci: number;
        readonly mismatchDistribution: Readonly<Record<string, number>>;
        readonly inclusionPowerSimulated: {
          readonly nsim: number;
          readonly P_LR_gt: Readonly<Record<string, number>>;
          readonly meanLog10LR: number;
          readonly sdLog10LR: number;
        };
      }
    >
  >;
}

const FAMILIES = [
  'oneParent',
  'twoParents',
  'oneSib',
  'twoSibs',
  'grandparents',
  'childSpouse',
  'fourGrandparents',
];

function opened(name: string) {
  const { families, frequencies } = caseFile<PowerFile>('unit-power.json');
  const family = families[name]!;
  const [first = {}] = Object.values(family.genotypes);
  const table = frequenciesOf(frequencies);
  const loci = [...readProfile('', first).keys()].map((locus) => table.loci.get(locus)!);
  const profiles = new Map(
    Object.entries(family.genotypes).map(([person, calls]) => [person, readProfile(person, calls)] as const),
  );
  const tables = posteriorTables(
    { pedigree: readPedigree(family.pedigree), profiles, loci, model: readKinshipModel({}) },
    family.missing,
  );
  return { family, tables };
}

describeWithData('the power of a reference family', () => {
  it.each(FAMILIES)('%s: the power of exclusion is that of forrel, to 1e-8', (name) => {
    const { family, tables } = opened(name);
    const { perLocus, total, expectedMismatches, mismatches } = exclusionPower(tables);
    for (const [at, power] of family.exclusionPowerPerLocus.entries()) {
      expect(Math.abs(perLocus[at]!.power - power)).toBeLessThan(1e-8);
    }
    expect(Math.abs(total - family.exclusionPowerTotal)).toBeLessThan(1e-8);
    expect(Math.abs(expectedMismatches - family.expectedMismatchingLoci)).toBeLessThan(1e-7);
    for (const [number, probability] of Object.entries(family.mismatchDistribution)) {
      expect(Math.abs(mismatches[Number(number)]! - probability)).toBeLessThan(1e-8);
    }
  });

  it.each(FAMILIES)(
    '%s: the ratio of the missing person is what forrel has simulated, within four standard errors',
    (name) => {
      const { family, tables } = opened(name);
      const { nsim, P_LR_gt, meanLog10LR, sdLog10LR } = family.inclusionPowerSimulated;
      const { mean, standardDeviation } = expectedLog10LR(tables);
      expect(Math.abs(mean - meanLog10LR)).toBeLessThan((4 * sdLog10LR) / Math.sqrt(nsim));
      // Of a standard deviation the standard error is about sd / sqrt(2n) for a normal, more for others.
      expect(Math.abs(standardDeviation / sdLog10LR - 1)).toBeLessThan(8 / Math.sqrt(2 * nsim));
      const distribution = new RatioDistribution(tables, 2);
      for (const [threshold, share] of Object.entries(P_LR_gt)) {
        const power = distribution.atLeast(Math.log10(Number(threshold)), 'missing');
        const error = Math.sqrt(Math.max(power * (1 - power), 1 / nsim) / nsim);
        expect(Math.abs(power - share)).toBeLessThan(4 * error);
      }
    },
  );
});
