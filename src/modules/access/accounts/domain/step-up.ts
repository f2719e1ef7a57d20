import { DomainError } from '../../../../platform/errors/index.js';

/** By what somebody who is signed in has shown anew that it is they: at the identity provider, or by a passkey. */
export const STEP_UP_WAYS = ['provider', 'passkey'] as const;

export type StepUpWay = (typeof STEP_UP_WAYS)[number];

/** For so long it counts, for whatever deed asks for it. */
export const STEP_UP_MINUTES = 5;

/**
 * Deed that somebody is about to do, as whoever asks for the step-up names it: an operation of the policy, or
 * a deed by its id.
 */
export type DeedText = string;
export const LONGEST_DEED = 100;

/** The deed asks that its doer has shown within the last minutes who they are. Only whoever signed in as a person can do so. */
export class StepUpNeeded extends DomainError {
  constructor() {
    super('ACCESS.STEP_UP_NEEDED', 'forbidden', { minutes: STEP_UP_MINUTES });
  }
}

/** Somebody else came back, too late, or in a way that this installation does not accept: alike for each. */
export class StepUpRefused extends DomainError {
  constructor() {
    super('ACCESS.STEP_UP_REFUSED', 'unauthenticated');
  }
}
