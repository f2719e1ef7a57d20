import type { ApiHouse } from './api-house.js';

/** Tables that tell of a request that was made, whatever it did: what it did stands in none of them. */
const OF_REQUESTS = /^(?:audit_|attempt$|idempotency_key$|upload_count$)/u;

/** How many rows each table has, beside those that tell of requests. */
export async function rowsOfTables(house: ApiHouse): Promise<Readonly<Record<string, number>>> {
  const counted = await house.sql<{ name: string; rows: number }>(
    `SELECT table_name AS name,
       (xpath('/row/c/text()', query_to_xml(format('SELECT count(*) AS c FROM %I', table_name), false, true, '')))[1]::text::int AS rows
     FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  return Object.fromEntries(
    counted.filter(({ name }) => !OF_REQUESTS.test(name)).map(({ name, rows }) => [name, rows]),
  );
}

/** What has come to each table, or gone from it. */
export function grown(
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const changes = Object.entries(after).map(([name, rows]) => [name, rows - (before[name] ?? 0)] as const);
  return Object.fromEntries(changes.filter(([, change]) => change !== 0));
}
