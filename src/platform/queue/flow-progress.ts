import type { TaskState } from './task-status.js';
import type { Sql } from './sql.js';

/** Progress of a task and its children together, each of them counted as one step. */
export interface FlowProgress {
  readonly state: TaskState;
  /** Steps that are done, and of those under way the part that is. */
  readonly done: number;
  readonly total: number;
  /** Reason for which it was given up: of the child that was, where it was one. */
  readonly gaveUpBecause: string | undefined;
}

const PART = (task: string) => `CASE WHEN ${task}.state = 'done' THEN 1
  WHEN (${task}.progress ->> 'total')::float8 > 0
    THEN least(1, (${task}.progress ->> 'done')::float8 / (${task}.progress ->> 'total')::float8)
  ELSE 0 END`;

/** The progress of a task by its id, or by the key under which it was made once. */
export async function readFlowProgress(
  sql: Sql,
  which: { readonly id: string } | { readonly once: string },
): Promise<FlowProgress | undefined> {
  const [row] = await sql.query<(Omit<FlowProgress, 'gaveUpBecause'> & { gaveUpBecause: string | null })[]>(
    `SELECT p.state, 1 + count(c.id)::int AS total, ${PART('p')} + coalesce(sum(${PART('c')}), 0)::float8 AS done,
       CASE WHEN p.state = 'dead' THEN coalesce(min(c.last_error_code) FILTER (WHERE c.state = 'dead'), p.last_error_code)
       END AS "gaveUpBecause"
     FROM task p LEFT JOIN task c ON c.parent_id = p.id
     WHERE ${'id' in which ? 'p.id' : 'p.once_key'} = $1 GROUP BY p.id`,
    ['id' in which ? which.id : which.once],
  );
  return row && { ...row, gaveUpBecause: row.gaveUpBecause ?? undefined };
}
