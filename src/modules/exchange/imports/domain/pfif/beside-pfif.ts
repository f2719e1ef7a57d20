import type { ExchangeRecord, ReportRecord } from '../../../../../kernel/contract/index.js';

/** Reason for taking back a record that its home domain may still publish again. */
export const EXPIRED = 'expired in its home domain (PFIF)';

/**
 * Merges a PFIF record with the one that is stored under its id. What a family has decided with the
 * institution since stands above what a public list says, and so does that it was taken back here; that a
 * record has expired says nothing of one that was never here.
 * @returns undefined where there is nothing to write
 */
export function besidePfif(
  record: ExchangeRecord,
  stored: ExchangeRecord | undefined,
  onlyIfKnown: boolean,
): ExchangeRecord | undefined {
  if (!stored) return onlyIfKnown ? undefined : record;
  if (stored.withdrawn && stored.withdrawn.reason !== EXPIRED) return undefined;
  if (record.withdrawn || record.recordType !== 'report' || stored.recordType !== 'report') return record;
  const decided = stored.consents ?? [];
  if (decided.some(({ basis }) => basis !== 'public_register')) return { ...record, consents: decided };
  return saysNothingNew(record, stored) ? { ...record, ...lifeOf(stored, record) } : record;
}

/**
 * Tells whether the same file has come again: the life of its record goes on from when it was first brought,
 * where the file does not say how long that is.
 */
function saysNothingNew(record: ReportRecord, stored: ReportRecord): boolean {
  return record.updatedAt !== undefined && record.updatedAt === stored.updatedAt;
}

function lifeOf(stored: ReportRecord, record: ReportRecord): Pick<ReportRecord, 'consents' | 'extra'> {
  const expiry = stored.extra?.['expiry_date'];
  return {
    consents: stored.consents ?? [],
    extra: { ...record.extra, ...(expiry !== undefined && { expiry_date: expiry }) },
  };
}
