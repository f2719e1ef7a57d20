import { KINDS } from '../kinds.js';
import { measureComparison } from './measure-scorer.js';

/**
 * Body weight, in kilograms: what a family remembers, a shelter or a hospital weighs, or an examiner of a
 * fresh body writes down.
 *
 * People lose weight on the way and gain it in care: a tenth of it either way is taken as usual, beside the
 * error of the teller (stated weight is some kilograms under measured weight in surveys). Weight goes with
 * stature, sex and build, which have been weighed, so that it adds no more than a factor of three. What is
 * left of a body that is not fresh has another weight, and is not compared.
 */
const HEARSAY_KG = 6;
const LEAST_MEASURED_KG = 2;
const CHANGE_ON_THE_WAY = 0.1;

export const weightComparison = measureComparison({
  group: 'stature',
  column: 'weight',
  field: 'weightKg',
  kinds: KINDS,
  slip: 0.15,
  // Both sexes together.
  usual: { mean: 67, variance: 170 },
  leastOfAdults: 40,
  others: { share: 0.15, spread: { mean: 45, variance: 900 } },
  most: 0.5,
  range: ({ recordType, condition, physical }) =>
    recordType === 'remains' && condition !== 'fresh' ? undefined : physical?.weightKg,
  measure({ min, max }, { recordType }) {
    const mean = (min + max) / 2;
    const spread = (max - min) / 2 / Math.sqrt(3);
    const told = recordType === 'report' ? HEARSAY_KG : LEAST_MEASURED_KG;
    return { mean, deviation: Math.hypot(spread, told, (CHANGE_ON_THE_WAY * mean) / Math.SQRT2) };
  },
  reasons: { within: 'WEIGHT.WITHIN_ERROR', beyond: 'WEIGHT.BEYOND_ERROR', noData: 'WEIGHT.NO_DATA' },
});
