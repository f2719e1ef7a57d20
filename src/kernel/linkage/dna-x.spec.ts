import type { KinshipBasisJson } from '../genetics/index.js';
import { buildBackground } from './build-background.js';
import type { ComparableRecord, ComparableRelative } from './comparable-record.js';
import { type DnaPair, type DnaRequest, weighDnaTests, withoutTie } from './dna-tests.js';

const [ALLELES, FREQUENCIES] = [
  ['11', '12', '13', '14'],
  [0.4, 0.3, 0.2, 0.1],
] as const;
const table = (locus: string) => ({ locus, alleles: [...ALLELES], frequencies: [...FREQUENCIES] });
const basisOf = (...loci: string[]): KinshipBasisJson => ({
  ...{ population: 'test', source: 'test', model: {}, misattribution: 0 },
  loci: [table('TH01'), ...loci.map(table)],
});
const [ONE, SAME_CLUSTER, ELSEWHERE] = ['HPRTB', 'DXS10101', 'DXS7132'];
const kinship = basisOf(ONE);

type Tie = ComparableRelative['relationship'];
type Sex = 'male' | 'female';
const sample = (code: string, sex: Sex, xStr: Record<string, string[]>) => ({
  sample: { code, type: 'buccal' as const },
  autosomal: { AMEL: sex === 'male' ? ['X', 'Y'] : ['X', 'X'] },
  xStr,
});
const relative = (relationship: Tie, sex: Sex, more: Partial<ComparableRelative> = {}) => ({
  ...{ id: relationship, relationship, sex },
  ...more,
});
const report = (sex: string, ...relatives: ComparableRelative[]): ComparableRecord => ({
  ...{ recordType: 'report', institution: 'HN', id: 'R', person: { sex }, relatives },
});
const body = (profile?: ReturnType<typeof sample>): ComparableRecord => ({
  ...{ recordType: 'remains', institution: 'US', id: 'B' },
  ...(profile && { profile }),
});
const woman = body(sample('B', 'female', { [ONE]: ['14', '11'] }));
const man = body(sample('B', 'male', { [ONE]: ['14'] }));

const PRIOR = 0.6;
const asked = (
  subject: ComparableRecord,
  record: ComparableRecord,
  { basis = kinship, pair }: { basis?: KinshipBasisJson; pair?: Partial<DnaPair> } = {},
): DnaRequest => ({
  ...{ kind: 'identification', subject, background: buildBackground([subject, record], basis) },
  pairs: [
    {
      ...{ probability: PRIOR, subject, record, own: true },
      relatives: new Set((subject.relatives ?? []).map(({ id }) => id)),
      ...pair,
    },
  ],
});
const bitsOf = (request: DnaRequest): Record<string, number> =>
  Object.fromEntries(
    [...weighDnaTests(request)]
      .filter(({ question }) => question === 'dna_x_chromosome')
      .map(({ relative: who = 'body', bits }) => [who, bits]),
  );

/** Mutual information of one hypothesis and what is seen, from the definition. */
function information(none: readonly number[], under: readonly number[]): number {
  return none.reduce((sum, p, at) => {
    const mean = PRIOR * under[at]! + (1 - PRIOR) * p;
    const part = (share: number, value: number) => (value > 0 ? share * value * Math.log2(value / mean) : 0);
    return sum + part(PRIOR, under[at]!) + part(1 - PRIOR, p);
  }, 0);
}

/**
 * The genotypes of a woman who has one gene of these probabilities and one of the population, heterozygous
 * ones once.
 */
function womanWith(gene: readonly number[]): number[] {
  return ALLELES.flatMap((_, a) =>
    ALLELES.slice(0, a + 1).map((__, b) =>
      a === b
        ? gene[a]! * FREQUENCIES[a]!
        : gene[a]! * FREQUENCIES[b]! + gene[b]! * FREQUENCIES[a]!,
    ),
  ); // prettier-ignore
}

describe('what the X chromosome promises', () => {
  // One of the genes 14 and 11, each as likely to be the father's.
  const shared = [0.5, 0, 0, 0.5];

  it('is by the formulas: a father, a paternal grandmother and a half sister by the father share one gene of a woman', () => {
    const family = report(
      'female',
      relative('father', 'male'),
      relative('grandmother_paternal', 'female'),
      relative('half_sibling_paternal', 'female'),
    );
    const bits = bitsOf(asked(family, woman));
    const ofOneGene = information(womanWith([...FREQUENCIES]), womanWith(shared));
    expect(bits.father).toBeCloseTo(information([...FREQUENCIES], shared), 2);
    expect(bits.grandmother_paternal).toBeCloseTo(ofOneGene, 2);
    expect(bits.half_sibling_paternal).toBeCloseTo(ofOneGene, 2);
  });

  it('is nothing between fathers and sons, or along any way with two men in a row', () => {
    const family = report(
      'male',
      relative('father', 'male'),
      relative('grandmother_paternal', 'female'),
      relative('half_sibling_paternal', 'female'),
      relative('child', 'male'),
      relative('mother', 'female'),
    );
    const { mother, ...others } = bitsOf(asked(family, man));
    expect(mother).toBeGreaterThan(0.1);
    for (const bits of Object.values(others)) expect(bits).toBeLessThan(1e-9);
    expect(bitsOf(asked(report('male', relative('child', 'female')), man)).child).toBeGreaterThan(0.1);
  });

  it('counts a cluster once, and two of them twice', () => {
    const family = report('female', relative('father', 'male'));
    const bits = ([[ONE], [ONE, SAME_CLUSTER], [ONE, ELSEWHERE]] as string[][]).map((loci) => {
      const typed = Object.fromEntries(loci.map((locus) => [locus, ['14', '11']]));
      return bitsOf(asked(family, body(sample('B', 'female', typed)), { basis: basisOf(...loci) })).father!;
    });
    expect(bits[1]).toBeCloseTo(bits[0]!, 9);
    expect(bits[2]).toBeGreaterThan(bits[0]! + 0.1);
  });

  it('is of a body whose sample shows its sex, for families of that sex', () => {
    const family = (sex: Sex, own: Sex = sex) =>
      report(own, relative('mother', 'female', { profile: sample('M', 'female', { [ONE]: ['14', '11'] }) }));
    const bare = body(sample('B', 'male', {}));
    expect(bitsOf(asked(bare, family('male'))).body).toBeCloseTo(information([...FREQUENCIES], shared), 2);
    const bareWoman = body(sample('B', 'female', {}));
    const ofDaughter = information(womanWith([...FREQUENCIES]), womanWith(shared));
    expect(bitsOf(asked(bareWoman, family('female'))).body).toBeCloseTo(ofDaughter, 2);
    for (const [subject, record] of [
      [bareWoman, family('male')],
      [body(), family('male')],
      [man, family('male')],
    ] as const)
      expect(bitsOf(asked(subject, record))).toEqual({});
  });

  it('is not told without X loci, without a known sex, of who was typed, or of whose sample may not be used', () => {
    const family = report('female', relative('father', 'male'));
    expect(bitsOf(asked(family, woman, { basis: basisOf() }))).toEqual({});
    expect(bitsOf(asked(family, man))).toEqual({});
    expect(bitsOf(asked(report('unknown', relative('father', 'male')), woman))).toEqual({});
    const typed = relative('father', 'male', { profile: sample('F', 'male', { [ONE]: ['14'] }) });
    expect(bitsOf(asked(report('female', typed), woman))).toEqual({});
    expect(bitsOf(asked(family, woman, { pair: { relatives: new Set() } })).father ?? 0).toBe(0);
    expect(bitsOf({ ...asked(woman, woman), kind: 'same_remains' })).toEqual({});
  });

  it('does not tell another institution which relative it is of', () => {
    const tests = [...weighDnaTests(asked(report('female', relative('father', 'male')), woman))];
    expect(new Set(tests.map((test) => withoutTie(test).question))).toEqual(
      new Set(['dna_own', 'dna_relative']),
    );
  });
});
