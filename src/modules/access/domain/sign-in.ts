import { DomainError } from '../../../platform/errors/index.js';
import { PURPOSES, type Purpose } from './purpose.js';

/** Whoever cannot be signed in is told so in the same words, whatever the cause. */
export class SignInRefused extends DomainError {
  constructor() {
    super('ACCESS.SIGN_IN_REFUSED', 'unauthenticated');
  }
}

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

/** Where to go after signing in: a page of this platform, never of another. */
export function readReturnTo(text: string | undefined): string {
  return text !== undefined && LOCAL_PATH.test(text) ? text : '/';
}

const HINT = /^[\w-]{1,100}$/;

/** Whom the provider shall expect, by its own number for them: it asks for the rest, or for nothing where it is the demonstration's. */
export function readHint(text: string | undefined): string | undefined {
  return text !== undefined && HINT.test(text) ? text : undefined;
}
