import type { Tx } from '../../../platform/database/index.js';

/** The time by which the queue decides what is due: the database's, whatever clock the platform runs on. */
export async function databaseTime(tx: Tx, secondsAhead = 0): Promise<Date> {
  const [row] = await tx.query<{ at: Date }[]>(`SELECT now() + $1 * interval '1 second' AS at`, [
    secondsAhead,
  ]);
  if (!row) throw new Error('The database did not tell the time.');
  return row.at;
}
