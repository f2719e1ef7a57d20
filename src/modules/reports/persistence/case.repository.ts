import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { CaseState } from '../domain/case-state.js';

export interface SearchCase {
  readonly recordId: string;
  readonly state: CaseState;
  readonly version: number;
  readonly openedAt: Date;
}

@Injectable()
export class CaseRepository {
  /** Opens a case for each report that has none; a search begins with the report. */
  async openFor(tx: Tx, recordIds: readonly string[]): Promise<void> {
    await tx.query(
      `INSERT INTO search_case (record_id, state) SELECT unnest($1::uuid[]), 'searching' ON CONFLICT DO NOTHING`,
      [recordIds],
    );
  }

  async of(tx: Tx, recordIds: readonly string[]): Promise<SearchCase[]> {
    return tx.query(
      `SELECT record_id AS "recordId", state, version, opened_at AS "openedAt" FROM search_case WHERE record_id = ANY($1)`,
      [recordIds],
    );
  }

  async move(tx: Tx, recordId: string, state: CaseState): Promise<void> {
    await tx.query(
      `UPDATE search_case SET state = $2, version = version + 1, changed_at = now() WHERE record_id = $1`,
      [recordId, state],
    );
  }
}
