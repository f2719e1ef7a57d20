import { DomainError } from '../../../../platform/errors/index.js';
import { LONGEST_DEED, type DeedText } from './step-up.js';

/** A passkey as its holder sees it. */
export interface OwnPasskey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

/** Use that a challenge was given for; it is good for that alone. */
export type PasskeyUse = 'invited' | 'add' | 'sign_in' | 'step_up';

/** Browsers have passkeys for names reached by https and for this very machine. */
export class NoPasskeysHere extends DomainError {
  constructor() {
    super('ACCESS.NO_PASSKEYS_HERE', 'unavailable');
  }
}

/** Signature, challenge, page, person or count was not what it must be: alike for each. */
export class PasskeyRefused extends DomainError {
  constructor() {
    super('ACCESS.PASSKEY_REFUSED', 'unauthenticated');
  }
}

/** Whether an invitation lets somebody in, and why not. */
export type InvitationState = 'good' | 'used' | 'expired';

const REFUSALS = {
  used: 'ACCESS.INVITATION_USED',
  expired: 'ACCESS.INVITATION_EXPIRED',
  unknown: 'ACCESS.INVITATION_REFUSED',
} as const;

/**
 * The invitation lets nobody in. Whoever holds its code is told that it was used or has run out; for a code that
 * never was, was replaced, or is long over the word is the same.
 */
export class PasskeyInvitationRefused extends DomainError {
  constructor(state?: Exclude<InvitationState, 'good'>) {
    super(REFUSALS[state ?? 'unknown'], 'unauthenticated');
  }
}

/** For so long a challenge may be answered, once. */
export const CHALLENGE_MS = 5 * 60_000;

/** For so long an invitation that is handed over may be accepted, once. */
export const INVITATION_CODE_DAYS = 7;

/** For so long after its end whoever holds it is told what became of it. */
export const INVITATION_TOLD_DAYS = 30;

export interface ChallengeBound {
  readonly use: PasskeyUse;
  readonly actorId?: string | undefined;
  readonly sessionId?: string | undefined;
  readonly deed?: DeedText | undefined;
}

/**
 * Reads the deed that somebody is about to do, as they name it when they ask for a step-up.
 * @throws PasskeyRefused for what is no name
 */
export function readDeed(text: string): DeedText {
  if (!/^[\w.:-]+$/.test(text) || text.length > LONGEST_DEED) throw new PasskeyRefused();
  return text;
}
