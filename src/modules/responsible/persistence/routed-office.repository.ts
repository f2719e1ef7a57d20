import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../platform/database/index.js';
import type { OfficeAnswer, RoutedNow, RoutedOffice, RoutedSubject } from '../domain/routed-office.js';
import type { TracePeriod, TraceSide } from '../domain/trace.js';

/** Of whom and whose records a subject is. */
export interface SubjectRecords {
  readonly recordIds: readonly string[];
  readonly holderIds: readonly string[];
}

/** What an office has said. */
export interface GivenAnswer {
  readonly answer: OfficeAnswer;
  readonly reason: string | undefined;
  readonly by: string;
  readonly at: Date;
}

/** Whose trace of which time. */
export interface ToldWithin extends TracePeriod {
  readonly side: TraceSide;
  readonly institutionId: string;
}

const OF_SIDE: Readonly<Record<TraceSide, string>> = {
  office: 'o.office_id = $1',
  holder: '$1 = ANY(o.holder_ids)',
};

const COLUMNS = `o.id, o.seq, o.subject_kind AS "subjectKind", o.subject_id AS "subjectId",
  o.record_ids AS "recordIds", o.holder_ids AS "holderIds", o.office_id AS "officeId", o.role, o.duty, o.reasons,
  o.basis, o.bar, o.sides, o.told_at AS "toldAt", o.answer, o.answer_reason AS "answerReason",
  o.answered_by AS "answeredBy", o.answered_at AS "answeredAt", o.ended_at AS "endedAt"`;

@Injectable()
export class RoutedOfficeRepository {
  /** Two workers that settle the same subject do so one after the other, until their transactions end. */
  async lockSubject(tx: Tx, { kind, id }: RoutedSubject): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('routed_office ' || $1 || $2, 0))`, [
      kind,
      id,
    ]);
  }

  async ofSubject(tx: Tx, { kind, id }: RoutedSubject): Promise<RoutedOffice[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM routed_office o WHERE o.subject_kind = $1 AND o.subject_id = $2 ORDER BY o.seq`,
      [kind, id],
    );
  }

  /** Returns the subjects of a record that were written down. */
  async subjectsOf(tx: Tx, recordId: string): Promise<RoutedSubject[]> {
    return tx.query(
      `SELECT DISTINCT o.subject_kind AS kind, o.subject_id AS id FROM routed_office o
       WHERE o.record_ids @> ARRAY[$1::uuid]`,
      [recordId],
    );
  }

  /** Returns a page of all subjects that were written down, in the order of kind and id; after this one. */
  async subjectsAfter(tx: Tx, after: RoutedSubject | undefined, limit: number): Promise<RoutedSubject[]> {
    return tx.query(
      `SELECT DISTINCT o.subject_kind AS kind, o.subject_id AS id FROM routed_office o
       WHERE $1::text IS NULL OR (o.subject_kind, o.subject_id) > ($1, $2::uuid)
       ORDER BY o.subject_kind, o.subject_id LIMIT $3`,
      [after?.kind ?? null, after?.id ?? null, limit],
    );
  }

  async countSubjects(tx: Tx): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(
      'SELECT count(DISTINCT (subject_kind, subject_id))::int AS count FROM routed_office',
    );
    return row?.count ?? 0;
  }

  /** @param at when; an office without a bar is told then. @returns the ids of the rows, in the order given */
  async write(
    tx: Tx,
    { kind, id }: RoutedSubject,
    { recordIds, holderIds }: SubjectRecords,
    offices: readonly RoutedNow[],
    at: Date,
  ): Promise<string[]> {
    const ids: string[] = [];
    for (const { officeId, route, bar, sides } of offices) {
      const { role, duty, reasons, basis } = route;
      const [row] = await tx.query<{ id: string }[]>(
        `INSERT INTO routed_office AS o (id, subject_kind, subject_id, record_ids, holder_ids, office_id, role, duty,
           reasons, basis, bar, told_at, changed_at, sides)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
         ON CONFLICT (subject_kind, subject_id, office_id) DO UPDATE SET role = excluded.role, duty = excluded.duty,
           reasons = excluded.reasons, basis = excluded.basis, bar = excluded.bar, sides = excluded.sides,
           told_at = coalesce(excluded.told_at, o.told_at),
           ended_at = CASE WHEN excluded.bar IS NULL THEN NULL ELSE o.ended_at END, changed_at = excluded.changed_at
         RETURNING o.id`,
        [
          ...[randomUUID(), kind, id, recordIds, holderIds, officeId, role, duty],
          ...[JSON.stringify(bar ? [] : reasons), basis ? JSON.stringify(basis) : null, bar ?? null],
          ...[bar ? null : at, at, JSON.stringify(sides)],
        ],
      );
      ids.push(row?.id ?? '');
    }
    return ids;
  }

  /** Why something was an office's work goes with its end: it tells of somebody's place and nationality. */
  async end(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
    await tx.query(
      `UPDATE routed_office SET ended_at = $2, reasons = '[]', changed_at = $2
       WHERE id = ANY($1) AND ended_at IS NULL`,
      [ids, at],
    );
  }

  async byId(tx: Tx, id: string): Promise<RoutedOffice | undefined> {
    return (
      await tx.query<RoutedOffice[]>(`SELECT ${COLUMNS} FROM routed_office o WHERE o.id = $1`, [id])
    )[0];
  }

  async byIds(tx: Tx, ids: readonly string[]): Promise<RoutedOffice[]> {
    return tx.query(`SELECT ${COLUMNS} FROM routed_office o WHERE o.id = ANY($1)`, [ids]);
  }

  async lock(tx: Tx, id: string): Promise<RoutedOffice | undefined> {
    const sql = `SELECT ${COLUMNS} FROM routed_office o WHERE o.id = $1 FOR UPDATE`;
    return (await tx.query<RoutedOffice[]>(sql, [id]))[0];
  }

  /** Reads a page of what an office was told of, newest first; after the one of that `seq`. */
  async page(tx: Tx, officeId: string, before: number, limit: number): Promise<RoutedOffice[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM routed_office o WHERE o.office_id = $1 AND o.told_at IS NOT NULL AND o.seq < $2
       ORDER BY o.seq DESC LIMIT $3`,
      [officeId, before, limit],
    );
  }

  /** Reads what an office was told within a time, or the offices of a holder's records, the first telling first. */
  async told(tx: Tx, { side, institutionId, from, to }: ToldWithin, limit: number): Promise<RoutedOffice[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM routed_office o WHERE ${OF_SIDE[side]} AND o.told_at >= $2 AND o.told_at < $3
       ORDER BY o.told_at, o.seq LIMIT $4`,
      [institutionId, from, to, limit],
    );
  }

  async answer(tx: Tx, id: string, { answer, reason, by, at }: GivenAnswer): Promise<void> {
    await changeOne(
      tx,
      `UPDATE routed_office SET answer = $2, answer_reason = $3, answered_by = $4, answered_at = $5, changed_at = $5
       WHERE id = $1`,
      [id, answer, reason ?? null, by, at],
    );
  }
}
