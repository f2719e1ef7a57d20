import { DomainError } from '../../../platform/errors/index.js';
import type { Actor, Role } from './actor.js';
import type { Operation } from './policy.js';

/**
 * What somebody works for while they are signed in. `search` and `forensic_matching` are the words in which families
 * consent (`docs/guides/EXCHANGE.md`); the others are duties that no consent speaks of.
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

/** Operations by which something of another institution can be read: through a match, a candidate or an alert. */
const CROSSES_BORDERS: ReadonlySet<Operation> = new Set<Operation>([
  'matching.read',
  'matches.read',
  'matches.decide',
  'matches.data',
  'matches.look',
  'matches.rest',
  'matches.join',
  'matches.judge',
  'matches.release',
  'matches.breakGlass',
  'matches.trace',
  'matches.recall',
  'matches.ask',
  'matches.export',
  'companions.read',
  'companions.answer',
  'identifications.read',
  'identifications.propose',
  'identifications.confirm',
  'identifications.allow',
  'identifications.contest',
  'identifications.examine',
  'laboratory.identify',
  'laboratory.match',
  'laboratory.weigh',
  'laboratory.exchange',
  'families.seek',
  'forms.read',
  'photographs.read',
  'photographs.reveal',
  'events.answer',
  'events.contribute',
  'events.coordinate',
  'events.identify',
  'events.read',
  'events.reckon',
  'events.reexamine',
  'events.takeOver',
  'inquiries.answer',
  'inquiries.read',
  'procedures.act',
  'procedures.read',
  'transmissions.answer',
  'transmissions.read',
  'search.read',
  'alerts.read',
  'alerts.act',
  'alerts.assign',
]);

/** Somebody reads across institutions and has not said what for. */
export class PurposeMissing extends DomainError {
  constructor() {
    super('ACCESS.PURPOSE_MISSING', 'forbidden', { purposes: PURPOSES.join(', ') });
  }
}

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

/** Throws for who came by a session that has no purpose. Jobs and the command line have theirs by nature. */
export function requirePurpose(actor: Actor, operation: Operation): void {
  if (actor.session && !actor.purpose && CROSSES_BORDERS.has(operation)) throw new PurposeMissing();
}
