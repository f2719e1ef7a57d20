import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../../platform/database/index.js';
import type { FamilyMessage, MessageOutcome } from '../domain/family-message.js';

const COLUMNS = `id, seq, institution_id AS "institutionId", record_id AS "recordId", kind, body, written_at AS "writtenAt",
  due_at AS "dueAt", read_at AS "readAt", closed_at AS "closedAt", outcome`;

type NewMessage = Omit<FamilyMessage, 'seq' | 'readAt' | 'closedAt' | 'outcome'> & {
  readonly receiptId: string;
};

/** Which messages of families are read. */
export interface MessageQuery {
  readonly isOpen: boolean;
  readonly recordId: string | undefined;
  readonly id: string | undefined;
}

@Injectable()
export class MessageRepository {
  async add(tx: Tx, message: NewMessage): Promise<void> {
    const { id, institutionId, recordId, receiptId, kind, body, writtenAt, dueAt } = message;
    await tx.query(
      `INSERT INTO family_message (id, institution_id, record_id, receipt_id, kind, body, written_at, due_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, institutionId, recordId, receiptId, kind, body, writtenAt, dueAt],
    );
  }

  /** All that was written about a report, oldest first. */
  async ofRecord(tx: Tx, recordId: string): Promise<FamilyMessage[]> {
    return tx.query(`SELECT ${COLUMNS} FROM family_message WHERE record_id = $1 ORDER BY seq`, [recordId]);
  }

  /** A page of an institution's, oldest first. */
  async page(
    tx: Tx,
    institutionId: string,
    { isOpen, recordId, id }: MessageQuery,
    after: number,
    limit: number,
  ): Promise<FamilyMessage[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM family_message
       WHERE institution_id = $1 AND seq > $2 AND (NOT $3 OR closed_at IS NULL) AND ($4::uuid IS NULL OR record_id = $4)
         AND ($5::uuid IS NULL OR id = $5)
       ORDER BY seq LIMIT $6`,
      [institutionId, after, isOpen, recordId ?? null, id ?? null, limit],
    );
  }

  async lock(tx: Tx, id: string): Promise<FamilyMessage | undefined> {
    const [found] = await tx.query<FamilyMessage[]>(
      `SELECT ${COLUMNS} FROM family_message WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return found;
  }

  async noteRead(tx: Tx, id: string, actorId: string, now: Date): Promise<void> {
    await changeOne(
      tx,
      'UPDATE family_message SET read_at = coalesce(read_at, $3), read_by = coalesce(read_by, $2) WHERE id = $1',
      [id, actorId, now],
    );
  }

  async close(tx: Tx, id: string, outcome: MessageOutcome, actorId: string, now: Date): Promise<void> {
    await changeOne(
      tx,
      'UPDATE family_message SET closed_at = $4, closed_by = $3, outcome = $2 WHERE id = $1',
      [id, outcome, actorId, now],
    );
  }
}
