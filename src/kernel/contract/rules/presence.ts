import type { RecordRule } from './rule.js';

/**
 * Rule that a report names the person it is about. A living record names the person only as declared:
 * somebody in hospital who cannot speak has a sex, an age and a stature, and no name.
 */
export const namedInReport: RecordRule = (record, reading) => {
  if (record.recordType === 'report' && record.person && !record.person.names) {
    reading.at(record, ['person', 'names']).error('EXCHANGE.REQUIRED');
  }
};
