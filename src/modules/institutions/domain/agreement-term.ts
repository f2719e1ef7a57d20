import { DomainError } from '../../../platform/errors/index.js';

const DAY_MS = 86_400_000;
/** Days before its end on which the parties of an agreement are reminded. */
export const REMINDER_DAYS = [60, 30, 7] as const;
/** Days between the word of one party and the end. */
export const NOTICE_DAYS = 30;
/** Greatest number of years by which an agreement may be renewed ahead. */
const MOST_YEARS = 10;
/** Working days in which the other parties sign a renewal. */
export const RENEWAL_WORKING_DAYS = 10;

export const AGREEMENT_STEPS = [
  'renewal_signed',
  'renewed',
  'end_announced',
  'ended',
  'terms_proposed',
  'terms_signed',
  'terms_agreed',
  'terms_withdrawn',
  'terms_superseded',
] as const;
export type AgreementStepName = (typeof AGREEMENT_STEPS)[number];

/** Only what is in force, between parties that are named, is renewed or ended. */
export class AgreementNotInForce extends DomainError {
  constructor() {
    super('MECHANISMS.AGREEMENT_NOT_IN_FORCE', 'conflict', {}, 'code');
  }
}

/** One party has announced the end already. */
export class AgreementEnding extends DomainError {
  constructor() {
    super('MECHANISMS.AGREEMENT_ENDING', 'conflict', {}, 'code');
  }
}

export class RenewalRefused extends DomainError {
  constructor() {
    super('MECHANISMS.RENEWAL_REFUSED', 'invalid', { years: MOST_YEARS }, 'until');
  }
}

/** Sooner than the notice, or no moment at all. */
export class EndTooSoon extends DomainError {
  constructor() {
    super('MECHANISMS.END_TOO_SOON', 'invalid', { days: NOTICE_DAYS }, 'on');
  }
}

/** Nobody has proposed other terms, or they are settled. */
export class NoProposal extends DomainError {
  constructor() {
    super('MECHANISMS.NO_PROPOSAL', 'conflict', {}, 'code');
  }
}

export class EndReasonMissing extends DomainError {
  constructor() {
    super('MECHANISMS.END_REASON_MISSING', 'invalid', {}, 'reason');
  }
}

/** Throws `RenewalRefused`: a renewal lies after what holds now, and not further than ten years ahead. */
export function requireRenewal(until: Date, endsOn: Date | null, now: Date): void {
  const last = now.getTime() + MOST_YEARS * 366 * DAY_MS;
  // What is no moment is neither before nor after one.
  if (!(until > (endsOn ?? now) && until > now && until.getTime() <= last)) throw new RenewalRefused();
}

/**
 * Returns the parties that have signed a renewal until a day. Another day begins with one signature, and the
 * signatures of all make it the end of the agreement.
 */
export function afterRenewal(
  known: { readonly until: Date | null; readonly signedBy: readonly string[] },
  until: Date,
  signer: string,
  parties: readonly string[],
): { readonly signedBy: readonly string[]; readonly isRenewed: boolean } {
  const before = known.until?.getTime() === until.getTime() ? known.signedBy : [];
  const signedBy = [...new Set([...before, signer])].sort();
  return { signedBy, isRenewed: parties.every((party) => signedBy.includes(party)) };
}

/**
 * Returns the end of an agreement that one party ends: thirty days from now, or later.
 * @throws EndTooSoon
 */
export function endAfterNotice(on: Date | undefined, now: Date): Date {
  const soonest = new Date(now.getTime() + NOTICE_DAYS * DAY_MS);
  if (on === undefined) return soonest;
  if (!(on >= soonest)) throw new EndTooSoon();
  return on;
}

/**
 * The reminder that is due: the nearest of those whose day has come, unless it or a nearer one was given.
 *
 * @param reminded days before the end of the last reminder; null before the first
 */
export function reminderDue(endsOn: Date, now: Date, reminded: number | null): number | undefined {
  const left = (endsOn.getTime() - now.getTime()) / DAY_MS;
  const due = REMINDER_DAYS.filter((days) => left <= days).at(-1);
  return due !== undefined && (reminded === null || due < reminded) ? due : undefined;
}
