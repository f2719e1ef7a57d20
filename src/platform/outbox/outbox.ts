import { randomUUID } from 'node:crypto';
import { deedOf } from '../database/index.js';
import { OUTBOX_CHANNEL, requireIdsOnly, type Sql } from '../queue/index.js';
import type { EventMap, EventName, NewEvent } from './event-map.js';

/** Who did what when, of which an event tells. */
export interface EventCause {
  readonly actorId: string;
  /** Operation of the policy. */
  readonly operation: string;
  readonly at: Date;
}

/**
 * Announces events in the transaction that made them true: nothing is announced that was not committed. Each
 * names the deed that caused it: whose, and under which operation of the policy.
 */
export class Outbox<Map extends object = EventMap> {
  /** @returns the id of the event */
  async put<Name extends EventName<Map>>(tx: Sql, event: NewEvent<Name, Map>): Promise<string> {
    requireIdsOnly(event.payload as object);
    const id = randomUUID();
    const deed = deedOf(tx);
    await tx.query(
      `INSERT INTO outbox_event (id, name, payload, institution_id, actor_id, operation)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        ...[id, event.name, JSON.stringify(event.payload), event.institutionId ?? null],
        ...[event.actorId ?? deed?.actorId ?? null, deed?.operation ?? null],
      ],
    );
    // Heard by the relay when the transaction commits, and not at all when it does not.
    await tx.query(`SELECT pg_notify($1, '')`, [OUTBOX_CHANNEL]);
    return id;
  }

  /** The deed that an event has come of; undefined where it names none, or is forgotten. */
  async causeOf(tx: Sql, eventId: string): Promise<EventCause | undefined> {
    const [cause] = await tx.query<EventCause[]>(
      `SELECT actor_id AS "actorId", operation, created_at AS "at" FROM outbox_event
       WHERE id::text = $1 AND actor_id IS NOT NULL AND operation IS NOT NULL`,
      [eventId],
    );
    return cause;
  }
}
