import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';

/**
 * Most own records whose match with one record of another institution is told field by field, in so many
 * days: each more would tell what that record says.
 */
const MOST_EXPLAINED = 3;
const WITHIN_DAYS = 365;

/** Selects the matches of which an institution is told what agrees and what differs. */
@Injectable()
export class ExplainedMatches {
  /**
   * Returns those of these matches that come after the first of the institution with the same record of
   * another one: of them the band is told alone.
   */
  async unexplained(tx: Tx, institutionId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set();
    const rows = await tx.query<{ id: string }[]>(
      `WITH asked AS (
         SELECT id, seq, opened_at, CASE WHEN institution_a = $2 THEN record_a ELSE record_b END AS own,
           CASE WHEN institution_a = $2 THEN record_b ELSE record_a END AS other
         FROM hypothesis WHERE id = ANY($1) AND institution_a <> institution_b AND $2 IN (institution_a, institution_b)
       )
       SELECT asked.id FROM asked WHERE $3 <= (
         SELECT count(DISTINCT before.own) FROM (
           SELECT o.record_b AS own FROM hypothesis o WHERE o.record_a = asked.other AND o.institution_b = $2 AND o.institution_a <> $2
             AND o.seq < asked.seq AND o.opened_at > asked.opened_at - make_interval(days => $4)
           UNION ALL
           SELECT o.record_a FROM hypothesis o WHERE o.record_b = asked.other AND o.institution_a = $2 AND o.institution_b <> $2
             AND o.seq < asked.seq AND o.opened_at > asked.opened_at - make_interval(days => $4)
         ) AS before WHERE before.own <> asked.own
       )`,
      [ids, institutionId, MOST_EXPLAINED, WITHIN_DAYS],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
