import { DomainError } from '../../../../platform/errors/domain-error.js';
import type { Actor } from './actor.js';
import type { Operation } from './policy.js';
import { PURPOSES } from './purpose.js';

/** Operations by which something of another institution can be read: through a match, a candidate or an alert. */
export const CROSSES_BORDERS: ReadonlySet<Operation> = new Set<Operation>([
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

/** Throws for who came by a session that has no purpose. Jobs and the command line have theirs by nature. */
export function requirePurpose(actor: Actor, operation: Operation): void {
  if (actor.session && !actor.purpose && CROSSES_BORDERS.has(operation)) throw new PurposeMissing();
}
