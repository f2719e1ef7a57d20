import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import type { StepOutcome } from '../domain/kind/kind-shape.js';
import type { ProcedureStep } from '../domain/procedure.js';

const COLUMNS = `id, seq, procedure_id AS "procedureId", step, institution_id AS "institutionId", state, opened_at AS "openedAt",
  due_at AS "dueAt", due_known AS "dueKnown",
  not_before AS "notBefore", no_date AS "noDate", legal_basis AS "legalBasis", outcome, note, cost_amount AS "costAmount", cost_currency AS "costCurrency",
  cost_borne_by AS "costBorneBy", done_at AS "doneAt"`;

/** End of a step for the institution that had it. */
export interface StepEnd {
  readonly state: 'done' | 'handed' | 'ended';
  readonly outcome: StepOutcome | null;
  readonly note: string | null;
  readonly cost?: Cost | undefined;
  readonly doneBy: string;
  readonly doneAt: Date;
}

export interface Cost {
  readonly amount: number;
  readonly currency: string;
  readonly borneBy: string;
}

type NewStep = Pick<
  ProcedureStep,
  | 'id'
  | 'procedureId'
  | 'step'
  | 'institutionId'
  | 'openedAt'
  | 'dueAt'
  | 'dueKnown'
  | 'notBefore'
  | 'noDate'
  | 'legalBasis'
>;

@Injectable()
export class ProcedureStepRepository {
  async open(tx: Tx, one: NewStep): Promise<void> {
    await tx.query(
      `INSERT INTO procedure_step (id, procedure_id, step, institution_id, opened_at, due_at, due_known,
         not_before, no_date, legal_basis)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[one.id, one.procedureId, one.step, one.institutionId, one.openedAt, one.dueAt, one.dueKnown],
        ...[one.notBefore, one.noDate, one.legalBasis],
      ],
    );
  }

  /** Ends the open step of a procedure; there is at most one. */
  async end(tx: Tx, procedureId: string, { cost, ...end }: StepEnd): Promise<void> {
    await tx.query(
      `UPDATE procedure_step SET state = $2, outcome = $3, note = $4, cost_amount = $5, cost_currency = $6, cost_borne_by = $7,
         done_by = $8, done_at = $9 WHERE procedure_id = $1 AND state = 'open'`,
      [
        ...[procedureId, end.state, end.outcome, end.note],
        ...[cost?.amount ?? null, cost?.currency ?? null, cost?.borneBy ?? null, end.doneBy, end.doneAt],
      ],
    );
  }

  /** When a step began that was last handed on and has no end yet; undefined where it begins now. */
  async begunAt(tx: Tx, procedureId: string, step: string): Promise<Date | undefined> {
    const [row] = await tx.query<{ begunAt: Date | null }[]>(
      `SELECT min(opened_at) AS "begunAt" FROM procedure_step
       WHERE procedure_id = $1 AND step = $2 AND state = 'handed' AND seq > coalesce(
         (SELECT max(seq) FROM procedure_step WHERE procedure_id = $1 AND state IN ('done', 'ended')), 0)`,
      [procedureId, step],
    );
    return row?.begunAt ?? undefined;
  }

  async of(tx: Tx, procedureIds: readonly string[]): Promise<ProcedureStep[]> {
    return tx.query(`SELECT ${COLUMNS} FROM procedure_step WHERE procedure_id = ANY ($1) ORDER BY seq`, [
      procedureIds,
    ]);
  }
}
