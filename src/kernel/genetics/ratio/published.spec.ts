import { PLAIN_MODEL, type KinshipModel } from '../likelihood/kinship-model.js';
import { locusFrequencies } from '../loci/locus-frequencies.js';
import { readProfile } from '../loci/profile.js';
import type { MemberOfPedigree } from '../pedigree/member.js';
import { likelihoodRatios } from './likelihood-ratio.js';
import { readKinshipModel } from './read-model.js';

type Genotypes = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
type Frequencies = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** `C F M`: C is the child of F and M. */
const pedigree = (...people: string[]): MemberOfPedigree[] =>
  people.map((text) => {
    const [id = '', father = null, mother = null] = text.split(' ');
    return { id, father, mother, sex: 'unknown' };
  });

function weigh(
  hypotheses: Readonly<Record<string, MemberOfPedigree[]>>,
  genotypes: Genotypes,
  frequencies: Frequencies,
  model: KinshipModel = PLAIN_MODEL,
) {
  return likelihoodRatios({
    hypotheses: Object.entries(hypotheses).map(([id, members]) => ({ id, members })),
    reference: 'unrelated',
    profiles: new Map(Object.entries(genotypes).map(([id, loci]) => [id, readProfile(id, loci)])),
    loci: Object.entries(frequencies).map(([locus, alleles]) =>
      locusFrequencies({ locus, frequencies: alleles }),
    ),
    model,
  });
}

const likelihood = (
  members: MemberOfPedigree[],
  genotypes: Genotypes,
  frequencies: Frequencies,
  model = PLAIN_MODEL,
): number =>
  Math.exp(weigh({ unrelated: members }, genotypes, frequencies, model).lnLikelihood.get('unrelated')!);

describe('published examples', () => {
  it('Familias, example 1: father, uncle or unrelated, with a stepwise model for mothers', () => {
    const people = ['M', 'AF'];
    const { results, lnLikelihood } = weigh(
      {
        father: pedigree(...people, 'D AF M'),
        uncle: pedigree('M', 'G', 'H', 'AF G H', 'F G H', 'D F M'),
        unrelated: pedigree(...people, 'F', 'D F M'),
      },
      {
        M: { L1: ['A', 'B'], L2: ['17', '18'] },
        D: { L1: ['A', 'B'], L2: ['19', '18'] },
        AF: { L1: ['A', 'C'], L2: ['19', '18'] },
      },
      { L1: { A: 0.1, B: 0.2, C: 0.3, D: 0.4 }, L2: { 17: 0.2, 18: 0.3, 19: 0.5 } },
      {
        ...PLAIN_MODEL,
        mutationByLocus: new Map([
          [
            'L2',
            readKinshipModel({
              mutation: { model: 'stepwise', range: 0.5, female: { rate: 0.05 }, male: { rate: 0 } },
            }).mutation,
          ],
        ]),
      },
    );
    // Familias leaves untyped founders out. Kept, the grandmother passes on alleles that may have mutated, which moves the uncle a little.
    const [father, uncle] = results.map(({ loci }) => loci.map(({ log10LR }) => 10 ** log10LR));
    expect(father).toEqual([expect.closeTo(1.66666666666667, 12), expect.closeTo(1.01652892561983, 12)]);
    expect(uncle).toEqual([expect.closeTo(1.33333333333333, 12), expect.closeTo(1.00246341827365, 3)]);
    expect(Math.exp(lnLikelihood.get('father')!)).toBeCloseTo(5.535e-6, 12);
    expect(Math.exp(lnLikelihood.get('unrelated')!)).toBeCloseTo(3.267e-6, 12);
  });

  it('pedprobr: two grandparents on different sides and the child, all heterozygous', () => {
    const members = pedigree('A', 'B', 'C', 'D', 'F A B', 'M C D', 'X F M');
    const genotypes = Object.fromEntries(['A', 'C', 'X'].map((id) => [id, { L: ['1', '2'] }]));
    expect(likelihood(members, genotypes, { L: { 1: 0.2, 2: 0.8 } })).toBeCloseTo(0.046592, 14);
  });

  it('pedprobr: a homozygous grandchild alone, with theta', () => {
    const members = pedigree('A', 'B', 'C', 'F A B', 'X F C');
    const found = likelihood(
      members,
      { X: { L: ['1', '1'] } },
      { L: { 1: 0.3, 2: 0.7 } },
      { ...PLAIN_MODEL, theta: 0.01 },
    );
    expect(found).toBeCloseTo(0.0921, 14);
  });

  it('pedprobr: two mutations in one child, with the equal model', () => {
    const genotypes = { F: { L: ['1', '1'] }, M: { L: ['1', '1'] }, X: { L: ['2', '2'] } };
    const model = readKinshipModel({ mutation: { model: 'equal', rate: 0.1 } });
    expect(likelihood(pedigree('F', 'M', 'X F M'), genotypes, { L: { 1: 0.9, 2: 0.1 } }, model)).toBeCloseTo(
      0.006561,
      14,
    );
  });

  it('dvir: a victim of two heterozygous parents', () => {
    const ratio = (victim: readonly string[]): number => {
      const parents = { F: { L: ['1', '2'] }, M: { L: ['1', '2'] } };
      const hypotheses = { child: pedigree('F', 'M', 'V F M'), unrelated: pedigree('F', 'M', 'V') };
      const { results } = weigh(hypotheses, { ...parents, V: { L: victim } }, { L: { 1: 0.1, 2: 0.9 } });
      return 10 ** results[0]!.log10LR;
    };
    expect(ratio(['1', '1'])).toBeCloseTo(25, 10);
    expect(ratio(['2', '2'])).toBeCloseTo(0.308641975308642, 12);
  });
});
