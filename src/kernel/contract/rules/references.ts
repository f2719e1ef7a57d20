import type { ConsentEntry, ExchangeRecord, RecordReference } from '../records.js';
import type { Reading } from '../reading/reading.js';
import type { PathStep } from '../unknown-key.js';
import type { Rule } from './rule.js';

const isSelf = (record: ExchangeRecord, { institution, id }: RecordReference): boolean =>
  institution === record.institution && id === record.id;

/** No record is a part of itself or linked to itself. */
export const noSelfReference: Rule = (record, reading) => {
  if (record.recordType === 'remains' && record.partOf && isSelf(record, record.partOf)) {
    reading.at(record, ['partOf']).error('EXCHANGE.SELF_REFERENCE', 'another record');
  }
  if (record.recordType !== 'report') return;
  for (const [index, link] of (record.linkedReports ?? []).entries()) {
    if (isSelf(record, link))
      reading.at(record, ['linkedReports', index]).error('EXCHANGE.SELF_REFERENCE', 'another record');
  }
};

function checkStar(consents: readonly ConsentEntry[], at: (path: PathStep[]) => Reading): void {
  for (const [index, { countries }] of consents.entries()) {
    if (countries && countries.length > 1 && countries.includes('*')) {
      at([index, 'countries', countries.indexOf('*')]).error(
        'EXCHANGE.STAR_NOT_ALONE',
        '["*"] or a list of countries',
      );
    }
  }
}

/** A consent covers the countries of a list, or all of them: a list that says both is not what a family decided. */
export const starStandsAlone: Rule = (record, reading) => {
  if (record.recordType !== 'report') return;
  checkStar(record.consents ?? [], (path) => reading.at(record, ['consents', ...path]));
  for (const [index, relative] of (record.relatives ?? []).entries()) {
    checkStar(relative.consents ?? [], (path) =>
      reading.at(record, ['relatives', index, 'consents', ...path]),
    );
  }
};

/** The owner is the one that was announced, and one that is loaded. */
export const ownerIsKnown: Rule = (record, reading) => {
  const { institution, knownInstitutions } = reading.context;
  if (institution !== undefined && record.institution !== institution) {
    reading.at(record, ['institution']).error('EXCHANGE.INSTITUTION_MISMATCH', institution);
  }
  if (knownInstitutions && !knownInstitutions.has(record.institution)) {
    reading.at(record, ['institution']).error('EXCHANGE.INSTITUTION_NOT_LOADED', 'a loaded institution');
  }
};
