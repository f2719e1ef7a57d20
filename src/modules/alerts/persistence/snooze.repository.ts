import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { AlertSnooze } from './alert-rows.js';

/** For how long alerts were let rest, and why. */
@Injectable()
export class SnoozeRepository {
  async of(tx: Tx, alertIds: readonly string[]): Promise<AlertSnooze[]> {
    return tx.query(
      `SELECT alert_id AS "alertId", position, reason, words, until, actor_id AS "actorId", at FROM alert_snooze
       WHERE alert_id = ANY($1) ORDER BY alert_id, position`,
      [alertIds],
    );
  }

  async add(tx: Tx, { alertId, position, reason, words, until, actorId, at }: AlertSnooze): Promise<void> {
    await tx.query(
      'INSERT INTO alert_snooze (alert_id, position, reason, words, until, actor_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [alertId, position, reason, words, until, actorId, at],
    );
  }
}
