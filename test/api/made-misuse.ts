import type { ApiHouse } from './api-house.js';

/** A rule has seen somebody of the consulate ask for records of the owner. */
export async function makeMisuse(house: ApiHouse, owner: string): Promise<string> {
  const [row] = await house.sql<{ id: string }>(
    `INSERT INTO misuse_signal (id, pattern, rule, severity, institution_id, entry_seqs, owner_ids, at)
     SELECT gen_random_uuid(), 'R5', 'R5', 'alarm', b.id, '{}', ARRAY[o.id], now()
     FROM institution o, institution b WHERE o.code = $1 AND b.code = 'CC-CONSULATE' RETURNING id`,
    [owner],
  );
  return row?.id ?? '';
}
