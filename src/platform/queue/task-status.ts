import { OUTBOX_CHANNEL } from './channels.js';
import { changedRows, type Sql } from './sql.js';

export type TaskState = 'waiting' | 'pending' | 'running' | 'done' | 'dead';

export interface TaskStatus {
  readonly id: string;
  readonly name: string;
  readonly state: TaskState;
  readonly attempts: number;
  readonly maxAttempts: number;
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  /** Children of a parent: how many it has, and how many of them are done. */
  readonly children: { readonly done: number; readonly total: number };
  readonly lastErrorCode: string | undefined;
  readonly dueAt: Date;
  readonly finishedAt: Date | undefined;
}

/**
 * Backlog of the queue: how much waits, and for how long. A worker that lives but does nothing shows here,
 * and nowhere else.
 */
export interface Backlog {
  readonly waiting: number;
  readonly pending: number;
  readonly running: number;
  readonly dead: number;
  readonly unhandedEvents: number;
  /** Seconds since the oldest due task or unhanded event should have been taken; 0 where none is due. */
  readonly oldestDueSeconds: number;
}

interface StatusRow extends Omit<TaskStatus, 'progress' | 'children' | 'lastErrorCode' | 'finishedAt'> {
  readonly progress: { done: number; total: number } | null;
  readonly childrenDone: number;
  readonly childrenTotal: number;
  readonly lastErrorCode: string | null;
  readonly finishedAt: Date | null;
}

export async function readTask(sql: Sql, id: string): Promise<TaskStatus | undefined> {
  const [task] = await readWhere(sql, 'id = $1', [id]);
  return task;
}

/** The dead letters, the latest first: somebody has to look at each, and to revive or leave it. */
export async function readDeadTasks(sql: Sql, atMost: number): Promise<readonly TaskStatus[]> {
  return readWhere(sql, `state = 'dead' ORDER BY finished_at DESC LIMIT $1`, [atMost]);
}

async function readWhere(sql: Sql, choice: string, parameters: unknown[]): Promise<TaskStatus[]> {
  const rows = await sql.query<StatusRow[]>(
    `SELECT id, name, state, attempts, max_attempts AS "maxAttempts", progress, last_error_code AS "lastErrorCode",
            due_at AS "dueAt", finished_at AS "finishedAt", c.done AS "childrenDone", c.total AS "childrenTotal"
     FROM task, LATERAL (SELECT count(*)::int AS total, (count(*) FILTER (WHERE state = 'done'))::int AS done
                         FROM task child WHERE child.parent_id = task.id) c
     WHERE ${choice}`,
    parameters,
  );
  return rows.map(({ childrenDone, childrenTotal, ...row }) => ({
    ...row,
    progress: row.progress ?? undefined,
    children: { done: childrenDone, total: childrenTotal },
    lastErrorCode: row.lastErrorCode ?? undefined,
    finishedAt: row.finishedAt ?? undefined,
  }));
}

export async function readBacklog(sql: Sql): Promise<Backlog> {
  const [row] = await sql.query<Backlog[]>(
    `SELECT (count(*) FILTER (WHERE state = 'waiting'))::int AS waiting,
            (count(*) FILTER (WHERE state = 'pending'))::int AS pending,
            (count(*) FILTER (WHERE state = 'running'))::int AS running,
            (count(*) FILTER (WHERE state = 'dead'))::int AS dead,
            events.unhanded AS "unhandedEvents",
            greatest(0, extract(epoch FROM now() - least(min(due_at) FILTER (WHERE state = 'pending'), events.oldest)))::float8
              AS "oldestDueSeconds"
     FROM (SELECT count(*)::int AS unhanded, min(created_at) AS oldest FROM outbox_event WHERE handed_at IS NULL) events
     LEFT JOIN task ON state <> 'done'
     GROUP BY events.unhanded, events.oldest`,
  );
  if (!row) throw new Error('An aggregate answers one row.');
  return { ...row, oldestDueSeconds: row.oldestDueSeconds ?? 0 };
}

/**
 * Gives a dead task its attempts anew, with its dead children; a parent that was dead only because of it
 * waits again.
 *
 * @returns false when the task is not dead
 */
export async function reviveTask(tx: Sql, id: string): Promise<boolean> {
  const dead = await changedRows<{ id: string; parentId: string | null }>(
    tx,
    `UPDATE task SET attempts = 0, due_at = now(), queued_at = NULL, finished_at = NULL, last_error_code = NULL,
       state = CASE WHEN EXISTS (SELECT 1 FROM task child WHERE child.parent_id = task.id AND child.state <> 'done')
               THEN 'waiting' ELSE 'pending' END
     WHERE state = 'dead' AND (id = $1 OR parent_id = $1)
     RETURNING id, parent_id AS "parentId"`,
    [id],
  );
  const parentId = dead.find((task) => task.id === id)?.parentId;
  if (parentId) {
    await tx.query(
      `UPDATE task SET state = 'waiting', queued_at = NULL, finished_at = NULL, last_error_code = NULL
       WHERE id = $1 AND state = 'dead'`,
      [parentId],
    );
  }
  await tx.query(`SELECT pg_notify($1, '')`, [OUTBOX_CHANNEL]);
  return dead.length > 0;
}
