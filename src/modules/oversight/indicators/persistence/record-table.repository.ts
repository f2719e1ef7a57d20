import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import type { CountedRecords, SettledCell } from '../domain/record-table.js';

export interface PublishedMonth {
  /** First day of the month: `2026-02-01`. */
  readonly month: string;
  readonly cells: readonly SettledCell[];
}

/** The table of records by institution, type and year, month by month. */
@Injectable()
export class RecordTableRepository {
  /** One publication at a time, until the transaction ends. */
  async lock(tx: Tx): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('published_record_table'))`);
  }

  async latest(tx: Tx): Promise<PublishedMonth | undefined> {
    const [row] = await tx.query<PublishedMonth[]>(
      'SELECT month::text AS month, cells FROM published_record_table ORDER BY month DESC LIMIT 1',
    );
    return row;
  }

  async count(tx: Tx): Promise<CountedRecords[]> {
    return tx.query(
      `SELECT institution_id AS "institutionId", record_type AS "recordType", year, count FROM record_year_figures`,
    );
  }

  async add(tx: Tx, { month, cells }: PublishedMonth, madeAt: Date): Promise<void> {
    await tx.query('INSERT INTO published_record_table (month, cells, made_at) VALUES ($1, $2, $3)', [
      month,
      JSON.stringify(cells),
      madeAt,
    ]);
  }
}
