import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../../platform/database/index.js';
import { keyIdOf } from '../../../../platform/keys/index.js';
import { changedRows, type Sql } from '../../../../platform/queue/index.js';

export interface QuestionText {
  readonly name: string;
  readonly facets: Readonly<Record<string, unknown>>;
}

/**
 * Question as it is stored, whose it is and what it says: sealed, or in the clear where no worker has sealed
 * it yet.
 */
export interface StoredQuestion {
  readonly id: string;
  readonly institutionId: string;
  readonly actorId: string;
  readonly content: string | null;
  readonly clear: QuestionText | null;
}

/** The columns of a question as it stands. */
export const STORED_QUESTION = `id, institution_id AS "institutionId", actor_id AS "actorId", content,
  CASE WHEN content IS NULL THEN jsonb_build_object('name', name, 'facets', facets) END AS clear`;

/** A kept question, as it is asked again. */
export interface KeptQuestion extends StoredQuestion {
  readonly savedAt: Date;
  /** Purpose for which the question is asked again by itself; null: it is not. */
  readonly tellPurpose: string | null;
}

/** Account that a kept question tells of new answers. */
export type ToTell = Pick<KeptQuestion, 'id' | 'institutionId' | 'actorId'>;

/** Kept questions that tell of new answers, and which records have answered them. */
@Injectable()
export class KeptQuestionRepository {
  /** Reads it for one who will change it; others wait. */
  async lock(tx: Tx, id: string): Promise<KeptQuestion | undefined> {
    const [one] = await tx.query<KeptQuestion[]>(
      `SELECT ${STORED_QUESTION}, saved_at AS "savedAt", tell_purpose AS "tellPurpose"
       FROM saved_search WHERE id = $1 FOR NO KEY UPDATE`,
      [id],
    );
    return one;
  }

  async setTelling(
    tx: Tx,
    id: string,
    telling: { readonly purpose: string; readonly dueAt: Date; readonly askedAt: Date } | undefined,
  ): Promise<void> {
    await changeOne(
      tx,
      'UPDATE saved_search SET tell_purpose = $2, due_at = $3, asked_at = $4 WHERE id = $1',
      [...[id, telling?.purpose ?? null, telling?.dueAt ?? null, telling?.askedAt ?? null]],
    );
  }

  async setAsked(tx: Tx, id: string, at: Date): Promise<void> {
    await changeOne(tx, 'UPDATE saved_search SET asked_at = $2 WHERE id = $1', [id, at]);
  }

  /** Some that were kept before questions were sealed; others leave them to whoever has taken them. */
  async takeUnsealed(tx: Tx, limit: number): Promise<StoredQuestion[]> {
    return tx.query(
      `SELECT ${STORED_QUESTION} FROM saved_search WHERE content IS NULL ORDER BY id LIMIT $1 FOR NO KEY UPDATE SKIP LOCKED`,
      [limit],
    );
  }

  async seal(tx: Tx, id: string, content: string): Promise<void> {
    await changeOne(tx, 'UPDATE saved_search SET content = $2, name = NULL, facets = NULL WHERE id = $1', [
      id,
      content,
    ]);
  }

  /** Questions that are due, put off until `next` so that no other round takes them. */
  async takeDue(tx: Tx, now: Date, next: Date, limit: number): Promise<string[]> {
    const rows = await changedRows<{ id: string }>(
      tx,
      `UPDATE saved_search SET due_at = $2 WHERE id IN (
         SELECT id FROM saved_search WHERE due_at <= $1 ORDER BY due_at, id LIMIT $3 FOR NO KEY UPDATE SKIP LOCKED)
       RETURNING id`,
      [now, next, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Writes down which records answer. @returns those that had not answered before */
  async noteAnswers(
    tx: Tx,
    { id, institutionId }: Pick<KeptQuestion, 'id' | 'institutionId'>,
    recordIds: readonly string[],
    { at, seenAt }: { readonly at: Date; readonly seenAt: Date | undefined },
  ): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `INSERT INTO saved_search_answer (search_id, institution_id, record_id, found_at, seen_at)
       SELECT $1, $2, record_id, $4, $5 FROM unnest($3::uuid[]) AS r (record_id) ORDER BY record_id
       ON CONFLICT DO NOTHING RETURNING record_id AS id`,
      [id, institutionId, recordIds, at, seenAt ?? null],
    );
    return rows.map((row) => row.id);
  }

  /**
   * Deletes the news of a question that have not been seen and answer no more.
   *
   * @returns how many
   */
  async dropStale(tx: Tx, id: string, answering: readonly string[]): Promise<number> {
    const rows = await changedRows<{ id: string }>(
      tx,
      `DELETE FROM saved_search_answer WHERE search_id = $1 AND seen_at IS NULL AND NOT record_id = ANY ($2)
       RETURNING record_id AS id`,
      [id, answering],
    );
    return rows.length;
  }

  /** Whoever keeps it has looked at what was found until then. */
  async setSeen(tx: Tx, id: string, until: Date, now: Date): Promise<number> {
    const rows = await changedRows<{ id: string }>(
      tx,
      `UPDATE saved_search_answer SET seen_at = $3 WHERE search_id = $1 AND seen_at IS NULL AND found_at <= $2
       RETURNING record_id AS id`,
      [id, until, now],
    );
    return rows.length;
  }

  async forgetAnswers(tx: Tx, id: string): Promise<void> {
    await tx.query('DELETE FROM saved_search_answer WHERE search_id = $1', [id]);
  }

  /** The records that have answered it and that nobody has looked at. */
  async unseen(tx: Tx, id: string): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }[]>(
      'SELECT record_id AS id FROM saved_search_answer WHERE search_id = $1 AND seen_at IS NULL',
      [id],
    );
    return new Set(rows.map((row) => row.id));
  }

  /** Returns those of these questions with answers that nobody has looked at. */
  async withNews(tx: Tx, ids: readonly string[]): Promise<ToTell[]> {
    return tx.query(
      `SELECT id, institution_id AS "institutionId", actor_id AS "actorId" FROM saved_search s
       WHERE id = ANY ($1) AND tell_purpose IS NOT NULL
         AND EXISTS (SELECT 1 FROM saved_search_answer a WHERE a.search_id = s.id AND a.seen_at IS NULL)`,
      [ids],
    );
  }
}

/** The names of the keys that kept questions were sealed with. */
export async function readQuestionKeyIds(sql: Sql): Promise<readonly string[]> {
  const rows = await sql.query<{ mark: string }[]>(
    `SELECT DISTINCT split_part(content, '.', 1) || '.' || split_part(content, '.', 2) AS mark
     FROM saved_search WHERE content IS NOT NULL`,
  );
  return rows.flatMap(({ mark }) => keyIdOf(mark) ?? []).sort();
}
