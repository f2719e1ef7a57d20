import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SeededGenerator } from '../../numbers/seeded-generator.js';
import { locusFrequencies } from '../loci/locus-frequencies.js';
import type { Genotype, Profile } from '../loci/profile.js';
import type { MemberOfPedigree } from '../pedigree/member.js';
import { readPedigree } from '../pedigree/pedigree.js';
import { checkRelations } from './declared-relation.js';
import { mendelianConsistency } from './mendelian-consistency.js';
import {
  lociWithMoreThanTwo,
  refuseMixture,
  sameProfiles,
  sexAgainstAmelogenin,
  sharedSampleCodes,
} from './sample-findings.js';
import { estimatedKappa, lnLikelihoodOf, sharingLikelihoods, type SharingLikelihood } from './sharing.js';

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
const FAMILY = readPedigree([
  member('father', 'male'),
  member('mother', 'female'),
  member('anna', 'female', 'father', 'mother'),
  member('bruno', 'male', 'father', 'mother'),
  member('carla', 'female', 'father', 'mother'),
]);
const TABLES = Array.from({ length: 20 }, (_, at) =>
  locusFrequencies({
    locus: `L${at}`,
    frequencies: { '10': 0.1, '11': 0.2, '12': 0.3, '13': 0.25, '14': 0.1, '15': 0.05 },
  }),
);

/** Profiles of the family by dropping genes down the pedigree. */
function drawn(seed: number): Map<string, Profile> {
  const chance = SeededGenerator.fromSeed(seed);
  const profiles = new Map(FAMILY.members.map(({ id }) => [id, new Map<string, Genotype>()]));
  for (const { locus, alleles, frequencies } of TABLES) {
    const allele = (): string => {
      let left = chance.uniform();
      return alleles.find((_, at) => (left -= frequencies[at]!) < 0) ?? alleles.at(-1)!;
    };
    for (const at of FAMILY.order) {
      const passed = (parent: number): string =>
        parent === -1
          ? allele()
          : profiles.get(FAMILY.members[parent]!.id)!.get(locus)![chance.uniform() < 0.5 ? 0 : 1];
      profiles
        .get(FAMILY.members[at]!.id)!
        .set(locus, [passed(FAMILY.father[at]!), passed(FAMILY.mother[at]!)]);
    }
  }
  return profiles;
}

const profile = (loci: Readonly<Record<string, Genotype>>): Profile => new Map(Object.entries(loci));

describe('the consistency of a family', () => {
  it('is found where the genes were passed on', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.subarray(['father', 'mother', 'anna', 'bruno', 'carla']),
        (seed, typed) => {
          const profiles = new Map([...drawn(seed)].filter(([id]) => typed.includes(id)));
          expect(mendelianConsistency(FAMILY, profiles).contradictions).toEqual([]);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('names the one whose removal cures it', () => {
    const profiles = drawn(7);
    profiles.set('bruno', drawn(8).get('bruno')!);
    const { contradictions, curedBy, lociCompared } = mendelianConsistency(FAMILY, profiles);
    expect(contradictions.length).toBeGreaterThan(3);
    expect(curedBy).toEqual([['bruno']]);
    expect(lociCompared).toBe(20);
  });

  it('names the smallest sets for one locus', () => {
    const profiles = new Map([
      ['father', profile({ L1: ['10', '10'] })],
      ['anna', profile({ L1: ['11', '12'] })],
    ]);
    expect(mendelianConsistency(FAMILY, profiles).contradictions).toEqual([
      { locus: 'L1', curedBy: [['father'], ['anna']] },
    ]);
  });

  it('sees that four alleles are the most that siblings can have', () => {
    const profiles = new Map([
      ['anna', profile({ L1: ['10', '11'] })],
      ['bruno', profile({ L1: ['12', '13'] })],
      ['carla', profile({ L1: ['10', '14'] })],
    ]);
    const [found] = mendelianConsistency(FAMILY, profiles).contradictions;
    expect(found?.curedBy).toEqual([['anna'], ['bruno'], ['carla']]);
  });

  it('does not hold a flagged single allele for a homozygote', () => {
    const profiles = (father: Genotype) =>
      new Map([
        ['father', profile({ L1: father })],
        ['anna', profile({ L1: ['11', '12'] })],
      ]);
    expect(mendelianConsistency(FAMILY, profiles(['10', 'F'])).contradictions).toEqual([]);
    expect(mendelianConsistency(FAMILY, profiles(['10', '10'])).contradictions).toHaveLength(1);
  });
});

describe('the sharing of two persons', () => {
  const [table] = TABLES;
  const at = (first: Genotype, second: Genotype): SharingLikelihood =>
    sharingLikelihoods(profile({ L0: first }), profile({ L0: second }), [table!])[0]!.likelihood;

  it('has the likelihoods of the textbook', () => {
    expect(at(['10', '10'], ['10', '10'])).toEqual([
      expect.closeTo(1e-4),
      expect.closeTo(1e-3),
      expect.closeTo(1e-2),
    ]);
    expect(at(['10', '11'], ['11', '10'])).toEqual([
      expect.closeTo(0.04 ** 2),
      expect.closeTo(0.1 * 0.2 * (0.1 + 0.2)),
      expect.closeTo(0.04),
    ]);
    expect(at(['10', '11'], ['12', '13'])).toEqual([expect.closeTo(0.04 * 0.15), 0, 0]);
  });

  it('sums to 1 over all pairs of genotypes, whatever is shared', () => {
    const genotypes = table!.alleles.flatMap((a, i) => table!.alleles.slice(i).map((b): Genotype => [a, b]));
    const sums = [0, 0, 0];
    for (const first of genotypes)
      for (const second of genotypes) at(first, second).forEach((value, shared) => (sums[shared]! += value));
    expect(sums).toEqual([expect.closeTo(1), expect.closeTo(1), expect.closeTo(1)]);
  });

  it('is estimated at the top of the likelihood', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const profiles = drawn(seed);
        const likelihoods = sharingLikelihoods(profiles.get('anna')!, profiles.get('bruno')!, TABLES).map(
          ({ likelihood }) => likelihood,
        );
        const best = estimatedKappa(likelihoods)!;
        expect(best[0] + best[1] + best[2]).toBeCloseTo(1, 9);
        const top = lnLikelihoodOf(likelihoods, best);
        for (let k0 = 0; k0 <= 10; k0++)
          for (let k1 = 0; k1 <= 10 - k0; k1++)
            expect(lnLikelihoodOf(likelihoods, [k0 / 10, k1 / 10, (10 - k0 - k1) / 10])).toBeLessThan(
              top + 1e-6,
            );
      }),
      { numRuns: 20 },
    );
  });
});

describe('a declared relation', () => {
  it('is believed where it is true', () => {
    const findings = checkRelations(FAMILY, drawn(3), TABLES);
    expect(findings).toHaveLength(10);
    expect(findings.filter(({ isDoubtful }) => isDoubtful)).toEqual([]);
    const parent = findings.find(({ first, second }) => first === 'father' && second === 'anna');
    expect(parent).toMatchObject({ best: 'parent-child', declared: [0, 1, 0] });
  });

  it('is doubted where the child is another', () => {
    const profiles = drawn(3);
    profiles.set('bruno', drawn(4).get('bruno')!);
    const doubtful = checkRelations(FAMILY, profiles, TABLES).filter(({ isDoubtful }) => isDoubtful);
    expect(doubtful.map(({ first, second }) => `${first} ${second}`)).toEqual(
      expect.arrayContaining(['father bruno', 'mother bruno']),
    );
    expect(doubtful.every(({ first, second }) => first === 'bruno' || second === 'bruno')).toBe(true);
  });

  it('is seen where two declared siblings are one person', () => {
    const profiles = drawn(5);
    profiles.set('carla', profiles.get('anna')!);
    const pair = checkRelations(FAMILY, profiles, TABLES).find(
      ({ first, second }) => first === 'anna' && second === 'carla',
    );
    expect(pair).toMatchObject({ best: 'same-person', isDoubtful: true });
    expect(pair!.estimated[2]).toBeGreaterThan(0.99);
  });

  it('is not judged by few loci', () => {
    expect(checkRelations(FAMILY, drawn(3), TABLES.slice(0, 7))).toEqual([]);
  });
});

describe('a sample', () => {
  it('of several persons is refused, naming the person and the loci', () => {
    const mixture = { TH01: ['6', '7', '9'], FGA: ['20', '21', '24', '25'], D3S1358: ['15', '16'] };
    expect(() => refuseMixture('V3', mixture)).toThrow(
      expect.objectContaining({ code: 'GENETICS.MIXTURE', parameters: { person: 'V3', loci: 'TH01, FGA' } }),
    );
  });

  it('with three alleles at one locus alone is no mixture', () => {
    const loci = { TPOX: ['8', '10', '11'], FGA: ['20', '21'] };
    expect(lociWithMoreThanTwo(loci)).toEqual(['TPOX']);
    expect(() => refuseMixture('V3', loci)).not.toThrow();
  });

  it.each([
    ['male', ['X', 'Y'], 'agrees'],
    ['female', ['X', 'X'], 'agrees'],
    ['female', ['X', 'Y'], 'contradicts'],
    ['male', ['X', 'X'], 'contradicts'],
    ['male', ['X', 'F'], 'says-nothing'],
    ['unknown', ['X', 'Y'], 'says-nothing'],
    ['male', undefined, 'says-nothing'],
  ] as const)('of a %s with amelogenin %j %s', (sex, amelogenin, answer) => {
    expect(sexAgainstAmelogenin(sex, amelogenin)).toBe(answer);
  });

  it('under two names is found by the profile, and by the code', () => {
    const profiles = drawn(9);
    profiles.set('twin', profiles.get('anna')!);
    expect(sameProfiles(profiles)).toEqual([{ first: 'anna', second: 'twin', loci: 20 }]);
    expect(
      sharedSampleCodes([
        { code: 'S1', person: 'anna' },
        { code: 'S1 ', person: 'bruno' },
        { code: 'S2', person: 'anna' },
      ]),
    ).toEqual([{ code: 'S1', persons: ['anna', 'bruno'] }]);
  });
});
