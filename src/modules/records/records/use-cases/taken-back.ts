import { createHash } from 'node:crypto';
import type { ExchangeRecord } from '../../../../kernel/contract/index.js';
import {
  withdrawalsIn,
  withdrawnOnceMore,
  type WithdrawalState,
  type Withdrawn,
} from '../domain/withdrawals.js';

/** A relative's code may be anybody's word; the journal lies outside the database and is to say nothing. */
const tagOf = (relativeId: string): string =>
  createHash('sha256').update(relativeId).digest('hex').slice(0, 16);

/** Returns what a change of a record takes back. @param now instant, ISO 8601 */
export function withdrawalsBetween(
  before: WithdrawalState,
  after: WithdrawalState,
  now: string,
): readonly Withdrawn[] {
  return withdrawalsIn(before, after, now, tagOf);
}

/** The record with something taken back again. @param at instant of the withdrawal, ISO 8601 */
export function withdrawnAgain<T extends ExchangeRecord>(record: T, what: Withdrawn, at: string): T {
  return withdrawnOnceMore(record, what, at, tagOf);
}
