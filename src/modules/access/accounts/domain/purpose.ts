import { DomainError } from '../../../../platform/errors/index.js';
import type { Role } from './role.js';

/**
 * Purpose that somebody works for while they are signed in. `search` and `forensic_matching` are the words in
 * which families consent (`docs/guides/EXCHANGE.md`); the others are duties that no consent speaks of.
 */
export const PURPOSES = ['search', 'forensic_matching', 'casework', 'oversight', 'administration'] as const;

export type Purpose = (typeof PURPOSES)[number];

/** The purposes of each role; the first is the usual one, for tokens that are handed out without any being named. */
const PURPOSES_OF_ROLE = {
  liaison: ['casework', 'search'],
  forensic: ['forensic_matching', 'search', 'casework'],
  ministry: ['casework', 'search'],
  coordinator: ['casework', 'search', 'forensic_matching', 'administration'],
  oversight: ['oversight'],
  machine: ['search', 'forensic_matching', 'casework'],
  delivery: ['search'],
  operator: ['administration', 'oversight'],
  platform: ['search'],
  family: ['search'],
} as const satisfies Record<Role, readonly [Purpose, ...Purpose[]]>;

/** The purpose is none of the actor's roles'. */
export class PurposeRefused extends DomainError {
  constructor(roles: readonly Role[]) {
    super('ACCESS.PURPOSE_REFUSED', 'forbidden', { purposes: purposesOf(roles).join(', ') }, 'purpose');
  }
}

export function purposesOf(roles: readonly Role[]): readonly Purpose[] {
  return PURPOSES.filter((purpose) =>
    roles.some((role) => (PURPOSES_OF_ROLE[role] as readonly Purpose[]).includes(purpose)),
  );
}

export function usualPurposeOf(roles: readonly Role[]): Purpose | undefined {
  return roles.map((role) => PURPOSES_OF_ROLE[role][0]).at(0);
}

export function requireMayDeclare(roles: readonly Role[], purpose: Purpose): void {
  if (!purposesOf(roles).includes(purpose)) throw new PurposeRefused(roles);
}
