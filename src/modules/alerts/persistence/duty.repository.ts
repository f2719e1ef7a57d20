import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { DutyKind } from '../../institutions/index.js';
import { UNREAD_STATES } from '../domain/alert-state.js';

/** A duty of an institution, by the thing that it is about. */
export interface DutyOf {
  readonly institutionId: string;
  readonly kind: DutyKind;
  readonly subjectId: string;
  /** The report of the family that it leads to. */
  readonly reportId?: string;
  /** Whoever is not to have it, and whoever was named for it. */
  readonly otherThanId?: string;
  readonly firstId?: string;
  readonly bundle?: string;
}

/** News that a module announces of a duty: that it began, or that it ended. */
export interface DutyNews extends DutyOf {
  readonly eventId: string;
  /** Time of the announcement, in milliseconds. */
  readonly at: number;
}

const KEY = 'institution_id = $1 AND kind = $2 AND subject_id = $3';

@Injectable()
export class DutyRepository {
  /**
   * @returns the event that has opened it, where it is open: this one, or one before, by which it is due at another time now; undefined
   *   where this event changes nothing
   */
  async open(tx: Tx, { eventId, at, ...duty }: DutyNews, dueAt: Date): Promise<string | undefined> {
    const rows = await tx.query<{ opening: string }[]>(
      `INSERT INTO duty AS d (institution_id, kind, subject_id, opening, is_open, due_at, announced_at, report_id, bundle)
       VALUES ($1, $2, $3, $4, true, $5, $6, $7, $8)
       ON CONFLICT (institution_id, kind, subject_id) DO UPDATE
         SET opening = CASE WHEN d.is_open THEN d.opening ELSE $4 END, is_open = true, due_at = $5, announced_at = $6,
           report_id = $7, bundle = $8
         WHERE d.announced_at < $6
       RETURNING opening`,
      [...keyOf(duty), eventId, dueAt, new Date(at), duty.reportId ?? null, duty.bundle ?? null],
    );
    if (rows[0]) return rows[0].opening;
    return (await this.isOpenBy(tx, duty, eventId)) ? eventId : undefined;
  }

  /**
   * An end that is heard of before its beginning is written down, and the beginning then changes nothing.
   *
   * @returns the event that had opened it; undefined where this end changes nothing
   */
  async close(tx: Tx, { eventId, at, ...duty }: DutyNews): Promise<string | undefined> {
    const [ended] = await tx.query<{ opening: string }[]>(
      `INSERT INTO duty AS d (institution_id, kind, subject_id, opening, is_open, announced_at)
       VALUES ($1, $2, $3, $4, false, $5)
       ON CONFLICT (institution_id, kind, subject_id) DO UPDATE SET is_open = false, announced_at = $5
         WHERE d.announced_at <= $5
       RETURNING opening`,
      [...keyOf(duty), eventId, new Date(at)],
    );
    return ended?.opening;
  }

  /** Of these openings, those that nothing has ended. */
  async stillOpen(tx: Tx, openings: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ opening: string }[]>(
      'SELECT opening FROM duty WHERE is_open AND opening::text = ANY($1)',
      [openings],
    );
    return new Set(rows.map(({ opening }) => opening));
  }

  /**
   * Finds the alert of an institution that stands for open duties of one key, as long as nobody has read it, nor
   * was told of it for being late. Two workers that open duties of one key do so one after the other.
   */
  async alertOfBundle(
    tx: Tx,
    institutionId: string,
    kind: DutyKind,
    bundle: string,
  ): Promise<string | undefined> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('duty bundle ' || $1 || $2 || $3, 0))`, [
      ...[institutionId, kind, bundle],
    ]);
    const [row] = await tx.query<{ id: string }[]>(
      `SELECT a.id FROM duty d JOIN alert_subject s ON s.kind = d.kind AND s.subject_id = d.subject_id
         AND s.mark = d.opening::text JOIN alert a ON a.id = s.alert_id
       WHERE d.institution_id = $1 AND d.kind = $2 AND d.bundle = $3 AND d.is_open AND a.state = ANY($4)
         AND a.steps_taken = 0 ORDER BY a.seq DESC LIMIT 1`,
      [institutionId, kind, bundle, UNREAD_STATES],
    );
    return row?.id;
  }

  /** Of these openings, the reports of the families that they lead to. */
  async reportsOf(tx: Tx, openings: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ opening: string; reportId: string }[]>(
      `SELECT opening, report_id AS "reportId" FROM duty WHERE report_id IS NOT NULL AND opening::text = ANY($1)`,
      [openings],
    );
    return new Map(rows.map(({ opening, reportId }) => [opening, reportId]));
  }

  /** Of these things, which of these institutions were to see to them: by thing. */
  async ofInstitutions(
    tx: Tx,
    institutionIds: readonly string[],
    subjectIds: readonly string[],
  ): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const rows = await tx.query<{ subjectId: string; ids: string[] }[]>(
      `SELECT subject_id AS "subjectId", array_agg(institution_id::text) AS ids FROM duty
       WHERE subject_id = ANY($2::uuid[]) AND institution_id = ANY($1::uuid[]) GROUP BY subject_id`,
      [institutionIds, subjectIds],
    );
    return new Map(rows.map(({ subjectId, ids }) => [subjectId, new Set(ids)]));
  }

  private async isOpenBy(tx: Tx, duty: DutyOf, eventId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(`SELECT 1 FROM duty WHERE ${KEY} AND opening = $4 AND is_open`, [
      ...keyOf(duty),
      eventId,
    ]);
    return rows.length > 0;
  }
}

function keyOf({ institutionId, kind, subjectId }: DutyOf): readonly string[] {
  return [institutionId, kind, subjectId];
}
