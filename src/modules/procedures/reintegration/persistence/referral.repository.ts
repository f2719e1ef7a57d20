import { Injectable } from '@nestjs/common';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import type { OfferReferral } from '../domain/plan.js';

const COLUMNS = `id, offer_id AS "offerId", record_id AS "recordId", procedure_id AS "procedureId", institution_id AS "institutionId",
  referred_at AS "referredAt", placed_at AS "placedAt", state`;

type NewReferral = Omit<OfferReferral, 'placedAt' | 'state'> & { readonly referredBy: string };

@Injectable()
export class ReferralRepository {
  async add(tx: Tx, one: NewReferral): Promise<void> {
    await tx.query(
      `INSERT INTO offer_referral (id, offer_id, record_id, institution_id, procedure_id, referred_by, referred_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ...[one.id, one.offerId, one.recordId, one.institutionId],
        ...[one.procedureId, one.referredBy, one.referredAt],
      ],
    );
  }

  /** Returns the referrals of one person, the oldest first; whoever asks has been asked whether they may. */
  async ofRecord(tx: Tx, recordId: string): Promise<OfferReferral[]> {
    return actingAs(tx, PLATFORM, () =>
      tx.query(`SELECT ${COLUMNS} FROM referral_facts WHERE record_id = $1 ORDER BY referred_at, id`, [
        recordId,
      ]),
    );
  }
}
