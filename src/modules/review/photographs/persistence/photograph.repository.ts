import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../../platform/database/index.js';
import type { Photograph } from '../domain/photograph.js';

const COLUMNS = `id, record_id AS "recordId", institution_id AS "institutionId", kind, caption, shows, file_id AS "fileId",
  preview_id AS "previewId", width, height, bytes, scanned, added_at AS "addedAt"`;

/** Photographs of records, in the order in which they were added. */
@Injectable()
export class PhotographRepository {
  async add(tx: Tx, one: Photograph, addedBy: string): Promise<void> {
    await tx.query(
      `INSERT INTO photograph (id, record_id, institution_id, kind, caption, shows, file_id, preview_id, width, height, bytes, scanned,
         added_by, added_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        ...[one.id, one.recordId, one.institutionId, one.kind, one.caption, one.shows, one.fileId],
        ...[one.previewId, one.width, one.height, one.bytes, one.scanned, addedBy, one.addedAt],
      ],
    );
  }

  /** Reads the photographs of a record whose picture is there. */
  async of(tx: Tx, recordId: string): Promise<Photograph[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM photograph WHERE record_id = $1 AND file_id IS NOT NULL ORDER BY seq`,
      [recordId],
    );
  }

  async byId(tx: Tx, id: string): Promise<Photograph | undefined> {
    const rows = await tx.query<Photograph[]>(
      `SELECT ${COLUMNS} FROM photograph WHERE id = $1 AND file_id IS NOT NULL`,
      [id],
    );
    return rows[0];
  }

  /** The pictures go with the next clearing away of files that nothing names; that there was one stays. */
  async empty(tx: Tx, id: string, removedBy: string, removedAt: Date): Promise<void> {
    await changeOne(
      tx,
      `UPDATE photograph SET file_id = NULL, preview_id = NULL, caption = NULL, shows = NULL, removed_by = $2, removed_at = $3
       WHERE id = $1`,
      [id, removedBy, removedAt],
    );
  }
}
