import { keyIdOf } from '../../../../platform/keys/index.js';
import type { Sql } from '../../../../platform/queue/index.js';

/** The names of the keys that receipts in force are looked up by. */
export async function readReceiptKeyIds(sql: Sql): Promise<readonly string[]> {
  const rows = await sql.query<{ hash: string }[]>(
    `SELECT DISTINCT split_part(code_hash, '.', 1) || '.' || split_part(code_hash, '.', 2) AS hash
     FROM family_receipt WHERE ended_at IS NULL AND code_hash IS NOT NULL`,
  );
  return rows.flatMap(({ hash }) => keyIdOf(hash) ?? []).sort();
}
