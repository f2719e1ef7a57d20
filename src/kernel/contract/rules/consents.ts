import { consentsWithoutEffect, type WithoutEffect } from '../consents/without-effect.js';
import type { ConsentEntry, ExchangeRecord } from '../records.js';
import type { RecordReading } from '../reading/reading.js';
import type { PathStep } from '../unknown-key.js';
import type { RecordRule } from './rule.js';

interface Decisions {
  readonly path: readonly PathStep[];
  readonly entries: readonly ConsentEntry[];
}

/** Returns the decisions of the family, and those that relatives have made of their own. */
function decisionsOf(record: ExchangeRecord): readonly Decisions[] {
  if (record.recordType !== 'report') return [];
  const ofRelatives = (record.relatives ?? []).map(({ consents = [] }, index) => ({
    path: ['relatives', index, 'consents'],
    entries: consents,
  }));
  return [{ path: ['consents'], entries: record.consents ?? [] }, ...ofRelatives];
}

function eachDecision(
  record: ExchangeRecord,
  reading: RecordReading,
  look: (entry: ConsentEntry, at: (...path: PathStep[]) => RecordReading) => void,
): void {
  for (const { path, entries } of decisionsOf(record)) {
    for (const [index, entry] of entries.entries()) {
      look(entry, (...inEntry) => reading.at(record, [...path, index, ...inEntry]));
    }
  }
}

/**
 * Rule on the countries of a consent, a list of them or all: a list that says both is not what a family
 * decided.
 */
export const starStandsAlone: RecordRule = (record, reading) => {
  eachDecision(record, reading, ({ countries = [] }, at) => {
    if (countries.length > 1 && countries.includes('*')) {
      at('countries', countries.indexOf('*')).error(
        'EXCHANGE.STAR_NOT_ALONE',
        '["*"] or a list of countries',
      );
    }
  });
};

/**
 * Rule that a grant across borders names the countries that it reaches. One that names none is no mistake of
 * form, and a family that believes to have said yes is searched for in no other country.
 */
export const grantNamesCountries: RecordRule = (record, reading) => {
  eachDecision(record, reading, ({ purpose, decision, countries, withdrawnAt }, at) => {
    if (purpose !== 'cross_border' || decision !== 'granted' || withdrawnAt !== undefined) return;
    if (countries === undefined) {
      at('countries').warn('EXCHANGE.GRANT_WITHOUT_COUNTRY', '["*"] or a list of countries');
    }
  });
};

const EXPECTED: Readonly<Record<WithoutEffect, string>> = {
  'EXCHANGE.GRANT_ALONE': 'search or forensic_matching granted beside it',
  'EXCHANGE.GRANT_REACHES_NOBODY': 'an institution of another country that is named',
  'EXCHANGE.CONSENT_NOT_AT_HOME': 'the own country, or no list',
  'EXCHANGE.CONSENT_REACHES_NOBODY': 'the own country, or cross_border for those that are named',
};

/**
 * Rule that a consent in force lets be compared what it says. It is no mistake of form, and a family that
 * believes to have said yes would find out by waiting.
 */
export const consentsDoWhatTheySay: RecordRule = (record, reading) => {
  const { now, countryOf } = reading.context;
  const world = { recordedAt: record.recordedAt, now, own: record.institution, countryOf };
  for (const { path, entries } of decisionsOf(record)) {
    for (const { code, index, field } of consentsWithoutEffect(entries, world)) {
      reading.at(record, [...path, index, field]).warn(code, EXPECTED[code]);
    }
  }
};
