import type { Log } from '../logging/index.js';
import { PROGRESS_CHANNEL } from './channels.js';
import { settleParent } from './flow-settlement.js';
import { Rounds } from './rounds.js';
import { changedRows, type Database, type Sql } from './sql.js';
import type { Waker } from './waker.js';

/** Error code of a task whose worker gave no sign of life. */
export const LEASE_EXPIRED = 'QUEUE.LEASE_EXPIRED';

/** Key of the advisory lock that lets one reconciler work at a time; any number that nobody else uses. */
const LOCK_KEY = 176_400_001;
const BATCH = 500;

export interface ReconcilerSettings {
  readonly intervalMs: number;
  /** A wake older than this is repeated: the queue may have lost it. */
  readonly rewakeAfterMs: number;
  /** Done tasks are kept this long. */
  readonly keepDoneMs: number;
}

export const USUAL_RECONCILING: ReconcilerSettings = {
  intervalMs: 5_000,
  rewakeAfterMs: 60_000,
  keepDoneMs: 7 * 24 * 3_600_000,
};

/** Deletes rows of another table that have served; answers how many. */
export type Housekeeping = (tx: Sql) => Promise<number>;

export interface ReconcilerParts {
  readonly db: Database;
  readonly waker: Waker;
  readonly log: Log;
  readonly housekeeping?: readonly Housekeeping[];
}

/**
 * Puts right what crashes, restarts and a lost queue have left behind. Losing the whole queue costs time,
 * never a task.
 */
export class Reconciler {
  private readonly rounds: Rounds;

  constructor(
    private readonly parts: ReconcilerParts,
    private readonly settings: ReconcilerSettings = USUAL_RECONCILING,
  ) {
    this.rounds = new Rounds('reconciler', settings.intervalMs, () => this.reconcile(), parts.log);
  }

  start(): void {
    this.rounds.start();
  }

  stop(): Promise<void> {
    return this.rounds.stop();
  }

  /**
   * Reconciles rows and queues in one round.
   *
   * @returns false when another process is at it
   */
  async reconcile(): Promise<boolean> {
    const mine = await this.parts.db.transaction(async (tx) => {
      const [lock] = await tx.query<{ mine: boolean }[]>('SELECT pg_try_advisory_xact_lock($1) AS mine', [
        LOCK_KEY,
      ]);
      if (!lock?.mine) return false;
      await this.takeBackExpired(tx);
      await settleParents(tx);
      await this.forget(tx);
      return true;
    });
    if (!mine) return false;
    const again = await this.parts.waker.wakeStale(this.settings.rewakeAfterMs);
    if (again > 0) this.parts.log.info({ fact: 'task.woken_again', count: again });
    await this.parts.waker.wakeNew();
    return true;
  }

  /**
   * Tasks of workers that died. Each death is an attempt: a task that kills its worker ends among the dead
   * letters too.
   */
  private async takeBackExpired(tx: Sql): Promise<void> {
    const expired = await changedRows<{ id: string; name: string; state: string; parentId: string | null }>(
      tx,
      `WITH chosen AS MATERIALIZED (
         SELECT id FROM task WHERE state = 'running' AND lease_until < now() LIMIT $2 FOR NO KEY UPDATE SKIP LOCKED)
       UPDATE task SET
         state = CASE WHEN attempts >= max_attempts THEN 'dead' ELSE 'pending' END,
         finished_at = CASE WHEN attempts >= max_attempts THEN now() END,
         last_error_code = $1, due_at = now(), queued_at = NULL, lease_until = NULL, lease_token = NULL
       FROM chosen WHERE task.id = chosen.id
       RETURNING task.id, name, state, parent_id AS "parentId"`,
      [LEASE_EXPIRED, BATCH],
    );
    for (const task of expired) {
      const dead = task.state === 'dead';
      this.parts.log.warn({ fact: dead ? 'task.dead' : 'task.taken_back', task: task.id, job: task.name });
      await tx.query('SELECT pg_notify($1, $2)', [PROGRESS_CHANNEL, task.id]);
      if (dead && task.parentId) await settleParent(tx, task.parentId);
    }
  }

  private async forget(tx: Sql): Promise<void> {
    // Children go with their parent, never before it: an unfinished parent must find them.
    await tx.query(
      `WITH chosen AS MATERIALIZED (
         SELECT id FROM task
         WHERE state = 'done' AND parent_id IS NULL AND finished_at < now() - $1 * interval '1 millisecond'
         LIMIT $2 FOR UPDATE SKIP LOCKED)
       DELETE FROM task USING chosen WHERE task.id = chosen.id`,
      [this.settings.keepDoneMs, BATCH],
    );
    for (const keepHouse of this.parts.housekeeping ?? []) await keepHouse(tx);
  }
}

/** Parents whose children have all ended although nobody told them. */
async function settleParents(tx: Sql): Promise<void> {
  const parents = await tx.query<{ id: string }[]>(
    `SELECT id FROM task WHERE state = 'waiting' AND (
       EXISTS (SELECT 1 FROM task child WHERE child.parent_id = task.id AND child.state = 'dead')
       OR NOT EXISTS (SELECT 1 FROM task child WHERE child.parent_id = task.id AND child.state <> 'done'))
     ORDER BY created_at LIMIT $1 FOR NO KEY UPDATE SKIP LOCKED`,
    [BATCH],
  );
  for (const { id } of parents) await settleParent(tx, id);
}
