import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { changedRows } from '../../../platform/queue/index.js';
import type { WebhookAttempt, WebhookEndpoint } from './alert-rows.js';

const COLUMNS = `id, institution_id AS "institutionId", url, active, ended_because AS "endedBecause", version, created_at AS "createdAt"`;

@Injectable()
export class WebhookRepository {
  /** @returns undefined when the institution has this address already */
  async add(
    tx: Tx,
    endpoint: {
      readonly id: string;
      readonly institutionId: string;
      readonly url: string;
      readonly secret: string;
      readonly createdBy: string;
    },
  ): Promise<WebhookEndpoint | undefined> {
    const [row] = await tx.query<WebhookEndpoint[]>(
      `INSERT INTO webhook_endpoint (id, institution_id, url, secret, created_by)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING ${COLUMNS}`,
      [endpoint.id, endpoint.institutionId, endpoint.url, endpoint.secret, endpoint.createdBy],
    );
    return row;
  }

  async activeOf(tx: Tx, institutionId: string): Promise<WebhookEndpoint[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM webhook_endpoint WHERE institution_id = $1 AND active ORDER BY created_at, id`,
      [institutionId],
    );
  }

  /** All of an institution, ended ones too; without an institution, of all. */
  async of(tx: Tx, institutionId: string | undefined): Promise<WebhookEndpoint[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM webhook_endpoint WHERE $1::uuid IS NULL OR institution_id = $1 ORDER BY created_at, id`,
      [institutionId ?? null],
    );
  }

  async byId(tx: Tx, id: string): Promise<WebhookEndpoint | undefined> {
    const [row] = await tx.query<WebhookEndpoint[]>(`SELECT ${COLUMNS} FROM webhook_endpoint WHERE id = $1`, [
      id,
    ]);
    return row;
  }

  async lock(tx: Tx, id: string): Promise<WebhookEndpoint | undefined> {
    const [row] = await tx.query<WebhookEndpoint[]>(
      `SELECT ${COLUMNS} FROM webhook_endpoint WHERE id = $1 FOR NO KEY UPDATE`,
      [id],
    );
    return row;
  }

  /** The signing secret as it is stored, for the one who sends. */
  async secretOf(tx: Tx, id: string): Promise<string> {
    const [row] = await tx.query<{ secret: string }[]>(`SELECT secret FROM webhook_endpoint WHERE id = $1`, [
      id,
    ]);
    if (!row) throw new Error('A webhook was to be signed that is not there.');
    return row.secret;
  }

  async setSecret(tx: Tx, id: string, secret: string): Promise<void> {
    await tx.query(`UPDATE webhook_endpoint SET secret = $2 WHERE id = $1`, [id, secret]);
  }

  async end(tx: Tx, id: string, because: 'removed' | 'gone'): Promise<boolean> {
    const rows = await changedRows(
      tx,
      `UPDATE webhook_endpoint SET active = false, ended_because = $2, version = version + 1, changed_at = now()
       WHERE id = $1 AND active RETURNING 1`,
      [id, because],
    );
    return rows.length > 0;
  }

  async noteAttempt(tx: Tx, attempt: Omit<WebhookAttempt, 'id'>): Promise<void> {
    await tx.query(
      `INSERT INTO webhook_attempt (endpoint_id, message_id, type, code, duration_ms, at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [attempt.endpointId, attempt.messageId, attempt.type, attempt.code, attempt.durationMs, attempt.at],
    );
  }

  /** The latest attempts, newest first; `before` is the id of the last one seen. */
  async attemptsOf(
    tx: Tx,
    endpointId: string,
    before: number | undefined,
    limit: number,
  ): Promise<WebhookAttempt[]> {
    return tx.query(
      `SELECT id, endpoint_id AS "endpointId", message_id AS "messageId", type, code, duration_ms AS "durationMs", at
       FROM webhook_attempt WHERE endpoint_id = $1 AND ($2::bigint IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
      [endpointId, before ?? null, limit],
    );
  }
}
