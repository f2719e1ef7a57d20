import type { ExchangeRecord, RecordReference } from '../records.js';
import type { RecordRule } from './rule.js';

const isSelf = (record: ExchangeRecord, { institution, id }: RecordReference): boolean =>
  institution === record.institution && id === record.id;

/** Rule that no record is a part of itself or linked to itself. */
export const noSelfReference: RecordRule = (record, reading) => {
  if (record.recordType === 'remains' && record.partOf && isSelf(record, record.partOf)) {
    reading.at(record, ['partOf']).error('EXCHANGE.SELF_REFERENCE', 'another record');
  }
  if (record.recordType !== 'report') return;
  for (const [index, link] of (record.linkedReports ?? []).entries()) {
    if (isSelf(record, link))
      reading.at(record, ['linkedReports', index]).error('EXCHANGE.SELF_REFERENCE', 'another record');
  }
};

/** Rule that the owner is the one that was announced, and one that is loaded. */
export const ownerIsKnown: RecordRule = (record, reading) => {
  const { institution, countryOf } = reading.context;
  if (institution !== undefined && record.institution !== institution) {
    reading.at(record, ['institution']).error('EXCHANGE.INSTITUTION_MISMATCH', institution);
  }
  if (countryOf && !countryOf.has(record.institution)) {
    reading.at(record, ['institution']).error('EXCHANGE.INSTITUTION_NOT_LOADED', 'a loaded institution');
  }
};
