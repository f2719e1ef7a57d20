import type { Operation } from './policy.js';
import type { Purpose } from './purpose.js';
import { Role } from './role.js';
import type { SessionKind } from './session.js';
import type { StepUpWay } from './step-up.js';

/** Machines have secrets of their own, and the platform's work is nobody's. */
export const NO_PEOPLE: readonly Role[] = ['machine', 'delivery', 'platform', 'family'];

/** Tells whether an account is somebody's who can sign in by themselves. */
export function isOfPeople(roles: readonly Role[]): boolean {
  return !roles.some((role) => NO_PEOPLE.includes(role));
}

export type ActorLanguage = 'es' | 'en' | 'pt' | 'fr' | 'ht';

/**
 * Actor: who acts. `institutionId` is absent for the operator of an installation and for the platform's own
 * work, which belong to no institution and therefore own no record.
 */
export interface Actor {
  readonly actorId: string;
  readonly name: string;
  readonly institutionId?: string | undefined;
  readonly roles: readonly Role[];
  readonly language: ActorLanguage;
  /** Ties log lines and audit entries of one request together. */
  readonly requestId?: string | undefined;
  /** By which session they came in; the command line and jobs have none. */
  readonly session?: ActorSession | undefined;
  /** The network that the request comes from (`networkOf`), where it comes by HTTP; kept nowhere but as a keyed hash. */
  readonly network?: string | undefined;
  /** The one record that the account is bound to, where it is a family's: it does nothing with any other. */
  readonly recordId?: string | undefined;
  /** Purpose that they work for; it stands in every entry of the audit log. */
  readonly purpose?: Purpose | undefined;
  /** The use case that a machine account or a job works for, where it is narrower than its roles. */
  readonly only?: readonly Operation[];
}

export interface ActorSession {
  readonly id: string;
  readonly kind: SessionKind;
  /** By what it was opened, in a word. */
  readonly label?: string;
  /** The absolute end; an issued token may have none. */
  readonly endsAt: Date | undefined;
  /**
   * Time at which its person last showed anew who they are, and beside it the way: see `StepUp.requireFresh`.
   */
  readonly steppedUpAt?: Date | undefined;
  readonly steppedUpBy?: StepUpWay | undefined;
  /** The deed that it was shown for, where a passkey has signed for one. */
  readonly steppedUpFor?: string | undefined;
}

/** The command line on the machine of an installation: audited, under the same policy as everybody. */
export const OPERATOR: Actor = {
  actorId: '00000000-0000-4000-8000-000000000001',
  name: 'operator',
  roles: ['operator'],
  language: 'en',
  purpose: 'administration',
};

/** The platform's own jobs: matching, delivery of alerts, escalation. */
export const PLATFORM: Actor = {
  actorId: '00000000-0000-4000-8000-000000000002',
  name: 'platform',
  roles: ['platform'],
  language: 'en',
  purpose: 'search',
};
