import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { AlertKind } from '../../institutions/index.js';

/**
 * Outcomes of the hand-over of something that an institution had open when it closed. `known_there`: whoever
 * answers now had been alerted of it before; `nothing_left`: there was nothing to tell any more.
 */
export const HAND_OVER_OUTCOMES = ['handed_on', 'known_there', 'nothing_left'] as const;
export type HandOverOutcome = (typeof HAND_OVER_OUTCOMES)[number];

export interface HandedOver {
  readonly seq: number;
  readonly fromAlertId: string;
  readonly kind: AlertKind;
  /** A match, or what else a duty is about. */
  readonly subjectId: string;
  readonly outcome: HandOverOutcome;
  /** null of what was handed on: the operator. */
  readonly toInstitutionId: string | null;
  readonly toAlertId: string | null;
  readonly dueAt: Date | null;
  readonly handedAt: Date;
}

export type NewHandedOver = Omit<HandedOver, 'seq' | 'handedAt'>;

export interface HandOverFigure {
  readonly kind: AlertKind;
  readonly outcome: HandOverOutcome;
  readonly toInstitutionId: string | null;
  readonly count: number;
}

@Injectable()
export class HandOverRepository {
  /** Noted once: a hand-over that runs again changes nothing of it. */
  async note(tx: Tx, fromInstitutionId: string, handed: readonly NewHandedOver[], now: Date): Promise<void> {
    const rows = handed.map((one) => ({
      ...{ from_alert_id: one.fromAlertId, kind: one.kind, subject_id: one.subjectId, outcome: one.outcome },
      ...{ to_institution_id: one.toInstitutionId, to_alert_id: one.toAlertId, due_at: one.dueAt },
    }));
    await tx.query(
      `INSERT INTO handed_over (from_institution_id, from_alert_id, kind, subject_id, outcome, to_institution_id, to_alert_id, due_at, handed_at)
       SELECT $1, from_alert_id, kind, subject_id, outcome, to_institution_id, to_alert_id, due_at, $3
       FROM jsonb_to_recordset($2::jsonb) AS h (from_alert_id uuid, kind text, subject_id uuid, outcome text,
         to_institution_id uuid, to_alert_id uuid, due_at timestamptz)
       ON CONFLICT DO NOTHING`,
      [fromInstitutionId, JSON.stringify(rows), now],
    );
  }

  /**
   * Writes down where matches went of which nothing seemed left: to an alert about the same record of the
   * closed institution, raised anew or known before.
   */
  async followMatches(tx: Tx, fromInstitutionId: string): Promise<void> {
    await tx.query(
      `UPDATE handed_over h SET to_alert_id = a.id, to_institution_id = a.institution_id, due_at = a.due_at,
         outcome = CASE WHEN a.created_at < h.handed_at THEN 'known_there' ELSE 'handed_on' END
       FROM alert_match m JOIN alert a ON a.id = m.alert_id
       WHERE h.from_institution_id = $1 AND h.outcome = 'nothing_left' AND m.hypothesis_id = h.subject_id
         AND m.holder_ids @> ARRAY[$1::uuid] AND a.institution_id IS DISTINCT FROM $1`,
      [fromInstitutionId],
    );
  }

  async page(tx: Tx, fromInstitutionId: string, after: number, limit: number): Promise<HandedOver[]> {
    return tx.query(
      `SELECT seq::int AS seq, from_alert_id AS "fromAlertId", kind, subject_id AS "subjectId", outcome,
         to_institution_id AS "toInstitutionId", to_alert_id AS "toAlertId", due_at AS "dueAt", handed_at AS "handedAt"
       FROM handed_over WHERE from_institution_id = $1 AND seq > $2 ORDER BY seq LIMIT $3`,
      [fromInstitutionId, after, limit],
    );
  }

  async figures(tx: Tx, fromInstitutionId: string): Promise<HandOverFigure[]> {
    return tx.query(
      `SELECT kind, outcome, to_institution_id AS "toInstitutionId", count(*)::int AS count FROM handed_over
       WHERE from_institution_id = $1 GROUP BY 1, 2, 3 ORDER BY count(*) DESC, kind, outcome`,
      [fromInstitutionId],
    );
  }
}
