import { Injectable } from '@nestjs/common';
import type { ExchangeRecord } from '../../../../kernel/contract/index.js';
import { changeRows, type Tx } from '../../../../platform/database/index.js';
import { RecordRepository } from './record.repository.js';
import type { RecordKey } from './stored-record.js';

/**
 * Result of an undo: the records that it took out, those that it put back, and how many it left because
 * somebody else has changed them since.
 */
export interface UndoneRecords {
  readonly removed: readonly RecordKey[];
  readonly restored: readonly RecordKey[];
  readonly left: number;
}

/**
 * Condition of a record whose earlier content cannot be put back: it was removed after something was taken
 * back.
 */
const LOST = `EXISTS (SELECT 1 FROM record_version lost WHERE lost.record_id = r.id AND lost.emptied_at IS NOT NULL
  AND lost.import_id IS DISTINCT FROM $1 AND NOT lost.removed AND NOT lost.undone)`;

/** Imports that are taken back. */
@Injectable()
export class UndoRepository {
  constructor(private readonly records: RecordRepository) {}

  /**
   * Takes an import back: what it created is taken out, what it replaced says again what it said before. Records that
   * were changed since by somebody else, or of which nobody knows any more what they said, are left. No undo, of this import or another, ever puts its versions back.
   */
  async undoImport(tx: Tx, importId: string, actorId: string): Promise<UndoneRecords> {
    const touched = await tx.query<(RecordKey & { before: number | null })[]>(
      `SELECT r.id, r.institution_id AS "institutionId", r.record_type AS "recordType", r.code,
         (SELECT max(v.version) FROM record_version v WHERE v.record_id = r.id
            AND v.import_id IS DISTINCT FROM $1 AND NOT v.removed AND NOT v.undone) AS before
       FROM record r WHERE r.import_id = $1 AND NOT r.removed AND NOT ${LOST} ORDER BY r.id FOR UPDATE OF r`,
      [importId],
    );
    const [{ left } = { left: 0 }] = await tx.query<{ left: number }[]>(
      `SELECT count(DISTINCT v.record_id)::int AS left FROM record_version v JOIN record r ON r.id = v.record_id
       WHERE (v.import_id = $1 AND r.import_id IS DISTINCT FROM $1) OR (r.import_id = $1 AND NOT r.removed AND ${LOST})`,
      [importId],
    );
    const removed = touched.filter((row) => row.before === null);
    const restored = touched.filter((row) => row.before !== null);
    await this.records.keepHistory(
      tx,
      touched.map((row) => row.id),
      actorId,
    );
    await tx.query('UPDATE record_version SET undone = true WHERE import_id = $1 AND NOT undone', [importId]);
    await changeRows(
      tx,
      removed.length,
      `UPDATE record SET removed = true, version = version + 1, changed_at = now(), changed_xid = pg_current_xact_id()
       WHERE id = ANY($1)`,
      [removed.map((row) => row.id)],
    );
    await changeRows(
      tx,
      restored.length,
      `UPDATE record r SET content = v.content, content_hash = v.content_hash, status = v.status, withdrawn = v.withdrawn,
         import_id = v.import_id, put_back_from = $3, event_code = v.content -> 'event' ->> 'id', version = r.version + 1,
         wish_decided_by = CASE WHEN v.import_id IS NOT NULL AND v.content -> 'wishes' ? 'informFamily' THEN 'file' END,
         wish_authority = NULL, compared_content = NULL, compared_from = NULL, changed_at = now(), changed_xid = pg_current_xact_id()
       FROM unnest($1::uuid[], $2::int[]) AS t (id, version)
       JOIN record_version v ON v.record_id = t.id AND v.version = t.version
       WHERE r.id = t.id`,
      [restored.map((row) => row.id), restored.map((row) => row.before), importId],
    );
    return { removed, restored, left };
  }

  /** Returns the content of records before their last change. */
  async lastOf(
    tx: Tx,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly content: ExchangeRecord; readonly removed: boolean }>> {
    const rows = await tx.query<{ id: string; content: ExchangeRecord; removed: boolean }[]>(
      `SELECT DISTINCT ON (record_id) record_id AS id, content, removed FROM record_version WHERE record_id = ANY ($1)
       ORDER BY record_id, version DESC`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** A piece of what the undo of an import took out or put back, as far as it still stands so. */
  async touchedByUndo(
    tx: Tx,
    importId: string,
    afterSeq: number,
    limit: number,
  ): Promise<{ id: string; seq: number }[]> {
    return tx.query(
      `(SELECT id, seq FROM record WHERE import_id = $1 AND removed AND seq > $2 ORDER BY seq LIMIT $3)
       UNION ALL
       (SELECT id, seq FROM record WHERE put_back_from = $1 AND NOT removed AND seq > $2 ORDER BY seq LIMIT $3)
       ORDER BY seq LIMIT $3`,
      [importId, afterSeq, limit],
    );
  }
}
