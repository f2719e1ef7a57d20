import type { Tx } from '../database/index.js';

export {
  type BackupStatus,
  DEMONSTRATION,
  isBackedUp,
  LAST_BACKUP,
  LAST_VERIFIED_BACKUP,
  readBackups,
} from './backups.js';

/**
 * Stands while what was taken back since a restored backup has not been taken back again: nobody may compare
 * or read by then.
 */
export const CLOSED_AFTER_RESTORE = 'closed_after_restore';

/** A mark on the whole database. */
export async function readMark(tx: Tx, key: string): Promise<string | undefined> {
  const [row] = await tx.query<{ value: string }[]>('SELECT value FROM installation WHERE key = $1', [key]);
  return row?.value;
}

export async function setMark(tx: Tx, key: string, value: string): Promise<void> {
  await tx.query(
    `INSERT INTO installation (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value, set_at = now()`,
    [key, value],
  );
}

export async function removeMark(tx: Tx, key: string): Promise<void> {
  await tx.query('DELETE FROM installation WHERE key = $1', [key]);
}
