import type { DataSource } from 'typeorm';

/** The named tables and all that refer to them, whatever the way, in no order. */
const REFERRING = `
  WITH RECURSIVE referring (id) AS (
    SELECT name::regclass::oid FROM unnest($1::text[]) name
    UNION
    SELECT conrelid FROM pg_constraint JOIN referring ON confrelid = referring.id WHERE contype = 'f'
  )
  SELECT id::regclass::text AS name FROM referring`;

/** What was found for a database, by the names asked for: its tables do not change while a spec runs. */
const found = new WeakMap<DataSource, Map<string, readonly string[]>>();

/**
 * Does what `TRUNCATE … CASCADE` does, by deleting the rows: a test leaves a few in a few tables, while TRUNCATE makes new files for some hundred
 * tables and their indexes, and has all who are connected read anew what is known of them. It waits as TRUNCATE does for transactions that
 * are under way, and fires no trigger.
 *
 * @param admin may switch triggers off
 */
export async function emptyTables(admin: DataSource, ...tables: readonly string[]): Promise<void> {
  const names = await withReferring(admin, tables);
  // Statements that come in one message are one transaction.
  await admin.query(
    [
      `SET LOCAL session_replication_role = replica`,
      `LOCK TABLE ${names.join(', ')} IN ACCESS EXCLUSIVE MODE`,
      ...names.map((name) => `DELETE FROM ${name}`),
    ].join(';\n'),
  );
}

/** The tables with all that refer to them. */
export async function withReferring(
  admin: DataSource,
  tables: readonly string[],
): Promise<readonly string[]> {
  const ofDatabase = found.get(admin) ?? new Map<string, readonly string[]>();
  found.set(admin, ofDatabase);
  const asked = tables.join(' ');
  const known = ofDatabase.get(asked);
  if (known) return known;
  const rows = await admin.query<{ name: string }[]>(REFERRING, [tables]);
  const names = rows.map(({ name }) => name);
  ofDatabase.set(asked, names);
  return names;
}
