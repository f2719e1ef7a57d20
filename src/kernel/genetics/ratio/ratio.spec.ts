import fc from 'fast-check';
import { SeededGenerator } from '../../numbers/seeded-generator.js';
import { PLAIN_MODEL, type KinshipModel } from '../likelihood/kinship-model.js';
import type { FrequencyTable } from '../loci/frequency-table.js';
import { locusFrequencies } from '../loci/locus-frequencies.js';
import { readProfile, type Profile } from '../loci/profile.js';
import type { MemberOfPedigree, GeneticSex } from '../pedigree/member.js';
import { inventedFrequencies } from '../testing/invented-family.js';
import type { Hypothesis } from './hypothesis.js';
import { likelihoodRatios, type RatioRequest } from './likelihood-ratio.js';
import { posteriorProbabilities } from './posterior-probability.js';
import { readKinshipModel } from './read-model.js';
import { sensitivityOver } from './sensitivity.js';

const person = (
  id: string,
  father: string | null,
  mother: string | null,
  sex: GeneticSex,
): MemberOfPedigree => ({
  id,
  father,
  mother,
  sex,
});
const F = person('F', null, null, 'male');
const M = person('M', null, null, 'female');
const sister = person('S', 'F', 'M', 'female');
const missing = person('MP', 'F', 'M', 'male');
const stranger = person('POI', null, null, 'male');
const found = person('POI', 'F', 'M', 'male');

const child: Hypothesis = { id: 'child', members: [F, M, sister, found] };
const unrelated: Hypothesis = { id: 'unrelated', members: [F, M, sister, missing, stranger] };

const tableOf = (frequencies: Record<string, Record<string, number>>) =>
  Object.entries(frequencies).map(([locus, alleles]) => locusFrequencies({ locus, frequencies: alleles }));

const profilesOf = (
  genotypes: Record<string, Record<string, readonly string[]>>,
): ReadonlyMap<string, Profile> =>
  new Map(Object.entries(genotypes).map(([id, loci]) => [id, readProfile(id, loci)]));

const even = { 1: 0.1, 2: 0.2, 3: 0.3, 4: 0.4 };
const five = tableOf({ TH01: even, TPOX: even, FGA: even, vWA: even, SE33: even });

const request = (given: Partial<RatioRequest> = {}): RatioRequest => ({
  hypotheses: [child, unrelated],
  reference: 'unrelated',
  profiles: profilesOf({
    M: { TH01: ['1', '2'], TPOX: ['1', '1'], FGA: ['1', '1'], vWA: ['3', '4'] },
    S: { TH01: ['1', '1'], TPOX: ['1', '2'], FGA: ['2', '2'], vWA: ['3', '3'] },
    POI: { TH01: ['1', '3'], TPOX: ['3', '4'], FGA: ['1', '2'] },
  }),
  loci: five,
  model: PLAIN_MODEL,
  unidentified: 'POI',
  ...given,
});

describe('a likelihood ratio', () => {
  it('tells a locus that excludes, one that is undefined, one that informs and one that was not typed apart', () => {
    const [result] = likelihoodRatios(request()).results;
    const answers = Object.fromEntries(result!.loci.map(({ locus, answer }) => [locus, answer]));
    expect(answers).toEqual({
      TH01: 'informative',
      TPOX: 'excluded',
      FGA: 'undefined',
      vWA: 'untyped',
      SE33: 'untyped',
    });
    const byLocus = Object.fromEntries(result!.loci.map(({ locus, log10LR }) => [locus, log10LR]));
    expect(byLocus).toMatchObject({ TPOX: -Infinity, FGA: NaN, vWA: 0, SE33: 0 });
    expect(result!.log10LR).toBeNaN();
  });

  it('of a parent and a child who share a homozygous genotype is one over the frequency', () => {
    const loci = tableOf({ L1: { 1: 0.05, 2: 0.95 }, L2: { 1: 0.1, 2: 0.9 } });
    const alleles = { L1: ['1', '1'], L2: ['1', '1'] };
    const hypotheses = [
      { id: 'father', members: [F, M, person('C', 'F', 'M', 'female')] },
      { id: 'unrelated', members: [F, person('C', null, null, 'female')] },
    ];
    const [result] = likelihoodRatios(
      request({ hypotheses, loci, profiles: profilesOf({ F: alleles, C: alleles }) }),
    ).results;
    expect(result!.loci.map(({ log10LR }) => 10 ** log10LR)).toEqual([
      expect.closeTo(20, 10),
      expect.closeTo(10, 10),
    ]);
    expect(10 ** result!.log10LR).toBeCloseTo(200, 9);
  });

  it('says nothing where both hypotheses say the same, and the opposite the other way round', () => {
    const again: Hypothesis = { id: 'again', members: child.members };
    const { results } = likelihoodRatios(
      request({ hypotheses: [again, child], reference: 'child', model: readKinshipModel(mutating) }),
    );
    expect(results[0]!.log10LR).toBe(0);
    expect(results[0]!.loci.slice(0, 3).map(({ answer }) => answer)).toEqual([
      'uninformative',
      'uninformative',
      'uninformative',
    ]);
    const model = readKinshipModel(mutating);
    const forth = likelihoodRatios(request({ model })).results[0]!.log10LR;
    const back = likelihoodRatios(request({ model, reference: 'child' })).results[0]!.log10LR;
    expect(Number.isFinite(forth)).toBe(true);
    expect(back).toBeCloseTo(-forth, 12);
  });

  it('is the sum over loci in whatever order they come', () => {
    const alleles = ['7', '8', '9'];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), (seed) => {
        const generator = SeededGenerator.fromSeed(seed);
        const names = ['D3S1358', 'D8S1179', 'D21S11', 'D18S51'];
        const loci = tableOf(
          Object.fromEntries(names.map((name) => [name, inventedFrequencies(generator, alleles)])),
        );
        const draw = () =>
          Object.fromEntries(names.map((name) => [name, [generator.pick(alleles), generator.pick(alleles)]]));
        const profiles = profilesOf({ S: draw(), POI: draw() });
        const [result] = likelihoodRatios(request({ loci, profiles })).results;
        const [shuffled] = likelihoodRatios(request({ loci: generator.shuffled(loci), profiles })).results;
        expect(shuffled!.log10LR).toBeCloseTo(result!.log10LR, 12);
        expect(result!.loci.reduce((sum, { log10LR }) => sum + log10LR, 0)).toBeCloseTo(result!.log10LR, 12);
      }),
    );
  });

  it('of a direct match is one over the probability of the genotype', () => {
    const reference = person('REF', null, null, 'male');
    const hypotheses: Hypothesis[] = [
      { id: 'same', members: [reference], identical: [['REF', 'POI']] },
      { id: 'unrelated', members: [reference, stranger] },
    ];
    const both = (genotype: readonly string[], other = genotype) =>
      profilesOf({ REF: { TH01: genotype }, POI: { TH01: other } });
    const ratio = (profiles: ReadonlyMap<string, Profile>) =>
      likelihoodRatios(request({ hypotheses, profiles, loci: five.slice(0, 1) })).results[0]!.log10LR;
    expect(10 ** ratio(both(['1', '2']))).toBeCloseTo(1 / (2 * 0.1 * 0.2), 10);
    expect(10 ** ratio(both(['1', '2'], ['1', 'F']))).toBeCloseTo(1 / (0.1 * (2 - 0.1)), 10);
    expect(ratio(both(['1', '2'], ['1', '1']))).toBe(-Infinity);
  });

  it('joins a linked pair, and tells what it would be without the link', () => {
    const model: KinshipModel = {
      ...PLAIN_MODEL,
      linkedPair: { first: 'TH01', second: 'TPOX', recombinationRate: 0.1 },
    };
    const profiles = profilesOf({
      S: { TH01: ['1', '2'], TPOX: ['1', '2'], FGA: ['1', '1'] },
      POI: { TH01: ['1', '3'], TPOX: ['1', '4'], FGA: ['1', '1'] },
    });
    const [linked] = likelihoodRatios(request({ model, profiles })).results;
    const [free] = likelihoodRatios(request({ profiles })).results;
    expect(linked!.log10LRUnlinked).toBeCloseTo(free!.log10LR, 12);
    expect(linked!.linked!.loci).toEqual(['TH01', 'TPOX']);
    expect(linked!.log10LR).toBeCloseTo(linked!.linked!.log10LR + linked!.loci[2]!.log10LR, 12);
    expect(linked!.log10LR).not.toBeCloseTo(free!.log10LR, 3);
    const withTheta = { ...model, theta: 0.01 };
    expect(() => likelihoodRatios(request({ model: withTheta, profiles }))).toThrow(
      'GENETICS.LINKED_WITH_THETA',
    );
  });

  it('needs everybody who was typed in every hypothesis, and hypotheses that can be told apart', () => {
    const without: Hypothesis = { id: 'without', members: [F, M, missing, stranger] };
    expect(() => likelihoodRatios(request({ hypotheses: [child, without], reference: 'child' }))).toThrow(
      'GENETICS.PERSON_NOT_IN_HYPOTHESIS',
    );
    expect(() => likelihoodRatios(request({ hypotheses: [child, child], reference: 'child' }))).toThrow(
      'GENETICS.HYPOTHESIS_TWICE',
    );
    expect(() => likelihoodRatios(request({ reference: 'H9' }))).toThrow('GENETICS.HYPOTHESIS_UNKNOWN');
    const identical = { ...child, identical: [['POI', 'S']] };
    expect(() => likelihoodRatios(request({ hypotheses: [identical, unrelated] }))).toThrow(
      'GENETICS.IDENTICAL_GROUP',
    );
  });
});

const mutating = { mutation: { model: 'proportional', female: { rate: 0.001 }, male: { rate: 0.002 } } };

describe('the sensitivity of a ratio', () => {
  it('names the table with the least and the one with the greatest', () => {
    const table = (source: string, p: number): FrequencyTable => ({
      source,
      loci: new Map(tableOf({ TH01: { 1: p, 2: 1 - p } }).map((locus) => [locus.locus, locus])),
    });
    const profiles = profilesOf({ S: { TH01: ['1', '1'] }, POI: { TH01: ['1', '1'] } });
    const [answer] = sensitivityOver(request({ profiles }), [
      table('common', 0.5),
      table('rare', 0.01),
      table('middle', 0.1),
    ]);
    expect([answer!.least.source, answer!.greatest.source]).toEqual(['common', 'rare']);
    expect(answer!.tables).toHaveLength(3);
    expect(sensitivityOver(request(), [])).toEqual([]);
  });
});

describe('a posterior probability', () => {
  it('is prior times likelihood over the sum', () => {
    // Example 1 of the Familias documentation: father, unrelated, uncle, with a flat prior.
    const likelihoods = [5.535e-6, 3.267e-6, 4.36673065e-6];
    const posterior = posteriorProbabilities(likelihoods.map(Math.log), [1 / 3, 1 / 3, 1 / 3]);
    [0.420313859179738, 0.248087692491455, 0.331598448328807].forEach((value, at) =>
      expect(posterior[at]).toBeCloseTo(value, 12),
    );
  });

  it('of one hypothesis against all others follows from ratio and prior, without overflow', () => {
    const [posterior] = posteriorProbabilities([Math.log(10_000), 0], [0.01, 0.99]);
    expect(posterior).toBeCloseTo(100 / (100 + 0.99), 12);
    expect(posteriorProbabilities([-5000, -6000], [0.5, 0.5])).toEqual([1, 0]);
    expect(posteriorProbabilities([-Infinity, -3], [0.5, 0.5])).toEqual([0, 1]);
  });

  it('needs priors that are a distribution', () => {
    expect(() => posteriorProbabilities([0, 0], [0.5, 0.4])).toThrow('GENETICS.PRIORS');
    expect(() => posteriorProbabilities([0, 0], [1])).toThrow('GENETICS.PRIORS');
    expect(() => posteriorProbabilities([0, 0], [1.5, -0.5])).toThrow('GENETICS.PRIORS');
  });
});

describe('the model of a case', () => {
  it('is plain where nothing is said', () => {
    expect(readKinshipModel(undefined)).toEqual(PLAIN_MODEL);
    expect(
      readKinshipModel({ theta: 0, mutation: null, silent: 0, dropout: null, loci: 'independent' }),
    ).toEqual(PLAIN_MODEL);
  });

  it('may have another mutation model for fathers than for mothers', () => {
    const { mutation } = readKinshipModel({
      mutation: {
        model: 'equal',
        female: { rate: 0.001 },
        male: { model: 'stepwise', rate: 0.003, rate2: null, range: 0.2, transform: 'PM' },
      },
    });
    expect(mutation!.female).toEqual({
      kind: 'equal',
      rate: 0.001,
      rate2: 0,
      range: 0.1,
      transform: undefined,
    });
    expect(mutation!.male).toEqual({ kind: 'stepwise', rate: 0.003, rate2: 0, range: 0.2, transform: 'PM' });
  });

  it('takes dropout of one person or of several, and two loci as the linked pair', () => {
    expect(readKinshipModel({ dropout: { person: 'POI', d: 0.1 } }).dropout).toEqual(new Map([['POI', 0.1]]));
    const several = [
      { person: 'A', d: 0.1 },
      { person: 'B', d: 0.2 },
    ];
    expect(readKinshipModel({ dropout: several }).dropout.get('B')).toBe(0.2);
    const linked = { loci: 'linked pair', recombinationRate: 0.1 };
    expect(readKinshipModel(linked, ['TPOX', 'D2S441']).linkedPair).toEqual({
      first: 'TPOX',
      second: 'D2S441',
      recombinationRate: 0.1,
    });
    expect(readKinshipModel(linked, ['a', 'b', 'c']).linkedPair).toMatchObject({
      first: 'vWA',
      second: 'D12S391',
    });
  });

  it.each([
    [{ theta: 1 }, 'theta'],
    [{ theta: 'small' }, 'theta'],
    [{ silent: -0.1 }, 'silent'],
    [{ chromosome: 'Y' }, 'chromosome'],
    [{ loci: 'clusters' }, 'loci'],
    [{ loci: 'linked pair', recombinationRate: 0.7 }, 'recombinationRate'],
    [{ dropout: { d: 0.1 } }, 'dropout.person'],
    [{ mutation: { model: 'brownian', female: { rate: 0 }, male: { rate: 0 } } }, 'mutation.model'],
    [{ mutation: { model: 'equal', female: { rate: 0.1 } } }, 'mutation.male.rate'],
    [
      { mutation: { model: 'stepwise', transform: 'PX', female: { rate: 0 }, male: { rate: 0 } } },
      'mutation.transform',
    ],
  ])('%j is refused by the name of its field', (model, field) => {
    expect(() => readKinshipModel(model)).toThrow(
      expect.objectContaining({ code: 'GENETICS.MODEL_FIELD', parameters: { field } }) as Error,
    );
  });
});
