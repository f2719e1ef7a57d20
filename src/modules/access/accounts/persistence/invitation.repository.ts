import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { INVITATION_TOLD_DAYS, type InvitationState } from '../domain/passkey.js';

const hashOf = (code: string): Buffer => createHash('sha256').update(code).digest();

/**
 * Invitations that are handed over as a code, as hashes: one for each person at most that is good, and those that
 * were used or have run out, of which their holders are told for a while.
 */
@Injectable()
export class InvitationRepository {
  /** The one before is good no more. */
  async put(
    tx: Tx,
    actorId: string,
    { code, now, expiresAt }: { readonly code: string; readonly now: Date; readonly expiresAt: Date },
  ): Promise<void> {
    // One after the other: of two that are made at once for one person the later is good.
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`invitation ${actorId}`]);
    await this.end(tx, actorId, now);
    await tx.query('INSERT INTO invitation (actor_id, code_hash, expires_at) VALUES ($1, $2, $3)', [
      actorId,
      hashOf(code),
      expiresAt,
    ]);
  }

  /** Returns whom a code invites, and whether it still does; nothing for a code that never was or is long over. */
  async find(
    tx: Tx,
    code: string,
    now: Date,
  ): Promise<{ readonly actorId: string; readonly state: InvitationState } | undefined> {
    const [found] = await tx.query<{ actorId: string; state: InvitationState }[]>(
      `SELECT actor_id AS "actorId",
         CASE WHEN used_at IS NOT NULL THEN 'used' WHEN expires_at > $2 THEN 'good' ELSE 'expired' END AS state
       FROM invitation WHERE code_hash = $1 AND expires_at > $2::timestamptz - make_interval(days => $3)`,
      [hashOf(code), now, INVITATION_TOLD_DAYS],
    );
    return found;
  }

  /**
   * Returns the actor whom a code invites and uses the code up: of two who accept it at once one is let in.
   */
  async take(tx: Tx, code: string, now: Date): Promise<string | undefined> {
    const [rows] = await tx.query<[{ id: string }[], number]>(
      `UPDATE invitation SET used_at = $2 WHERE code_hash = $1 AND used_at IS NULL AND expires_at > $2
       RETURNING actor_id AS id`,
      [hashOf(code), now],
    );
    return rows[0]?.id;
  }

  /** What was good is good no more; what was used or has run out is still told as that. */
  async end(tx: Tx, actorId: string, now: Date): Promise<void> {
    await tx.query('DELETE FROM invitation WHERE actor_id = $1 AND used_at IS NULL AND expires_at > $2', [
      actorId,
      now,
    ]);
  }
}
