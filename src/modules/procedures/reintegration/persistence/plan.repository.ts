import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../../platform/database/index.js';
import { takenBackSince } from '../../../records/records/tables.js';
import type { ReintegrationPlan } from '../domain/plan.js';
import { PLAN_EMPTIED } from './plan-emptied.js';

const COLUMNS = `record_id AS "recordId", institution_id AS "institutionId", state, decided_by AS "decidedBy", authority,
  CASE WHEN place_key IS NOT NULL THEN
    jsonb_build_object('country', country, 'admin1', admin1, 'municipality', municipality, 'key', place_key) END AS place,
  trades, needs, agreed_at AS "agreedAt", ended_at AS "endedAt", version`;

type Agreed = Omit<ReintegrationPlan, 'state' | 'endedAt' | 'version' | 'place'> & {
  readonly place: NonNullable<ReintegrationPlan['place']>;
  readonly notedBy: string;
};

@Injectable()
export class PlanRepository {
  async byRecord(tx: Tx, recordId: string): Promise<ReintegrationPlan | undefined> {
    const rows = await tx.query<ReintegrationPlan[]>(
      `SELECT ${COLUMNS} FROM reintegration_plan WHERE record_id = $1`,
      [recordId],
    );
    return rows[0];
  }

  async lock(tx: Tx, recordId: string): Promise<ReintegrationPlan | undefined> {
    const rows = await tx.query<ReintegrationPlan[]>(
      `SELECT ${COLUMNS} FROM reintegration_plan WHERE record_id = $1 FOR UPDATE`,
      [recordId],
    );
    return rows[0];
  }

  /** Writes what a person has agreed to. What is said anew takes the place of what was said before. */
  async agree(tx: Tx, one: Agreed): Promise<void> {
    const { place } = one;
    await tx.query(
      `INSERT INTO reintegration_plan (record_id, institution_id, state, decided_by, authority, country, admin1, municipality,
         place_key, trades, needs, agreed_at, noted_by)
       VALUES ($1, $2, 'agreed', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       ON CONFLICT (record_id) DO UPDATE SET state = 'agreed', decided_by = $3, authority = $4, country = $5, admin1 = $6,
         municipality = $7, place_key = $8, trades = $9, needs = $10, agreed_at = $11, noted_by = $12, ended_at = NULL,
         version = reintegration_plan.version + 1`,
      [
        ...[one.recordId, one.institutionId, one.decidedBy, one.authority],
        ...[place.country, place.admin1, place.municipality, place.key],
        ...[one.trades, one.needs, one.agreedAt, one.notedBy],
      ],
    );
  }

  async bring(tx: Tx, recordId: string, said: Pick<ReintegrationPlan, 'trades' | 'needs'>): Promise<void> {
    const text = 'UPDATE reintegration_plan SET trades = $2, needs = $3 WHERE record_id = $1';
    await changeOne(tx, text, [recordId, said.trades, said.needs]);
  }

  async end(tx: Tx, recordId: string, at: Date): Promise<void> {
    await tx.query(
      `UPDATE reintegration_plan SET ${PLAN_EMPTIED}, ended_at = $2 WHERE record_id = $1 AND state = 'agreed'`,
      [recordId, at],
    );
  }

  /**
   * Tells whether help was taken back after it was agreed on: by another way than the plan, or before a
   * backup was restored.
   */
  async isTakenBack(tx: Tx, recordId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM reintegration_plan p WHERE p.record_id = $1 AND p.state = 'agreed'
         AND ${takenBackSince('p.record_id', 'p.agreed_at', 'reintegration')}`,
      [recordId],
    );
    return rows.length > 0;
  }
}
