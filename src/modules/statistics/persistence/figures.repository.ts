import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { MatchCell } from '../domain/match-figures.js';
import type { RecordCell } from '../domain/record-figures.js';

/** Reads the views that the owners of the tables publish. */
@Injectable()
export class FiguresRepository {
  async records(tx: Tx): Promise<RecordCell[]> {
    return tx.query(
      `SELECT record_type AS "recordType", institution_id AS "institutionId", country, status, count, permitted
       FROM record_figures ORDER BY country, institution_id, record_type, status`,
    );
  }

  /** The cells of the region and of one institution. */
  async matches(tx: Tx, institutionId: string | undefined): Promise<MatchCell[]> {
    return tx.query(
      `SELECT institution_id AS "institutionId", kind, state, country_a AS "countryA", country_b AS "countryB", count,
         public_count AS "publicCount", median_hours_open AS "medianHoursOpen"
       FROM match_figures WHERE institution_id IS NULL OR institution_id = $1
       ORDER BY kind, state, country_a, country_b`,
      [institutionId ?? null],
    );
  }
}
