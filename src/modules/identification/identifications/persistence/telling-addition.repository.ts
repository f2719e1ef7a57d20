import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';

/** Addition of somebody to how a family was told. */
export interface TellingAddition {
  readonly tellingId: string;
  readonly institutionId: string;
  readonly words: string;
  readonly addedBy: string;
  readonly addedAt: Date;
}

@Injectable()
export class TellingAdditionRepository {
  async add(tx: Tx, one: TellingAddition): Promise<void> {
    await tx.query(
      `INSERT INTO telling_addition (telling_id, institution_id, words, added_by, added_at) VALUES ($1, $2, $3, $4, $5)`,
      [one.tellingId, one.institutionId, one.words, one.addedBy, one.addedAt],
    );
  }

  /** Oldest first. */
  async of(tx: Tx, tellingIds: readonly string[], institutionId: string): Promise<TellingAddition[]> {
    return tx.query(
      `SELECT telling_id AS "tellingId", institution_id AS "institutionId", words, added_by AS "addedBy",
         added_at AS "addedAt" FROM telling_addition WHERE telling_id = ANY($1) AND institution_id = $2 ORDER BY id`,
      [tellingIds, institutionId],
    );
  }
}
