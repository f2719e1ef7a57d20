import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../platform/database/index.js';
import { changedRows } from '../../../platform/queue/index.js';
import type { WebhookAttempt, WebhookEndpoint } from './alert-rows.js';

const COLUMNS = `id, institution_id AS "institutionId", url, active, ended_because AS "endedBecause", version, created_at AS "createdAt",
  failing_since AS "failingSince"`;

/** A webhook's secrets as they are stored. */
export interface StoredSecrets {
  readonly secret: string;
  /** The one before it, while it still signs. */
  readonly older: string | null;
}

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

  /** The signing secrets as they are stored, for the one who sends. */
  async secretsOf(tx: Tx, id: string, now: Date): Promise<StoredSecrets> {
    const [row] = await tx.query<StoredSecrets[]>(
      `SELECT secret, CASE WHEN old_secret_until > $2 THEN old_secret END AS older FROM webhook_endpoint WHERE id = $1`,
      [id, now],
    );
    if (!row) throw new Error('A webhook was to be signed that is not there.');
    return row;
  }

  /** A new secret; the present one signs beside it until then. */
  async rotate(tx: Tx, id: string, secret: string, until: Date): Promise<WebhookEndpoint> {
    const [row] = await changedRows<WebhookEndpoint>(
      tx,
      `UPDATE webhook_endpoint SET old_secret = secret, old_secret_until = $3, secret = $2, version = version + 1, changed_at = now()
       WHERE id = $1 RETURNING ${COLUMNS}`,
      [id, secret, until],
    );
    if (!row) throw new Error('A webhook got a secret that was not locked before.');
    return row;
  }

  /** Since when nothing was taken: from the first attempt that failed to the next that is taken. */
  async noteHealth(tx: Tx, id: string, accepted: boolean, now: Date): Promise<void> {
    await changeOne(
      tx,
      `UPDATE webhook_endpoint SET failing_since = CASE WHEN $2 THEN NULL ELSE coalesce(failing_since, $3) END WHERE id = $1`,
      [id, accepted, now],
    );
  }

  /** Webhooks in use that have failed since before this time. */
  async failingSince(tx: Tx, before: Date): Promise<WebhookEndpoint[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM webhook_endpoint WHERE active AND failing_since <= $1 ORDER BY failing_since FOR NO KEY UPDATE`,
      [before],
    );
  }

  /** Of these, those that were ended because they failed, and of which the address is not in use again. */
  async stillGivenUp(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM webhook_endpoint e WHERE id = ANY($1) AND ended_because = 'failing' AND NOT EXISTS (
         SELECT 1 FROM webhook_endpoint o WHERE o.institution_id = e.institution_id AND o.url = e.url AND o.active)`,
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** The endpoints of an institution at this address that were ended because they failed. */
  async givenUpAt(tx: Tx, institutionId: string, url: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM webhook_endpoint WHERE institution_id = $1 AND url = $2 AND ended_because = 'failing'`,
      [institutionId, url],
    );
    return rows.map(({ id }) => id);
  }

  async setSecret(tx: Tx, id: string, secret: string): Promise<void> {
    await changeOne(tx, `UPDATE webhook_endpoint SET secret = $2 WHERE id = $1`, [id, secret]);
  }

  async end(tx: Tx, id: string, because: 'removed' | 'gone' | 'failing'): Promise<boolean> {
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
