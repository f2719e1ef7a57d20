import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../../platform/database/index.js';
import type { KnownPasskey } from '../../../../platform/identity/index.js';
import type { ChallengeBound, OwnPasskey, PasskeyUse } from '../domain/passkey.js';

const hashOf = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest();

export interface HeldPasskey extends KnownPasskey {
  readonly id: string;
  readonly actorId: string;
}

const COLUMNS = `
  id, actor_id AS "actorId", credential_id AS "credentialId", public_key AS "publicKey", counter::float8 AS counter, transports`;

/** Passkeys, and the challenges under way that they answer, as hashes. */
@Injectable()
export class PasskeyRepository {
  async ofActor(tx: Tx, actorId: string): Promise<readonly HeldPasskey[]> {
    return tx.query<HeldPasskey[]>(`SELECT ${COLUMNS} FROM passkey WHERE actor_id = $1`, [actorId]);
  }

  async shownOf(tx: Tx, actorId: string): Promise<readonly OwnPasskey[]> {
    return tx.query<OwnPasskey[]>(
      `SELECT id, name, created_at AS "createdAt", last_used_at AS "lastUsedAt" FROM passkey
       WHERE actor_id = $1 ORDER BY created_at, id`,
      [actorId],
    );
  }

  async byCredential(tx: Tx, credentialId: Buffer): Promise<HeldPasskey | undefined> {
    const [found] = await tx.query<HeldPasskey[]>(
      `SELECT ${COLUMNS} FROM passkey WHERE credential_id = $1 FOR UPDATE`,
      [credentialId],
    );
    return found;
  }

  /** `false` where the device has made this very passkey for somebody already. */
  async add(
    tx: Tx,
    { actorId, name, passkey }: { actorId: string; name: string; passkey: KnownPasskey },
    now: Date,
  ): Promise<boolean> {
    const { credentialId, publicKey, counter, transports } = passkey;
    const added = await tx.query<unknown[]>(
      `INSERT INTO passkey (id, actor_id, credential_id, public_key, counter, transports, name, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id`,
      [randomUUID(), actorId, credentialId, publicKey, counter, transports, name, now],
    );
    return added.length > 0;
  }

  async noteUse(tx: Tx, id: string, counter: number, now: Date): Promise<void> {
    await changeOne(tx, 'UPDATE passkey SET counter = $2, last_used_at = $3 WHERE id = $1', [
      id,
      counter,
      now,
    ]);
  }

  /** `false` when they have none of that id; so for `end`. */
  async rename(tx: Tx, actorId: string, id: string, name: string): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      'UPDATE passkey SET name = $3 WHERE id = $1 AND actor_id = $2',
      [id, actorId, name],
    );
    return count > 0;
  }

  async end(tx: Tx, actorId: string, id: string): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      'DELETE FROM passkey WHERE id = $1 AND actor_id = $2',
      [id, actorId],
    );
    return count > 0;
  }

  async endAll(tx: Tx, actorId: string): Promise<void> {
    await tx.query('DELETE FROM passkey WHERE actor_id = $1', [actorId]);
  }

  async begin(tx: Tx, challenge: Buffer, bound: ChallengeBound, expiresAt: Date): Promise<void> {
    const { use, actorId = null, sessionId = null, deed = null } = bound;
    await tx.query(
      `INSERT INTO passkey_challenge (challenge_hash, use, actor_id, session_id, deed, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [hashOf(challenge), use, actorId, sessionId, deed, expiresAt],
    );
  }

  /** Takes a challenge out, so that it is answered once. */
  async take(
    tx: Tx,
    challenge: Buffer,
    use: PasskeyUse,
    now: Date,
  ): Promise<Omit<ChallengeBound, 'use'> | undefined> {
    const [rows] = await tx.query<
      [{ actorId: string | null; sessionId: string | null; deed: string | null }[], number]
    >(
      `DELETE FROM passkey_challenge WHERE challenge_hash = $1 AND use = $2 AND expires_at > $3
       RETURNING actor_id AS "actorId", session_id AS "sessionId", deed`,
      [hashOf(challenge), use, now],
    );
    const [taken] = rows;
    if (!taken) return undefined;
    return {
      actorId: taken.actorId ?? undefined,
      sessionId: taken.sessionId ?? undefined,
      deed: taken.deed ?? undefined,
    };
  }

  async forgetOld(tx: Tx, now: Date): Promise<void> {
    await tx.query('DELETE FROM passkey_challenge WHERE expires_at <= $1', [now]);
  }
}
