import { PLATFORM } from '../../src/modules/access/accounts/index.js';
import { alertKindFacts, type AlertKind } from '../../src/modules/institutions/index.js';
import type { ApiHouse } from './api-house.js';

/** A sort of deed that has closed duties of a kind. */
export interface ClosedBy {
  readonly kind: AlertKind;
  readonly operation: string;
}

/**
 * Duties that somebody's deed has closed although the kind does not name it among those that fulfil it, in all that the
 * house has announced so far. What the platform closes for another cause is left out.
 */
export async function closedOtherwise(house: Pick<ApiHouse, 'sql'>): Promise<ClosedBy[]> {
  const closed = await house.sql<ClosedBy>(
    `SELECT DISTINCT payload ->> 'kind' AS kind, operation FROM outbox_event
     WHERE name = 'duties.closed' AND operation IS NOT NULL AND actor_id <> $1`,
    [PLATFORM.actorId],
  );
  return closed.filter(
    ({ kind, operation }) => !alertKindFacts(kind).fulfilledBy.some((deed) => deed === operation),
  );
}
