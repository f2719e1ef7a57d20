import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { changedRows } from '../../../../platform/queue/index.js';

/** Times at which time alone changes what a record permits. */
export interface ConsentTimes {
  readonly recordId: string;
  readonly institutionId: string;
  /** Time of the next change of what it may be compared with. */
  readonly turnsAt: Date | undefined;
  /** Time at which the first of the family's consents ends or narrows. */
  readonly endsAt: Date | undefined;
}

/** A report of which a consent ends by itself. */
export interface EndingConsent {
  readonly recordId: string;
  readonly institutionId: string;
  readonly endsAt: Date;
}

interface DueRecord {
  readonly recordId: string;
  readonly hasTurned: boolean;
}

@Injectable()
export class ConsentCalendarRepository {
  /** Of these records the times that there are now; those without one leave the calendar. */
  async replace(tx: Tx, recordIds: readonly string[], times: readonly ConsentTimes[]): Promise<void> {
    if (recordIds.length > 0)
      await tx.query('DELETE FROM consent_calendar WHERE record_id = ANY($1)', [recordIds]);
    if (times.length === 0) return;
    await tx.query(
      `INSERT INTO consent_calendar (record_id, institution_id, turns_at, ends_at, due_at)
       SELECT id, institution_id, turns_at, ends_at, least(turns_at, ends_at)
       FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::timestamptz[]) AS t (id, institution_id, turns_at, ends_at)`,
      [
        times.map(({ recordId }) => recordId),
        times.map(({ institutionId }) => institutionId),
        times.map(({ turnsAt }) => turnsAt ?? null),
        times.map(({ endsAt }) => endsAt ?? null),
      ],
    );
  }

  /**
   * Takes the records of which a consent ends between two moments and of which this reminder, or a later one,
   * was not given; the earliest first.
   */
  async takeEnding(
    tx: Tx,
    { after, until, days }: { readonly after: Date; readonly until: Date; readonly days: number },
    limit: number,
  ): Promise<readonly EndingConsent[]> {
    return changedRows<EndingConsent>(
      tx,
      `UPDATE consent_calendar SET reminded_days = $3 WHERE record_id IN (
         SELECT record_id FROM consent_calendar
         WHERE ends_at > $1 AND ends_at <= $2 AND (reminded_days IS NULL OR reminded_days > $3)
         ORDER BY ends_at LIMIT $4 FOR UPDATE SKIP LOCKED)
       RETURNING record_id AS "recordId", institution_id AS "institutionId", ends_at AS "endsAt"`,
      [after, until, days, limit],
    );
  }

  async endsOf(tx: Tx, recordIds: readonly string[]): Promise<readonly EndingConsent[]> {
    return tx.query(
      `SELECT record_id AS "recordId", institution_id AS "institutionId", ends_at AS "endsAt" FROM consent_calendar
       WHERE record_id = ANY($1) AND ends_at IS NOT NULL`,
      [recordIds],
    );
  }

  /** Records of which a moment has come, the earliest first; another process that asks takes others. */
  async takeDue(tx: Tx, now: Date, limit: number): Promise<readonly DueRecord[]> {
    return tx.query(
      `SELECT record_id AS "recordId", coalesce(turns_at <= $1, false) AS "hasTurned" FROM consent_calendar
       WHERE due_at <= $1 ORDER BY due_at LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [now, limit],
    );
  }
}
