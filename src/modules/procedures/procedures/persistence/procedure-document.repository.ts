import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import type { ProcedurePaper } from '../domain/sight.js';

const COLUMNS = `id, procedure_id AS "procedureId", document, step, institution_id AS "institutionId", file_id AS "fileId", media,
  bytes, issued_on::text AS "issuedOn", added_at AS "addedAt", scanned`;

type NewPaper = ProcedurePaper & { readonly keepDays: number; readonly addedBy: string };

/** Papers of procedures, in the order in which they were added. */
@Injectable()
export class ProcedureDocumentRepository {
  async add(tx: Tx, one: NewPaper): Promise<void> {
    await tx.query(
      `INSERT INTO procedure_paper (id, procedure_id, document, step, institution_id, file_id, media, bytes, issued_on, keep_days,
         added_by, added_at, scanned)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        ...[one.id, one.procedureId, one.document, one.step, one.institutionId, one.fileId],
        ...[one.media, one.bytes, one.issuedOn, one.keepDays, one.addedBy, one.addedAt, one.scanned],
      ],
    );
  }

  async of(tx: Tx, procedureIds: readonly string[]): Promise<ProcedurePaper[]> {
    return tx.query(`SELECT ${COLUMNS} FROM procedure_paper WHERE procedure_id = ANY ($1) ORDER BY seq`, [
      procedureIds,
    ]);
  }

  async byId(tx: Tx, id: string): Promise<ProcedurePaper | undefined> {
    const rows = await tx.query<ProcedurePaper[]>(`SELECT ${COLUMNS} FROM procedure_paper WHERE id = $1`, [
      id,
    ]);
    return rows[0];
  }

  /** Returns the documents that a procedure has, whoever has added them. */
  async kindsOf(tx: Tx, procedureId: string): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ document: string }[]>(
      'SELECT DISTINCT document FROM procedure_paper WHERE procedure_id = $1',
      [procedureId],
    );
    return new Set(rows.map(({ document }) => document));
  }
}
