import type { ExchangeRecord } from '../../../../kernel/contract/index.js';
import { mayBeChild, type WishDecider } from '../../../access/consent/index.js';
import { AuthorityNeeded, GuardianshipNeeded, PersonDecides } from './wish-errors.js';

/** Longest name and number of a decision. */
const LONGEST_AUTHORITY = 200;

/**
 * Decider: who has said what somebody found alive wants; of an authority also which one and by what decision.
 */
export interface Deciding {
  readonly decidedBy: Exclude<WishDecider, 'file'>;
  readonly authority?: string | undefined;
}

/** The authority without spaces around, null of a person. Throws `AuthorityNeeded` where it is not named. */
export function authorityOf({ decidedBy, authority }: Deciding): string | null {
  if (decidedBy === 'person') return null;
  const named = authority?.trim();
  if (!named || named.length > LONGEST_AUTHORITY) throw new AuthorityNeeded(LONGEST_AUTHORITY);
  return named;
}

/**
 * Of anybody who may be a child the guardianship authority decides, of an adult the person alone.
 *
 * @param now instant, ISO 8601
 */
export function requireDecider(
  living: Extract<ExchangeRecord, { recordType: 'living' }>,
  { decidedBy }: Deciding,
  now: string,
): void {
  const isChild = mayBeChild(living, now);
  if (isChild && decidedBy === 'person') throw new GuardianshipNeeded();
  if (!isChild && decidedBy !== 'person') throw new PersonDecides();
}
