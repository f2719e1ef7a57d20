import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { statesBefore, type CaseState } from '../domain/case-state.js';

export interface SearchCase {
  readonly recordId: string;
  readonly state: CaseState;
  readonly version: number;
  readonly openedAt: Date;
}

/** How a report stands, for the case that follows it. */
export interface ReportStanding {
  readonly recordId: string;
  /** Withdrawn, or taken out with the import that brought it. */
  readonly withdrawn: boolean;
}

@Injectable()
export class CaseRepository {
  /**
   * A search begins with the report and is withdrawn with it; it is taken up again when the report is. A case that rests
   * for another reason rests on, whatever a newer version of the report says.
   */
  async follow(tx: Tx, reports: readonly ReportStanding[]): Promise<void> {
    await tx.query(
      `INSERT INTO search_case AS known (record_id, state)
       SELECT id, CASE WHEN withdrawn THEN 'withdrawn' ELSE 'searching' END
       FROM unnest($1::uuid[], $2::boolean[]) AS report (id, withdrawn)
       ON CONFLICT (record_id) DO UPDATE SET state = excluded.state, version = known.version + 1, changed_at = now()
       WHERE CASE WHEN excluded.state = 'withdrawn' THEN known.state = ANY($3) ELSE known.state = 'withdrawn' END`,
      [
        reports.map((report) => report.recordId),
        reports.map((report) => report.withdrawn),
        statesBefore('withdraw'),
      ],
    );
  }

  async lock(tx: Tx, recordId: string): Promise<{ readonly state: CaseState } | undefined> {
    const rows = await tx.query<{ state: CaseState }[]>(
      `SELECT state FROM search_case WHERE record_id = $1 FOR UPDATE`,
      [recordId],
    );
    return rows[0];
  }

  async setState(tx: Tx, recordId: string, state: CaseState): Promise<void> {
    await tx.query(
      `UPDATE search_case SET state = $2, version = version + 1, changed_at = now() WHERE record_id = $1`,
      [recordId, state],
    );
  }

  async of(tx: Tx, recordIds: readonly string[]): Promise<SearchCase[]> {
    return tx.query(
      `SELECT record_id AS "recordId", state, version, opened_at AS "openedAt" FROM search_case WHERE record_id = ANY($1)`,
      [recordIds],
    );
  }
}
