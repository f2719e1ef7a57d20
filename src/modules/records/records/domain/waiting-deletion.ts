import type { Operation } from '../../../access/accounts/index.js';
import { consentStatus } from '../../../access/consent/index.js';
import type { ExchangeRecord } from '../../../../kernel/contract/index.js';
import type { Withdrawn } from './withdrawals.js';

const DAY_S = 86_400;

/**
 * Seconds for which the deletion of what a deed takes back waits. Whoever holds a family's telephone can say so in its
 * name: comparison ends at once, and what cannot be brought back goes a day later.
 */
export function deletionWaitsFor(deed: Operation): number {
  return deed === 'family.decide' ? DAY_S : 0;
}

/** Tells whether what was taken back is permitted again, so that nothing is deleted for it any more. */
export function isPermittedAgain(what: Withdrawn, record: ExchangeRecord, now: string): boolean {
  if (record.recordType !== 'report' || !what.startsWith('consent:')) return false;
  const [, purpose = '', relative] = what.split(':');
  if (relative !== undefined) return false;
  return consentStatus(purpose, record.consents ?? [], record.recordedAt, now).state === 'granted';
}
