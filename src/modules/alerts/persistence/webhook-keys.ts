import type { Sql } from '../../../platform/queue/index.js';
import { keyIdOf } from '../../../platform/keys/index.js';

/** The names of the keys that the secrets of webhooks in use are sealed with. */
export async function readWebhookKeyIds(sql: Sql): Promise<readonly string[]> {
  const rows = await sql.query<{ secret: string | null }[]>(
    'SELECT unnest(ARRAY[secret, old_secret]) AS secret FROM webhook_endpoint WHERE active',
  );
  return [
    ...new Set(rows.flatMap(({ secret }) => (secret === null ? undefined : keyIdOf(secret)) ?? [])),
  ].sort();
}
