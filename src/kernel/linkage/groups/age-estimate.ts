import { statedFacts } from '../../contract/index.js';
import type { ComparableRecord } from '../comparable-record.js';

/**
 * An estimated age range as a mean and a variance, in years.
 *
 * A range is read as covering about nine in ten (published ranges are narrower than their errors: Garvin and
 * Passalacqua 2012 on what practitioners state). Completed years: "23 to 33" ends at the 34th birthday.
 */
const HALF_WIDTHS_A_DEVIATION = 1.45;
const LEAST_DEVIATION_YEARS = 1.5;
/** An open range ends where most lives end, and says little of where in between. */
const OLDEST = 85;
const OPEN_DEVIATION_YEARS = 22;

export interface AgeEstimate {
  readonly years: number;
  readonly variance: number;
}

export function estimatedAge(record: ComparableRecord): AgeEstimate | undefined {
  const range = record.recordType === 'remains' ? statedFacts(record).ageAtDeath : undefined;
  if (range === undefined || (range.min === undefined && range.max === undefined)) return undefined;
  const min = range.min ?? 0;
  const max = range.max ?? Math.max(OLDEST, min);
  const isOpen = range.min === undefined || range.max === undefined;
  const least = isOpen ? OPEN_DEVIATION_YEARS : LEAST_DEVIATION_YEARS;
  const deviation = Math.max(least, (max + 1 - min) / 2 / HALF_WIDTHS_A_DEVIATION);
  return { years: (min + max + 1) / 2, variance: deviation * deviation };
}
