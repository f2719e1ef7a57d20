import {
  familyLikelihood,
  genotypeIndex,
  locusFrequencies,
  mutationMatrix,
  overallRate,
  PLAIN_MODEL,
  posteriorTables,
  readKinshipModel,
  readPedigree,
  readProfile,
  relatedness,
  type LocusFrequencies,
  type MemberOfPedigree,
  type Profile,
} from '../../../src/kernel/genetics/index.js';
import { caseFile, describeWithData, frequenciesOf } from './shared-data.js';

type Alleles = readonly [string, string];

const alone = (id: string): MemberOfPedigree => ({ id, father: null, mother: null, sex: 'unknown' });

function lnOf(
  members: readonly MemberOfPedigree[],
  profiles: Readonly<Record<string, Alleles>>,
  table: LocusFrequencies,
  theta: number,
): number {
  const read = Object.entries(profiles).map(([person, alleles]): [string, Profile] => [
    person,
    readProfile(person, { [table.locus]: alleles }),
  ]);
  const model = { ...PLAIN_MODEL, theta };
  const request = { pedigree: readPedigree(members), profiles: new Map(read), loci: [table], model };
  return familyLikelihood(request, []).lnLikelihood([]);
}

interface Relationships {
  readonly rows: readonly {
    readonly relationship: string;
    readonly pedigree: readonly MemberOfPedigree[];
    readonly kinship: number;
    readonly kappa: readonly number[] | null;
    readonly inbreedingA: number;
    readonly inbreedingB: number;
  }[];
}

const pedigreeOf = (relationship: string): readonly MemberOfPedigree[] =>
  caseFile<Relationships>('unit-kinship-coefficients.json').rows.find(
    (row) => row.relationship === relationship,
  )!.pedigree;

describeWithData('the reference tables', () => {
  it('give the same coefficients of kinship', () => {
    const { rows } = caseFile<Relationships>('unit-kinship-coefficients.json');
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) {
      const found = relatedness(readPedigree(row.pedigree), 'A', 'B');
      expect(found.kinship).toBeCloseTo(row.kinship, 14);
      expect(found.inbreedingA).toBeCloseTo(row.inbreedingA, 14);
      expect(found.inbreedingB).toBeCloseTo(row.inbreedingB, 14);
      if (found.kappa !== undefined)
        row.kappa?.forEach((kappa, at) => expect(found.kappa?.[at]).toBeCloseTo(kappa, 14));
    }
  });

  it('give the same mutation matrices', () => {
    const { matrices } = caseFile<{
      readonly matrices: readonly {
        readonly locus: string;
        readonly parameters: Readonly<Record<string, unknown>>;
        readonly alleles: readonly string[];
        readonly frequencies: readonly number[];
        readonly matrix: readonly (readonly number[])[];
        readonly overallRate: number;
      }[];
    }>('unit-mutation-matrices.json');
    expect(matrices.length).toBe(17);
    for (const { locus, parameters, alleles, frequencies, matrix, overallRate: rate } of matrices) {
      const { female } = readKinshipModel({ mutation: { ...parameters, female: {}, male: {} } }).mutation!;
      const p = Float64Array.from(frequencies);
      const found = mutationMatrix(female, { locus, alleles, frequencies: p });
      const expected = matrix.flat();
      expect(found.values.length).toBe(expected.length);
      // The stationary form of the reference carries the rounding of frequencies that sum to 1 within 1e-10.
      const largest = Math.max(...expected.map((value, at) => Math.abs(value - found.values[at]!)));
      expect(largest).toBeLessThan(5e-11);
      expect(Math.abs(overallRate(found, p) - rate)).toBeLessThan(1e-9);
    }
  });

  it('give the same probabilities of drawing from a subpopulation', () => {
    const { frequencies, rows } = caseFile<{
      readonly frequencies: Readonly<Record<string, number>>;
      readonly rows: readonly {
        readonly theta: number;
        readonly sequence: readonly string[];
        readonly probability: number;
      }[];
    }>('unit-theta-sampling.json');
    const table = locusFrequencies({ locus: 'L', frequencies });
    for (const { theta, sequence, probability } of rows) {
      const persons = Array.from({ length: sequence.length / 2 }, (_, at) => `P${at}`);
      const profiles = persons.map((id, at): [string, Alleles] => [
        id,
        [sequence[2 * at]!, sequence[2 * at + 1]!],
      ]);
      const orders = profiles.reduce((count, [, [a, b]]) => count * (a === b ? 1 : 2), 1);
      const found = Math.exp(lnOf(persons.map(alone), Object.fromEntries(profiles), table, theta)) / orders;
      expect(Math.abs(found / probability - 1)).toBeLessThan(1e-12);
    }
  });

  it('give the same ratios for two relatives, with and without theta', () => {
    const { frequencies, rows } = caseFile<{
      readonly frequencies: Readonly<Record<string, number>>;
      readonly rows: readonly {
        readonly relationship: string;
        readonly theta: number;
        readonly genotypeA: Alleles;
        readonly genotypeB: Alleles;
        readonly LR: number;
      }[];
    }>('unit-pair-lr.json');
    expect(rows.length).toBeGreaterThan(100);
    const table = locusFrequencies({ locus: 'L', frequencies });
    for (const { relationship, theta, genotypeA, genotypeB, LR } of rows) {
      const profiles = { A: genotypeA, B: genotypeB };
      const related = lnOf(pedigreeOf(relationship), profiles, table, theta);
      const unrelated = lnOf([alone('A'), alone('B')], profiles, table, theta);
      expect(Math.abs(Math.exp(related - unrelated) - LR)).toBeLessThan(1e-11 * Math.max(1, LR));
    }
  });

  it('give the same distributions of a relative’s genotype', () => {
    const { rows } = caseFile<{
      readonly rows: readonly {
        readonly pedigree: string;
        readonly missing: string;
        readonly typed: Readonly<Record<string, Alleles>>;
        readonly locus: string;
        readonly mutation: unknown;
        readonly frequencies: string;
        readonly probabilities: Readonly<Record<string, number>>;
      }[];
    }>('unit-genotype-posterior.json');
    for (const { pedigree, missing, typed, locus, mutation, frequencies, probabilities } of rows) {
      const profiles = new Map(
        Object.entries(typed).map(([person, alleles]) => [person, readProfile(person, { [locus]: alleles })]),
      );
      const request = {
        pedigree: readPedigree(pedigreeOf(pedigree)),
        profiles,
        loci: [frequenciesOf(frequencies).loci.get(locus)!],
        model: readKinshipModel({ mutation }),
      };
      const [table] = posteriorTables(request, missing);
      for (const [genotype, probability] of Object.entries(probabilities)) {
        const [a, b] = genotype.split('/').map((allele) => table!.alleles.indexOf(allele));
        const found = table!.posterior[genotypeIndex(a!, b!)]!;
        expect(Math.abs(found / probability - 1)).toBeLessThan(1e-10);
      }
    }
  });
});
