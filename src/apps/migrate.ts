import pg from 'pg';
import type { DataSource } from 'typeorm';
import { installRowSecurity, LOGIN_NAMES, openDataSource } from '../platform/database/index.js';
import { migrateQueue } from '../platform/queue/index.js';
import { DATABASE_PARTS } from './database-parts.js';
import { ROW_SECURITY } from './row-security.js';

/** Key of the advisory lock under which one process at a time changes the shape of the database. */
const LOCK_KEY = 176_400_000;

/**
 * Brings a database, empty or filled, to the newest shape, as its administrator: our tables, BullMQ's schema, then roles and row security.
 * Returns the names of the steps taken. Processes that start at once wait for each other.
 */
export async function migrateAll(adminUrl: string): Promise<readonly string[]> {
  const source = await openDataSource(adminUrl, 2, DATABASE_PARTS);
  const pool = new pg.Pool({ connectionString: adminUrl, max: 2 });
  try {
    const lock = await pool.connect();
    try {
      await lock.query('SELECT pg_advisory_lock($1)', [LOCK_KEY]);
      const done = await source.runMigrations({ transaction: 'each' });
      await installRowSecurity(lock, adminUrl, ROW_SECURITY);
      await migrateQueue(pool, LOGIN_NAMES);
      return done.map((migration) => migration.name);
    } finally {
      await lock.query('SELECT pg_advisory_unlock($1)', [LOCK_KEY]).catch(() => undefined);
      lock.release();
    }
  } finally {
    await pool.end();
    await source.destroy();
  }
}

/** Names of the steps that this database has not taken yet. */
export async function pendingMigrations(source: DataSource): Promise<readonly string[]> {
  const [table] = await source.query<{ there: boolean }[]>(
    `SELECT to_regclass('migrations') IS NOT NULL AS there`,
  );
  const taken = table?.there ? await source.query<{ name: string }[]>('SELECT name FROM migrations') : [];
  const names = (DATABASE_PARTS.migrations as readonly (new () => object)[]).map(
    (migration) => migration.name,
  );
  return names.filter((name) => !taken.some((one) => one.name === name));
}
