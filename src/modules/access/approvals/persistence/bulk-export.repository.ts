import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../../platform/database/index.js';

/** Export that left as a file, and on whose approval: never its content. */
export interface ExportRow {
  readonly requestId: string;
  readonly what: string;
  /** Of whoever exported; null: the installation's. */
  readonly institutionId: string | null;
  /** Code of the institution whose records left; null: all that the exporter may export. */
  readonly ownerCode: string | null;
  readonly exportedBy: string;
  readonly approvedBy: string;
  readonly begunAt: Date;
  readonly finishedAt: Date | null;
  readonly entries: number | null;
  /** SHA-256 over the entries, each as a line of JSON. */
  readonly digest: string | null;
}

/** So many are listed: what is older is in the audit log. */
const LISTED = 100;

@Injectable()
export class BulkExportRepository {
  async begin(tx: Tx, row: Omit<ExportRow, 'finishedAt' | 'entries' | 'digest'>): Promise<void> {
    await tx.query(
      `INSERT INTO bulk_export (request_id, what, institution_id, owner_code, exported_by, approved_by, begun_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ...[row.requestId, row.what, row.institutionId, row.ownerCode],
        ...[row.exportedBy, row.approvedBy, row.begunAt],
      ],
    );
  }

  async finish(
    tx: Tx,
    requestId: string,
    { entries, digest, at }: { readonly entries: number; readonly digest: string; readonly at: Date },
  ): Promise<void> {
    await changeOne(
      tx,
      'UPDATE bulk_export SET entries = $2, digest = $3, finished_at = $4 WHERE request_id = $1',
      [requestId, entries, digest, at],
    );
  }

  /** Returns the exports that whoever asks may read, by the rules of the table; newest first. */
  async newest(tx: Tx): Promise<ExportRow[]> {
    return tx.query(
      `SELECT request_id AS "requestId", what, institution_id AS "institutionId", owner_code AS "ownerCode", exported_by AS "exportedBy",
         approved_by AS "approvedBy", begun_at AS "begunAt", finished_at AS "finishedAt", entries, digest
       FROM bulk_export ORDER BY begun_at DESC, request_id LIMIT $1`,
      [LISTED],
    );
  }
}
