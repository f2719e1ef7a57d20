import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { changeOne, type RowContext, type TenantDb, type Tx } from '../../../../platform/database/index.js';
import type { ActorRow } from './entities.js';
import type { Operation } from '../domain/policy.js';
import type { Purpose } from '../domain/purpose.js';
import type { Session, SessionKind } from '../domain/session.js';
import type { StepUpWay } from '../domain/step-up.js';

export interface NewSession {
  readonly actorId: string;
  readonly kind: SessionKind;
  readonly label: string;
  readonly expiresAt: Date | null;
  readonly purpose: Purpose | null;
  /** For machines: what the token is limited to, and by which secret it was got. */
  readonly scopes?: readonly Operation[] | null;
  readonly clientSecretId?: string;
  /** Id and token where they were made before, so that the token can be told once more; both by chance otherwise. */
  readonly made?: { readonly id: string; readonly token: string };
}

/** Columns of a session's holder. */
type Holder = Pick<ActorRow, 'id' | 'institutionId' | 'name' | 'roles' | 'language' | 'active' | 'recordId'>;

type HolderColumns = Omit<Holder, 'institutionId' | 'recordId'> & {
  readonly institution_id: string | null;
  readonly record_id: string | null;
};

export interface HeldSession {
  readonly session: Session;
  readonly holder: Holder;
}

/** The token that stands for these bytes. */
export const tokenOf = (secret: Buffer): string => `hu_${secret.toString('base64url')}`;

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

const COLUMNS = `
  id, actor_id AS "actorId", kind, label, purpose, scopes, created_at AS "createdAt", last_used_at AS "lastUsedAt",
  expires_at AS "expiresAt", revoked_at AS "revokedAt", step_up_at AS "steppedUpAt", step_up_how AS "steppedUpBy",
  step_up_for AS "steppedUpFor"`;

/** Sessions by their tokens, of which only the SHA-256 is kept: a copy of the database signs nobody in. */
/** A session that is over is of interest to its holder for some days; what it did stands in the audit log. */
const KEPT_DAYS = 7;

@Injectable()
export class SessionRepository {
  /** Stores the hash and returns the token itself, which is shown once and never again. */
  async open(tx: Tx, given: NewSession, now: Date): Promise<{ readonly id: string; readonly token: string }> {
    const { id, token } = given.made ?? { id: randomUUID(), token: tokenOf(randomBytes(32)) };
    const { actorId, kind, label, expiresAt, purpose, scopes, clientSecretId } = given;
    await tx.query(
      `INSERT INTO session (id, actor_id, kind, token_hash, label, created_at, last_used_at, expires_at, purpose, scopes, client_secret_id)
       VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8, $9, $10)`,
      [
        id,
        actorId,
        kind,
        hashOf(token),
        label,
        now,
        expiresAt,
        purpose,
        scopes ?? null,
        clientSecretId ?? null,
      ],
    );
    return { id, token };
  }

  /** The session of a token and whose it is, in one question: it is asked at each request. */
  async byToken(db: TenantDb, who: RowContext, token: string): Promise<HeldSession | undefined> {
    const [found] = await db.ask<Session & { readonly actor: HolderColumns }>(
      who,
      (literal) => `
        SELECT ${COLUMNS}, (SELECT to_jsonb(a) FROM actor a WHERE a.id = actor_id) AS actor
        FROM session WHERE token_hash = decode(${literal(hashOf(token).toString('hex'))}, 'hex')`,
    );
    if (!found?.actor) return undefined;
    const { actor, ...session } = found;
    return { session, holder: { ...actor, institutionId: actor.institution_id, recordId: actor.record_id } };
  }

  /** Forgets what ended long ago of whoever comes in again; the platform's own work. */
  async forgetLongOver(tx: Tx, actorId: string, now: Date): Promise<void> {
    const longOver = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
    await tx.query('DELETE FROM session WHERE actor_id = $1 AND expires_at < $2', [actorId, longOver]);
  }

  async noteUse(tx: Tx, id: string, now: Date): Promise<void> {
    await tx.query('UPDATE session SET last_used_at = $2 WHERE id = $1 AND last_used_at < $2', [id, now]);
  }

  async setPurpose(tx: Tx, id: string, purpose: Purpose): Promise<void> {
    await changeOne(tx, 'UPDATE session SET purpose = $2 WHERE id = $1', [id, purpose]);
  }

  async noteStepUp(
    tx: Tx,
    id: string,
    { how, deed = null, now }: { how: StepUpWay; deed?: string | null; now: Date },
  ): Promise<void> {
    await changeOne(
      tx,
      'UPDATE session SET step_up_at = $2, step_up_how = $3, step_up_for = $4 WHERE id = $1',
      [id, now, how, deed],
    );
  }

  /** Ends what a person has open elsewhere; tokens of their own go on. */
  async revokeElsewhere(tx: Tx, actorId: string, keptId: string, now: Date): Promise<void> {
    await tx.query(
      `UPDATE session SET revoked_at = $3 WHERE actor_id = $1 AND kind = 'person' AND id <> $2 AND revoked_at IS NULL`,
      [actorId, keptId, now],
    );
  }

  /** Sessions of an actor that nobody has ended, the newest first. */
  async ofActor(tx: Tx, actorId: string): Promise<readonly Session[]> {
    return tx.query<Session[]>(
      `SELECT ${COLUMNS} FROM session WHERE actor_id = $1 AND revoked_at IS NULL ORDER BY created_at DESC, id`,
      [actorId],
    );
  }

  /** Returns when the session of this actor and token ends; undefined where it has ended, or has another token. */
  async endOfOpen(
    tx: Tx,
    { actorId, id, token }: { readonly actorId: string; readonly id: string; readonly token: string },
    now: Date,
  ): Promise<Date | undefined> {
    const [open] = await tx.query<{ expiresAt: Date }[]>(
      `SELECT expires_at AS "expiresAt" FROM session
       WHERE id = $1 AND actor_id = $2 AND token_hash = $3 AND revoked_at IS NULL AND expires_at > $4`,
      [id, actorId, hashOf(token), now],
    );
    return open?.expiresAt;
  }

  /** Ends one session of this actor; `false` when they have none of that id. */
  async revoke(tx: Tx, actorId: string, id: string, now: Date): Promise<boolean> {
    const [, count] = await tx.query<[unknown, number]>(
      'UPDATE session SET revoked_at = coalesce(revoked_at, $3) WHERE id = $1 AND actor_id = $2',
      [id, actorId, now],
    );
    return count > 0;
  }

  /**
   * Returns the time at which each of these accounts was last at work, as far as its sessions are still
   * known.
   */
  async lastUsed(tx: Tx, actorIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
    const rows = await tx.query<{ actorId: string; at: Date }[]>(
      // A token that was issued and never used says nothing of its holder; whoever gets one by a secret has come.
      `SELECT actor_id AS "actorId", max(last_used_at) AS at FROM session
       WHERE actor_id = ANY ($1) AND (kind = 'machine' OR last_used_at > created_at) GROUP BY actor_id`,
      [actorIds],
    );
    return new Map(rows.map(({ actorId, at }) => [actorId, at]));
  }

  async revokeAll(tx: Tx, actorId: string, now: Date): Promise<void> {
    await tx.query('UPDATE session SET revoked_at = $2 WHERE actor_id = $1 AND revoked_at IS NULL', [
      actorId,
      now,
    ]);
  }
}
