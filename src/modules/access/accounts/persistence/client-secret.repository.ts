import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import type { ClientSecret } from '../domain/client-secret.js';

const COLUMNS = 'id, actor_id AS "actorId", scopes, purpose, created_at AS "createdAt"';

/** A secret has 256 random bits: a fast hash keeps it as well as a slow one. */
const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

@Injectable()
export class ClientSecretRepository {
  /** Stores the hash and returns the secret itself, which is shown once and never again. */
  async add(
    tx: Tx,
    given: Omit<ClientSecret, 'id'>,
  ): Promise<{ readonly id: string; readonly secret: string }> {
    const id = randomUUID();
    const secret = `hs_${randomBytes(32).toString('base64url')}`;
    await tx.query(
      `INSERT INTO client_secret (id, actor_id, secret_hash, scopes, purpose, created_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, given.actorId, hashOf(secret), given.scopes, given.purpose, given.createdAt],
    );
    return { id, secret };
  }

  /** One question whatever is wrong, so that an account that is not there takes as long as a wrong secret. */
  async bySecret(tx: Tx, actorId: string, secret: string): Promise<ClientSecret | undefined> {
    const [found] = await tx.query<ClientSecret[]>(
      `SELECT ${COLUMNS} FROM client_secret WHERE secret_hash = $1 AND actor_id::text = $2 AND revoked_at IS NULL`,
      [hashOf(secret), actorId],
    );
    return found;
  }

  /**
   * Returns the valid secrets of an account, locked together with their account so that there are never more
   * than may be.
   */
  async lockOfActor(tx: Tx, actorId: string): Promise<readonly ClientSecret[]> {
    await tx.query('SELECT 1 FROM actor WHERE id = $1 FOR UPDATE', [actorId]);
    return tx.query<ClientSecret[]>(
      `SELECT ${COLUMNS} FROM client_secret WHERE actor_id = $1 AND revoked_at IS NULL ORDER BY created_at, id`,
      [actorId],
    );
  }

  /** Ends a secret and every session that it has opened; `false` when the account has no such secret. */
  async revoke(tx: Tx, actorId: string, id: string, now: Date): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      'UPDATE client_secret SET revoked_at = coalesce(revoked_at, $3) WHERE id = $1 AND actor_id = $2',
      [id, actorId, now],
    );
    await tx.query(
      'UPDATE session SET revoked_at = $3 WHERE client_secret_id = $1 AND actor_id = $2 AND revoked_at IS NULL',
      [id, actorId, now],
    );
    return count > 0;
  }
}
