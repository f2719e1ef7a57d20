import { DomainError } from '../../../../platform/errors/index.js';
import type { Period } from './indicator.js';

const FIRST_YEAR = 1990;
const MOST_YEARS = 10;

/** The years that are asked for do not stand in order, are too many, or are no years of this platform. */
class PeriodRefused extends DomainError {
  constructor() {
    super('STATISTICS.PERIOD', 'invalid', { first: FIRST_YEAR, most: MOST_YEARS });
  }
}

/** Throws `PeriodRefused`. */
export function requirePeriod({ from, to }: Period, now: Date): void {
  const isYear = (year: number): boolean =>
    Number.isInteger(year) && year >= FIRST_YEAR && year <= now.getUTCFullYear();
  if (!isYear(from) || !isYear(to) || to < from || to - from >= MOST_YEARS) throw new PeriodRefused();
}
