import type { Sql } from '../../../platform/queue/index.js';
import { SUBJECT_KINDS } from '../../institutions/index.js';
import { isEscalated } from '../domain/alert-subject.js';
import { OPEN_STATES } from '../domain/alert-state.js';

export interface OverdueAlerts {
  readonly count: number;
  /** Due date of the oldest of them; undefined where there is none. */
  readonly since: Date | undefined;
}

/** Alerts of all institutions that nobody has answered in time: a figure for the installation's own people, without content. */
export async function readOverdueAlerts(sql: Sql, now: Date): Promise<OverdueAlerts> {
  const [row] = await sql.query<{ count: number; since: Date | null }[]>(
    'SELECT count(*)::int AS count, min(due_at) AS since FROM alert WHERE state = ANY ($1) AND due_at < $2 AND kind <> ALL ($3)',
    [OPEN_STATES, now, SUBJECT_KINDS.filter((kind) => !isEscalated(kind))],
  );
  return { count: row?.count ?? 0, since: row?.since ?? undefined };
}
