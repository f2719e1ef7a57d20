import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import type { TellingOccasion } from '../domain/identification-state.js';
import type { TellingCancelReason, TellingPlan, TellingRecord } from '../domain/telling.js';

type OrNull<T> = { readonly [K in keyof T]: Exclude<T[K], undefined> | null };

/** Notification of a family: how it was told, or is to be. */
export type FamilyTelling = {
  readonly id: string;
  readonly identificationId: string;
  readonly institutionId: string;
  readonly occasion: TellingOccasion;
  readonly state: 'planned' | 'told' | 'cancelled';
  readonly cancelReason: TellingCancelReason | null;
  readonly cancelledAt: Date | null;
  readonly plannedAt: Date;
} & OrNull<TellingPlan> &
  OrNull<TellingRecord>;

type Planned = Pick<FamilyTelling, 'id' | 'identificationId' | 'institutionId' | 'occasion'> & {
  readonly plan: TellingPlan;
  readonly by: string;
  readonly at: Date;
};

const COLUMNS = `id, identification_id AS "identificationId", institution_id AS "institutionId", occasion, state,
  teller_id AS "tellerId", in_person AS "inPerson", not_in_person_reason AS "notInPersonReason", language, interpreter,
  companion, support, place_kind AS "placeKind", planned_for AS "plannedFor",
  guardianship_authority AS "guardianshipAuthority", told_at AS "toldAt", present, questions,
  follow_up_on::text AS "followUpOn", effects, disposition, words,
  cancel_reason AS "cancelReason",
  cancelled_at AS "cancelledAt", planned_at AS "plannedAt"`;

@Injectable()
export class TellingRepository {
  /** A further plan takes the place of one that was not carried out. */
  async plan(
    tx: Tx,
    { id, identificationId, institutionId, occasion, plan, by, at }: Planned,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO telling (id, identification_id, institution_id, occasion, teller_id, in_person, not_in_person_reason,
         language, interpreter, companion, support, place_kind, planned_for, guardianship_authority, planned_by, planned_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
       ON CONFLICT (institution_id, identification_id) WHERE state = 'planned' DO UPDATE SET occasion = excluded.occasion,
         teller_id = excluded.teller_id, in_person = excluded.in_person, not_in_person_reason = excluded.not_in_person_reason,
         language = excluded.language, interpreter = excluded.interpreter, companion = excluded.companion,
         support = excluded.support, place_kind = excluded.place_kind, planned_for = excluded.planned_for,
         guardianship_authority = excluded.guardianship_authority, planned_by = excluded.planned_by,
         planned_at = excluded.planned_at`,
      [
        ...[id, identificationId, institutionId, occasion, plan.tellerId, plan.inPerson],
        ...[plan.notInPersonReason ?? null, plan.language, plan.interpreter, plan.companion, plan.support],
        ...[plan.placeKind, plan.plannedFor ?? null, plan.guardianshipAuthority ?? null, by, at],
      ],
    );
  }

  /** @returns whether there was a plan to carry out */
  async tell(
    tx: Tx,
    identificationId: string,
    occasion: TellingOccasion,
    told: TellingRecord,
    by: string,
  ): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE telling SET state = 'told', told_at = $3, present = $4, questions = $5, follow_up_on = $6, effects = $7,
         disposition = $8, words = $9, recorded_by = $10
       WHERE identification_id = $1 AND state = 'planned' AND occasion = $2`,
      [
        ...[identificationId, occasion, told.toldAt, told.present, told.questions ?? null],
        ...[told.followUpOn ?? null, told.effects, told.disposition ?? null, told.words ?? null, by],
      ],
    );
    return count > 0;
  }

  /** @returns whether there was a plan to give up */
  async cancel(
    tx: Tx,
    identificationId: string,
    { reason, by, at }: { readonly reason: TellingCancelReason; readonly by: string; readonly at: Date },
  ): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE telling SET state = 'cancelled', cancel_reason = $2, cancelled_by = $3, cancelled_at = $4
       WHERE identification_id = $1 AND state = 'planned'`,
      [identificationId, reason, by, at],
    );
    return count > 0;
  }

  /** Oldest first. */
  async of(tx: Tx, identificationId: string, institutionId: string): Promise<FamilyTelling[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM telling WHERE identification_id = $1 AND institution_id = $2 ORDER BY planned_at, id`,
      [identificationId, institutionId],
    );
  }
}
