import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../platform/database/index.js';
import type { RelativeProspect } from '../domain/next-relatives.js';

export type WorkState = 'waiting' | 'running' | 'done';

export interface RelativeRanking {
  readonly id: string;
  readonly institutionId: string;
  readonly requestedBy: string;
  readonly state: WorkState;
  readonly threshold: number;
  readonly settingId: string;
  readonly softwareVersion: string;
  readonly taskId: string | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

export interface RankedFamily {
  readonly recordId: string;
  readonly contentHash: string;
  readonly prospects: readonly RelativeProspect[];
  readonly refusal: string | undefined;
}

export interface RankedRelative extends RelativeProspect {
  readonly recordId: string;
  /** The report has changed since: its figures may be other ones now. */
  readonly isStale: boolean;
}

const COLUMNS = `id, institution_id AS "institutionId", requested_by AS "requestedBy", state, threshold,
  setting_id AS "settingId", software_version AS "softwareVersion", task_id AS "taskId", created_at AS "createdAt",
  finished_at AS "finishedAt"`;

@Injectable()
export class RankingRepository {
  async add(
    tx: Tx,
    ranking: Pick<
      RelativeRanking,
      'institutionId' | 'requestedBy' | 'threshold' | 'settingId' | 'softwareVersion'
    >,
  ): Promise<string> {
    const id = randomUUID();
    const { institutionId, requestedBy, threshold, settingId, softwareVersion } = ranking;
    await tx.query(
      `INSERT INTO relative_ranking (id, institution_id, requested_by, threshold, setting_id, software_version)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, institutionId, requestedBy, threshold, settingId, softwareVersion],
    );
    return id;
  }

  async setTask(tx: Tx, id: string, taskId: string): Promise<void> {
    await changeOne(tx, 'UPDATE relative_ranking SET task_id = $2 WHERE id = $1', [id, taskId]);
  }

  async setState(tx: Tx, id: string, state: WorkState): Promise<void> {
    await changeOne(
      tx,
      `UPDATE relative_ranking SET state = $2, finished_at = CASE WHEN $2 = 'done' THEN now() END WHERE id = $1`,
      [id, state],
    );
  }

  async byId(tx: Tx, id: string): Promise<RelativeRanking | undefined> {
    const [row] = await tx.query<RelativeRanking[]>(`SELECT ${COLUMNS} FROM relative_ranking WHERE id = $1`, [
      id,
    ]);
    return row;
  }

  /** The last one that an institution has asked for. */
  async latest(tx: Tx, institutionId: string): Promise<RelativeRanking | undefined> {
    const [row] = await tx.query<RelativeRanking[]>(
      `SELECT ${COLUMNS} FROM relative_ranking WHERE institution_id = $1 ORDER BY seq DESC LIMIT 1`,
      [institutionId],
    );
    return row;
  }

  /** Reports that a ranking has worked off: after a crash it goes on behind them. */
  async finished(tx: Tx, id: string): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ recordId: string }[]>(
      'SELECT record_id AS "recordId" FROM ranked_family WHERE ranking_id = $1',
      [id],
    );
    return new Set(rows.map(({ recordId }) => recordId));
  }

  async put(tx: Tx, rankingId: string, family: RankedFamily): Promise<void> {
    await tx.query(
      `INSERT INTO ranked_family (ranking_id, record_id, content_hash, prospects, refusal) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (ranking_id, record_id) DO NOTHING`,
      [
        ...[rankingId, family.recordId, family.contentHash],
        ...[JSON.stringify(family.prospects), family.refusal ?? null],
      ],
    );
  }

  async countRefused(tx: Tx, id: string): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(
      'SELECT count(*)::int AS count FROM ranked_family WHERE ranking_id = $1 AND refusal IS NOT NULL',
      [id],
    );
    return row?.count ?? 0;
  }

  /** The relatives who would add most, over all reports of a ranking. */
  async best(tx: Tx, id: string, limit: number): Promise<RankedRelative[]> {
    const rows = await tx.query<{ recordId: string; isStale: boolean; prospect: RelativeProspect }[]>(
      `SELECT f.record_id AS "recordId", r.content_hash <> f.content_hash AS "isStale", p.value AS prospect
       FROM ranked_family f JOIN record r ON r.id = f.record_id AND NOT r.removed AND NOT r.withdrawn
       CROSS JOIN jsonb_array_elements(f.prospects) p
       WHERE f.ranking_id = $1
       ORDER BY (p.value #>> '{gain,inclusionPower}')::float8 DESC,
         (p.value #>> '{gain,expectedLog10LR}')::float8 DESC, f.record_id LIMIT $2`,
      [id, limit],
    );
    return rows.map(({ prospect, ...row }) => ({ ...row, ...prospect }));
  }
}
