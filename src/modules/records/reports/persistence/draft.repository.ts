import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../../platform/database/index.js';
import { keyIdOf } from '../../../../platform/keys/index.js';
import type { Sql } from '../../../../platform/queue/index.js';

export interface StoredDraft {
  readonly id: string;
  readonly seq: number;
  readonly institutionId: string;
  readonly version: number;
  /** Sealed. */
  readonly content: string;
  readonly openedBy: string;
  readonly openedAt: Date;
  readonly changedBy: string;
  readonly changedAt: Date;
}

const COLUMNS = `id, seq, institution_id AS "institutionId", version, content, opened_by AS "openedBy", opened_at AS "openedAt",
  changed_by AS "changedBy", changed_at AS "changedAt"`;

@Injectable()
export class DraftRepository {
  async add(tx: Tx, draft: Omit<StoredDraft, 'seq'>): Promise<void> {
    await tx.query(
      `INSERT INTO report_draft (id, institution_id, version, content, opened_by, opened_at, changed_by, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[draft.id, draft.institutionId, draft.version, draft.content],
        ...[draft.openedBy, draft.openedAt, draft.changedBy, draft.changedAt],
      ],
    );
  }

  async lock(tx: Tx, id: string): Promise<StoredDraft | undefined> {
    const [found] = await tx.query<StoredDraft[]>(
      `SELECT ${COLUMNS} FROM report_draft WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return found;
  }

  /** A page of an institution's, oldest first. */
  async page(tx: Tx, institutionId: string, after: number, limit: number): Promise<StoredDraft[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM report_draft WHERE institution_id = $1 AND seq > $2 ORDER BY seq LIMIT $3`,
      [institutionId, after, limit],
    );
  }

  async count(tx: Tx, institutionId: string): Promise<number> {
    const [row] = await tx.query<{ drafts: number }[]>(
      'SELECT count(*)::int AS drafts FROM report_draft WHERE institution_id = $1',
      [institutionId],
    );
    return row?.drafts ?? 0;
  }

  async save(
    tx: Tx,
    { id, version, content, changedBy, changedAt }: Omit<StoredDraft, 'seq' | 'institutionId'>,
  ): Promise<void> {
    await changeOne(
      tx,
      `UPDATE report_draft SET version = $2, content = $3, changed_by = $4, changed_at = $5 WHERE id = $1`,
      [id, version, content, changedBy, changedAt],
    );
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await changeOne(tx, 'DELETE FROM report_draft WHERE id = $1', [id]);
  }

  /** Takes away some of the drafts that nobody has touched since; those that somebody writes at the moment wait. */
  async removeUntouched(tx: Tx, since: Date, limit: number): Promise<readonly string[]> {
    const [rows] = await tx.query<[{ id: string }[], number]>(
      `DELETE FROM report_draft WHERE id IN
         (SELECT id FROM report_draft WHERE changed_at < $1 ORDER BY changed_at LIMIT $2 FOR UPDATE SKIP LOCKED)
       RETURNING id`,
      [since, limit],
    );
    return rows.map(({ id }) => id);
  }
}

/** The names of the keys that drafts were sealed with. */
export async function readDraftKeyIds(sql: Sql): Promise<readonly string[]> {
  const rows = await sql.query<{ mark: string }[]>(
    `SELECT DISTINCT split_part(content, '.', 1) || '.' || split_part(content, '.', 2) AS mark FROM report_draft`,
  );
  return rows.flatMap(({ mark }) => keyIdOf(mark) ?? []).sort();
}
