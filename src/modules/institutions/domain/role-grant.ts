import { DomainError } from '../../../platform/errors/index.js';
import { isOfPeople, type Actor, type Role } from '../../access/accounts/index.js';
import type { Institution } from './institution.js';

/** Somebody may not give this role: it reaches further than their own institution, or the institution only delivers. */
export class RoleNotGiven extends DomainError {
  constructor(role: Role) {
    super('MECHANISMS.ROLE_NOT_GIVEN', 'forbidden', { role }, 'roles');
  }
}

/** Refusal: the grant is made by two people, except at the terminal of the server. */
export class OnlyAtTerminal extends DomainError {
  constructor() {
    super('ACCESS.DENIED', 'forbidden', { operation: 'users.enrol' });
  }
}

/** An account without a role would be of no use: it is closed instead. */
export class LastRole extends DomainError {
  constructor() {
    super('MECHANISMS.LAST_ROLE', 'conflict', {}, 'roles');
  }
}

/** Nobody would be left to let people of the institution in: another coordinator is to be named first. */
export class LastCoordinator extends DomainError {
  constructor() {
    super('MECHANISMS.LAST_COORDINATOR', 'conflict', {}, 'actorId');
  }
}

/** Roles that reach beyond one institution. */
const REACHES_BEYOND: readonly Role[] = ['oversight', 'operator'];

/**
 * Throws unless each role is one that this actor may hand to somebody of this institution, as a new colleague or with a
 * new token: nobody may give more than they have. `platform` is the platform's own, and `family` comes with a receipt. A register that only delivers has
 * accounts that write and never read.
 */
export function requireMayGive(
  giver: Pick<Actor, 'roles'>,
  institution: Pick<Institution, 'deliversOnly'>,
  roles: readonly Role[],
): void {
  const isOperator = giver.roles.includes('operator');
  for (const role of roles) {
    const isRefused =
      role === 'platform' ||
      role === 'family' ||
      (institution.deliversOnly && role !== 'delivery') ||
      (!isOperator && REACHES_BEYOND.includes(role));
    if (isRefused) throw new RoleNotGiven(role);
  }
}

/** A system does not become a person, nor a person a system: one signs in by secrets, the other shows anew who they are. */
export function requireSameKind(held: readonly Role[], added: readonly Role[]): void {
  const odd = added.find((role) => isOfPeople([role]) !== isOfPeople(held));
  if (odd !== undefined) throw new RoleNotGiven(odd);
}
