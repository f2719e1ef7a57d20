import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';

/** By whom and when offices were struck out. */
export interface Striking {
  readonly by: string;
  readonly at: Date;
}

@Injectable()
export class StruckOfficeRepository {
  /** @returns how many were not struck before */
  async add(tx: Tx, recordId: string, officeIds: readonly string[], { by, at }: Striking): Promise<number> {
    const rows = await tx.query<unknown[]>(
      `INSERT INTO struck_office (record_id, office_id, struck_by, struck_at)
       SELECT $1, office, $3, $4 FROM unnest($2::uuid[]) AS office
       ON CONFLICT DO NOTHING RETURNING 1`,
      [recordId, officeIds, by, at],
    );
    return rows.length;
  }

  /** @returns how many were struck before */
  async remove(tx: Tx, recordId: string, officeIds: readonly string[]): Promise<number> {
    const rows = await tx.query<unknown[]>(
      `WITH gone AS (DELETE FROM struck_office WHERE record_id = $1 AND office_id = ANY($2) RETURNING 1)
       SELECT 1 FROM gone`,
      [recordId, officeIds],
    );
    return rows.length;
  }

  async of(tx: Tx, recordIds: readonly string[]): Promise<{ recordId: string; officeId: string }[]> {
    return tx.query(
      `SELECT record_id AS "recordId", office_id AS "officeId" FROM struck_office WHERE record_id = ANY($1)`,
      [recordIds],
    );
  }
}
