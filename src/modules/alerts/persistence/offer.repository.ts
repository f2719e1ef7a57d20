import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { AlertOffer } from './alert-rows.js';

const COLUMNS = `alert_id AS "alertId", position, from_actor_id AS "fromActorId", to_actor_id AS "toActorId", until, state, at,
  answered_at AS "answeredAt"`;

/**
 * Offers of owners to hand alerts to colleagues. The caller holds the alert's lock, so that one offer of it
 * is open at most.
 */
@Injectable()
export class AlertOfferRepository {
  async openOf(tx: Tx, alertIds: readonly string[]): Promise<AlertOffer[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM alert_offer WHERE alert_id = ANY($1) AND state = 'offered' ORDER BY alert_id, position`,
      [alertIds],
    );
  }

  async add(
    tx: Tx,
    offer: Pick<AlertOffer, 'alertId' | 'fromActorId' | 'toActorId' | 'until' | 'at'>,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO alert_offer (alert_id, position, from_actor_id, to_actor_id, until, state, at)
       SELECT $1, count(*), $2, $3, $4, 'offered', $5 FROM alert_offer WHERE alert_id = $1`,
      [offer.alertId, offer.fromActorId, offer.toActorId, offer.until, offer.at],
    );
  }

  /** Ends the offer that is open, if there is one. */
  async end(
    tx: Tx,
    alertId: string,
    state: Exclude<AlertOffer['state'], 'offered'>,
    now: Date,
  ): Promise<void> {
    await tx.query(
      `UPDATE alert_offer SET state = $2, answered_at = $3 WHERE alert_id = $1 AND state = 'offered'`,
      [alertId, state, now],
    );
  }
}
