import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../../platform/database/index.js';
import type { DocumentReference } from '../../../institutions/index.js';
import { statesBefore, type CaseState } from '../domain/case-state.js';

export interface SearchCase {
  readonly recordId: string;
  readonly state: CaseState;
  readonly version: number;
  readonly openedAt: Date;
}

/** Standing of a report, for the case that follows it. */
export interface ReportStatus {
  readonly recordId: string;
  /** Withdrawn, or taken out with the import that brought it. */
  readonly withdrawn: boolean;
}

/** A move of a case, and by whom; the platform's own moves have no reason beside what they follow from. */
export interface CaseStep {
  readonly recordId: string;
  readonly move: string;
  readonly from: CaseState;
  readonly to: CaseState;
  readonly reason: string | null;
  /** Name of the rule of the country's law whose document there was. */
  readonly document: string | null;
  /** Which document of which authority, where another than who closes has made it out. */
  readonly documentReference: DocumentReference | null;
  readonly by: string;
  readonly at: Date;
}

const STEP = `record_id AS "recordId", move, state_from AS "from", state_to AS "to", reason, document,
  CASE WHEN document_number IS NOT NULL THEN jsonb_build_object('authority', document_authority,
    'number', document_number, 'issuedOn', document_issued_on) END AS "documentReference",
  moved_by AS "by", moved_at AS "at"`;

@Injectable()
export class CaseRepository {
  /**
   * A search begins with the report and is withdrawn with it; it is taken up again when the report is. A case that rests
   * for another reason rests on, whatever a newer version of the report says.
   */
  async follow(tx: Tx, reports: readonly ReportStatus[]): Promise<void> {
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

  async lock(
    tx: Tx,
    recordId: string,
  ): Promise<{ readonly state: CaseState; readonly version: number } | undefined> {
    const rows = await tx.query<{ state: CaseState; version: number }[]>(
      `SELECT state, version FROM search_case WHERE record_id = $1 FOR UPDATE`,
      [recordId],
    );
    return rows[0];
  }

  async take(tx: Tx, step: CaseStep): Promise<void> {
    const { recordId, move, from, to, reason, document, documentReference: reference, by, at } = step;
    await changeOne(
      tx,
      `UPDATE search_case SET state = $2, version = version + 1, changed_at = now() WHERE record_id = $1`,
      [recordId, to],
    );
    await tx.query(
      `INSERT INTO case_step (record_id, move, state_from, state_to, reason, document, document_authority,
         document_number, document_issued_on, moved_by, moved_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[recordId, move, from, to, reason, document],
        ...[reference?.authority, reference?.number, reference?.issuedOn, by, at],
      ],
    );
  }

  /** The moves of some cases, oldest first. */
  async steps(tx: Tx, recordIds: readonly string[]): Promise<CaseStep[]> {
    return tx.query(`SELECT ${STEP} FROM case_step WHERE record_id = ANY ($1) ORDER BY seq`, [recordIds]);
  }

  async of(tx: Tx, recordIds: readonly string[]): Promise<SearchCase[]> {
    return tx.query(
      `SELECT record_id AS "recordId", state, version, opened_at AS "openedAt" FROM search_case WHERE record_id = ANY($1)`,
      [recordIds],
    );
  }
}
