import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';

/** Closing of an institution, and what ended with it. */
export interface Closing {
  readonly institutionId: string;
  /** Institution that has taken over its work; null: whoever stands in for its country. */
  readonly successorId: string | null;
  /** People and machines whose access ended; null of one that closed before this was noted. */
  readonly accountsEnded: number | null;
  readonly closedAt: Date;
}

@Injectable()
export class ClosingRepository {
  async add(tx: Tx, closing: Closing, by: string): Promise<void> {
    const { institutionId, successorId, accountsEnded, closedAt } = closing;
    await tx.query(
      `INSERT INTO institution_closing (institution_id, successor_id, accounts_ended, closed_by, closed_at)
       VALUES ($1, $2, $3, $4, $5)`,
      [institutionId, successorId, accountsEnded, by, closedAt],
    );
  }

  async byCode(tx: Tx, code: string): Promise<Closing | undefined> {
    const [found] = await tx.query<Closing[]>(
      `SELECT c.institution_id AS "institutionId", c.successor_id AS "successorId", c.accounts_ended AS "accountsEnded",
         c.closed_at AS "closedAt"
       FROM institution_closing c JOIN institution i ON i.id = c.institution_id WHERE i.code = $1`,
      [code],
    );
    return found;
  }
}
