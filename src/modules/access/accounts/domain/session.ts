import type { Operation } from './policy.js';
import type { Purpose } from './purpose.js';
import type { StepUpWay } from './step-up.js';

/**
 * Kinds of session, by the way somebody came in. `person`: signed in at an identity provider; ends by itself.
 * `machine`: a short token for client credentials. `issued`: a token that somebody has made for themselves,
 * for thirty days at the most. `family`: opened by the code of a receipt and the phrase chosen with it, for
 * one report and the time of a look.
 */
export const SESSION_KINDS = ['person', 'machine', 'issued', 'family'] as const;

export type SessionKind = (typeof SESSION_KINDS)[number];

export interface Session {
  readonly id: string;
  readonly actorId: string;
  readonly kind: SessionKind;
  /** Origin of the session, in a word, for whoever looks through their sessions. */
  readonly label: string;
  readonly purpose: Purpose | null;
  /** Operations that the session is limited to; `null`: all that the actor may do. */
  readonly scopes: readonly Operation[] | null;
  readonly createdAt: Date;
  readonly lastUsedAt: Date;
  /** The absolute end, however much it is used. */
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  readonly steppedUpAt: Date | null;
  readonly steppedUpBy: StepUpWay | null;
  readonly steppedUpFor: string | null;
}

/** After how long a person's session ends. */
export interface SessionLimits {
  readonly idleMinutes: number;
  readonly hours: number;
}

/** Use is written down at most so often, so that reading stays reading; a session may end idle that much earlier. */
const USE_NOTED_EVERY_MS = 60_000;

export function isLive(session: Session, now: Date, limits: SessionLimits): boolean {
  if (session.revokedAt) return false;
  if (session.expiresAt && session.expiresAt <= now) return false;
  const idleMs = now.getTime() - session.lastUsedAt.getTime();
  return (session.kind !== 'person' && session.kind !== 'family') || idleMs < limits.idleMinutes * 60_000;
}

/** Tells whether a use at this moment is written to the table. */
export function isUseDue({ lastUsedAt }: Session, now: Date): boolean {
  return now.getTime() - lastUsedAt.getTime() >= USE_NOTED_EVERY_MS;
}

/** Returns the time at which a person's session that begins now will end. */
export function endOf(now: Date, { hours }: SessionLimits): Date {
  return new Date(now.getTime() + hours * 3_600_000);
}
