import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../../platform/database/index.js';
import { changedRows } from '../../../../platform/queue/index.js';
import { urgentKeyOf, type BreakGlass, type BreakGlassVerdict } from '../domain/break-glass.js';
import type { PairSide } from '../domain/pair-side.js';
import type { OwnedPair } from '../domain/released.js';

export type NewBreakGlass = Pick<
  BreakGlass,
  'pair' | 'side' | 'actorId' | 'level' | 'openedAt' | 'until' | 'reviewDueAt'
> & { readonly reason: string };

/**
 * Reader for whom uses are listed: their own, and all others but those of its own people, or those of its
 * records.
 */
export interface BreakGlassReader {
  readonly institutionId: string | undefined;
  readonly actorId: string;
  readonly seesAll: boolean;
  /** Record of which alone uses are listed. */
  readonly recordId?: string | undefined;
}

export interface Review {
  readonly verdict: BreakGlassVerdict;
  readonly words: string | null;
  readonly by: string;
  readonly institutionId: string;
  readonly at: Date;
}

/** End of a use: what was read under it, and by when copies are to be gone. */
export interface Ending {
  readonly reads: BreakGlass['reads'];
  readonly deletionDueAt: Date | null;
  readonly at: Date;
}

type Row = Omit<BreakGlass, 'pair'> & OwnedPair;

const OWNER = `CASE side WHEN 'a' THEN institution_a ELSE institution_b END`;
const USER = `CASE side WHEN 'a' THEN institution_b ELSE institution_a END`;
const SELECT = `
  SELECT id, seq::int AS seq, kind, record_a AS "recordA", record_b AS "recordB", institution_a AS "institutionA",
    institution_b AS "institutionB", side, actor_id AS "actorId", ${USER} AS "institutionId", ${OWNER} AS "ownerId", level, reason,
    opened_at AS "openedAt", until, review_due_at AS "reviewDueAt", oversight_ids AS "oversightIds", told_at AS "toldAt",
    reviewed_at AS "reviewedAt", reviewer_institution_id AS "reviewerInstitutionId", verdict, review_words AS "reviewWords",
    stopped_at AS "stoppedAt", ended_at AS "endedAt", reads, deletion_due_at AS "deletionDueAt",
    deletion_confirmed_at AS "deletionConfirmedAt"
  FROM break_glass`;
/**
 * Class of the advisory locks under which one person opens one use at a time; the person is the rest of the
 * key.
 */
const ONE_PERSON = 1_770_500_035;

@Injectable()
export class BreakGlassRepository {
  async lockPerson(tx: Tx, actorId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [ONE_PERSON, actorId]);
  }

  async add(tx: Tx, { pair, side, ...one }: NewBreakGlass): Promise<string> {
    const id = randomUUID();
    await tx.query(
      `INSERT INTO break_glass (id, kind, record_a, record_b, institution_a, institution_b, side, actor_id, level, reason, opened_at,
         until, review_due_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        ...[id, pair.kind, pair.recordA, pair.recordB, pair.institutionA, pair.institutionB, side],
        ...[one.actorId, one.level, one.reason, one.openedAt, one.until, one.reviewDueAt],
      ],
    );
    return id;
  }

  /** Returns what is open to a person now, by match and side, with its end. */
  async inForce(tx: Tx, actorId: string, now: Date): Promise<ReadonlyMap<string, Date>> {
    const rows = await tx.query<(OwnedPair & { side: PairSide; until: Date })[]>(
      `SELECT kind, record_a AS "recordA", record_b AS "recordB", side, until FROM break_glass WHERE actor_id = $1 AND until > $2`,
      [actorId, now],
    );
    return new Map(rows.map((row) => [urgentKeyOf(row, row.side), row.until]));
  }

  async unreviewed(tx: Tx, actorId: string): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(
      'SELECT count(*)::int AS count FROM break_glass WHERE actor_id = $1 AND verdict IS NULL',
      [actorId],
    );
    return row?.count ?? 0;
  }

  async byId(tx: Tx, id: string): Promise<BreakGlass | undefined> {
    const [row] = await tx.query<Row[]>(`${SELECT} WHERE id = $1`, [id]);
    return row && useOf(row);
  }

  async lock(tx: Tx, id: string): Promise<BreakGlass | undefined> {
    const [row] = await tx.query<Row[]>(`${SELECT} WHERE id = $1 FOR UPDATE`, [id]);
    return row && useOf(row);
  }

  /** A page, newest first; `before` is the `seq` of the last one seen, 0 at the beginning. */
  async page(tx: Tx, before: number, limit: number, reader: BreakGlassReader): Promise<BreakGlass[]> {
    const rows = await tx.query<Row[]>(
      `${SELECT} WHERE ($1 = 0 OR seq < $1) AND (actor_id = $6 OR ${USER} IS DISTINCT FROM $3 AND ($4 OR ${OWNER} = $3))
         AND ($5::uuid IS NULL OR $5 = CASE side WHEN 'a' THEN record_a ELSE record_b END) ORDER BY seq DESC LIMIT $2`,
      [
        ...[before, limit, reader.institutionId ?? null, reader.seesAll, reader.recordId ?? null],
        reader.actorId,
      ],
    );
    return rows.map(useOf);
  }

  async told(tx: Tx, id: string, oversightIds: readonly string[], at: Date): Promise<void> {
    await changeOne(tx, 'UPDATE break_glass SET oversight_ids = $2, told_at = $3 WHERE id = $1', [
      ...[id, oversightIds, at],
    ]);
  }

  /** @returns whether nobody had until now */
  async review(tx: Tx, id: string, { verdict, words, by, institutionId, at }: Review): Promise<boolean> {
    const rows = await changedRows(
      tx,
      `UPDATE break_glass SET verdict = $2, review_words = $3, reviewed_by = $4, reviewer_institution_id = $5, reviewed_at = $6
       WHERE id = $1 AND verdict IS NULL RETURNING id`,
      [id, verdict, words, by, institutionId, at],
    );
    return rows.length > 0;
  }

  async stop(tx: Tx, id: string, at: Date): Promise<void> {
    await changeOne(tx, 'UPDATE break_glass SET stopped_at = $2 WHERE id = $1', [id, at]);
  }

  async end(tx: Tx, id: string, { reads, deletionDueAt, at }: Ending): Promise<void> {
    await changeOne(
      tx,
      'UPDATE break_glass SET ended_at = $2, reads = $3, deletion_due_at = $4 WHERE id = $1',
      [id, at, JSON.stringify(reads), deletionDueAt],
    );
  }

  /** @returns whether it was not yet confirmed */
  async confirmDeletion(tx: Tx, id: string, by: string, at: Date): Promise<boolean> {
    const rows = await changedRows(
      tx,
      `UPDATE break_glass SET deletion_confirmed_at = $3, deletion_confirmed_by = $2
       WHERE id = $1 AND deletion_confirmed_at IS NULL RETURNING id`,
      [id, by, at],
    );
    return rows.length > 0;
  }

  /** Counts the uses that were opened in a stretch of time, by the country of whoever looked. */
  async counts(tx: Tx, from: Date, to: Date): Promise<readonly { country: string; count: number }[]> {
    return tx.query(
      `SELECT i.country, count(*)::int AS count FROM break_glass b JOIN institution i ON i.id = ${USER.replaceAll(/\b(side|institution_[ab])\b/g, 'b.$1')}
       WHERE b.opened_at >= $1 AND b.opened_at < $2 GROUP BY i.country ORDER BY i.country`,
      [from, to],
    );
  }
}

function useOf({ kind, recordA, recordB, institutionA, institutionB, ...rest }: Row): BreakGlass {
  return { ...rest, pair: { kind, recordA, recordB, institutionA, institutionB } };
}
