import { PROGRESS_CHANNEL } from './channels.js';
import { settleParent } from './flow-settlement.js';
import { changedRows, type Database, type Sql } from './sql.js';

/**
 * A task that this process may work on. The token is its claim: a process that has lost it changes nothing.
 */
export interface ClaimedTask {
  readonly id: string;
  readonly name: string;
  readonly payload: unknown;
  readonly parentId: string | null;
  readonly attempts: number;
  readonly maxAttempts: number;
  readonly token: string;
}

type Claim = Pick<ClaimedTask, 'id' | 'token'>;

/** The moves of a task that is worked on, each a statement that holds only while the claim does. */
export class TaskClaims {
  constructor(private readonly db: Database) {}

  /**
   * Takes a task that is due, or nothing when somebody else has it or it is over: a second wake does no harm.
   * Names that this process cannot run are left to a newer one.
   */
  async claim(id: string, names: readonly string[], leaseMs: number): Promise<ClaimedTask | undefined> {
    const [task] = await changedRows<ClaimedTask>(
      this.db,
      `UPDATE task SET state = 'running', attempts = attempts + 1, lease_token = gen_random_uuid(),
                       lease_until = now() + $3 * interval '1 millisecond'
       WHERE id = $1 AND state = 'pending' AND due_at <= now() AND name = ANY ($2)
       RETURNING id, name, payload, parent_id AS "parentId", attempts, max_attempts AS "maxAttempts", lease_token AS token`,
      [id, names, leaseMs],
    );
    return task;
  }

  /** @returns false when the claim is gone */
  async prolong({ id, token }: Claim, leaseMs: number): Promise<boolean> {
    const held = await changedRows(
      this.db,
      `UPDATE task SET lease_until = now() + $3 * interval '1 millisecond' WHERE id = $1 AND lease_token = $2 RETURNING 1`,
      [id, token, leaseMs],
    );
    return held.length > 0;
  }

  async report({ id, token }: Claim, done: number, total: number): Promise<void> {
    await this.db.query(
      `WITH moved AS (UPDATE task SET progress = jsonb_build_object('done', $3::float8, 'total', $4::float8)
                      WHERE id = $1 AND lease_token = $2 RETURNING id)
       SELECT pg_notify($5, id::text) FROM moved`,
      [id, token, done, total, PROGRESS_CHANNEL],
    );
  }

  /** Ends the task well, and starts its parent when it was the last child. */
  async finish(task: ClaimedTask): Promise<boolean> {
    return this.leave(task, `state = 'done', finished_at = now(), last_error_code = NULL`, []);
  }

  /** Notes a failed run: again after `waitMs`, or never where `waitMs` is undefined. */
  async fail(task: ClaimedTask, code: string, waitMs: number | undefined): Promise<boolean> {
    if (waitMs === undefined) {
      return this.leave(task, `state = 'dead', finished_at = now(), last_error_code = $3`, [code]);
    }
    return this.leave(
      task,
      `state = 'pending', queued_at = NULL, last_error_code = $3, due_at = now() + $4 * interval '1 millisecond'`,
      [code, waitMs],
    );
  }

  /** Gives the task back unharmed because the process ends: the attempt is not counted against it. */
  async release(task: ClaimedTask): Promise<boolean> {
    return this.leave(
      task,
      `state = 'pending', queued_at = NULL, due_at = now(), max_attempts = max_attempts + 1`,
      [],
    );
  }

  private async leave(task: ClaimedTask, moves: string, parameters: unknown[]): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const [left] = await changedRows<{ state: string }>(
        tx,
        `UPDATE task SET lease_token = NULL, lease_until = NULL, ${moves} WHERE id = $1 AND lease_token = $2 RETURNING state`,
        [task.id, task.token, ...parameters],
      );
      if (!left) return false;
      await notifyMoved(tx, task.id);
      if (left.state !== 'pending' && task.parentId) await settleParent(tx, task.parentId);
      return true;
    });
  }
}

async function notifyMoved(tx: Sql, id: string): Promise<void> {
  await tx.query('SELECT pg_notify($1, $2)', [PROGRESS_CHANNEL, id]);
}
