import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { JUDGES_NEEDED, type Judgement } from '../domain/verdict.js';
import { SEEN_BY_A, SEEN_BY_B } from './match.repository.js';

/** Pair that is judged, in the words of a match. */
export interface JudgedPair {
  readonly kind: string;
  readonly recordA: string;
  readonly recordB: string;
}

export interface NewJudgement extends JudgedPair, Judgement {
  readonly institutionId: string | null;
  readonly note: string | null;
  readonly blind: boolean;
  readonly modelVersion: string | null;
  readonly probability: number | null;
  readonly givenAt: Date;
}

export interface StoredJudgement extends JudgedPair, Judgement {
  readonly institutionId: string | null;
  readonly note: string | null;
  readonly blind: boolean;
  readonly givenAt: Date;
}

const COLUMNS = `j.kind, j.record_a AS "recordA", j.record_b AS "recordB", j.judge, j.institution_id AS "institutionId",
  j.answer, j.origin, j.note, j.blind, j.given_at AS "givenAt"`;

/**
 * Probability that the institution `$1` is told of a match, and how far that is from settled: of two
 * institutions by the band, for an order tells what it goes by.
 */
const TOLD_PROBABILITY = `coalesce(((CASE WHEN h.institution_a = h.institution_b THEN NULL WHEN h.institution_a = $1 THEN h.figures_a
  ELSE h.figures_b END)->>'probability')::float8, h.probability)`;
const DOUBT = `CASE WHEN h.institution_a = h.institution_b THEN abs(${TOLD_PROBABILITY} - 0.5)
  WHEN ${TOLD_PROBABILITY} >= 0.9 THEN 0.45 WHEN ${TOLD_PROBABILITY} >= 0.5 THEN 0.2 ELSE 0.25 END`;

@Injectable()
export class JudgementRepository {
  async add(tx: Tx, rows: readonly NewJudgement[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `INSERT INTO judgement (kind, record_a, record_b, judge, institution_id, answer, origin, note, blind, model_version,
         probability, given_at)
       SELECT kind, "recordA", "recordB", judge, "institutionId", answer, origin, note, blind, "modelVersion", probability,
         "givenAt"
       FROM jsonb_to_recordset($1::jsonb) AS n (kind text, "recordA" uuid, "recordB" uuid, judge uuid,
         "institutionId" uuid, answer text, origin text, note text, blind boolean, "modelVersion" text,
         probability double precision, "givenAt" timestamptz)`,
      [JSON.stringify(rows)],
    );
  }

  /** Reads all that was ever said of these pairs, in the order in which it was said. */
  async ofPairs(tx: Tx, pairs: readonly JudgedPair[]): Promise<StoredJudgement[]> {
    if (pairs.length === 0) return [];
    return tx.query(
      `SELECT ${COLUMNS} FROM judgement j
       JOIN unnest($1::text[], $2::uuid[], $3::uuid[]) AS p (kind, a, b)
         ON j.kind = p.kind AND j.record_a = p.a AND j.record_b = p.b ORDER BY j.id`,
      [pairs.map((one) => one.kind), pairs.map((one) => one.recordA), pairs.map((one) => one.recordB)],
    );
  }

  /** Returns those of these pairs that have become a match and on which this judge has not spoken. */
  async unjudged(tx: Tx, pairs: readonly JudgedPair[], judge: string): Promise<JudgedPair[]> {
    if (pairs.length === 0) return [];
    return tx.query(
      `SELECT h.kind, h.record_a AS "recordA", h.record_b AS "recordB" FROM hypothesis h
       JOIN unnest($1::text[], $2::uuid[], $3::uuid[]) AS p (kind, a, b)
         ON h.kind = p.kind AND h.record_a = p.a AND h.record_b = p.b
       WHERE NOT EXISTS (SELECT FROM judgement j WHERE j.kind = h.kind AND j.record_a = h.record_a
         AND j.record_b = h.record_b AND j.judge = $4)`,
      [pairs.map((one) => one.kind), pairs.map((one) => one.recordA), pairs.map((one) => one.recordB), judge],
    );
  }

  /** Reads all judgements, in the order of their pairs and then of their giving. */
  async all(tx: Tx): Promise<StoredJudgement[]> {
    return tx.query(`SELECT ${COLUMNS} FROM judgement j ORDER BY j.kind, j.record_a, j.record_b, j.id`);
  }

  /**
   * Reads the open matches that an institution takes part in and that this judge has not judged, as long as
   * they want a judge.
   *
   * @param byDoubt the least certain first; otherwise in an order that tells nothing of their scores
   */
  async awaiting(
    tx: Tx,
    of: {
      readonly institutionId: string;
      readonly judge: string;
      readonly states: readonly string[];
      readonly byDoubt: boolean;
      readonly skip: number;
      readonly limit: number;
    },
  ): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `WITH last AS (
         SELECT DISTINCT ON (kind, record_a, record_b, judge) kind, record_a, record_b, judge, answer, origin
         FROM judgement ORDER BY kind, record_a, record_b, judge, id DESC
       ), said AS (
         SELECT kind, record_a, record_b, bool_or(judge = $2) AS mine, bool_or(origin = 'known') AS known,
           count(*) FILTER (WHERE answer = 'same') AS same, count(*) FILTER (WHERE answer = 'not_same') AS other
         FROM last GROUP BY kind, record_a, record_b
       )
       SELECT h.id FROM hypothesis h
       LEFT JOIN said s ON s.kind = h.kind AND s.record_a = h.record_a AND s.record_b = h.record_b
       WHERE (${SEEN_BY_A} OR ${SEEN_BY_B}) AND h.state = ANY($3)
         AND (s.kind IS NULL OR (NOT s.mine AND NOT s.known
           AND NOT (greatest(s.same, s.other) >= $6 AND s.same <> s.other)))
       ORDER BY CASE WHEN $4 THEN ${DOUBT} END, md5(h.id::text || $2::text), h.id LIMIT $5 OFFSET $7`,
      [of.institutionId, of.judge, of.states, of.byDoubt, of.limit, JUDGES_NEEDED, of.skip],
    );
    return rows.map(({ id }) => id);
  }
}

/** Returns the key of a pair, by which the answers on many pairs are told apart. */
export const pairKey = ({ kind, recordA, recordB }: JudgedPair): string => `${kind} ${recordA} ${recordB}`;
