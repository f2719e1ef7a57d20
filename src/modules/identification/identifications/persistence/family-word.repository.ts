import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';

/** Statement of a family about an identification. Its own institution reads it and nobody else. */
export interface FamilyWord {
  readonly identificationId: string;
  readonly institutionId: string;
  readonly words: string;
  readonly saidAt: Date;
}

@Injectable()
export class FamilyWordRepository {
  async add(tx: Tx, one: FamilyWord & { readonly notedBy: string }): Promise<void> {
    await tx.query(
      `INSERT INTO family_word (identification_id, institution_id, words, said_at, noted_by) VALUES ($1, $2, $3, $4, $5)`,
      [one.identificationId, one.institutionId, one.words, one.saidAt, one.notedBy],
    );
  }

  /** Oldest first. */
  async of(tx: Tx, identificationId: string, institutionId: string): Promise<FamilyWord[]> {
    return tx.query(
      `SELECT identification_id AS "identificationId", institution_id AS "institutionId", words, said_at AS "saidAt"
       FROM family_word WHERE identification_id = $1 AND institution_id = $2 ORDER BY id`,
      [identificationId, institutionId],
    );
  }
}
