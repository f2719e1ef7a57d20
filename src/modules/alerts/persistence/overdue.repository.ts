import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { AlertKind } from '../../institutions/index.js';
import { OPEN_STATES } from '../domain/alert-state.js';
import type { OverdueAge } from '../domain/overdue-age.js';
import type { Alert } from './alert-rows.js';

export type OverdueAlert = Pick<Alert, 'id' | 'seq' | 'institutionId' | 'kind' | 'dueAt' | 'stepsTaken'>;

/** Number of overdue alerts of one kind and age at an institution. */
export interface OverdueFigure {
  /** null: the operator's. */
  readonly institutionId: string | null;
  readonly country: string | null;
  readonly kind: AlertKind;
  readonly age: OverdueAge;
  readonly overdue: number;
  /** Of these, of which somebody above the owner was told. */
  readonly escalated: number;
  readonly countedAt: Date;
}

@Injectable()
export class OverdueRepository {
  /** Open alerts of these kinds past their due date, in the order of their opening; `after` is the `seq` of the last one seen. */
  async after(
    tx: Tx,
    kinds: readonly AlertKind[],
    { now, after, limit }: { readonly now: Date; readonly after: number; readonly limit: number },
  ): Promise<OverdueAlert[]> {
    return tx.query(
      `SELECT id, seq, institution_id AS "institutionId", kind, due_at AS "dueAt", steps_taken AS "stepsTaken" FROM alert
       WHERE seq > $1 AND state = ANY($2) AND due_at < $3 AND kind = ANY($4) ORDER BY seq LIMIT $5`,
      [after, OPEN_STATES, now, kinds, limit],
    );
  }

  /** Returns the time of the last count; undefined: never, or nothing was overdue then. */
  async countedAt(tx: Tx): Promise<Date | undefined> {
    const [row] = await tx.query<{ at: Date | null }[]>('SELECT max(counted_at) AS at FROM overdue_figure');
    return row?.at ?? undefined;
  }

  async replace(
    tx: Tx,
    figures: readonly Omit<OverdueFigure, 'country' | 'countedAt'>[],
    now: Date,
  ): Promise<void> {
    await tx.query('DELETE FROM overdue_figure');
    const rows = figures.map(({ institutionId, ...figure }) => ({
      institution_id: institutionId,
      ...figure,
    }));
    await tx.query(
      `INSERT INTO overdue_figure (institution_id, kind, age, overdue, escalated, counted_at)
       SELECT institution_id, kind, age, overdue, escalated, $2
       FROM jsonb_to_recordset($1::jsonb) AS f (institution_id uuid, kind text, age text, overdue int, escalated int)`,
      [JSON.stringify(rows), now],
    );
  }

  /** @param institutionId of this one alone */
  async all(tx: Tx, institutionId?: string): Promise<OverdueFigure[]> {
    return tx.query(
      `SELECT f.institution_id AS "institutionId", i.country, f.kind, f.age, f.overdue, f.escalated, f.counted_at AS "countedAt"
       FROM overdue_figure f LEFT JOIN institution i ON i.id = f.institution_id
       WHERE $1::uuid IS NULL OR f.institution_id = $1
       ORDER BY i.country NULLS LAST, i.code, f.kind, array_position(ARRAY['longer', 'to_30_days', 'to_10_days', 'to_3_days'], f.age)`,
      [institutionId ?? null],
    );
  }
}
