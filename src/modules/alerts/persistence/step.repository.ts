import { Injectable } from '@nestjs/common';
import { changeRows, type Tx } from '../../../platform/database/index.js';
import { ALERT_COLUMNS } from './alert.repository.js';
import type { Alert, AlertStep } from './alert-rows.js';

/** State of an alert after its steps, and the number of changes that led there. */
export type SteppedAlert = Pick<Alert, 'id' | 'state' | 'stepsTaken' | 'nextStepAt'> & {
  readonly changes: number;
};

/** The escalation of many alerts at once: a night may have thousands. */
@Injectable()
export class EscalationStepRepository {
  /** Locks those of them whose next step is due; another worker may have been first. */
  async lockDue(tx: Tx, ids: readonly string[], now: Date): Promise<Alert[]> {
    return tx.query(
      `SELECT ${ALERT_COLUMNS} FROM alert a WHERE a.id = ANY($1) AND a.next_step_at <= $2 ORDER BY a.id FOR NO KEY UPDATE`,
      [ids, now],
    );
  }

  async setAll(tx: Tx, alerts: readonly SteppedAlert[], now: Date): Promise<void> {
    const rows = alerts.map(({ id, state, stepsTaken, nextStepAt, changes }) => ({
      ...{ id, state, steps_taken: stepsTaken, next_step_at: nextStepAt, changes },
    }));
    await changeRows(
      tx,
      rows.length,
      `UPDATE alert a SET state = s.state, steps_taken = s.steps_taken, next_step_at = s.next_step_at,
         version = a.version + s.changes, changed_at = $2
       FROM jsonb_to_recordset($1::jsonb) AS s (id uuid, state text, steps_taken int, next_step_at timestamptz, changes int)
       WHERE a.id = s.id`,
      [JSON.stringify(rows), now],
    );
  }

  async addAll(
    tx: Tx,
    steps: readonly (AlertStep & { readonly ownerInstitutionId: string | null })[],
  ): Promise<void> {
    const rows = steps.map((step) => ({
      ...{ alert_id: step.alertId, owner_institution_id: step.ownerInstitutionId, position: step.position },
      ...{
        step: step.step,
        name: step.name,
        told_institution_id: step.toldInstitutionId,
        told_actor_id: step.toldActorId,
      },
      ...{ told_email: step.toldEmail, nobody: step.nobody, taken_at: step.takenAt },
    }));
    await tx.query(
      `INSERT INTO alert_step (alert_id, owner_institution_id, position, step, name, told_institution_id, told_actor_id,
         told_email, nobody, taken_at)
       SELECT alert_id, owner_institution_id, position, step, name, told_institution_id, told_actor_id, told_email, nobody, taken_at
       FROM jsonb_to_recordset($1::jsonb) AS s (alert_id uuid, owner_institution_id uuid, position int, step text, name text,
         told_institution_id uuid, told_actor_id uuid, told_email text, nobody boolean, taken_at timestamptz)`,
      [JSON.stringify(rows)],
    );
  }
}
