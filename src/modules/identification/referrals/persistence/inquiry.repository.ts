import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../../platform/database/index.js';
import type { Inquiry, InquiryAnswer } from '../domain/inquiry.js';

const COLUMNS = `id, seq, record_id AS "recordId", search_id AS "searchId", institution_id AS "institutionId", receiver_id AS "receiverId",
  register_name AS "registerName", kind, naming, state, asked_at AS "askedAt", due_at AS "dueAt", answer,
  answered_at AS "answeredAt"`;

type NewInquiry = Omit<Inquiry, 'seq' | 'state' | 'answer' | 'answeredAt'> & { readonly askedBy: string };

@Injectable()
export class InquiryRepository {
  async add(tx: Tx, one: NewInquiry): Promise<void> {
    await tx.query(
      `INSERT INTO inquiry (id, record_id, institution_id, receiver_id, register_name, kind, naming, asked_by, asked_at, due_at,
         search_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[one.id, one.recordId, one.institutionId, one.receiverId, one.registerName],
        ...[one.kind, one.naming, one.askedBy, one.askedAt, one.dueAt, one.searchId],
      ],
    );
  }

  async lock(tx: Tx, id: string): Promise<Inquiry | undefined> {
    return (await tx.query<Inquiry[]>(`SELECT ${COLUMNS} FROM inquiry WHERE id = $1 FOR UPDATE`, [id]))[0];
  }

  async ofRecord(tx: Tx, recordId: string): Promise<Inquiry[]> {
    return tx.query(`SELECT ${COLUMNS} FROM inquiry WHERE record_id = $1 ORDER BY seq`, [recordId]);
  }

  /** The questions of some searches for families, oldest first. */
  async ofSearches(tx: Tx, searchIds: readonly string[]): Promise<Inquiry[]> {
    return tx.query(`SELECT ${COLUMNS} FROM inquiry WHERE search_id = ANY ($1) ORDER BY seq`, [searchIds]);
  }

  /** Reads a page of what an institution has asked and was asked, the oldest first. */
  async page(tx: Tx, institutionId: string, after: number, limit: number): Promise<Inquiry[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM inquiry WHERE $1 IN (institution_id, receiver_id) AND seq > $2 ORDER BY seq LIMIT $3`,
      [institutionId, after, limit],
    );
  }

  async answer(tx: Tx, id: string, answer: InquiryAnswer, by: string, at: Date): Promise<void> {
    await changeOne(
      tx,
      `UPDATE inquiry SET state = 'answered', answer = $2, answered_by = $3, answered_at = $4 WHERE id = $1`,
      [id, answer, by, at],
    );
  }

  async end(tx: Tx, id: string): Promise<void> {
    await changeOne(tx, `UPDATE inquiry SET state = 'ended' WHERE id = $1`, [id]);
  }
}
