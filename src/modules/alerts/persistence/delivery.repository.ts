import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../platform/database/index.js';
import { changedRows } from '../../../platform/queue/index.js';
import type { DeliveryChannel, DeliveryState, DeliveryOccasion } from '../domain/delivery.js';
import type { AlertDelivery } from './alert-rows.js';

export interface NewDelivery {
  readonly alertId: string;
  readonly channel: DeliveryChannel;
  readonly occasion: DeliveryOccasion;
  readonly actorId?: string | undefined;
  readonly address?: string | undefined;
  readonly language: string;
  readonly endpointId?: string | undefined;
  readonly state: DeliveryState;
  /** Time at which it is told together with other things. */
  readonly bundleAt?: Date | undefined;
}

export interface AddedDelivery extends Pick<AlertDelivery, 'id' | 'channel' | 'state'> {
  readonly bundleAt: Date | null;
}

/** End of an attempt at a delivery. */
export interface DeliveryAttempt {
  readonly state: DeliveryState;
  readonly code: string;
  readonly at: Date;
}

@Injectable()
export class DeliveryRepository {
  /** @returns those that are new: what was told to the same before is left out */
  async addAll(tx: Tx, deliveries: readonly NewDelivery[], now: Date): Promise<AddedDelivery[]> {
    const rows = deliveries.map((one) => ({
      ...{ id: randomUUID(), alert_id: one.alertId, channel: one.channel, occasion: one.occasion },
      ...{ actor_id: one.actorId, address: one.address, language: one.language },
      ...{ endpoint_id: one.endpointId, state: one.state, bundle_at: one.bundleAt },
    }));
    return tx.query(
      `INSERT INTO alert_delivery (id, alert_id, channel, occasion, actor_id, address, language, endpoint_id, state, bundle_at,
         delivered_at, created_at)
       SELECT id, alert_id, channel, occasion, actor_id, address, language, endpoint_id, state, bundle_at,
         CASE WHEN state = 'delivered' THEN $2::timestamptz END, $2
       FROM jsonb_to_recordset($1::jsonb) AS d (id uuid, alert_id uuid, channel text, occasion text, actor_id uuid, address text,
         language text, endpoint_id uuid, state text, bundle_at timestamptz)
       ON CONFLICT DO NOTHING RETURNING id, channel, state, bundle_at AS "bundleAt"`,
      [JSON.stringify(rows), now],
    );
  }

  /**
   * Notes an attempt at a delivery that is still due.
   * @returns the number of attempts, or undefined when it was not due any more
   */
  async settle(tx: Tx, id: string, { state, code, at }: DeliveryAttempt): Promise<number | undefined> {
    const [row] = await changedRows<{ attempts: number }>(
      tx,
      `UPDATE alert_delivery SET attempts = attempts + 1, state = $2, last_code = $3, last_attempt_at = $4,
         delivered_at = CASE WHEN $2 = 'delivered' THEN $4::timestamptz END
       WHERE id = $1 AND state = 'due' RETURNING attempts`,
      [id, state, code, at],
    );
    return row?.attempts;
  }

  /**
   * Writes down that somebody has seen, or opened, alerts of which the inbox tells them; the first time
   * stays.
   */
  async noteSight(tx: Tx, ids: readonly string[], sight: 'seen' | 'opened', now: Date): Promise<void> {
    await tx.query(
      `UPDATE alert_delivery SET seen_at = coalesce(seen_at, $3),
         opened_at = CASE WHEN $2 = 'opened' THEN coalesce(opened_at, $3) ELSE opened_at END
       WHERE id = ANY($1)`,
      [ids, sight, now],
    );
  }

  /** Ends a delivery without an attempt, or puts it back until its channel is set up. */
  async setAside(tx: Tx, id: string, state: 'waiting' | 'dropped', code: string): Promise<void> {
    await tx.query(`UPDATE alert_delivery SET state = $2, last_code = $3 WHERE id = $1 AND state = 'due'`, [
      id,
      state,
      code,
    ]);
  }

  /** Mails that waited for a mail server; one page of them becomes due. */
  async takeUpWaiting(tx: Tx, limit: number): Promise<string[]> {
    const rows = await changedRows<{ id: string }>(
      tx,
      `WITH chosen AS MATERIALIZED (
         SELECT id FROM alert_delivery WHERE state = 'waiting' AND channel = 'mail'
         ORDER BY created_at LIMIT $1 FOR UPDATE SKIP LOCKED)
       UPDATE alert_delivery d SET state = 'due' FROM chosen WHERE d.id = chosen.id RETURNING d.id`,
      [limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Tries a given-up or pending delivery of an endpoint again, from the first wait. */
  async revive(tx: Tx, id: string): Promise<void> {
    await changeOne(
      tx,
      `UPDATE alert_delivery SET state = 'due', attempts = 0, delivered_at = NULL WHERE id = $1`,
      [id],
    );
  }
}
