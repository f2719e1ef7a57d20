import { DomainError } from '../../../../platform/errors/index.js';
import type { Actor } from './actor.js';
import type { Role } from './role.js';
import { POLICY, type Operation } from './policy.js';
import { mayAtAll } from './is-allowed.js';
import type { Purpose } from './purpose.js';

/** Minutes for which a token for client credentials opens what its secret opens. */
export const MACHINE_TOKEN_MINUTES = 15;

/** Two, so that a new one can be put in place before the old one is taken away. */
export const SECRETS_AT_ONCE = 2;

/** One of the secrets of a machine account, as all but its value. */
export interface ClientSecret {
  readonly id: string;
  readonly actorId: string;
  /** Operations that it opens; none named means all that the account may do. */
  readonly scopes: readonly Operation[] | null;
  readonly purpose: Purpose;
  readonly createdAt: Date;
}

/** A person signs in as a person. */
export class NoMachine extends DomainError {
  constructor() {
    super('ACCESS.NO_MACHINE', 'conflict', {}, 'actorId');
  }
}

export class SecretsInUse extends DomainError {
  constructor() {
    super('ACCESS.SECRETS_IN_USE', 'conflict', { count: SECRETS_AT_ONCE });
  }
}

/** A scope is no operation, or none that this account has. */
export class ScopeRefused extends DomainError {
  constructor() {
    super('ACCESS.SCOPE_REFUSED', 'invalid', {}, 'scopes');
  }
}

/** Account and secret do not open anything: alike for an account that is not there. */
export class ClientRefused extends DomainError {
  constructor() {
    super('ACCESS.CLIENT_REFUSED', 'unauthenticated');
  }
}

/** Refusal: this way of asking for a token is not offered. */
export class GrantRefused extends DomainError {
  constructor() {
    super('ACCESS.GRANT_REFUSED', 'invalid');
  }
}

export function requireMachine(roles: readonly Role[]): void {
  if (!roles.every((role) => role === 'machine' || role === 'delivery')) throw new NoMachine();
}

/** The scopes as operations, each one that the account may do at all. Throws `ScopeRefused`. */
export function readScopes(scopes: readonly string[], account: Pick<Actor, 'roles'>): readonly Operation[] {
  return [...new Set(scopes)].map((scope) => {
    if (!Object.hasOwn(POLICY, scope)) throw new ScopeRefused();
    const operation = scope as Operation;
    if (!mayAtAll(account, operation)) throw new ScopeRefused();
    return operation;
  });
}

/** Scopes of a token: those that were asked for, of what the secret opens. */
export function grantedScopes(
  asked: readonly string[] | undefined,
  secret: Pick<ClientSecret, 'scopes'>,
  account: Pick<Actor, 'roles'>,
): readonly Operation[] | null {
  if (!asked || asked.length === 0) return secret.scopes;
  const operations = readScopes(asked, account);
  if (secret.scopes && !operations.every((one) => secret.scopes?.includes(one))) throw new ScopeRefused();
  return operations;
}
