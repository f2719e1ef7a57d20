import fc from 'fast-check';
import { SeededGenerator } from '../../numbers/seeded-generator.js';
import { chartOf } from './chart.js';
import { fitWeights, LEAST_LABELS, type LabelledPair } from './fit-weights.js';
import { fitLogistic, logOddsOf, type LogisticObservation } from './logistic.js';
import { faultOfWeights, powerOf } from './weights.js';

/** Labels whose true log odds are prior + powers x group ratios. */
function labelsOf(count: number, powers: { name: number; place: number }, seed = 7): LabelledPair[] {
  const chance = SeededGenerator.fromSeed(seed);
  return Array.from({ length: count }, (_, at) => {
    const [name, place] = [chance.uniform() * 8 - 3, chance.uniform() * 6 - 3];
    const prior = 0.05;
    const log10Odds = Math.log10(prior / (1 - prior)) + powers.name * name + powers.place * place;
    const same = chance.uniform() < 1 / (1 + 10 ** -log10Odds);
    return {
      kind: 'identification',
      groups: { name, place, dna: 0 },
      prior,
      same,
      key: `p${at}`,
      cluster: `c${at >> 1}`,
    };
  });
}

describe('weights learnt from labels', () => {
  it('find groups that say too much, and leave those that say what they know', () => {
    const weights = fitWeights(labelsOf(4000, { name: 0.5, place: 1 }), 1);
    const fitted = weights.kinds.identification;
    expect(weights.version).toMatch(/\+w1$/);
    expect(fitted?.groups.name?.power).toBeGreaterThan(0.4);
    expect(fitted?.groups.name?.power).toBeLessThan(0.65);
    expect(Math.abs((fitted?.groups.place?.power ?? 0) - 1)).toBeLessThan(0.2);
    expect(fitted?.cost?.after).toBeLessThan(fitted?.cost?.before ?? 0);
    expect(fitted?.groups.dna).toBeUndefined();
    expect(chartOf(weights).join('\n')).toMatch(/name +0\.\d\d ± 0\.\d\d █+·+\|/);
  });

  it('stay as written where there are few labels, or where nothing is gained', () => {
    expect(fitWeights(labelsOf(30, { name: 0.2, place: 1 }), 1).kinds).toEqual({});
    const right = fitWeights(labelsOf(400, { name: 1, place: 1 }), 1);
    for (const group of ['name', 'place'] as const)
      expect(Math.abs(powerOf(right, 'identification', group) - 1)).toBeLessThan(0.25);
    expect(LEAST_LABELS).toBeGreaterThan(10);
  });

  it('are the same whatever the order of the labels', () => {
    const labels = labelsOf(300, { name: 0.6, place: 0.9 });
    fc.assert(
      fc.property(fc.shuffledSubarray(labels, { minLength: labels.length }), (shuffled) => {
        expect(fitWeights(shuffled, 2)).toEqual(fitWeights(labels, 2));
      }),
      { numRuns: 10 },
    );
  });

  it('survive ratios without end, and answers without a doubt', () => {
    const certain = labelsOf(200, { name: 1, place: 1 }).map((label) => ({
      ...label,
      groups: { ...label.groups, name: label.same ? Infinity : -Infinity },
    }));
    const powers = Object.values(fitWeights(certain, 1).kinds.identification?.groups ?? {});
    expect(powers.every(({ power }) => power >= 0 && power <= 2)).toBe(true);
  });

  it('are read back from a file only when they fit the model', () => {
    const weights = fitWeights(labelsOf(400, { name: 0.5, place: 1 }), 1);
    expect(faultOfWeights(JSON.parse(JSON.stringify(weights)))).toBeUndefined();
    expect(faultOfWeights({ ...weights, base: 'linkage-0.0.1' })).toBe('base');
    expect(faultOfWeights([])).toBe('form');
    const { identification } = weights.kinds;
    const wild = { identification: { ...identification, groups: { name: { power: 7, standardError: 1 } } } };
    expect(faultOfWeights({ ...weights, kinds: { identification: { groups: {} } } })).toBe('form');
    expect(faultOfWeights({ ...weights, kinds: wild })).toBe('power');
    expect(faultOfWeights({ ...weights, kinds: { friendship: { groups: {} } } })).toBe('form');
  });
});

describe('logistic regression with a normal prior', () => {
  const priors = [
    { mean: 0, standardDeviation: 3 },
    { mean: 1, standardDeviation: 0.3 },
  ];

  it('stays at its prior without observations', () => {
    const { coefficients, standardErrors } = fitLogistic([], priors);
    expect(coefficients).toEqual([0, 1]);
    expect(standardErrors[1]).toBeCloseTo(0.3, 12);
  });

  it('ends where the gradient vanishes', () => {
    const chance = SeededGenerator.fromSeed(3);
    const observations = Array.from({ length: 200 }, (): LogisticObservation => {
      const x = chance.uniform() * 4 - 2;
      return { features: [1, x], offset: -1, isTrue: chance.uniform() < 1 / (1 + Math.exp(1 - 0.7 * x)) };
    });
    const { coefficients } = fitLogistic(observations, priors);
    for (const [k, { mean, standardDeviation }] of priors.entries()) {
      const gradient = observations.reduce(
        (sum, one) =>
          sum +
          (one.features[k] ?? 0) * (Number(one.isTrue) - 1 / (1 + Math.exp(-logOddsOf(one, coefficients)))),
        (mean - (coefficients[k] ?? 0)) / standardDeviation ** 2,
      );
      expect(gradient).toBeCloseTo(0, 6);
    }
  });
});
