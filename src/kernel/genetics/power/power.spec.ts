import fc from 'fast-check';
import { SeededGenerator } from '../../numbers/seeded-generator.js';
import type { GenotypeProbabilities } from '../tables/ratio-row.js';
import { inventedLoci, inventedTables } from '../testing/invented-tables.js';
import { exclusionPower, poissonBinomial } from './exclusion-power.js';
import { FalseHitCurve, typedSetsOf } from './false-hits.js';
import { expectedLog10LR, log10Ratios, RatioDistribution, type Whose } from './ratio-distribution.js';

const seeds = fc.integer({ min: 0, max: 2 ** 31 });

function tablesOf(seed: number, loci: number, impossible = 0.3): GenotypeProbabilities[] {
  const generator = SeededGenerator.fromSeed(seed);
  return inventedTables(generator, inventedLoci(generator, loci), { impossible });
}

/** Every profile over the loci, with its ratio and its probabilities. */
function allProfiles(tables: readonly GenotypeProbabilities[]) {
  let profiles = [{ ratio: 0, missing: 1, unrelated: 1, mismatches: 0 }];
  for (const table of tables) {
    const ratios = log10Ratios(table);
    profiles = profiles.flatMap((profile) =>
      Array.from(ratios, (ratio, genotype) => ({
        ratio: profile.ratio + ratio,
        missing: profile.missing * table.posterior[genotype]!,
        unrelated: profile.unrelated * table.unrelated[genotype]!,
        mismatches: profile.mismatches + (table.posterior[genotype] === 0 ? 1 : 0),
      })),
    );
  }
  return profiles;
}

function truth(tables: readonly GenotypeProbabilities[], threshold: number, whose: Whose): number {
  return allProfiles(tables).reduce((sum, one) => sum + (one.ratio >= threshold ? one[whose] : 0), 0);
}

describe('the power of exclusion', () => {
  it('is what counting all profiles gives, in total and by the number of excluding loci', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const tables = tablesOf(seed, 3);
        const { total, mismatches, expectedMismatches } = exclusionPower(tables);
        const counted = new Float64Array(4);
        for (const one of allProfiles(tables)) counted[one.mismatches]! += one.unrelated;
        expect(total).toBeCloseTo(1 - counted[0]!, 12);
        for (const [number, probability] of counted.entries()) {
          expect(mismatches[number]).toBeCloseTo(probability, 12);
        }
        expect(expectedMismatches).toBeCloseTo(
          counted.reduce((sum, p, number) => sum + p * number, 0),
          12,
        );
      }),
      { numRuns: 20 },
    );
  });

  it('leaves out and names a locus at which the family is inconsistent', () => {
    const [broken, ...others] = tablesOf(4, 3);
    broken!.posterior.fill(Number.NaN);
    expect(exclusionPower([broken!, ...others])).toEqual({
      ...exclusionPower(others),
      inconsistentLoci: [broken!.locus],
    });
  });

  it('is a Poisson binomial distribution, which is binomial where all loci are alike', () => {
    const distribution = poissonBinomial([0.25, 0.25, 0.25, 0.25]);
    const expected = [81, 108, 54, 12, 1].map((count) => count / 256);
    for (const [number, probability] of expected.entries()) {
      expect(distribution[number]).toBeCloseTo(probability, 15);
    }
  });
});

describe('the distribution of the ratio', () => {
  it('brackets the probabilities that counting all profiles gives, for both hypotheses', () => {
    fc.assert(
      fc.property(seeds, fc.double({ min: -1, max: 2, noNaN: true }), (seed, threshold) => {
        const tables = tablesOf(seed, 3);
        const distribution = new RatioDistribution(tables, threshold, 0.003);
        for (const whose of ['missing', 'unrelated'] as const) {
          const { low, high } = distribution.bracket(threshold, whose);
          const expected = truth(tables, threshold, whose);
          expect(low).toBeLessThanOrEqual(expected + 1e-12);
          expect(high).toBeGreaterThanOrEqual(expected - 1e-12);
          const estimate = distribution.atLeast(threshold, whose);
          expect(estimate).toBeGreaterThanOrEqual(low - 1e-12);
          expect(estimate).toBeLessThanOrEqual(high + 1e-12);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('holds all of the missing person from far below on, and of others what is not excluded', () => {
    const tables = tablesOf(11, 5);
    const distribution = new RatioDistribution(tables, -60);
    expect(distribution.atLeast(-60, 'missing')).toBeCloseTo(1, 12);
    expect(distribution.atLeast(-60, 'unrelated')).toBeCloseTo(1 - exclusionPower(tables).total, 12);
  });

  it('bounds chance hits by the inverse of the threshold', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const distribution = new RatioDistribution(tablesOf(seed, 6), 0.5, 0.002);
        for (const threshold of [0.5, 1, 2]) {
          expect(distribution.bracket(threshold, 'unrelated').low).toBeLessThanOrEqual(10 ** -threshold);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('has the mean and the spread of the profiles counted one by one', () => {
    const tables = tablesOf(12, 3);
    const possible = allProfiles(tables).filter(({ missing }) => missing > 0);
    const mean = possible.reduce((sum, one) => sum + one.missing * one.ratio, 0);
    const spread = possible.reduce((sum, one) => sum + one.missing * (one.ratio - mean) ** 2, 0);
    const { mean: found, standardDeviation } = expectedLog10LR(tables);
    expect(found).toBeCloseTo(mean, 10);
    expect(standardDeviation ** 2).toBeCloseTo(spread, 10);
  });

  it('refuses a threshold below what was computed', () => {
    const distribution = new RatioDistribution(tablesOf(13, 2), 1);
    expect(() => distribution.atLeast(0.9, 'missing')).toThrow(RangeError);
  });
});

describe('the expected number of false hits', () => {
  const people = [21, 22, 23].map((seed) => tablesOf(seed, 4, 0.1));
  const typed = (...loci: string[]) => new Map(loci.map((locus) => [locus, ['8', '9']]));
  const bank = [typed('L0', 'L1', 'L2', 'L3'), typed('L1', 'L3'), typed('L1', 'L3'), typed('L2'), typed('X')];

  it('is the sum over all pairs, each profile with the loci that it has', () => {
    const curve = new FalseHitCurve({ people, typedSets: typedSetsOf(bank), least: -1, step: 0.001 });
    for (const threshold of [-0.5, 0, 0.31, 0.7]) {
      let [low, high] = [0, 0];
      for (const tables of people) {
        for (const profile of bank) {
          const used = tables.filter(({ locus }) => profile.has(locus));
          low += truth(used, threshold + curve.gridError, 'unrelated');
          high += truth(used, threshold - curve.gridError, 'unrelated');
        }
      }
      expect(curve.at(threshold)).toBeGreaterThanOrEqual(low - 1e-9);
      expect(curve.at(threshold)).toBeLessThanOrEqual(high + 1e-9);
    }
  });

  it('falls with the threshold and gives back the threshold for a wanted number', () => {
    const curve = new FalseHitCurve({ people, typedSets: typedSetsOf(bank), least: 0, step: 0.01 });
    const counts = Array.from({ length: 100 }, (_, at) => curve.at(at / 20));
    expect([...counts].sort((a, b) => b - a)).toEqual(counts);
    for (const wanted of [3, 1, 0.2, 0]) {
      const threshold = curve.thresholdFor(wanted);
      expect(curve.at(threshold)).toBeLessThanOrEqual(wanted);
      if (threshold > 0.01) expect(curve.at(threshold - 0.011)).toBeGreaterThan(wanted);
    }
  });

  it('gathers profiles by what was typed', () => {
    const sets = typedSetsOf(bank).map(({ loci, profiles }) => [[...loci].sort().join(), profiles]);
    expect(sets).toEqual([
      ['L0,L1,L2,L3', 1],
      ['L1,L3', 2],
      ['L2', 1],
      ['X', 1],
    ]);
  });
});
