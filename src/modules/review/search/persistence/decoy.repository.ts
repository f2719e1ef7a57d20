import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';

export interface SealedDecoy {
  readonly id: string;
  readonly institutionId: string;
  readonly content: string;
}

export interface DecoyFigures {
  readonly decoys: number;
  /** Institutions that have some. */
  readonly institutions: number;
  readonly madeAt: Date | null;
}

/** The platform's own work alone reaches them. */
@Injectable()
export class DecoyRepository {
  async figures(tx: Tx): Promise<DecoyFigures> {
    const [row] = await tx.query<DecoyFigures[]>(
      `SELECT count(*)::int AS decoys, count(DISTINCT institution_id)::int AS institutions, max(made_at) AS "madeAt" FROM decoy`,
    );
    return row ?? { decoys: 0, institutions: 0, madeAt: null };
  }

  /**
   * Reads some decoys of institutions, in an order of its own for whoever asks: the same question is answered
   * with the same.
   *
   * @param order whatever that order follows from
   */
  async inOrder(
    tx: Tx,
    institutionIds: readonly string[],
    order: string,
    limit: number,
  ): Promise<readonly SealedDecoy[]> {
    return tx.query(
      `SELECT id, institution_id AS "institutionId", content FROM decoy WHERE institution_id = ANY ($1)
       ORDER BY sha256(convert_to(id::text || $2, 'UTF8')) LIMIT $3`,
      [institutionIds, order, limit],
    );
  }

  async replaceAll(tx: Tx, decoys: readonly SealedDecoy[], at: Date): Promise<void> {
    await tx.query('DELETE FROM decoy');
    await tx.query(
      `INSERT INTO decoy (id, institution_id, content, made_at)
       SELECT id, "institutionId", content, $2 FROM jsonb_to_recordset($1::jsonb) AS d (id uuid, "institutionId" uuid, content text)`,
      [JSON.stringify(decoys), at],
    );
  }
}
