import type { ApiHouse } from './api-house.js';

/** Whoever acts for the owner has asked for a secret, or for another deed, and nobody has answered. */
export async function makeApproval(
  house: ApiHouse,
  token: string,
  asker: string,
  kind = 'machine_secret',
): Promise<string> {
  const { data } = await house.ask('{ me { id institutionId } }', { token });
  const [row] = await house.sql<{ id: string }>(
    `INSERT INTO approval_request (id, kind, payload, payload_hash, facts, institution_id, asked_by, asker_name, asked_at, expires_at)
     SELECT gen_random_uuid(), $4, '{}', 'none', '[]', $1, $2, $3, at, at + interval '24 hours' FROM now() AS at
     RETURNING id`,
    [data.me.institutionId, data.me.id, asker, kind],
  );
  return row?.id ?? '';
}

/** Somebody of the owner has exported its records, on a colleague's approval. */
export async function makeExport(house: ApiHouse, token: string): Promise<void> {
  const { data } = await house.ask('{ me { id institutionId } }', { token });
  await house.sql(
    `INSERT INTO bulk_export (request_id, what, institution_id, exported_by, approved_by, begun_at)
     VALUES (gen_random_uuid(), 'records', $1, $2, gen_random_uuid(), now())`,
    [data.me.institutionId, data.me.id],
  );
}
