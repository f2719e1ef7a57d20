import type { Tx } from '../../../platform/database/index.js';
import type { DutyKind } from '../../institutions/index.js';

/** Until when a duty was to be done, and who of its institution read the alert of it first. */
export interface DutyReading {
  readonly subjectId: string;
  readonly institutionId: string;
  readonly dueAt: Date | null;
  readonly readAt: Date | null;
  readonly readBy: string | null;
}

/**
 * Reads how duties were taken up, by the things that they are about. The day stays when the alert has gone by
 * its retention; who read it goes with it. For the platform's own work, which says who may know.
 */
export async function readDutyReadings(
  tx: Tx,
  kinds: readonly DutyKind[],
  subjectIds: readonly string[],
): Promise<readonly DutyReading[]> {
  return tx.query<DutyReading[]>(
    `SELECT d.subject_id AS "subjectId", d.institution_id AS "institutionId", d.due_at AS "dueAt",
       r.read_at AS "readAt", r.read_by AS "readBy"
     FROM duty d LEFT JOIN LATERAL (
       SELECT a.read_at, a.read_by FROM alert_subject s JOIN alert a ON a.id = s.alert_id
       WHERE s.kind = d.kind AND s.subject_id = d.subject_id AND a.institution_id = d.institution_id
         AND a.read_at IS NOT NULL ORDER BY a.read_at LIMIT 1) r ON true
     WHERE d.kind = ANY($1) AND d.subject_id = ANY($2::uuid[])`,
    [kinds, subjectIds],
  );
}
