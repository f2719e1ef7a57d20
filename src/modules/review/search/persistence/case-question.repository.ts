import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';

/** Day of a case's question: which version of which record asked on which day. */
export interface CaseDay {
  readonly recordId: string;
  readonly version: number;
  readonly day: string;
}

export interface CaseQuestion extends CaseDay {
  readonly institutionId: string;
  readonly askedBy: string;
  readonly purpose: string;
  readonly askedAt: Date;
  /** Pairs that were there: kind and both records. */
  readonly candidates: readonly string[];
}

@Injectable()
export class CaseQuestionRepository {
  async of(tx: Tx, { recordId, version, day }: CaseDay): Promise<CaseQuestion | undefined> {
    const [row] = await tx.query<CaseQuestion[]>(
      `SELECT record_id AS "recordId", version, asked_on::text AS day, institution_id AS "institutionId",
         asked_by AS "askedBy", purpose, asked_at AS "askedAt", candidates
       FROM case_question WHERE record_id = $1 AND version = $2 AND asked_on = $3`,
      [recordId, version, day],
    );
    return row;
  }

  /** Stores the question of a case. Of two that ask at once the first stands. */
  async put(tx: Tx, asked: CaseQuestion): Promise<void> {
    const { recordId, version, day, institutionId, askedBy, purpose, askedAt, candidates } = asked;
    await tx.query(
      `INSERT INTO case_question (record_id, version, asked_on, institution_id, asked_by, purpose, asked_at, candidates)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
      [recordId, version, day, institutionId, askedBy, purpose, askedAt, candidates],
    );
  }
}
