import { readInstant } from '../instant.js';
import { liesAhead, partialDateBounds } from '../partial-date.js';
import type { PartialDateShape } from '../shape.js';
import type { RecordReading } from './reading.js';

const YEAR_DIGITS = 4;

/** Reads a partial date or an instant, as it stands. */
export function readPartialDate(
  reading: RecordReading,
  shape: PartialDateShape,
  value: unknown,
): string | undefined {
  if (typeof value !== 'string') {
    reading.error('EXCHANGE.WRONG_TYPE', 'text: a partial date or an instant');
    return undefined;
  }
  if (!partialDateBounds(value)) {
    reading.error(
      'EXCHANGE.IMPOSSIBLE_DATE',
      'a date such as 2021, 2021-03 or 2021-03-15 from 1800 on, or an instant with zone',
    );
    return undefined;
  }
  // Most dates lie in past years: only the others, and the turn of the year, need the exact comparison.
  const mayLieAhead = Number(value.slice(0, YEAR_DIGITS)) >= reading.thisYear - 1;
  if (mayLieAhead && !shape.mayLieAhead && liesAhead(value, reading.nowMs))
    reading.warn('EXCHANGE.DATE_IN_FUTURE');
  return value;
}

/** Reads an instant, as it stands. */
export function readInstantText(reading: RecordReading, value: unknown): string | undefined {
  if (typeof value !== 'string') {
    reading.error('EXCHANGE.WRONG_TYPE', 'text: an instant');
    return undefined;
  }
  if (!readInstant(value)) {
    reading.error(
      'EXCHANGE.IMPOSSIBLE_INSTANT',
      'an ISO 8601 instant with zone, such as 2021-03-15T10:30:00Z',
    );
    return undefined;
  }
  return value;
}
