import type pg from 'pg';
import { BackupRefused } from '../../platform/backup/index.js';

/**
 * A row in one of these was put there by somebody; what else stands in a new database was put there by a
 * step.
 */
const WORK_OF_PEOPLE = ['institution', 'record', 'audit_entry'];

/**
 * Makes sure that a database holds nothing of anybody and that nobody works in it, and takes away the empty
 * tables of a later shape.
 *
 * @throws BackupRefused where it holds anything, or another program's tables
 */
export async function requireEmptied(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ tables: string[]; sessions: number }>(
    `SELECT ARRAY(SELECT relname::text FROM pg_class WHERE relnamespace = to_regnamespace('public') AND relkind IN ('r', 'p')) AS tables,
       (SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
          AND backend_type = 'client backend') AS sessions`,
  );
  const [{ tables, sessions } = { tables: [], sessions: 0 }] = rows;
  if (tables.length > 0 && !tables.includes('migrations'))
    throw refused('It holds tables of another program.');
  for (const table of WORK_OF_PEOPLE.filter((name) => tables.includes(name))) {
    const { rowCount } = await client.query(`SELECT 1 FROM ${table} LIMIT 1`);
    if (rowCount) throw refused('It holds records or institutions already.');
  }
  if (sessions > 0) throw refused('Other processes are connected to it: stop them first.');
  if (tables.length > 0)
    await client.query(
      'DROP SCHEMA public CASCADE; CREATE SCHEMA public; GRANT USAGE ON SCHEMA public TO PUBLIC',
    );
}

function refused(why: string): BackupRefused {
  return new BackupRefused(
    'NOT_EMPTY',
    `Nothing is restored into this database. ${why}`,
    'Make a new database (CREATE DATABASE …, or another HUELLA_HOME) and name it by --into or DATABASE_URL.',
  );
}
