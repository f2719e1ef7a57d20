import { PROGRESS_CHANNEL } from './channels.js';
import { changedRows, type Sql } from './sql.js';

/** A parent is given up under this code when one of its children is dead. */
export const CHILD_DEAD = 'QUEUE.CHILD_DEAD';

/**
 * Decides about the parent of a child that has ended: pending when all children are done, dead when one of
 * them is.
 *
 * The parent is locked in a statement of its own, before the children are counted. Of two last children that
 * end at once, the second waits here for the first to commit, and then counts with a fresh snapshot: one of
 * them sees all done.
 *
 * `queued_at` stays as it was where the flow in the queue will wake the parent by itself. That is so when
 * every child was woken in that flow (stamped in one transaction, hence equal to the microsecond) and never
 * again since.
 */
export async function settleParent(tx: Sql, parentId: string): Promise<void> {
  const [parent] = await tx.query<{ grandparent: string | null }[]>(
    `SELECT parent_id AS grandparent FROM task WHERE id = $1 AND state = 'waiting' FOR NO KEY UPDATE`,
    [parentId],
  );
  if (!parent) return;
  const [settled] = await changedRows<{ state: string }>(
    tx,
    `UPDATE task SET
       state = CASE WHEN c.dead > 0 THEN 'dead' ELSE 'pending' END,
       last_error_code = CASE WHEN c.dead > 0 THEN $2 ELSE last_error_code END,
       finished_at = CASE WHEN c.dead > 0 THEN now() END,
       due_at = now(),
       queued_at = CASE WHEN c.outside_flow THEN NULL ELSE queued_at END
     FROM (SELECT count(*) FILTER (WHERE child.state = 'dead') AS dead,
                  count(*) FILTER (WHERE child.state <> 'done') AS unfinished,
                  coalesce(bool_or(child.queued_at IS DISTINCT FROM p.queued_at), true) AS outside_flow
           FROM task p LEFT JOIN task child ON child.parent_id = p.id WHERE p.id = $1) c
     WHERE id = $1 AND (c.dead > 0 OR c.unfinished = 0)
     RETURNING state`,
    [parentId, CHILD_DEAD],
  );
  if (!settled) return;
  await tx.query('SELECT pg_notify($1, $2)', [PROGRESS_CHANNEL, parentId]);
  if (settled.state === 'dead' && parent.grandparent) await settleParent(tx, parent.grandparent);
}
