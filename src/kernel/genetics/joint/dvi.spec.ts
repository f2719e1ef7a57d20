import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SeededGenerator } from '../../numbers/seeded-generator.js';
import { LocusSpace } from '../likelihood/allele-space.js';
import { familyLikelihood } from '../likelihood/family-likelihood.js';
import type { Genotype, Profile } from '../loci/profile.js';
import { answerDvi } from './dvi-answer.js';
import { readDviProblem } from './dvi-problem.js';
import { FamilyEvaluator, VictimsAtLoci } from './family-evaluator.js';
import { NOBODY } from './sub-assignments.js';
import { twoDigits } from './one-sided.js';

type Json = Record<string, unknown>;

const LOCI = Array.from({ length: 12 }, (_, at) => `LOCUS${at}`);
const TABLE = { '8': 0.1, '9': 0.2, '10': 0.3, '11': 0.25, '12': 0.1, '13': 0.05 };
const PEDIGREE = [
  { id: 'grandfather', father: null, mother: null, sex: 'male' },
  { id: 'grandmother', father: null, mother: null, sex: 'female' },
  { id: 'father', father: 'grandfather', mother: 'grandmother', sex: 'male' },
  { id: 'aunt', father: 'grandfather', mother: 'grandmother', sex: 'female' },
  { id: 'mother', father: null, mother: null, sex: 'female' },
  { id: 'first', father: 'father', mother: 'mother', sex: 'male' },
  { id: 'second', father: 'father', mother: 'mother', sex: 'male' },
] as const;

/** Genes dropped down the pedigree: the genotypes of everybody. */
function drawn(seed: number): Map<string, Record<string, Genotype>> {
  const chance = SeededGenerator.fromSeed(seed);
  const found = new Map<string, Record<string, Genotype>>(PEDIGREE.map(({ id }) => [id, {}]));
  const alleles = Object.keys(TABLE);
  for (const locus of LOCI) {
    const gene = (parent: string | null): string =>
      parent === null
        ? alleles[chance.weightedIndex(Object.values(TABLE))]!
        : found.get(parent)![locus]![chance.integer(0, 1)]!;
    for (const { id, father, mother } of PEDIGREE) found.get(id)![locus] = [gene(father), gene(mother)];
  }
  return found;
}

function problemOf(
  typed: readonly string[],
  missing: readonly string[],
  victims: Readonly<Record<string, Readonly<Record<string, Genotype>>>>,
  options: { seed?: number; mutation?: Json | null } = {},
): Json {
  const genotypes = drawn(options.seed ?? 1);
  return {
    victims: Object.fromEntries(
      Object.entries(victims).map(([id, own]) => [id, { sex: 'male', genotypes: own }]),
    ),
    families: {
      F1: { pedigree: PEDIGREE, genotypes: Object.fromEntries(typed.map((id) => [id, genotypes.get(id)])) },
    },
    missing,
    frequencies: Object.fromEntries(LOCI.map((locus) => [locus, TABLE])),
    mutation: Object.fromEntries(LOCI.map((locus) => [locus, options.mutation ?? null])),
    threshold: 1000,
    theta: 0,
  };
}

const RATES = { rate: 0.01, rate2: 0, range: 0.1 };
const MODELS = [
  null,
  { model: 'proportional', female: RATES, male: { ...RATES, rate: 0.03 } },
  { model: 'equal', female: RATES, male: { ...RATES, rate: 0.03 } },
  { model: 'stepwise', female: RATES, male: { ...RATES, rate: 0.03 } },
] as const;

describe('the likelihood of a family with victims at its places', () => {
  it('is the same in blocks as in one sum, under every model', () => {
    const missing = ['father', 'first', 'second'];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.subarray(['grandfather', 'grandmother', 'aunt', 'mother']),
        fc.constantFrom(...MODELS),
        fc.array(fc.integer({ min: NOBODY, max: 2 }), { minLength: 3, maxLength: 3 }),
        (seed, typed, mutation, wanted) => {
          const assigned = Int32Array.from(wanted, (one, at) => (wanted.indexOf(one) === at ? one : NOBODY));
          const [own, other] = [drawn(seed), drawn(seed + 1)];
          const victims = { V1: own.get('father')!, V2: own.get('second')!, V3: other.get('first')! };
          const problem = readDviProblem(problemOf(typed, missing, victims, { seed, mutation }));
          const [family] = problem.families;
          const spaces = problem.loci.map((table) => new LocusSpace(table, problem.model));
          const profiles = problem.victims.map(({ profile }) => profile);
          const atLoci = new VictimsAtLoci(spaces, profiles);
          const blocks = new FamilyEvaluator(family!.pedigree, family!.profiles, missing, atLoci);
          const whole = familyLikelihood({ ...family!, ...problem }, missing);
          const at = (one: number): Profile | undefined => (one === NOBODY ? undefined : profiles[one]);
          const expected =
            whole.lnLikelihood([...assigned].map(at)) -
            whole.lnLikelihood(missing.map(() => undefined)) -
            [...assigned].reduce((sum, one) => sum + (one === NOBODY ? 0 : atLoci.lnUnrelated(one)), 0);
          const got = blocks.lnRatio(assigned);
          if (expected === -Infinity) expect(got).toBe(-Infinity);
          else expect(got).toBeCloseTo(expected, 9);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the answer to a DVI problem', () => {
  const own = drawn(5);
  const brothers = { V1: own.get('first')!, V2: own.get('second')! };

  it('tells brothers apart from strangers, and not from each other', () => {
    const answer = answerDvi(
      readDviProblem(
        problemOf(['mother', 'aunt', 'grandfather', 'grandmother'], ['first', 'second'], brothers, {
          seed: 5,
        }),
      ),
    );
    expect(answer.symmetric).toEqual([['first', 'second']]);
    expect(answer.solveAM.map(({ Conclusion }) => Conclusion)).toEqual([
      'Symmetric match',
      'Symmetric match',
    ]);
    expect(answer.solvePM[0]).toMatchObject({
      Missing: 'first/second',
      Comment: 'Full siblings: {V1, V2} = {first, second}',
    });
    expect(answer.joint.posteriorFlatPrior.V1!.first).toBeCloseTo(0.5, 3);
    expect(answer.relatedToEachOther).toEqual([]);
  });

  it('warns where victims are related to each other and not to the family', () => {
    const strangers = problemOf(['aunt'], ['first', 'second'], brothers, { seed: 77 });
    const [warning] = answerDvi(readDviProblem(strangers)).relatedToEachOther;
    expect(warning).toMatchObject({ family: 'F1', victims: ['V1', 'V2'] });
    expect(Number(warning!.lnLRWithoutRelatives)).toBeGreaterThan(Number(warning!.lnLR));
  });

  it('takes the priors of pairs into the same sum', () => {
    const problem = readDviProblem(problemOf(['mother'], ['first', 'second'], brothers, { seed: 5 }));
    const lnPrior = (victim: number, missing: number): number =>
      victim === 0 && missing === 0 ? Math.log(9) : 0;
    const { first, second } = answerDvi(problem, { lnPrior }).joint.posteriorFlatPrior.V1!;
    expect(first! / second!).toBeCloseTo(9, 2);
  });

  it('sets aside who has no pairing left', () => {
    const victims = { V1: own.get('first')!, V9: drawn(99).get('first')! };
    const problem = readDviProblem(problemOf(['mother', 'father'], ['first'], victims, { seed: 5 }));
    const answer = answerDvi(problem, { maxInconsistent: 2 });
    expect(answer.setAside).toEqual({ victims: ['V9'], families: [] });
    expect(Object.keys(answer.joint.posteriorFlatPrior)).toEqual(['V1']);
    expect(answer.joint.top[0]!.assignment).toEqual({ V1: 'first' });
    expect(answer.exclusionMatrixInconsistentLoci.V9!.first).toBeGreaterThan(2);
  });

  it('is that nothing can be said of somebody unrelated to all relatives', () => {
    const answer = answerDvi(readDviProblem(problemOf(['mother'], ['grandfather'], brothers, { seed: 5 })));
    expect(answer.solveAM).toEqual([
      expect.objectContaining({
        Missing: 'grandfather',
        Conclusion: 'Nonidentifiable',
        Comment: 'Unrelated to all references',
      }),
    ]);
  });
});

describe('a DVI problem', () => {
  const own = drawn(5);
  const victims = { V1: own.get('first')! };
  const good = problemOf(['mother'], ['first'], victims, { seed: 5 });
  const family = (good.families as { F1: Json }).F1;

  it.each([
    [{ missing: ['nobody'] }, 'GENETICS.DVI_MISSING_UNKNOWN', { person: 'nobody' }],
    [{ missing: ['first', 'first'] }, 'GENETICS.DVI_MISSING_TWICE', { person: 'first' }],
    [{ missing: ['mother'] }, 'GENETICS.DVI_MISSING_TYPED', { person: 'mother' }],
    [{ missing: 'first' }, 'GENETICS.DVI_SHAPE', { part: 'missing' }],
    [{ theta: 0.01 }, 'GENETICS.DVI_THETA', {}],
    [{ threshold: 0.5 }, 'GENETICS.DVI_THRESHOLD', {}],
    [{ families: { F1: family, F2: family } }, 'GENETICS.DVI_MISSING_IN_TWO', { person: 'first' }],
    [{ victims: { V1: { sex: 'm', genotypes: {} } } }, 'GENETICS.DVI_SHAPE', { part: 'victims.V1.sex' }],
    [
      { victims: { V1: { genotypes: { TH01: ['6', '7', '8'], FGA: ['20', '21', '22'] } } } },
      'GENETICS.MIXTURE',
      { person: 'V1', loci: 'TH01, FGA' },
    ],
    [{ mutation: { LOCUS0: { model: 'magic' } } }, 'GENETICS.DVI_SHAPE', { part: 'mutation.LOCUS0' }],
    [{ frequencies: { vWA: TABLE, VWA: TABLE } }, 'GENETICS.DVI_TABLE_TWICE', { locus: 'vWA' }],
  ])('is refused in words that name person and place: %j', (change, code, parameters) => {
    expect(() => readDviProblem({ ...good, ...change })).toThrow(
      expect.objectContaining({ code, parameters }),
    );
  });

  it('is refused where a family contradicts itself, naming who cures it', () => {
    const genotypes = { mother: own.get('mother'), second: drawn(8).get('second') };
    const bad = { ...good, families: { F1: { ...family, genotypes } } };
    expect(() => answerDvi(readDviProblem(bad))).toThrow(
      expect.objectContaining({
        code: 'GENETICS.DVI_FAMILY_IMPOSSIBLE_WITH',
        parameters: expect.objectContaining({ family: 'F1', persons: 'mother / second' }),
      }),
    );
  });

  it('says which loci it leaves out, and which alleles it had to add', () => {
    const { LOCUS1: _, ...frequencies } = good.frequencies as Json;
    const victim = { V1: { sex: 'male', genotypes: { ...victims.V1, LOCUS2: ['8', '30'] } } };
    const problem = readDviProblem({ ...good, frequencies, victims: victim });
    expect(problem.lociWithoutFrequencies).toEqual(['LOCUS1']);
    expect(problem.addedAlleles).toEqual([{ locus: 'LOCUS2', allele: '30', frequency: 0.001 }]);
  });
});

describe('a ratio in a comment', () => {
  it.each([
    [29_077, '2.9e+04'],
    [12.34, '12'],
    [3, '3'],
    [0.00002, '2e-05'],
    [0, '0'],
  ])('%d is %s', (value, expected) => {
    expect(twoDigits(value)).toBe(expected);
  });
});
