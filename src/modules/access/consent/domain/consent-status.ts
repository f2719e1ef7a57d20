import { decidingEntries, lastInstant, type DecidingConsent } from '../../../../kernel/contract/index.js';

/** Standing of a family on one purpose now. */
export type ConsentState = 'not_asked' | 'granted' | 'refused' | 'withdrawn' | 'ended';

export interface ConsentStatus {
  readonly purpose: string;
  readonly state: ConsentState;
  /**
   * Decision that the family last made on it; where it said several things at once, the one that keeps most
   * back.
   */
  readonly entry: DecidingConsent | undefined;
}

/** @param now instant, ISO 8601 */
export function consentStatus(
  purpose: string,
  entries: readonly DecidingConsent[],
  recordedAt: string | undefined,
  now: string,
): ConsentStatus {
  const deciding = decidingEntries(purpose, entries, recordedAt, now);
  for (const state of ['refused', 'withdrawn', 'ended', 'granted'] as const) {
    const entry = deciding.find((one) => stateOf(one, now) === state);
    if (entry) return { purpose, state, entry };
  }
  return { purpose, state: 'not_asked', entry: undefined };
}

function stateOf({ decision, withdrawnAt, until }: DecidingConsent, now: string): ConsentState {
  if (decision !== 'granted') return 'refused';
  if (withdrawnAt !== undefined) return 'withdrawn';
  return until !== undefined && lastInstant(until) < Date.parse(now) ? 'ended' : 'granted';
}
