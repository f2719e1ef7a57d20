import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../../platform/database/index.js';

/** A record that belongs to an event. */
export interface Attachment {
  readonly id: string;
  readonly seq: number;
  readonly eventId: string;
  readonly recordId: string;
  readonly institutionId: string;
  readonly recordType: string;
  readonly attachedAt: Date;
  readonly detachedAt: Date | null;
  readonly detachReason: string | null;
}

/** A record that tells of a person on the list. */
export interface EntryAttachment {
  readonly id: string;
  readonly eventId: string;
  readonly entryId: string;
  readonly recordId: string;
  readonly institutionId: string;
}

const COLUMNS = `id, seq, event_id AS "eventId", record_id AS "recordId", institution_id AS "institutionId",
  record_type AS "recordType", attached_at AS "attachedAt", detached_at AS "detachedAt", detach_reason AS "detachReason"`;
const LINK = `id, event_id AS "eventId", entry_id AS "entryId", record_id AS "recordId", institution_id AS "institutionId"`;

type NewAttachment = Pick<Attachment, 'id' | 'eventId' | 'recordId' | 'institutionId' | 'recordType'> & Done;
interface Done {
  readonly by: string;
  readonly at: Date;
}

@Injectable()
export class AttachmentRepository {
  /** `false` where the record stands in an event. */
  async attach(tx: Tx, one: NewAttachment): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO event_record (id, event_id, record_id, institution_id, record_type, attached_by, attached_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING 1`,
      [one.id, one.eventId, one.recordId, one.institutionId, one.recordType, one.by, one.at],
    );
    return rows.length > 0;
  }

  /** The attachment that stands, locked. */
  async standing(tx: Tx, eventId: string, recordId: string): Promise<Attachment | undefined> {
    const rows = await tx.query<Attachment[]>(
      `SELECT ${COLUMNS} FROM event_record WHERE event_id = $1 AND record_id = $2 AND detached_at IS NULL FOR UPDATE`,
      [eventId, recordId],
    );
    return rows[0];
  }

  async detach(tx: Tx, id: string, reason: string, { by, at }: Done): Promise<void> {
    await changeOne(
      tx,
      'UPDATE event_record SET detached_by = $2, detached_at = $3, detach_reason = $4 WHERE id = $1',
      [id, by, at, reason],
    );
  }

  /** The last attachment of a record that was taken out of an event. */
  async lastDetached(tx: Tx, eventId: string, recordId: string): Promise<Attachment | undefined> {
    const rows = await tx.query<Attachment[]>(
      `SELECT ${COLUMNS} FROM event_record WHERE event_id = $1 AND record_id = $2 AND detached_at IS NOT NULL
       ORDER BY detached_at DESC LIMIT 1`,
      [eventId, recordId],
    );
    return rows[0];
  }

  async ofEvent(tx: Tx, eventId: string): Promise<Attachment[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM event_record WHERE event_id = $1 AND detached_at IS NULL ORDER BY seq`,
      [eventId],
    );
  }

  /** Returns those of these records that stand in an event, with the event. */
  async ofRecords(tx: Tx, recordIds: readonly string[]): Promise<Attachment[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM event_record WHERE record_id = ANY($1) AND detached_at IS NULL ORDER BY seq`,
      [recordIds],
    );
  }

  /**
   * `false` where the record is linked already. What it had said in an event that it was taken out of ends.
   */
  async link(tx: Tx, one: EntryAttachment & Done): Promise<boolean> {
    await tx.query(
      `UPDATE manifest_link SET ended_by = $3, ended_at = $4 WHERE record_id = $1 AND event_id <> $2 AND ended_at IS NULL`,
      [one.recordId, one.eventId, one.by, one.at],
    );
    const rows = await tx.query<unknown[]>(
      `INSERT INTO manifest_link (id, event_id, entry_id, record_id, institution_id, linked_by, linked_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING 1`,
      [one.id, one.eventId, one.entryId, one.recordId, one.institutionId, one.by, one.at],
    );
    return rows.length > 0;
  }

  /** @returns the link that stood */
  async unlink(
    tx: Tx,
    eventId: string,
    recordId: string,
    { by, at }: Done,
  ): Promise<EntryAttachment | undefined> {
    const [rows] = await tx.query<[EntryAttachment[], number]>(
      `UPDATE manifest_link SET ended_by = $3, ended_at = $4 WHERE event_id = $1 AND record_id = $2 AND ended_at IS NULL
       RETURNING ${LINK}`,
      [eventId, recordId, by, at],
    );
    return rows[0];
  }

  /** Links of records that belong to the event; one that was taken out and comes back has its own again. */
  async links(tx: Tx, eventId: string): Promise<EntryAttachment[]> {
    return tx.query(
      `SELECT ${LINK} FROM manifest_link l WHERE event_id = $1 AND ended_at IS NULL AND EXISTS (
         SELECT 1 FROM event_record r WHERE r.event_id = l.event_id AND r.record_id = l.record_id AND r.detached_at IS NULL)
       ORDER BY linked_at, id`,
      [eventId],
    );
  }

  /** Returns all attachments that there ever were of an event, also those that have ended. */
  async everyLink(tx: Tx, eventId: string): Promise<EntryAttachment[]> {
    return tx.query(`SELECT ${LINK} FROM manifest_link WHERE event_id = $1 ORDER BY linked_at, id`, [
      eventId,
    ]);
  }
}
