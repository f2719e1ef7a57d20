import type { JobCatalogue } from './job-catalogue.js';
import type { JobQueue, Wake } from './job-queue.js';
import { changedRows, type Database, type Sql } from './sql.js';

/** Tasks that one round stamps and wakes; small enough for one statement and one call to the queue. */
const BATCH = 500;
const FLOWS_A_BATCH = 20;

interface Stamped {
  readonly id: string;
  readonly name: string;
  readonly attempts: number;
  readonly parentId: string | null;
}

/**
 * Brings due tasks from the rows to the queue.
 *
 * A task is stamped and committed first, then woken. A process that dies in between leaves a stamp that grows
 * old, and old stamps are woken again. Several processes may do this at once: SKIP LOCKED divides the rows
 * among them.
 */
export class Waker {
  constructor(
    private readonly db: Database,
    private readonly queue: JobQueue,
    private readonly catalogue: JobCatalogue,
  ) {}

  /** Wakes flows and tasks that are due and were never woken (new ones, and retries whose time has come). */
  async wakeNew(): Promise<number> {
    let woken = 0;
    for (let batch = BATCH; batch > 0; woken += batch)
      batch = (await this.wakeFlows()) + (await this.wakeUnqueued());
    return woken;
  }

  /** Wakes tasks again whose wake is older than `olderThanMs`; the queue ignores those that it still has. */
  async wakeStale(olderThanMs: number): Promise<number> {
    const tasks = await this.stamp(
      `state = 'pending' AND due_at <= now() AND queued_at < now() - $2 * interval '1 millisecond'`,
      'queued_at',
      [olderThanMs],
    );
    await this.enqueue(tasks, () => this.queue.wake(tasks.map((task) => this.wakeOf(task))));
    return tasks.length;
  }

  private async wakeUnqueued(): Promise<number> {
    const tasks = await this.stamp(
      `state = 'pending' AND due_at <= now() AND queued_at IS NULL AND NOT EXISTS (
         SELECT 1 FROM task parent WHERE parent.id = task.parent_id AND parent.state = 'waiting' AND parent.queued_at IS NULL)`,
      'due_at',
      [],
    );
    if (tasks.length > 0)
      await this.enqueue(tasks, () => this.queue.wake(tasks.map((task) => this.wakeOf(task))));
    return tasks.length;
  }

  /**
   * Flows not yet brought to the queue: the parent and its due children get one stamp, then go there as one.
   */
  private async wakeFlows(): Promise<number> {
    const { parents, children } = await this.db.transaction(async (tx) => {
      const parents = await stampFlowParents(tx);
      const ids = parents.map((parent) => parent.id);
      return { parents, children: ids.length > 0 ? await stampChildren(tx, ids) : [] };
    });
    if (parents.length > 0)
      await this.enqueue([...parents, ...children], () => this.enqueueFlows(parents, children));
    return parents.length;
  }

  private async enqueueFlows(parents: readonly Stamped[], children: readonly Stamped[]): Promise<void> {
    for (const parent of parents) {
      const wakes = children
        .filter((child) => child.parentId === parent.id)
        .map((child) => this.wakeOf(child));
      if (wakes.length > 0) await this.queue.wakeFlow(this.wakeOf(parent), wakes);
    }
  }

  private async stamp(condition: string, order: string, parameters: unknown[]): Promise<Stamped[]> {
    return stampWhere(this.db, `${condition} ORDER BY ${order} LIMIT $1`, [BATCH, ...parameters]);
  }

  /**
   * Takes the stamps back when the queue refuses, so that the next round tries again instead of waiting for
   * their age.
   */
  private async enqueue(tasks: readonly Stamped[], act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      const ids = tasks.map((task) => task.id);
      await this.db.query(
        `UPDATE task SET queued_at = NULL WHERE id = ANY ($1) AND state IN ('pending', 'waiting')`,
        [ids],
      );
      throw error;
    }
  }

  private wakeOf({ id, name, attempts }: Stamped): Wake {
    return { taskId: id, name, attempts, lane: this.catalogue.laneOf(name) };
  }
}

function stampFlowParents(tx: Sql): Promise<Stamped[]> {
  return stampWhere(tx, `state = 'waiting' AND queued_at IS NULL ORDER BY created_at LIMIT $1`, [
    FLOWS_A_BATCH,
  ]);
}

function stampChildren(tx: Sql, parentIds: readonly string[]): Promise<Stamped[]> {
  return stampWhere(
    tx,
    `parent_id = ANY ($1) AND state = 'pending' AND queued_at IS NULL AND due_at <= now()`,
    [parentIds],
  );
}

/**
 * Chosen in a common table, which is read once: as a plain subquery the planner might run it again past its
 * LIMIT.
 */
function stampWhere(sql: Sql, choice: string, parameters: unknown[]): Promise<Stamped[]> {
  return changedRows<Stamped>(
    sql,
    `WITH chosen AS MATERIALIZED (SELECT id FROM task WHERE ${choice} FOR NO KEY UPDATE SKIP LOCKED)
     UPDATE task SET queued_at = now() FROM chosen WHERE task.id = chosen.id
     RETURNING task.id, name, attempts, parent_id AS "parentId"`,
    parameters,
  );
}
