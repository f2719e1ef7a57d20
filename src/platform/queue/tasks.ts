import { randomUUID } from 'node:crypto';
import { OUTBOX_CHANNEL } from './channels.js';
import type { JobCatalogue } from './job-catalogue.js';
import { requireIdsOnly } from './ids-only.js';
import type { JobMap, JobName, JobPayload } from './job-map.js';
import { ParentNotWaiting } from './queue-errors.js';
import type { Sql } from './sql.js';

export interface AddOptions {
  /** Key for which at most one task is made, as long as that task is kept. */
  readonly once?: string;
  readonly dueAt?: Date;
  /** A task that waits: it will not run before this one is done. */
  readonly parent?: string;
}

/** A job with its payload, as a member of a flow. */
export type NewTask<Map extends object = JobMap> = {
  readonly [Name in JobName<Map>]: {
    readonly name: Name;
    readonly payload: JobPayload<Name, Map>;
    readonly once?: string;
  };
}[JobName<Map>];

/** A task to be written, whatever map its name comes from. */
export interface TaskDraft {
  readonly name: string;
  readonly payload: object;
  readonly once?: string | undefined;
  readonly dueAt?: Date | undefined;
  readonly parentId?: string | undefined;
  readonly waits?: boolean;
}

/**
 * Does work on tasks within somebody's transaction: they are rows of the platform, whoever asked for what
 * they do.
 */
export type OwnWork = <T>(tx: Sql, work: () => Promise<T>) => Promise<T>;

/**
 * Writes tasks in the caller's transaction: what is rolled back was never asked for. Workers are woken by the
 * commit.
 */
export class Tasks<Map extends object = JobMap> {
  constructor(
    private readonly catalogue: JobCatalogue,
    private readonly asOwnWork: OwnWork = (_, work) => work(),
  ) {}

  /** @returns the id of the task; of the older one where `once` was used before */
  async add<Name extends JobName<Map>>(
    tx: Sql,
    name: Name,
    payload: JobPayload<Name, Map>,
    options: AddOptions = {},
  ): Promise<string> {
    const { once, dueAt, parent: parentId } = options;
    return this.asOwnWork(tx, async () => {
      if (parentId !== undefined) await requireWaiting(tx, parentId);
      const [id] = await this.write(tx, [{ name, payload: payload as object, once, dueAt, parentId }]);
      return id ?? idOfKey(tx, once);
    });
  }

  /**
   * A parent that runs once, after all its children are done. One child that is dead makes the parent dead.
   *
   * @returns the id of the parent; of the older one, with no new children, where its `once` was used before
   */
  async addFlow(tx: Sql, parent: NewTask<Map>, children: readonly NewTask<Map>[]): Promise<string> {
    const { name, payload, once } = parent as TaskDraft;
    return this.asOwnWork(tx, async () => {
      const [parentId] = await this.write(tx, [{ name, payload, once, waits: children.length > 0 }]);
      if (parentId === undefined) return idOfKey(tx, once);
      await this.write(
        tx,
        (children as readonly TaskDraft[]).map((child) => ({ ...child, parentId })),
      );
      return parentId;
    });
  }

  /**
   * Writes tasks of any name. Those whose `once` is taken are left out. For the relay, which knows names as
   * text.
   */
  async insert(tx: Sql, drafts: readonly TaskDraft[]): Promise<string[]> {
    return this.asOwnWork(tx, () => this.write(tx, drafts));
  }

  private async write(tx: Sql, drafts: readonly TaskDraft[]): Promise<string[]> {
    if (drafts.length === 0) return [];
    const rows = drafts.map((draft) => {
      requireIdsOnly(draft.payload);
      return {
        id: randomUUID(),
        name: draft.name,
        payload: draft.payload,
        once_key: draft.once ?? null,
        parent_id: draft.parentId ?? null,
        state: draft.waits ? 'waiting' : 'pending',
        max_attempts: this.catalogue.maxAttemptsOf(draft.name),
        due_at: draft.dueAt?.toISOString() ?? null,
      };
    });
    const written = await tx.query<{ id: string }[]>(
      `INSERT INTO task (id, name, payload, once_key, parent_id, state, max_attempts, due_at)
       SELECT id, name, payload, once_key, parent_id, state, max_attempts, coalesce(due_at, now())
       FROM jsonb_to_recordset($1::jsonb) AS draft (id uuid, name text, payload jsonb, once_key text, parent_id uuid,
                                                    state text, max_attempts int, due_at timestamptz)
       ON CONFLICT (once_key) DO NOTHING
       RETURNING id`,
      [JSON.stringify(rows)],
    );
    await tx.query(`SELECT pg_notify($1, '')`, [OUTBOX_CHANNEL]);
    return written.map(({ id }) => id);
  }
}

async function requireWaiting(tx: Sql, parentId: string): Promise<void> {
  // Locked, so that the last of its other children cannot start it before this one is written.
  const rows = await tx.query<unknown[]>(
    `SELECT 1 FROM task WHERE id = $1 AND state = 'waiting' FOR NO KEY UPDATE`,
    [parentId],
  );
  if (rows.length === 0) throw new ParentNotWaiting(parentId);
}

async function idOfKey(tx: Sql, once: string | undefined): Promise<string> {
  const [row] = await tx.query<{ id: string }[]>('SELECT id FROM task WHERE once_key = $1', [once]);
  if (!row) throw new Error('A task was neither written nor there already.');
  return row.id;
}
