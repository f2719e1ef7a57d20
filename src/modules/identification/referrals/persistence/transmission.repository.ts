import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../../platform/database/index.js';
import type { DeletionAnswer, Transmission, TransmissionState } from '../domain/transmission.js';

const COLUMNS = `id, seq, record_id AS "recordId", institution_id AS "institutionId", receiver_id AS "receiverId", reason, state,
  version, sent_at AS "sentAt", due_at AS "dueAt", until, moved_at AS "movedAt", return_reason AS "returnReason",
  return_words AS "returnWords", deletion_asked_at AS "deletionAskedAt", deletion_due_at AS "deletionDueAt",
  deletion_answer AS "deletionAnswer", deletion_reason AS "deletionReason",
  deletion_answered_at AS "deletionAnsweredAt"`;

type NewTransmission = Pick<
  Transmission,
  'id' | 'recordId' | 'institutionId' | 'receiverId' | 'reason' | 'sentAt' | 'dueAt' | 'until'
> & { readonly sentBy: string };

export interface Moved {
  readonly state: TransmissionState;
  readonly by: string;
  readonly at: Date;
  readonly returnReason?: string | undefined;
  readonly returnWords?: string | undefined;
}

@Injectable()
export class TransmissionRepository {
  /** `false` where one to the same receiver is under way. */
  async add(tx: Tx, one: NewTransmission): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO transmission (id, record_id, institution_id, receiver_id, reason, sent_by, sent_at, due_at, until)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING 1`,
      [
        ...[one.id, one.recordId, one.institutionId, one.receiverId, one.reason],
        ...[one.sentBy, one.sentAt, one.dueAt, one.until],
      ],
    );
    return rows.length > 0;
  }

  async lock(tx: Tx, id: string): Promise<Transmission | undefined> {
    const [found] = await tx.query<Transmission[]>(
      `SELECT ${COLUMNS} FROM transmission WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return found;
  }

  async byId(tx: Tx, id: string): Promise<Transmission | undefined> {
    return (await tx.query<Transmission[]>(`SELECT ${COLUMNS} FROM transmission WHERE id = $1`, [id]))[0];
  }

  async ofRecord(tx: Tx, recordId: string): Promise<Transmission[]> {
    return tx.query(`SELECT ${COLUMNS} FROM transmission WHERE record_id = $1 ORDER BY seq`, [recordId]);
  }

  /** Reads a page of what an institution has sent and received, the oldest first. */
  async page(tx: Tx, institutionId: string, after: number, limit: number): Promise<Transmission[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM transmission WHERE $1 IN (institution_id, receiver_id) AND seq > $2 ORDER BY seq LIMIT $3`,
      [institutionId, after, limit],
    );
  }

  async move(tx: Tx, id: string, { state, by, at, returnReason, returnWords }: Moved): Promise<void> {
    await changeOne(
      tx,
      `UPDATE transmission SET state = $2, version = version + 1, moved_by = $3, moved_at = $4, return_reason = $5,
         return_words = $6 WHERE id = $1`,
      [id, state, by, at, returnReason ?? null, returnWords ?? null],
    );
  }

  /** Sets the moment at which a transmission ends that is permitted no more; undefined where it is permitted. */
  async setEnd(tx: Tx, id: string, endsAt: Date | undefined): Promise<void> {
    await tx.query('UPDATE transmission SET ends_at = $2 WHERE id = $1 AND ends_at IS DISTINCT FROM $2', [
      ...[id, endsAt ?? null],
    ]);
  }

  /** Reports of which a transmission is under way whose time is over. */
  async passed(tx: Tx, now: Date, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT DISTINCT record_id AS id FROM transmission
       WHERE state IN ('sent', 'acknowledged') AND (until <= $1 OR ends_at <= $1)
       ORDER BY record_id LIMIT $2`,
      [now, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** The receiver is asked to delete what it was given. */
  async askBack(tx: Tx, id: string, at: Date, dueAt: Date): Promise<void> {
    await changeOne(
      tx,
      'UPDATE transmission SET deletion_asked_at = $2, deletion_due_at = $3 WHERE id = $1',
      [...[id, at, dueAt]],
    );
  }

  /** Reads a page of what is asked back of an institution and by it, the oldest first. */
  async askedBack(
    tx: Tx,
    institutionId: string,
    openOnly: boolean,
    after: number,
    limit: number,
  ): Promise<Transmission[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM transmission WHERE $1 IN (institution_id, receiver_id) AND deletion_asked_at IS NOT NULL
         AND (NOT $2 OR deletion_answer IS NULL) AND seq > $3 ORDER BY seq LIMIT $4`,
      [institutionId, openOnly, after, limit],
    );
  }

  async answerDeletion(
    tx: Tx,
    id: string,
    said: {
      readonly answer: DeletionAnswer;
      readonly reason: string | undefined;
      readonly by: string;
      readonly at: Date;
    },
  ): Promise<void> {
    await changeOne(
      tx,
      `UPDATE transmission SET deletion_answer = $2, deletion_reason = $3, deletion_answered_by = $4,
         deletion_answered_at = $5, version = version + 1 WHERE id = $1`,
      [id, said.answer, said.reason ?? null, said.by, said.at],
    );
  }
}
