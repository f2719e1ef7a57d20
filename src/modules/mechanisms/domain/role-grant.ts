import { DomainError } from '../../../platform/errors/index.js';
import type { Actor, Role } from '../../access/index.js';
import type { Institution } from './institution.js';

/** Somebody may not give this role: it reaches further than their own institution, or the institution only delivers. */
export class RoleNotGiven extends DomainError {
  constructor(role: Role) {
    super('MECHANISMS.ROLE_NOT_GIVEN', 'forbidden', { role }, 'roles');
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
