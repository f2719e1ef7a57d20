import { ActorRelation } from './actor-relation.js';
import type { Actor } from './actor.js';
import { Operation, POLICY, Rule } from './policy.js';

/**
 * Tells whether this actor may do this to a thing that stands in this relation to the actor's institution.
 */
export function isAllowed(
  actor: Pick<Actor, 'roles' | 'only'>,
  operation: Operation,
  relation: ActorRelation,
): boolean {
  if (actor.only && !actor.only.includes(operation)) return false;
  return (POLICY[operation] as readonly Rule[]).some(
    ({ roles, relations }) =>
      relations.includes(relation) && roles.some((role) => actor.roles.includes(role)),
  );
}

/**
 * Tells whether there is any relation in which this actor may do this: the first, coarse net, before a record
 * is known.
 */
export function mayAtAll(actor: Pick<Actor, 'roles' | 'only'>, operation: Operation): boolean {
  return (['own', 'party', 'platform', 'foreign'] as const).some((relation) =>
    isAllowed(actor, operation, relation),
  );
}

/** All that this actor may do to anything. */
export function operationsFor(actor: Pick<Actor, 'roles' | 'only'>): Operation[] {
  return (Object.keys(POLICY) as Operation[]).filter((operation) => mayAtAll(actor, operation));
}

/** Relation of an actor to a thing that an institution owns. */
export function relationTo(actor: Actor, ownerInstitutionId: string | undefined): ActorRelation {
  if (ownerInstitutionId === undefined) return 'platform';
  return actor.institutionId === ownerInstitutionId ? 'own' : 'foreign';
}
