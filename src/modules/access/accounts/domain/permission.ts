import { DomainError, NotFound } from '../../../../platform/errors/index.js';
import type { Actor } from './actor.js';
import { requirePurpose } from './require-purpose.js';
import { type Operation } from './policy.js';
import { type ActorRelation } from './actor-relation.js';
import { relationTo } from './is-allowed.js';
import { mayAtAll } from './is-allowed.js';
import { isAllowed } from './is-allowed.js';

/** The actor may not do this at all. Says nothing about any record. */
export class Denied extends DomainError {
  constructor(readonly operation: Operation) {
    super('ACCESS.DENIED', 'forbidden', { operation });
  }
}

/**
 * The first line of a use case: throws `Denied` unless the policy has a row for this actor and operation, and
 * `PurposeMissing` where it reads across institutions and the session does not say what for.
 */
export function requirePermission(actor: Actor, operation: Operation): void {
  if (!mayAtAll(actor, operation)) throw new Denied(operation);
  requirePurpose(actor, operation);
}

/**
 * The second line, once the record is known: throws `NotFound`, as for a record that is not there, so that nobody can
 * learn from the answer that a foreign record exists.
 */
export function requireOnRecord(
  actor: Actor,
  operation: Operation,
  ownerInstitutionId: string | undefined,
): void {
  requireInRelation(actor, operation, relationTo(actor, ownerInstitutionId));
}

export function requireInRelation(actor: Actor, operation: Operation, relation: ActorRelation): void {
  if (!isAllowed(actor, operation, relation)) throw new NotFound();
}
