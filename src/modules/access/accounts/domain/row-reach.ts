import type { Reach, RowClause } from '../../../../platform/database/index.js';
import { POLICY, type Operation } from './policy.js';
import { type ActorRelation } from './actor-relation.js';
import type { Role } from './role.js';

/**
 * Conditions in SQL under which a row stands in each relation of the policy to the context. A relation that
 * is left out does not occur in the table.
 */
export interface RowRelations {
  readonly own?: string;
  readonly party?: string;
  readonly platform?: string;
}

/** The platform's own work sees the whole bank: it compares, and decides what anybody is told. */
export const PLATFORM_WORK: RowClause = { roles: ['platform'] satisfies Role[] };

/**
 * Reach of some operations: the rows that the policy lets somebody touch, from the very rows that the guard
 * and the use cases ask: whoever may do one of the operations in some relation reaches the rows that stand in
 * it.
 */
export function reachOf(operations: readonly Operation[], relations: RowRelations): Reach {
  const clauses: RowClause[] = [PLATFORM_WORK];
  const everywhere = rolesIn(operations, ['foreign']);
  if (everywhere.length > 0) clauses.push({ roles: everywhere });
  for (const relation of ['own', 'party', 'platform'] as const) {
    const where = relations[relation];
    const roles = rolesIn(operations, [relation]).filter((role) => !everywhere.includes(role));
    if (where !== undefined && roles.length > 0) clauses.push({ roles, where });
  }
  return clauses;
}

/** The rows of the one record that a family's account is bound to, for operations that a family has. */
export function boundReach(operations: readonly Operation[], recordColumn: string): Reach {
  const own = `${recordColumn} = (SELECT a.record_id FROM actor a WHERE a.id = (SELECT row_context.actor()))`;
  return [{ roles: rolesIn(operations, ['own']).filter((role) => role === 'family'), where: own }];
}

/** Whoever may do it at all, whatever it is done to. */
export const rolesWith = (operation: Operation): Role[] =>
  rolesIn([operation], ['own', 'party', 'platform', 'foreign']);

/** Roles that some row of the policy gives one of the operations in one of the relations. */
function rolesIn(operations: readonly Operation[], relations: readonly ActorRelation[]): Role[] {
  const rules = operations.flatMap((operation) => [...POLICY[operation]]);
  const roles = rules.flatMap((rule) =>
    rule.relations.some((relation) => relations.includes(relation)) ? [...rule.roles] : [],
  );
  return [...new Set(roles)].filter((role) => role !== 'platform').sort();
}

/** All operations whose names begin so: `operationsOf('reports.', 'matches.')`. */
export function operationsOf(...beginnings: readonly string[]): Operation[] {
  return (Object.keys(POLICY) as Operation[]).filter((operation) =>
    beginnings.some((beginning) => operation.startsWith(beginning)),
  );
}
