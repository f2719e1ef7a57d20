import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { BankOfRun, Kind } from '../../../../kernel/linkage/index.js';
import { changeOne, type Tx } from '../../../../platform/database/index.js';
import type { StoredShare } from '../domain/stored-share.js';
import type { WithheldPairs } from '../domain/withheld-pairs.js';

export type RunScope = 'record' | 'import' | 'linked' | 'all';

/**
 * Figures of a run in one kind: how many pairs, with how many records of which countries, and how long it
 * took.
 */
export interface RunKindFigures {
  readonly kind: Kind;
  readonly compared: number;
  /** Pairs that were not compared, by reason; not of runs before they were counted. */
  readonly withheld?: readonly WithheldPairs[];
  readonly records: number;
  readonly countries: readonly string[];
  readonly candidates: number;
  readonly milliseconds: number;
  /** Share of records that have a counterpart, learnt from the pairs of a comparison of everything. */
  readonly learnt?: StoredShare;
  /** Bank that the run's probabilities rest on; not of runs before it was kept. */
  readonly bank?: BankOfRun;
}

export interface MatchRun {
  readonly id: string;
  readonly seq: number;
  readonly scope: RunScope;
  readonly subjectId: string | null;
  readonly importId: string | null;
  /** Some records that belong together. */
  readonly subjectIds: readonly string[] | null;
  /**
   * True where the run is about what the undo of the import put back, and not about what the import brought.
   */
  readonly afterUndo: boolean;
  readonly requestedBy: string;
  readonly institutionId: string | null;
  readonly state: 'waiting' | 'running' | 'done' | 'superseded';
  readonly backgroundId: string | null;
  readonly modelVersion: string | null;
  readonly taskId: string | null;
  readonly shards: number;
  readonly figures: readonly RunKindFigures[];
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

export interface ShardRow {
  /** Kind and type of the queries, as `scanName` says. */
  readonly scan: string;
  readonly shard: number;
  readonly compared: number;
  readonly milliseconds: number;
  readonly byQuery: Buffer;
  readonly byBank: Buffer;
}

/** A shard's rows as they are written. */
export interface NewShard extends ShardRow {
  /** The transaction as of which floors turned pairs away; undefined where every pair was scored. */
  readonly floorsXid: string | undefined;
}

/** Runs that are looked through for what was compared last: in a small bank there are few. */
const RUNS_OF_BANKS = 200;

const COLUMNS = `id, seq, scope, subject_id AS "subjectId", subject_ids AS "subjectIds", import_id AS "importId", after_undo AS "afterUndo", requested_by AS "requestedBy",
  institution_id AS "institutionId", state, background_id AS "backgroundId", model_version AS "modelVersion",
  task_id AS "taskId", shards, figures, created_at AS "createdAt", started_at AS "startedAt", finished_at AS "finishedAt"`;

@Injectable()
export class RunRepository {
  async add(
    tx: Tx,
    run: {
      scope: RunScope;
      subjectId?: string;
      subjectIds?: readonly string[];
      importId?: string;
      afterUndo?: boolean;
      requestedBy: string;
      institutionId?: string | undefined;
      taskId?: string | undefined;
      createdAt?: string | undefined;
    },
  ): Promise<string> {
    const rows = await tx.query<{ id: string }[]>(
      `INSERT INTO match_run (id, scope, subject_id, import_id, requested_by, institution_id, task_id, state,
         created_at, after_undo, subject_ids)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'waiting', coalesce($8, now()), $9, $10) ON CONFLICT DO NOTHING RETURNING id`,
      [
        randomUUID(),
        run.scope,
        run.subjectId ?? null,
        run.importId ?? null,
        run.requestedBy,
        run.institutionId ?? null,
        run.taskId ?? null,
        run.createdAt ?? null,
        run.afterUndo ?? false,
        run.subjectIds ?? null,
      ],
    );
    if (rows[0]) return rows[0].id;
    const [known] = await tx.query<{ id: string }[]>(
      'SELECT id FROM match_run WHERE import_id = $1 AND after_undo = $2',
      [run.importId, run.afterUndo ?? false],
    );
    if (!known) throw new Error('A run was neither written nor there already.');
    return known.id;
  }

  /** Notes the task that begins the run, where it was not known when the run was made. */
  async setTask(tx: Tx, id: string, taskId: string): Promise<void> {
    await changeOne(tx, 'UPDATE match_run SET task_id = $2 WHERE id = $1', [id, taskId]);
  }

  /** The run that a task has made already. */
  async ofTask(tx: Tx, taskId: string): Promise<MatchRun | undefined> {
    return (await tx.query<MatchRun[]>(`SELECT ${COLUMNS} FROM match_run WHERE task_id = $1`, [taskId]))[0];
  }

  async byId(tx: Tx, id: string): Promise<MatchRun | undefined> {
    return (await tx.query<MatchRun[]>(`SELECT ${COLUMNS} FROM match_run WHERE id = $1`, [id]))[0];
  }

  /** Records that were compared alone since a moment. */
  async subjectsSince(tx: Tx, moment: Date): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT DISTINCT subject_id AS id FROM match_run WHERE scope = 'record' AND created_at >= $1 ORDER BY 1`,
      [moment],
    );
    return rows.map(({ id }) => id);
  }

  async lock(tx: Tx, id: string): Promise<MatchRun | undefined> {
    return (await tx.query<MatchRun[]>(`SELECT ${COLUMNS} FROM match_run WHERE id = $1 FOR UPDATE`, [id]))[0];
  }

  /** Runs of an institution, newest first; without one, all. */
  async page(tx: Tx, institutionId: string | undefined, before: number, limit: number): Promise<MatchRun[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM match_run WHERE ($1::uuid IS NULL OR institution_id = $1) AND seq < $2
       ORDER BY seq DESC LIMIT $3`,
      [institutionId ?? null, before, limit],
    );
  }

  /** Reads the times at which the runs of one record were done, oldest first. */
  async finishedOf(tx: Tx, subjectId: string): Promise<Date[]> {
    const rows = await tx.query<{ at: Date }[]>(
      `SELECT finished_at AS at FROM match_run WHERE subject_id = $1 AND state = 'done' AND finished_at IS NOT NULL ORDER BY seq`,
      [subjectId],
    );
    return rows.map(({ at }) => at);
  }

  async latestOf(tx: Tx, subjectId: string): Promise<MatchRun | undefined> {
    const rows = await tx.query<MatchRun[]>(
      `SELECT ${COLUMNS} FROM match_run WHERE subject_id = $1 ORDER BY seq DESC LIMIT 1`,
      [subjectId],
    );
    return rows[0];
  }

  /**
   * Returns the time at which a record was last compared: alone, with its import, or in a sweep that began
   * after it came. Runs of records that seem to be of one person are left out: they tell that there are
   * others.
   */
  async lastComparedAt(
    tx: Tx,
    record: { readonly id: string; readonly importId: string | null; readonly createdAt: Date },
  ): Promise<Date | undefined> {
    const [row] = await tx.query<{ at: Date | null }[]>(
      `SELECT max(finished_at) AS at FROM match_run WHERE state = 'done' AND (
         (scope = 'record' AND subject_id = $1) OR (scope = 'import' AND import_id = $2)
         OR (scope = 'all' AND started_at >= $3))`,
      [record.id, record.importId, record.createdAt],
    );
    return row?.at ?? undefined;
  }

  async start(tx: Tx, id: string, given: { backgroundId: string; shards: number }): Promise<void> {
    await changeOne(
      tx,
      `UPDATE match_run SET state = 'running', started_at = coalesce(started_at, now()), background_id = $2,
         model_version = (SELECT model_version FROM match_background WHERE id = $2), shards = $3 WHERE id = $1`,
      [id, given.backgroundId, given.shards],
    );
  }

  async finish(tx: Tx, id: string, figures: readonly RunKindFigures[]): Promise<void> {
    await changeOne(
      tx,
      `UPDATE match_run SET state = 'done', finished_at = now(), figures = $2 WHERE id = $1`,
      [id, JSON.stringify(figures)],
    );
  }

  /**
   * Reads the shares that the last comparison of everything against a background (without one, against any)
   * has learnt of each kind; nothing before there was one.
   */
  async learntShares(tx: Tx, backgroundId?: string): Promise<ReadonlyMap<Kind, StoredShare>> {
    const [row] = await tx.query<{ figures: RunKindFigures[] }[]>(
      `SELECT figures FROM match_run WHERE scope = 'all' AND state = 'done' AND ($1::uuid IS NULL OR background_id = $1)
       ORDER BY seq DESC LIMIT 1`,
      [backgroundId ?? null],
    );
    return new Map(
      (row?.figures ?? []).flatMap(({ kind, learnt }) => (learnt ? [[kind, learnt] as const] : [])),
    );
  }

  /**
   * Reads the banks that the probabilities of each kind rest on now, by the latest of some runs that compared
   * it.
   */
  async banks(tx: Tx): Promise<ReadonlyMap<Kind, BankOfRun>> {
    const rows = await tx.query<{ kind: Kind; bank: BankOfRun }[]>(
      `SELECT DISTINCT ON (one ->> 'kind') one ->> 'kind' AS kind, one -> 'bank' AS bank
       FROM (SELECT seq, figures FROM match_run WHERE state = 'done' ORDER BY seq DESC LIMIT $1) AS latest,
         jsonb_array_elements(figures) AS one
       WHERE one ? 'bank' ORDER BY one ->> 'kind', seq DESC`,
      [RUNS_OF_BANKS],
    );
    return new Map(rows.map(({ kind, bank }) => [kind, bank]));
  }

  async supersede(tx: Tx, id: string): Promise<void> {
    await changeOne(tx, `UPDATE match_run SET state = 'superseded', finished_at = now() WHERE id = $1`, [id]);
  }

  /** Tells whether a run over everything was asked for after this one: then this one need not run. */
  async isCovered(tx: Tx, run: Pick<MatchRun, 'createdAt'>): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM match_run WHERE scope = 'all' AND created_at >= $1 AND state <> 'superseded' LIMIT 1`,
      [run.createdAt],
    );
    return rows.length > 0;
  }

  async putShard(tx: Tx, runId: string, row: NewShard): Promise<void> {
    await tx.query(
      `INSERT INTO match_shard (run_id, scan, shard, compared, milliseconds, by_query, by_bank, floors_xid)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8::xid8) ON CONFLICT (run_id, scan, shard) DO NOTHING`,
      [
        runId,
        row.scan,
        row.shard,
        row.compared,
        row.milliseconds,
        row.byQuery,
        row.byBank,
        row.floorsXid ?? null,
      ],
    );
  }

  /**
   * Returns the oldest transaction as of whose floors a scan of a run has turned pairs away; undefined where
   * every pair was scored.
   */
  async floorsOf(tx: Tx, runId: string, scan: string): Promise<string | undefined> {
    const [row] = await tx.query<{ xid: string | null }[]>(
      `SELECT floors_xid::text AS xid FROM match_shard WHERE run_id = $1 AND scan = $2 AND floors_xid IS NOT NULL
       ORDER BY floors_xid LIMIT 1`,
      [runId, scan],
    );
    return row?.xid ?? undefined;
  }

  /** The scans of a shard that are stored already. */
  async scansOfShard(tx: Tx, runId: string, shard: number): Promise<string[]> {
    const rows = await tx.query<{ scan: string }[]>(
      'SELECT scan FROM match_shard WHERE run_id = $1 AND shard = $2',
      [runId, shard],
    );
    return rows.map((row) => row.scan);
  }

  async shards(tx: Tx, runId: string, scan: string): Promise<ShardRow[]> {
    return tx.query(
      `SELECT scan, shard, compared, milliseconds, by_query AS "byQuery", by_bank AS "byBank" FROM match_shard
       WHERE run_id = $1 AND scan = $2 ORDER BY shard`,
      [runId, scan],
    );
  }

  /** Reads the lists that a scan of a run has found by the record of the bank. */
  async listsByBank(tx: Tx, runId: string, scan: string): Promise<Buffer[]> {
    const rows = await tx.query<{ byBank: Buffer }[]>(
      'SELECT by_bank AS "byBank" FROM match_shard WHERE run_id = $1 AND scan = $2 ORDER BY shard',
      [runId, scan],
    );
    return rows.map((row) => row.byBank);
  }

  /** Runs of some records that have ended and whose shards are still there, oldest first. */
  async toRefresh(tx: Tx, limit: number): Promise<MatchRun[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM match_run WHERE state = 'done' AND scope <> 'all'
         AND id IN (SELECT run_id FROM match_shard) ORDER BY seq LIMIT $1`,
      [limit],
    );
  }

  async dropShards(tx: Tx, runId: string): Promise<void> {
    await tx.query('DELETE FROM match_shard WHERE run_id = $1', [runId]);
  }

  async putBackground(tx: Tx, modelVersion: string, body: Buffer): Promise<string> {
    const id = randomUUID();
    await tx.query('INSERT INTO match_background (id, model_version, body) VALUES ($1, $2, $3)', [
      id,
      modelVersion,
      body,
    ]);
    return id;
  }

  async background(tx: Tx, id: string): Promise<Buffer | undefined> {
    return (await tx.query<{ body: Buffer }[]>('SELECT body FROM match_background WHERE id = $1', [id]))[0]
      ?.body;
  }

  async newestBackground(tx: Tx, modelVersion: string): Promise<string | undefined> {
    const rows = await tx.query<{ id: string }[]>(
      'SELECT id FROM match_background WHERE model_version = $1 ORDER BY seq DESC LIMIT 1',
      [modelVersion],
    );
    return rows[0]?.id;
  }
}
