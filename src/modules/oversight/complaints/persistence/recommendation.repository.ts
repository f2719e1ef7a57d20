import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../../platform/database/index.js';
import type { Recommendation, RecommendationAnswer } from '../domain/recommendation.js';

const COLUMNS = `id, seq, institution_id AS "institutionId", addressee_id AS "addresseeId", words, state, version, made_at AS "madeAt",
  due_at AS "dueAt", answer, answer_words AS "answerWords", answered_at AS "answeredAt"`;

export type NewRecommendation = Pick<
  Recommendation,
  'id' | 'institutionId' | 'addresseeId' | 'words' | 'madeAt' | 'dueAt'
> & { readonly madeBy: string };

@Injectable()
export class RecommendationRepository {
  async add(tx: Tx, one: NewRecommendation): Promise<void> {
    await tx.query(
      `INSERT INTO recommendation (id, institution_id, addressee_id, words, made_by, made_at, due_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [one.id, one.institutionId, one.addresseeId, one.words, one.madeBy, one.madeAt, one.dueAt],
    );
  }

  async byId(tx: Tx, id: string): Promise<Recommendation | undefined> {
    const [found] = await tx.query<Recommendation[]>(`SELECT ${COLUMNS} FROM recommendation WHERE id = $1`, [
      id,
    ]);
    return found;
  }

  async page(tx: Tx, after: number, limit: number): Promise<Recommendation[]> {
    return tx.query(`SELECT ${COLUMNS} FROM recommendation WHERE seq > $1 ORDER BY seq LIMIT $2`, [
      after,
      limit,
    ]);
  }

  /** All that were made in a year, or were open in it. */
  async ofYear(tx: Tx, year: number): Promise<Recommendation[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM recommendation
       WHERE made_at < $2 AND (answered_at IS NULL OR answered_at >= $1) ORDER BY seq`,
      [`${year}-01-01T00:00:00Z`, `${year + 1}-01-01T00:00:00Z`],
    );
  }

  async answer(
    tx: Tx,
    id: string,
    { answer, words, by, at }: { answer: RecommendationAnswer; words: string; by: string; at: Date },
  ): Promise<void> {
    await changeOne(
      tx,
      `UPDATE recommendation SET state = 'answered', answer = $2, answer_words = $3, answered_by = $4, answered_at = $5,
         version = version + 1
       WHERE id = $1`,
      [id, answer, words, by, at],
    );
  }
}
