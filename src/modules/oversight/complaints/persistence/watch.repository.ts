import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';

/** Number of denials in the audit log of one institution in a stretch of time. */
export interface DeniedFigure {
  /** null: the installation's own people. */
  readonly institutionId: string | null;
  /** Operations that were refused. */
  readonly denied: number;
  /** Accounts that had read as much as one may within an hour. */
  readonly limited: number;
  /** Reads and exports of the installation's own people, who see everything: the breaking of the glass here. */
  readonly glassBroken: number;
}

/** Complaints about one institution, by how they stand. */
export interface ComplaintFigure {
  readonly aboutId: string;
  readonly opened: number;
  readonly open: number;
  readonly overdue: number;
  readonly passedOn: number;
  readonly upheld: number;
}

@Injectable()
export class WatchRepository {
  async denials(tx: Tx, from: Date, to: Date): Promise<DeniedFigure[]> {
    return tx.query(
      `SELECT institution_id AS "institutionId", count(*) FILTER (WHERE outcome = 'denied')::int AS denied,
         count(*) FILTER (WHERE outcome = 'denied' AND detail ->> 'code' = 'ACCESS.READ_LIMIT')::int AS limited,
         count(*) FILTER (WHERE outcome = 'done' AND institution_id IS NULL AND purpose IN ('administration', 'oversight')
           AND (action LIKE '%.read' OR action LIKE '%.export') AND cardinality(record_ids) > 0)::int AS "glassBroken"
       FROM audit_entry WHERE at >= $1 AND at < $2 GROUP BY institution_id
       HAVING count(*) FILTER (WHERE outcome = 'denied') > 0 OR institution_id IS NULL
       ORDER BY denied DESC, institution_id`,
      [from, to],
    );
  }

  async complaints(tx: Tx, from: Date, to: Date, now: Date): Promise<ComplaintFigure[]> {
    return tx.query(
      `SELECT about_id AS "aboutId", count(*) FILTER (WHERE opened_at >= $1)::int AS opened,
         count(*) FILTER (WHERE state = 'open')::int AS open,
         count(*) FILTER (WHERE state = 'open' AND due_at < $3)::int AS overdue,
         count(*) FILTER (WHERE cardinality(handled_before) > 0)::int AS "passedOn",
         count(*) FILTER (WHERE finding IN ('upheld', 'partly_upheld') AND answered_at >= $1)::int AS upheld
       FROM complaint WHERE opened_at < $2 AND (answered_at IS NULL OR answered_at >= $1)
       GROUP BY about_id ORDER BY opened DESC, about_id`,
      [from, to, now],
    );
  }
}
