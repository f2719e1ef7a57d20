import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../platform/database/index.js';
import type { OfficeQuestion, QuestionReplied } from '../domain/office-question.js';

const COLUMNS = `q.id, q.seq, q.routed_office_id AS "routedOfficeId", q.record_ids AS "recordIds", q.asker_id AS "askerId",
  q.office_id AS "officeId", q.asks, q.words, q.asked_by AS "askedBy", q.asked_at AS "askedAt", q.due_at AS "dueAt",
  q.delivered_at AS "deliveredAt", q.withheld_at AS "withheldAt", q.reply, q.reply_words AS "replyWords",
  q.replied_by AS "repliedBy", q.replied_at AS "repliedAt"`;

/** A question that is put, before anybody has answered it. */
export type NewQuestion = Omit<OfficeQuestion, 'seq' | 'reply' | 'replyWords' | 'repliedBy' | 'repliedAt'>;

/** Who answers, and when. */
export interface Replier {
  readonly by: string;
  readonly at: Date;
}

@Injectable()
export class OfficeQuestionRepository {
  async add(tx: Tx, one: NewQuestion): Promise<void> {
    await tx.query(
      `INSERT INTO office_question (id, routed_office_id, record_ids, asker_id, office_id, asks, words, asked_by, asked_at,
         due_at, delivered_at, withheld_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        ...[one.id, one.routedOfficeId, one.recordIds, one.askerId, one.officeId, one.asks, one.words],
        ...[one.askedBy, one.askedAt, one.dueAt, one.deliveredAt, one.withheldAt],
      ],
    );
  }

  async byId(tx: Tx, id: string): Promise<OfficeQuestion | undefined> {
    const sql = `SELECT ${COLUMNS} FROM office_question q WHERE q.id = $1`;
    return (await tx.query<OfficeQuestion[]>(sql, [id]))[0];
  }

  async lock(tx: Tx, id: string): Promise<OfficeQuestion | undefined> {
    const sql = `SELECT ${COLUMNS} FROM office_question q WHERE q.id = $1 FOR UPDATE`;
    return (await tx.query<OfficeQuestion[]>(sql, [id]))[0];
  }

  /** Reads the questions about these parts, the oldest first. */
  async ofParts(tx: Tx, routedOfficeIds: readonly string[]): Promise<OfficeQuestion[]> {
    if (routedOfficeIds.length === 0) return [];
    return tx.query(
      `SELECT ${COLUMNS} FROM office_question q WHERE q.routed_office_id = ANY($1) ORDER BY q.seq`,
      [routedOfficeIds],
    );
  }

  async countOf(
    tx: Tx,
    routedOfficeId: string,
    askerId: string,
  ): Promise<{ readonly open: number; readonly all: number }> {
    const [row] = await tx.query<{ open: number; all: number }[]>(
      `SELECT count(*) FILTER (WHERE q.replied_at IS NULL)::int AS open, count(*)::int AS all
       FROM office_question q WHERE q.routed_office_id = $1 AND q.asker_id = $2`,
      [routedOfficeId, askerId],
    );
    return row ?? { open: 0, all: 0 };
  }

  async reply(tx: Tx, id: string, { reply, words }: QuestionReplied, { by, at }: Replier): Promise<void> {
    await changeOne(
      tx,
      `UPDATE office_question SET reply = $2, reply_words = $3, replied_by = $4, replied_at = $5 WHERE id = $1`,
      [id, reply, words ?? null, by, at],
    );
  }

  /** Keeps the questions about these parts from their offices. @returns those that nobody has answered */
  async withhold(tx: Tx, routedOfficeIds: readonly string[], at: Date): Promise<OfficeQuestion[]> {
    if (routedOfficeIds.length === 0) return [];
    const [rows] = await tx.query<[OfficeQuestion[], number]>(
      `UPDATE office_question q SET withheld_at = $2 WHERE q.routed_office_id = ANY($1) AND q.withheld_at IS NULL
       RETURNING ${COLUMNS}`,
      [routedOfficeIds, at],
    );
    return rows.filter(({ repliedAt }) => repliedAt === null);
  }

  /** Gives an office the questions about its part again. @returns those that nobody has answered */
  async deliver(tx: Tx, routedOfficeId: string, at: Date, dueAt: Date): Promise<OfficeQuestion[]> {
    const [rows] = await tx.query<[OfficeQuestion[], number]>(
      `UPDATE office_question q SET withheld_at = NULL, delivered_at = coalesce(q.delivered_at, $2),
         due_at = CASE WHEN q.replied_at IS NULL THEN $3 ELSE q.due_at END
       WHERE q.routed_office_id = $1 AND q.withheld_at IS NOT NULL RETURNING ${COLUMNS}`,
      [routedOfficeId, at, dueAt],
    );
    return rows.filter(({ repliedAt }) => repliedAt === null);
  }
}
