import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { Pair } from '../../matching/index.js';
import type { MatchCell } from '../domain/match-figures.js';
import type { RecordCell } from '../domain/record-figures.js';

/** A match by its records, `a` and `b` as its kind has them. */
export interface DoubtfulMatch {
  readonly id: string;
  readonly kind: Pair['kind'];
  readonly a: string;
  readonly b: string;
}

/** Reads the views that the owners of the tables publish. */
@Injectable()
export class FiguresRepository {
  async records(tx: Tx): Promise<RecordCell[]> {
    return tx.query(
      `SELECT record_type AS "recordType", institution_id AS "institutionId", country, status, count
       FROM record_figures ORDER BY country, institution_id, record_type, status`,
    );
  }

  /** Municipalities in which an institution has offered something, as they are compared. */
  async placesOf(tx: Tx, institutionId: string): Promise<string[]> {
    const rows = await tx.query<{ key: string }[]>(
      'SELECT DISTINCT place_key AS key FROM place_facts WHERE institution_id = $1 ORDER BY key',
      [institutionId],
    );
    return rows.map(({ key }) => key);
  }

  /** Matches of which a record has changed since they were judged: what may be told of them has to be asked anew. */
  async doubtful(tx: Tx): Promise<DoubtfulMatch[]> {
    return tx.query(
      'SELECT id, kind, record_a AS a, record_b AS b FROM match_facts WHERE is_doubtful ORDER BY id',
    );
  }

  /**
   * The cells of the region and of one institution. A cell of the region has the countries of both sides; of an institution there are the
   * same, only to be subtracted, and one in all (the countries are null), its own figure.
   */
  async matches(
    tx: Tx,
    institutionId: string | undefined,
    { barred, holderOnly }: { readonly barred: readonly string[]; readonly holderOnly: readonly string[] },
  ): Promise<MatchCell[]> {
    return tx.query(
      `WITH match AS (
         SELECT kind, state, institution_a, institution_b, country_a, country_b, hours,
           holder_only OR id = ANY($3) AS holder_only, is_permitted AND NOT (holder_only OR id = ANY($3)) AS is_public
         FROM match_facts WHERE NOT id = ANY($2)
       ), share AS (
         SELECT NULL::uuid AS institution_id, match.* FROM match WHERE is_public
         UNION ALL
         SELECT institution_b, match.* FROM match WHERE institution_b = $1
         UNION ALL
         SELECT institution_a, match.* FROM match
         WHERE institution_a = $1 AND NOT holder_only AND institution_a <> institution_b
       )
       SELECT institution_id AS "institutionId", kind, state, country_a AS "countryA", country_b AS "countryB",
         count(*)::int AS count, (count(*) FILTER (WHERE is_public))::int AS "publicCount",
         (percentile_cont(0.5) WITHIN GROUP (ORDER BY hours))::float8 AS "medianHoursOpen"
       FROM share
       GROUP BY GROUPING SETS ((institution_id, kind, state, country_a, country_b), (institution_id, kind, state))
       HAVING institution_id IS NOT NULL OR country_a IS NOT NULL
       ORDER BY kind, state, country_a, country_b`,
      [institutionId ?? null, barred, holderOnly],
    );
  }
}
