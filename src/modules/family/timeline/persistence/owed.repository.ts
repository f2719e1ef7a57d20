import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import type { OwedKind } from '../../../oversight/indicators/index.js';

/** A row of the view `owed_facts`. */
export interface OwedFact {
  readonly kind: OwedKind;
  readonly subjectId: string;
  readonly debtorId: string;
  /** null: the family. */
  readonly creditorId: string | null;
  readonly since: Date;
  /** null: the platform's own time for an alert. */
  readonly dueAt: Date | null;
}

@Injectable()
export class OwedRepository {
  /** Returns what is owed about a report: its own, and of these matches of it; oldest first. */
  async ofCase(tx: Tx, recordId: string, matchIds: readonly string[]): Promise<OwedFact[]> {
    return tx.query(
      `SELECT kind, subject_id AS "subjectId", debtor_id AS "debtorId", creditor_id AS "creditorId", since, due_at AS "dueAt"
       FROM owed_facts
       WHERE (record_id = $1 AND (hypothesis_id IS NULL OR hypothesis_id = ANY($2)))
         OR (other_record_id = $1 AND hypothesis_id = ANY($2))
       ORDER BY since, kind, subject_id, debtor_id`,
      [recordId, matchIds],
    );
  }
}
