import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';

const hashOf = (code: string): Buffer => createHash('sha256').update(code).digest();

/** Invitations that are handed over as a code, one for each person at most, as hashes. */
@Injectable()
export class InvitationRepository {
  /** The one before is good no more. */
  async put(tx: Tx, actorId: string, code: string, expiresAt: Date): Promise<void> {
    await this.end(tx, actorId);
    await tx.query('INSERT INTO invitation (actor_id, code_hash, expires_at) VALUES ($1, $2, $3)', [
      actorId,
      hashOf(code),
      expiresAt,
    ]);
  }

  /** Returns the actor whom a code invites; nothing where it has run out. */
  async actorOf(tx: Tx, code: string, now: Date): Promise<string | undefined> {
    const [found] = await tx.query<{ id: string }[]>(
      'SELECT actor_id AS id FROM invitation WHERE code_hash = $1 AND expires_at > $2',
      [hashOf(code), now],
    );
    return found?.id;
  }

  /**
   * Returns the actor whom a code invites and uses the code up: of two who accept it at once one is let in.
   */
  async take(tx: Tx, code: string, now: Date): Promise<string | undefined> {
    const [rows] = await tx.query<[{ id: string }[], number]>(
      'DELETE FROM invitation WHERE code_hash = $1 AND expires_at > $2 RETURNING actor_id AS id',
      [hashOf(code), now],
    );
    return rows[0]?.id;
  }

  async end(tx: Tx, actorId: string): Promise<void> {
    await tx.query('DELETE FROM invitation WHERE actor_id = $1', [actorId]);
  }
}
