import type { Tx } from '../../../../platform/database/index.js';
import type { Operation } from '../../accounts/index.js';
import type { Head } from '../chain.js';
import type { AuditDetail } from '../use-cases/audit-trail.js';

/** A deed as the log has it, and where it stands in the chain over the log. */
export interface SealedDeed {
  readonly at: Date;
  readonly actorId: string;
  readonly institutionId: string | null;
  readonly detail: AuditDetail;
  /** None of an entry that is too young to be chained. */
  readonly link: Head | null;
}

/**
 * Reads the deeds of one kind that were done with any of these records, the oldest first. For the platform's
 * own work, which says who may know of them.
 */
export async function readSealedDeeds(
  tx: Tx,
  action: Operation,
  recordIds: readonly string[],
): Promise<readonly SealedDeed[]> {
  return tx.query<SealedDeed[]>(
    `SELECT e.at, e.actor_id AS "actorId", e.institution_id AS "institutionId", e.detail,
       CASE WHEN l.place IS NOT NULL THEN json_build_object('place', l.place, 'hash', l.hash) END AS link
     FROM audit_entry e LEFT JOIN audit_link l ON l.entry_seq = e.id
     WHERE e.record_ids && $2::uuid[] AND e.action = $1 AND e.outcome = 'done' ORDER BY e.id`,
    [action, recordIds],
  );
}
