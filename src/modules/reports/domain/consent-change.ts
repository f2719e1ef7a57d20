import type { ReportRecord } from '../../../kernel/contract/index.js';

export type ConsentEntry = NonNullable<ReportRecord['consents']>[number];

/** The report with one more consent entry. The newest decision of a purpose counts, so nothing older is removed. */
export function withConsent(report: ReportRecord, entry: ConsentEntry, now: string): ReportRecord {
  return { ...report, consents: [...(report.consents ?? []), { from: now, ...entry }], updatedAt: now };
}

/** The report with every entry of a purpose that is in force marked as withdrawn. */
export function withConsentWithdrawn(
  report: ReportRecord,
  purpose: ConsentEntry['purpose'],
  now: string,
): ReportRecord {
  const consents = (report.consents ?? []).map((entry) =>
    entry.purpose === purpose && entry.decision === 'granted' && entry.withdrawnAt === undefined
      ? { ...entry, withdrawnAt: now }
      : entry,
  );
  return { ...report, consents, updatedAt: now };
}
