import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type pg from 'pg';
import { BASELINES } from '../../src/apps/note-baselines.js';
import { STEPS_OF_0_1 } from '../../src/apps/steps-of-0-1.js';

const DUMP = new URL('../integration/database-0.1.sql.gz', import.meta.url);

/**
 * Fills an empty database with one that version 0.1.0 had made by its own steps and worked in: a region that was simulated, imported and
 * compared. Written by `pg_dump` without owners, rights and policies, which are of a server and are
 * put in place at every start.
 */
export async function restoreVersion01(client: pg.ClientBase): Promise<void> {
  await client.query(gunzipSync(readFileSync(DUMP)).toString());
}

/** Says of a database with the baselines that it has taken the steps of version 0.1 instead, which lead to the same shape. */
export async function sayVersion01(
  query: (sql: string, values: unknown[]) => Promise<unknown>,
): Promise<void> {
  await query('DELETE FROM migrations WHERE name = ANY ($1)', [BASELINES]);
  await query(
    `INSERT INTO migrations (timestamp, name) SELECT right(name, 13)::bigint, name FROM unnest($1::text[]) AS step (name)`,
    [STEPS_OF_0_1],
  );
}
