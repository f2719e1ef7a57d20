import type { Tx } from '../database/index.js';

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
