import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import type { Pair } from '../../../matching/runs/index.js';
import type { MatchFigure } from '../domain/match-figures.js';
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
   * Matches of one institution by kind and state, without those of which it may not know. Of others a count of the moment would tell by two
   * questions what has come or gone; `indicators` tell of them, by months.
   */
  async matches(
    tx: Tx,
    institutionId: string,
    { barred, holderOnly }: { readonly barred: readonly string[]; readonly holderOnly: readonly string[] },
  ): Promise<MatchFigure[]> {
    return tx.query(
      `SELECT kind, state, count(*)::int AS count,
         (percentile_cont(0.5) WITHIN GROUP (ORDER BY hours))::float8 AS "medianHoursOpen"
       FROM match_facts
       WHERE NOT id = ANY($2)
         AND (institution_b = $1 OR (institution_a = $1 AND NOT (holder_only OR id = ANY($3))))
       GROUP BY kind, state ORDER BY kind, state`,
      [institutionId, barred, holderOnly],
    );
  }
}
