import type { ConsentEntry, ExchangeRecord } from '../../kernel/contract/index.js';
import { dateOf } from './calendar.js';
import type { ConsentPurpose } from './consents.js';
import { institution, INSTITUTIONS_FILE } from './institutions.js';

/** A record with what decides whether it may be compared. */
export interface FiledRecord {
  readonly record: ExchangeRecord;
  /** The person whom the record is truly about; no engine sees it. */
  readonly personKey: string;
  readonly consents: readonly ConsentEntry[];
  /** The person's answer, of a living record; `undefined` while not asked. */
  readonly informFamily: boolean | undefined;
  readonly withdrawn: boolean;
}

/**
 * True where the three conditions of the exchange format ("Who may be compared with whom") let two records
 * meet on the last day of the simulation. It is written apart from the platform's own policy, so that the
 * ground truth can find it wrong.
 */
export function mayBeCompared(a: FiledRecord, b: FiledRecord, endDay: number): boolean {
  if (a.withdrawn || b.withdrawn) return false;
  if (a.informFamily === false || b.informFamily === false) return false;
  return underAgreement(a.record, b.record) && familyConsents(a, b, endDay) && familyConsents(b, a, endDay);
}

function underAgreement(a: ExchangeRecord, b: ExchangeRecord): boolean {
  if (a.institution === b.institution) return true;
  const pair = [a.institution, b.institution];
  return INSTITUTIONS_FILE.agreements.some((agreement) => {
    const named = agreement.parties === '*' || pair.every((code) => agreement.parties.includes(code));
    const excepted = (agreement.except ?? []).some((except) => pair.every((code) => except.includes(code)));
    return (
      named &&
      !excepted &&
      agreement.categories.includes(a.recordType) &&
      agreement.categories.includes(b.recordType)
    );
  });
}

function familyConsents(report: FiledRecord, other: FiledRecord, endDay: number): boolean {
  if (report.record.recordType !== 'report') return true;
  const purpose = other.record.recordType === 'remains' ? 'forensic_matching' : 'search';
  const today = dateOf(endDay);
  if (deciding(report.consents, purpose, today) === undefined) return false;
  const country = institution(other.record.institution).country;
  if (institution(report.record.institution).country === country) return true;
  const countries = deciding(report.consents, 'cross_border', today)?.countries ?? [];
  return countries.includes('*') || countries.includes(country);
}

/** The newest entry of a purpose, if it grants; all entries of the simulation have a full date as `from`. */
function deciding(
  consents: readonly ConsentEntry[],
  purpose: ConsentPurpose,
  today: string,
): ConsentEntry | undefined {
  const newest = consents
    .filter((entry) => entry.purpose === purpose)
    .toSorted((a, b) => (b.from ?? '').localeCompare(a.from ?? ''))[0];
  const ended = newest?.withdrawnAt !== undefined || (newest?.until ?? today) < today;
  return newest?.decision === 'granted' && !ended ? newest : undefined;
}
