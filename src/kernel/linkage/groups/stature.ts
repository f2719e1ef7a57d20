import { STATED_NAME, statedFacts } from '../../contract/index.js';
import { KINDS } from '../kinds.js';
import { inCentimetres } from '../stated-height.js';
import { measureComparison } from './measure-scorer.js';

/**
 * Stature: two uncertain measures of one height, in centimetres.
 *
 * A family's range is hearsay; a morgue's range is a prediction interval, read as about nine in ten. Each is
 * at least as uncertain as careful measuring is (reported against measured stature differs by 2 to 4 cm in
 * anthropometric surveys).
 */
const HEARSAY_CM = 4;
const LEAST_MEASURED_CM = 2.5;
const HALF_WIDTHS_A_DEVIATION = 1.6;

export const statureComparison = measureComparison({
  group: 'stature',
  column: 'stature',
  field: STATED_NAME.height,
  kinds: KINDS,
  slip: 0.03,
  // Both sexes together.
  usual: { mean: 165, variance: 85 },
  leastOfAdults: 135,
  others: { share: 0.12, spread: { mean: 125, variance: 1400 } },
  // A rare height agrees no better than this: it comes with an age and a sex that have said so already.
  most: 1.4,
  range(record) {
    const { height, estimatedHeight } = statedFacts(record);
    return inCentimetres(record.recordType === 'remains' ? (estimatedHeight ?? height) : height, record);
  },
  measure({ min, max }, { recordType }) {
    const halfWidth = (max - min) / 2;
    const deviation =
      recordType === 'report'
        ? Math.hypot(halfWidth / Math.sqrt(3), HEARSAY_CM)
        : Math.max(halfWidth / HALF_WIDTHS_A_DEVIATION, LEAST_MEASURED_CM);
    return { mean: (min + max) / 2, deviation };
  },
  reasons: { within: 'STATURE.WITHIN_ERROR', beyond: 'STATURE.BEYOND_ERROR', noData: 'STATURE.NO_DATA' },
});
