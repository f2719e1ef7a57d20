import type { ExchangeRecord } from '../../../../kernel/contract/index.js';

/** Why a record was taken back that its home domain may still publish again. */
export const EXPIRED = 'expired in its home domain (PFIF)';

/**
 * What a PFIF record becomes beside the one that is stored under its id. What a family has decided with the institution since stands
 * above what a public list says, and so does that it was taken back here; that a record has expired says nothing of one that was never here.
 *
 * @returns undefined where there is nothing to write
 */
export function besidePfif(
  record: ExchangeRecord,
  stored: ExchangeRecord | undefined,
  onlyIfKnown: boolean,
): ExchangeRecord | undefined {
  if (!stored) return onlyIfKnown ? undefined : record;
  if (stored.withdrawn && stored.withdrawn.reason !== EXPIRED) return undefined;
  const decided = 'consents' in stored ? (stored.consents ?? []) : [];
  const own = decided.filter(({ basis }) => basis !== 'public_register');
  if (own.length === 0 || record.withdrawn || record.recordType !== 'report') return record;
  return { ...record, consents: decided };
}
