import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { Rhythm } from '../domain/digest.js';

/** Wish of an account about being told by mail. */
export interface DigestChoice {
  readonly mails: Rhythm;
  /** Of those who lead an institution: whether they get the figures of the week. */
  readonly weekly: boolean;
}

/** Default of accounts that have chosen nothing. */
export const UNCHOSEN: DigestChoice = { mails: 'each', weekly: true };

@Injectable()
export class DigestChoiceRepository {
  async of(tx: Tx, actorIds: readonly string[]): Promise<ReadonlyMap<string, DigestChoice>> {
    const rows = await tx.query<(DigestChoice & { actorId: string })[]>(
      'SELECT actor_id AS "actorId", mails, weekly FROM digest_choice WHERE actor_id = ANY($1)',
      [actorIds],
    );
    return new Map(rows.map(({ actorId, mails, weekly }) => [actorId, { mails, weekly }]));
  }

  async set(
    tx: Tx,
    { actorId, institutionId }: { readonly actorId: string; readonly institutionId: string },
    { mails, weekly }: DigestChoice,
    now: Date,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO digest_choice (actor_id, institution_id, mails, weekly, changed_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (actor_id) DO UPDATE SET institution_id = $2, mails = $3, weekly = $4, changed_at = $5`,
      [actorId, institutionId, mails, weekly, now],
    );
  }
}
