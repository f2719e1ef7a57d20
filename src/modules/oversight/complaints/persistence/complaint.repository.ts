import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../../platform/database/index.js';
import type { Complaint, ComplaintFinding } from '../domain/complaint.js';

const COLUMNS = `id, seq, institution_id AS "institutionId", about_id AS "aboutId", complainant_id AS "complainantId",
  record_id AS "recordId", kind, words, state, version, opened_at AS "openedAt", due_at AS "dueAt", assigned_to AS "assignedTo",
  cardinality(handled_before) AS escalations, finding, answer, answered_at AS "answeredAt"`;

export type NewComplaint = Pick<
  Complaint,
  'id' | 'institutionId' | 'aboutId' | 'complainantId' | 'recordId' | 'kind' | 'openedAt' | 'dueAt'
> & { readonly words: string; readonly openedBy: string; readonly reportId: string | null };

@Injectable()
export class ComplaintRepository {
  async add(tx: Tx, one: NewComplaint): Promise<void> {
    await tx.query(
      `INSERT INTO complaint (id, institution_id, about_id, complainant_id, record_id, kind, words, opened_by, opened_at, due_at, report_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[one.id, one.institutionId, one.aboutId, one.complainantId, one.recordId, one.kind, one.words],
        ...[one.openedBy, one.openedAt, one.dueAt, one.reportId],
      ],
    );
  }

  async lock(tx: Tx, id: string): Promise<Complaint | undefined> {
    const [found] = await tx.query<Complaint[]>(`SELECT ${COLUMNS} FROM complaint WHERE id = $1 FOR UPDATE`, [
      id,
    ]);
    return found;
  }

  async byId(tx: Tx, id: string): Promise<Complaint | undefined> {
    const [found] = await tx.query<Complaint[]>(`SELECT ${COLUMNS} FROM complaint WHERE id = $1`, [id]);
    return found;
  }

  async ofRecord(tx: Tx, recordId: string): Promise<Complaint[]> {
    return tx.query(`SELECT ${COLUMNS} FROM complaint WHERE record_id = $1 ORDER BY seq`, [recordId]);
  }

  /** Complaints of an institution over a report of its own. */
  async overReport(tx: Tx, complainantId: string, reportId: string): Promise<Complaint[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM complaint WHERE complainant_id = $1 AND report_id = $2 ORDER BY seq`,
      [complainantId, reportId],
    );
  }

  /** A page of what an institution handles or has complained of, oldest first. */
  async page(
    tx: Tx,
    institutionId: string,
    isOpen: boolean,
    after: number,
    limit: number,
  ): Promise<Complaint[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM complaint
       WHERE (institution_id = $1 OR complainant_id = $1) AND seq > $2 AND (NOT $3 OR state = 'open') ORDER BY seq LIMIT $4`,
      [institutionId, after, isOpen, limit],
    );
  }

  /** All that await an answer. */
  async open(tx: Tx): Promise<Complaint[]> {
    return tx.query(`SELECT ${COLUMNS} FROM complaint WHERE state = 'open' ORDER BY seq FOR UPDATE`);
  }

  /** Bodies that had it before. */
  async handledBefore(tx: Tx, id: string): Promise<readonly string[]> {
    const [row] = await tx.query<{ before: string[] }[]>(
      'SELECT handled_before AS before FROM complaint WHERE id = $1',
      [id],
    );
    return row?.before ?? [];
  }

  async assign(tx: Tx, id: string, actorId: string): Promise<void> {
    await changeOne(tx, 'UPDATE complaint SET assigned_to = $2, version = version + 1 WHERE id = $1', [
      id,
      actorId,
    ]);
  }

  async answer(
    tx: Tx,
    id: string,
    { finding, words, by, at }: { finding: ComplaintFinding; words: string; by: string; at: Date },
  ): Promise<void> {
    await changeOne(
      tx,
      `UPDATE complaint SET state = 'answered', finding = $2, answer = $3, answered_by = $4, answered_at = $5, version = version + 1
       WHERE id = $1`,
      [id, finding, words, by, at],
    );
  }

  async passOn(tx: Tx, id: string, institutionId: string, dueAt: Date): Promise<void> {
    await changeOne(
      tx,
      `UPDATE complaint SET handled_before = handled_before || institution_id, institution_id = $2, due_at = $3, assigned_to = NULL,
         version = version + 1
       WHERE id = $1`,
      [id, institutionId, dueAt],
    );
  }
}
