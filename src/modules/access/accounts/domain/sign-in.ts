import { DomainError } from '../../../../platform/errors/index.js';
import { PURPOSES, type Purpose } from './purpose.js';
import type { Role } from './role.js';

/** Whoever cannot be signed in is told so in the same words, whatever the cause. */
export class SignInRefused extends DomainError {
  constructor() {
    super('ACCESS.SIGN_IN_REFUSED', 'unauthenticated');
  }
}

/** Roles that need a second factor: one stolen password must not be enough for what they reach. */
const NEED_SECOND_FACTOR = ['forensic', 'coordinator', 'oversight', 'operator'] as const;

/** Whoever has shown who they are may be told what is missing: it says nothing to anybody else. */
export class SecondFactorNeeded extends DomainError {
  constructor() {
    super('ACCESS.SECOND_FACTOR_NEEDED', 'unauthenticated');
  }
}

export const needsSecondFactor = (roles: readonly Role[]): boolean =>
  NEED_SECOND_FACTOR.some((role) => roles.includes(role));

export class NoProvider extends DomainError {
  constructor() {
    super('ACCESS.NO_PROVIDER', 'unavailable');
  }
}

export class ProviderSilent extends DomainError {
  constructor() {
    super('ACCESS.PROVIDER_SILENT', 'unavailable');
  }
}

class UnknownPurpose extends DomainError {
  constructor() {
    super('ACCESS.UNKNOWN_PURPOSE', 'invalid', { purposes: PURPOSES.join(', ') }, 'purpose');
  }
}

export function readPurpose(text: string | undefined): Purpose | null {
  if (!text) return null;
  const purpose = PURPOSES.find((one) => one === text);
  if (!purpose) throw new UnknownPurpose();
  return purpose;
}

const LOCAL_PATH = /^\/(?![/\\])[\w\-./?=&%~#]{0,500}$/;

/** Page to go to after signing in: a page of this platform, never of another. */
export function readReturnTo(text: string | undefined): string {
  return text !== undefined && LOCAL_PATH.test(text) ? text : '/';
}

const HINT = /^[\w-]{1,100}$/;

/**
 * Hint to the provider whom to expect, by its own number for them: it asks for the rest, or for nothing where
 * it is the demonstration's.
 */
export function readHint(text: string | undefined): string | undefined {
  return text !== undefined && HINT.test(text) ? text : undefined;
}
