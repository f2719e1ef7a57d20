import type { ApiHouse } from './api-house.js';

/** A passkey of the owner, of which the database knows the public half alone. */
export async function passkeyOf(house: ApiHouse, token: string): Promise<string> {
  const { data } = await house.ask('{ me { id } }', { token });
  const [row] = await house.sql<{ id: string }>(
    `INSERT INTO passkey (id, actor_id, credential_id, public_key, counter, transports, name, created_at)
     VALUES (gen_random_uuid(), $1::uuid, decode(md5($1::uuid::text), 'hex'), 'key', 0, '{internal}', 'Passkey of the owner', now()) RETURNING id`,
    [data.me.id],
  );
  return row?.id ?? '';
}
