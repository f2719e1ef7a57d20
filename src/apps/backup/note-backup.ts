import type pg from 'pg';
import { LAST_BACKUP, LAST_VERIFIED_BACKUP } from '../../platform/installation/index.js';

/**
 * Leaves in the database that it was backed up, for who looks whether it is well. The file stands by then: an
 * administrator who may read everything and write nothing has made a good backup all the same.
 *
 * @returns whether it could be written
 */
export async function noteBackup(
  client: pg.ClientBase,
  takenAt: string,
  verified: boolean,
): Promise<boolean> {
  const marks = verified ? [LAST_BACKUP, LAST_VERIFIED_BACKUP] : [LAST_BACKUP];
  try {
    await client.query(
      `INSERT INTO installation (key, value) SELECT key, $2 FROM unnest($1::text[]) AS key
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, set_at = now()`,
      [marks, takenAt],
    );
    return true;
  } catch {
    return false;
  }
}
