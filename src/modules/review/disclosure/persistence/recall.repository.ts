import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../../platform/database/index.js';
import type { PairSide } from '../domain/pair-side.js';
import type { Recall, RecallAnswer, StoredRecallState } from '../domain/recall.js';
import type { NamedPair, OwnedPair } from '../domain/released.js';

const COLUMNS = `id, seq, kind, record_a AS "recordA", record_b AS "recordB", institution_a AS "institutionA",
  institution_b AS "institutionB", side, level, cause, state, version, asked_at AS "askedAt", due_at AS "dueAt",
  answered_at AS "answeredAt", reason, untold`;

const OWNER = `CASE side WHEN 'a' THEN institution_a ELSE institution_b END`;
const RECEIVER = `CASE side WHEN 'a' THEN institution_b ELSE institution_a END`;

/** Number of pairs of a kind between two holders. */
export interface CountedPairs {
  readonly kind: string;
  readonly institutionA: string;
  readonly institutionB: string;
  readonly count: number;
}

/** Balance of what was asked back: how much, and what the answers are. */
export interface RecallBalance {
  readonly asked: number;
  readonly deleted: number;
  readonly kept: number;
  readonly overdue: number;
}

export const NOTHING_ASKED: RecallBalance = { asked: 0, deleted: 0, kept: 0, overdue: 0 };

type NewRecall = Omit<Recall, 'seq' | 'state' | 'version' | 'answeredAt' | 'reason'>;

@Injectable()
export class RecallRepository {
  async byId(tx: Tx, id: string): Promise<Recall | undefined> {
    const rows = await tx.query<Recall[]>(`SELECT ${COLUMNS} FROM recall WHERE id = $1 FOR UPDATE`, [id]);
    return rows[0];
  }

  async byIds(tx: Tx, ids: readonly string[]): Promise<Recall[]> {
    return tx.query(`SELECT ${COLUMNS} FROM recall WHERE id = ANY($1) ORDER BY seq`, [ids]);
  }

  /**
   * Reads the open recalls of the institution that is asked in this one: those asked together with it,
   * whichever stands first, and later ones.
   */
  async askedSince(tx: Tx, id: string): Promise<Recall[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM recall
       WHERE state = 'asked' AND asked_at >= (SELECT asked_at FROM recall WHERE id = $1)
         AND ${RECEIVER} = (SELECT ${RECEIVER} FROM recall WHERE id = $1) ORDER BY seq`,
      [id],
    );
  }

  /**
   * Reads a page of what an institution has asked, and of what it is asked, newest first; of all without an
   * institution.
   */
  async page(
    tx: Tx,
    query: {
      readonly institutionId: string | undefined;
      readonly states: readonly StoredRecallState[] | undefined;
      readonly before: number;
      readonly limit: number;
    },
  ): Promise<Recall[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM recall
       WHERE ($1::uuid IS NULL OR institution_a = $1 OR institution_b = $1) AND ($2::text[] IS NULL OR state = ANY($2))
         AND NOT (untold AND ${OWNER} IS NOT DISTINCT FROM $1) AND seq < $3 ORDER BY seq DESC LIMIT $4`,
      [query.institutionId ?? null, query.states ?? null, query.before, query.limit],
    );
  }

  async add(tx: Tx, one: NewRecall): Promise<void> {
    await tx.query(
      `INSERT INTO recall (id, kind, record_a, record_b, institution_a, institution_b, side, level, cause, asked_at, due_at, untold)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        ...[one.id, one.kind, one.recordA, one.recordB, one.institutionA, one.institutionB, one.side],
        ...[one.level, one.cause, one.askedAt, one.dueAt, one.untold],
      ],
    );
  }

  async answer(
    tx: Tx,
    id: string,
    said: {
      readonly answer: RecallAnswer;
      readonly reason: string | undefined;
      readonly by: string;
      readonly at: Date;
    },
  ): Promise<void> {
    await changeOne(
      tx,
      `UPDATE recall SET state = $2, reason = $3, answered_by = $4, answered_at = $5, version = version + 1 WHERE id = $1`,
      [id, said.answer, said.reason ?? null, said.by, said.at],
    );
  }

  /**
   * Marks what was seen of a side above a level as asked back.
   *
   * @returns the highest level of it, and whether all of it was seen in a pair of which the owner did not
   * know; undefined where there is nothing new
   */
  async markSeen(
    tx: Tx,
    of: { readonly pair: NamedPair; readonly side: PairSide; readonly above: number },
    at: Date,
  ): Promise<{ readonly level: number; readonly untold: boolean } | undefined> {
    const { pair, side, above } = of;
    const [row] = await tx.query<{ level: number | null; untold: boolean }[]>(
      `WITH marked AS (
         UPDATE disclosed SET recalled_at = $6
         WHERE kind = $1 AND record_a = $2 AND record_b = $3 AND side = $4 AND level > $5 AND recalled_at IS NULL
         RETURNING level, untold
       ) SELECT max(level) AS level, bool_and(untold) AS untold FROM marked`,
      [pair.kind, pair.recordA, pair.recordB, side, above, at],
    );
    return row && row.level !== null ? { level: row.level, untold: row.untold } : undefined;
  }

  /**
   * Counts the records that were seen in pairs between these institutions, of which both know, and not asked
   * back, by kind and holders.
   */
  async seenBetween(tx: Tx, institutionIds: readonly string[]): Promise<CountedPairs[]> {
    return tx.query(
      `SELECT kind, institution_a AS "institutionA", institution_b AS "institutionB", count(*)::int AS count FROM (
         SELECT DISTINCT kind, record_a, record_b, side, institution_a, institution_b FROM disclosed
         WHERE recalled_at IS NULL AND NOT untold AND institution_a = ANY($1) AND institution_b = ANY($1)
           AND institution_a <> institution_b) AS seen GROUP BY 1, 2, 3`,
      [institutionIds],
    );
  }

  /** Reads what has become of what was asked back between these institutions since an agreement ended. */
  async balance(tx: Tx, institutionIds: readonly string[], since: Date, now: Date): Promise<RecallBalance> {
    const [row] = await tx.query<RecallBalance[]>(
      `SELECT count(*)::int AS asked, count(*) FILTER (WHERE state = 'deleted')::int AS deleted,
         count(*) FILTER (WHERE state = 'kept_with_reason')::int AS kept,
         count(*) FILTER (WHERE state = 'asked' AND due_at <= $3)::int AS overdue
       FROM recall WHERE cause = 'agreement_ended' AND NOT untold AND asked_at >= $2
         AND institution_a = ANY($1) AND institution_b = ANY($1)`,
      [institutionIds, since, now],
    );
    return row ?? NOTHING_ASKED;
  }

  /** Pairs of which something was seen and not yet asked back; of these records, or of all. */
  async seenPairs(tx: Tx, recordIds: readonly string[] | undefined): Promise<OwnedPair[]> {
    return tx.query(
      `SELECT DISTINCT kind, record_a AS "recordA", record_b AS "recordB", institution_a AS "institutionA",
         institution_b AS "institutionB"
       FROM disclosed WHERE recalled_at IS NULL AND ($1::uuid[] IS NULL OR record_a = ANY($1) OR record_b = ANY($1))
       ORDER BY 2, 3, 1`,
      [recordIds ?? null],
    );
  }
}
