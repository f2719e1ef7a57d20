import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import type { Purpose } from '../domain/purpose.js';

export interface SignInUnderWay {
  readonly purpose: Purpose | null;
  readonly returnTo: string;
  /** The session whose person is to show anew who they are; without one a session is to be opened. */
  readonly stepUpOf?: string | null;
}

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Sign-ins under way, as hashes: a copy of the table finishes none of them. */
@Injectable()
export class SignInRepository {
  async begin(
    tx: Tx,
    { state, secrets, expiresAt }: { state: string; secrets: string; expiresAt: Date },
    { purpose, returnTo, stepUpOf }: SignInUnderWay,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO sign_in (state_hash, secrets_hash, purpose, return_to, expires_at, step_up_of) VALUES ($1, $2, $3, $4, $5, $6)`,
      [hashOf(state), hashOf(secrets), purpose, returnTo, expiresAt, stepUpOf ?? null],
    );
  }

  /** Takes a sign-in out, so that it is finished once; only the browser that began it has its secrets. */
  async take(tx: Tx, state: string, secrets: string, now: Date): Promise<SignInUnderWay | undefined> {
    const [rows] = await tx.query<[SignInUnderWay[], number]>(
      `DELETE FROM sign_in WHERE state_hash = $1 AND secrets_hash = $2 AND expires_at > $3
       RETURNING purpose, return_to AS "returnTo", step_up_of AS "stepUpOf"`,
      [hashOf(state), hashOf(secrets), now],
    );
    return rows[0];
  }

  async forgetOld(tx: Tx, now: Date): Promise<void> {
    await tx.query('DELETE FROM sign_in WHERE expires_at <= $1', [now]);
  }
}
