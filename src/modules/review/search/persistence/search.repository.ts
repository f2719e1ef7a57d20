import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { STORED_QUESTION, type StoredQuestion } from './kept-question.repository.js';

/** Entry that a question has found a record of another institution. */
export interface SearchLogHit {
  readonly recordId: string;
  readonly institutionId: string;
  readonly level: number;
  readonly facets: readonly string[];
}

export interface SearchEntry {
  readonly institutionId: string;
  readonly actorId: string;
  readonly purpose: string;
  readonly at: Date;
}

export interface StoredFinding extends SearchEntry {
  readonly id: number;
  readonly level: number;
  readonly facets: readonly string[];
}

export interface StoredSearch extends StoredQuestion {
  readonly savedAt: Date;
  /** Purpose for which the search is asked again by itself; null: it is not. */
  readonly tellPurpose: string | null;
  /** Time at which the search was last asked by itself. */
  readonly askedAt: Date | null;
  /** Answers that nobody has looked at. */
  readonly newAnswers: number;
}

@Injectable()
export class SearchRepository {
  async noteFindings(tx: Tx, findings: readonly SearchLogHit[], asked: SearchEntry): Promise<void> {
    if (findings.length === 0) return;
    await tx.query(
      `INSERT INTO search_finding (record_id, institution_id, level, facets, asked_by_institution, asked_by, purpose, asked_at)
       SELECT "recordId", "institutionId", level, facets, $2, $3, $4, $5
       FROM jsonb_to_recordset($1::jsonb) AS n ("recordId" uuid, "institutionId" uuid, level int, facets text[])`,
      [JSON.stringify(findings), asked.institutionId, asked.actorId, asked.purpose, asked.at],
    );
  }

  /** Reads who has found a record by asking, in the order in which they did. */
  async findingsOf(tx: Tx, recordId: string, after: number, limit: number): Promise<StoredFinding[]> {
    return tx.query(
      `SELECT id, asked_by_institution AS "institutionId", asked_by AS "actorId", purpose, level, facets, asked_at AS at
       FROM search_finding WHERE record_id = $1 AND id > $2 ORDER BY id LIMIT $3`,
      [recordId, after, limit],
    );
  }

  /** Reads the saved searches of one person, the last first. */
  async saved(tx: Tx, actorId: string): Promise<StoredSearch[]> {
    return tx.query(
      `SELECT ${STORED_QUESTION}, saved_at AS "savedAt", tell_purpose AS "tellPurpose", asked_at AS "askedAt",
         (SELECT count(*)::int FROM saved_search_answer a WHERE a.search_id = s.id AND a.seen_at IS NULL) AS "newAnswers"
       FROM saved_search s WHERE actor_id = $1 ORDER BY saved_at DESC, id`,
      [actorId],
    );
  }

  async save(
    tx: Tx,
    {
      id,
      institutionId,
      actorId,
      content,
      savedAt,
    }: Omit<StoredQuestion, 'clear'> & { readonly savedAt: Date },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO saved_search (id, institution_id, actor_id, content, saved_at) VALUES ($1, $2, $3, $4, $5)`,
      [id, institutionId, actorId, content, savedAt],
    );
  }

  /** @returns whether there was one of this person's */
  async forget(tx: Tx, id: string, actorId: string): Promise<boolean> {
    const [rows] = await tx.query<[{ id: string }[], number]>(
      'DELETE FROM saved_search WHERE id = $1 AND actor_id = $2 RETURNING id',
      [id, actorId],
    );
    return rows.length > 0;
  }
}
