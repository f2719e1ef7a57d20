import { DomainError } from '../../../platform/errors/index.js';

/** A period that ends before it begins, or is longer than a year. */
export class TracePeriodRefused extends DomainError {
  constructor(days: number) {
    super('RESPONSIBLE.TRACE_PERIOD', 'invalid', { days }, 'to');
  }
}

/** More was told within the period than one file holds. */
export class TraceTooLong extends DomainError {
  constructor(most: number) {
    super('RESPONSIBLE.TRACE_TOO_LONG', 'invalid', { most }, 'to');
  }
}
