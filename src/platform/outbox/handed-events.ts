import type { Housekeeping } from '../queue/index.js';

const BATCH = 500;

/**
 * Returns the housekeeping of the reconciler that deletes events which were handed over longer ago than
 * `keepMs`.
 */
export function forgetHandedEvents(keepMs: number): Housekeeping {
  return async (tx) => {
    const [, count] = await tx.query<[unknown[], number]>(
      `WITH chosen AS MATERIALIZED (
         SELECT id FROM outbox_event WHERE handed_at < now() - $1 * interval '1 millisecond' LIMIT $2 FOR UPDATE SKIP LOCKED)
       DELETE FROM outbox_event USING chosen WHERE outbox_event.id = chosen.id`,
      [keepMs, BATCH],
    );
    return count;
  };
}
