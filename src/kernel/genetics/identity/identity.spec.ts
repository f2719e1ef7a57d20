import fc from 'fast-check';
import { SeededGenerator } from '../../numbers/seeded-generator.js';
import { locusFrequencies } from '../loci/locus-frequencies.js';
import type { Genotype, Profile } from '../loci/profile.js';
import { compareCalls, compareProfiles, isWithin, type Tolerance } from './compare-calls.js';
import { consensusProfile } from './consensus.js';
import { IdentityIndex } from './identity-index.js';
import { identityRatio } from './identity-ratio.js';
import { reassociate } from './re-association.js';

const seeds = fc.integer({ min: 0, max: 2 ** 31 });
const alleles = ['8', '9', '10', '11'];
const loci = Array.from({ length: 8 }, (_, at) =>
  locusFrequencies({ locus: `L${at}`, frequencies: { 8: 0.1, 9: 0.2, 10: 0.3, 11: 0.4 } }),
);
const plain = { theta: 0, dropout: [0, 0], errorRate: 0 } as const;

function inventedProfile(generator: SeededGenerator): Map<string, Genotype> {
  const profile = new Map<string, Genotype>();
  for (const { locus } of loci) {
    if (generator.chance(0.2)) continue;
    profile.set(locus, [generator.pick(alleles), generator.chance(0.1) ? 'F' : generator.pick(alleles)]);
  }
  return profile;
}

/** The same person again, worse read: alleles lost, loci lost, now and then a wrong one. */
function readAgain(profile: Profile, generator: SeededGenerator): Map<string, Genotype> {
  const again = new Map<string, Genotype>();
  for (const [locus, [first, second]] of profile) {
    if (generator.chance(0.2)) continue;
    if (generator.chance(0.1)) again.set(locus, [first, first]);
    else if (generator.chance(0.05)) again.set(locus, [generator.pick(alleles), second]);
    else again.set(locus, [first, second]);
  }
  return again;
}

describe('two calls', () => {
  it.each<[Genotype, Genotype, string]>([
    [['8', '9'], ['9', '8'], 'same'],
    [['8', '8'], ['8', '8'], 'same'],
    [['8', '8'], ['8', '9'], 'dropout'],
    [['8', '8'], ['9', '9'], 'different'],
    [['8', '9'], ['8', '10'], 'different'],
    [['8', 'F'], ['8', '9'], 'same'],
    [['8', 'F'], ['9', 'F'], 'different'],
    [['8', 'F'], ['8', 'F'], 'same'],
    [['10', 'F'], ['8', '9'], 'different'],
  ])('%j and %j: %s, whichever comes first', (one, other, expected) => {
    expect(compareCalls(one, other)).toBe(expected);
    expect(compareCalls(other, one)).toBe(expected);
  });
});

describe('the index of profiles', () => {
  it('finds exactly what comparing every pair finds', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.nat(3),
        fc.nat(3),
        fc.integer({ min: 1, max: 6 }),
        (seed, drop, differ, common) => {
          const generator = SeededGenerator.fromSeed(seed);
          const tolerance: Tolerance = { fewestCommon: common, mostDropouts: drop, mostDifferences: differ };
          const index = new IdentityIndex();
          const first = Array.from({ length: 40 }, () => inventedProfile(generator));
          const samples = [...first, ...first.map((profile) => readAgain(profile, generator))];
          for (const sample of samples) index.add(sample);
          index.remove(3);
          const query = samples[generator.integer(0, 79)]!;
          const expected = samples.flatMap((sample, slot) => {
            const agreement = compareProfiles(query, sample);
            const fits = agreement.common >= common && isWithin(agreement, tolerance) && slot !== 3;
            return fits ? [slot] : [];
          });
          const found = index.matches(query, tolerance).map(({ slot }) => slot);
          expect([...found].sort((a, b) => a - b)).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the ratio of identity', () => {
  const of = (call: Genotype) => new Map([['L0', call]]);
  const ratio = (one: Genotype, other: Genotype, model: Parameters<typeof identityRatio>[3]) =>
    10 ** identityRatio(of(one), of(other), loci, model).log10LR;

  it('is one over the match probability 4.10 of the NRC report', () => {
    const [t, p, q] = [0.03, 0.1, 0.2];
    const model = { ...plain, theta: t };
    const homozygous = ((2 * t + (1 - t) * p) * (3 * t + (1 - t) * p)) / ((1 + t) * (1 + 2 * t));
    const heterozygous = (2 * (t + (1 - t) * p) * (t + (1 - t) * q)) / ((1 + t) * (1 + 2 * t));
    expect(ratio(['8', '8'], ['8', '8'], model)).toBeCloseTo(1 / homozygous, 10);
    expect(ratio(['9', '8'], ['8', '9'], model)).toBeCloseTo(1 / heterozygous, 10);
    expect(ratio(['8', '8'], ['8', '8'], plain)).toBeCloseTo(100, 10);
  });

  it('is 0 for calls of two people, and the error rate where something may have gone wrong', () => {
    expect(identityRatio(of(['8', '8']), of(['8', '9']), loci, plain).log10LR).toBe(Number.NEGATIVE_INFINITY);
    expect(ratio(['8', '8'], ['9', '9'], { ...plain, errorRate: 0.01 })).toBeCloseTo(0.01, 12);
  });

  it('allows for a lost allele, by hand: ab read whole, and then a alone', () => {
    const [d, p, q] = [0.2, 0.1, 0.2];
    const same = 2 * p * q * (1 - d) ** 2 * d * (1 - d);
    const alone = (1 - d * d) * p * p + d * (1 - d) * 2 * p * (1 - p);
    const expected = same / (2 * p * q * (1 - d) ** 2 * alone);
    expect(ratio(['8', '9'], ['8', '8'], { ...plain, dropout: [d, d] })).toBeCloseTo(expected, 10);
  });

  it('has mean 1 over the second sample of somebody else', () => {
    const calls = alleles.flatMap((a, at) => alleles.slice(at).map((b): Genotype => [a, b]));
    const frequency = (allele: string) => loci[0]!.frequencies[loci[0]!.alleles.indexOf(allele)]!;
    for (const one of calls) {
      const mean = calls.reduce((sum, other) => {
        const both = frequency(other[0]) * frequency(other[1]);
        return sum + ratio(one, other, plain) * (other[0] === other[1] ? both : 2 * both);
      }, 0);
      expect(mean).toBeCloseTo(1, 10);
    }
  });

  it('does not depend on which sample comes first, and passes over loci that one of them lacks', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const generator = SeededGenerator.fromSeed(seed);
        const one = inventedProfile(generator);
        const other = readAgain(one, generator);
        const model = { theta: 0.02, dropout: [0.1, 0.1], errorRate: 0.001 } as const;
        const there = identityRatio(one, other, loci, model);
        expect(identityRatio(other, one, loci, model).log10LR).toBeCloseTo(there.log10LR, 10);
        expect(there.perLocus.length).toBe([...one.keys()].filter((locus) => other.has(locus)).length);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the parts of one person', () => {
  const tolerance: Tolerance = { fewestCommon: 1, mostDropouts: 1, mostDifferences: 0 };
  const sample = (...calls: (Genotype | undefined)[]): Profile =>
    new Map(calls.flatMap((call, at) => (call ? [[`L${at}`, call] as const] : [])));

  it('are joined over chains of matches and give one profile', () => {
    const samples = [
      sample(['8', '9'], ['10', '10'], undefined),
      sample(['8', '8'], ['10', 'F'], ['9', 'F']),
      sample(undefined, undefined, ['9', '11']),
      sample(['11', '11'], ['8', '8'], ['8', '8']),
    ];
    const pairs = [
      { one: 0, other: 1, log10LR: 5 },
      { one: 1, other: 2, log10LR: 3 },
    ];
    const { people, refused } = reassociate(samples, pairs, tolerance);
    expect(refused).toEqual([]);
    expect(people.map(({ samples: numbers }) => numbers)).toEqual([[0, 1, 2], [3]]);
    const { profile, dropouts, conflicts } = people[0]!.consensus;
    expect(Object.fromEntries(profile)).toEqual({ L0: ['8', '9'], L1: ['10', '10'], L2: ['11', '9'] });
    expect(dropouts).toEqual(['L0']);
    expect(conflicts).toEqual([]);
  });

  it('are not joined where two of them contradict each other, and the contradiction is named', () => {
    const samples = [
      sample(['8', '9'], ['10', '10']),
      sample(['8', '9'], undefined),
      sample(['8', '9'], ['11', '11']),
    ];
    const pairs = [
      { one: 0, other: 1, log10LR: 5 },
      { one: 1, other: 2, log10LR: 4 },
    ];
    const { people, refused } = reassociate(samples, pairs, tolerance);
    expect(people.map(({ samples: numbers }) => numbers)).toEqual([[0, 1], [2]]);
    expect(refused).toEqual([{ pair: pairs[1], contradiction: [0, 2] }]);
  });

  it('come out the same in whatever order the pairs come, and never contradict each other', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const generator = SeededGenerator.fromSeed(seed);
        const first = Array.from({ length: 6 }, () => inventedProfile(generator));
        const samples = [...first, ...first.map((one) => readAgain(one, generator))];
        const pairs = samples.flatMap((_, one) =>
          samples.flatMap((__, other) =>
            one < other && generator.chance(0.3) ? [{ one, other, log10LR: generator.uniform() }] : [],
          ),
        );
        const once = reassociate(samples, pairs, tolerance);
        expect(reassociate(samples, generator.shuffled(pairs), tolerance)).toEqual(once);
        for (const { samples: members } of once.people) {
          for (const [one, other] of members.flatMap((a) => members.map((b) => [a, b] as const))) {
            if (one !== other)
              expect(isWithin(compareProfiles(samples[one]!, samples[other]!), tolerance)).toBe(true);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('leave a locus untyped at which they show three alleles, or two homozygotes', () => {
    const { profile, conflicts } = consensusProfile([
      sample(['8', '9'], ['8', '8'], ['8', 'F']),
      sample(['8', '10'], ['9', '9'], ['9', 'F']),
    ]);
    expect(conflicts).toEqual(['L0', 'L1']);
    expect(Object.fromEntries(profile)).toEqual({ L2: ['8', '9'] });
  });
});
