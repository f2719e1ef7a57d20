import type { ReportRecord } from '../../../../kernel/contract/index.js';
import { consentStatus } from '../../../access/consent/index.js';
import { NothingToRenew } from './consent-errors.js';

export type ReportConsent = NonNullable<ReportRecord['consents']>[number];

/** The report with one more consent entry. The newest decision of a purpose counts, so nothing older is removed. */
export function withConsent(report: ReportRecord, entry: ReportConsent, now: string): ReportRecord {
  return { ...report, consents: [...(report.consents ?? []), { from: now, ...entry }], updatedAt: now };
}

/** The report with every entry of a purpose that is in force marked as withdrawn. */
export function withConsentWithdrawn(
  report: ReportRecord,
  purpose: ReportConsent['purpose'],
  now: string,
): ReportRecord {
  const consents = (report.consents ?? []).map((entry) =>
    entry.purpose === purpose && entry.decision === 'granted' && entry.withdrawnAt === undefined
      ? { ...entry, withdrawnAt: now }
      : entry,
  );
  return { ...report, consents, updatedAt: now };
}

/**
 * The report with the consent to a purpose given anew, as far as it reached before. One that was refused or taken back is not renewed but
 * asked for: throws `NothingToRenew`.
 */
export function withConsentRenewed(
  report: ReportRecord,
  { purpose, until }: { readonly purpose: ReportConsent['purpose']; readonly until: string },
  now: string,
): ReportRecord {
  const { state, entry } = consentStatus(purpose, report.consents ?? [], report.recordedAt, now);
  if (!entry || (state !== 'granted' && state !== 'ended')) throw new NothingToRenew(purpose);
  const { id: _, ...reach } = entry as ReportConsent;
  return withConsent(report, { ...reach, from: now, until }, now);
}
