import { randomUUID } from 'node:crypto';
import { OUTBOX_CHANNEL, requireIdsOnly, type Sql } from '../queue/index.js';
import type { EventMap, EventName, NewEvent } from './event-map.js';

/** Announces events in the transaction that made them true: nothing is announced that was not committed. */
export class Outbox<Map extends object = EventMap> {
  /** @returns the id of the event */
  async put<Name extends EventName<Map>>(tx: Sql, event: NewEvent<Name, Map>): Promise<string> {
    requireIdsOnly(event.payload as object);
    const id = randomUUID();
    await tx.query(
      'INSERT INTO outbox_event (id, name, payload, institution_id, actor_id) VALUES ($1, $2, $3, $4, $5)',
      [id, event.name, JSON.stringify(event.payload), event.institutionId ?? null, event.actorId ?? null],
    );
    // Heard by the relay when the transaction commits, and not at all when it does not.
    await tx.query(`SELECT pg_notify($1, '')`, [OUTBOX_CHANNEL]);
    return id;
  }
}
