import type { Tx } from '../../../../platform/database/index.js';

/**
 * Counts the remains of each institution that may be compared at all, by its id; for the platform's own work.
 */
export async function countRemainsByOwner(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ id: string; count: number }[]>(
    `SELECT institution_id AS id, count(*)::int AS count FROM record
     WHERE record_type = 'remains' AND NOT removed AND NOT withdrawn GROUP BY institution_id`,
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
}
