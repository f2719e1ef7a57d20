import pg from 'pg';
import type { DataSource } from 'typeorm';
import { migrateQueue } from '../platform/queue/index.js';

/** Key of the advisory lock under which one process at a time changes the shape of the database. */
const LOCK_KEY = 176_400_000;

/**
 * Brings a database, empty or filled, to the newest shape: our tables, then BullMQ's schema. Returns the names of the
 * steps taken. Processes that start at once wait for each other.
 */
export async function migrateAll(source: DataSource, url: string): Promise<readonly string[]> {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  const lock = await pool.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [LOCK_KEY]);
    const done = await source.runMigrations({ transaction: 'each' });
    await migrateQueue(pool);
    return done.map((migration) => migration.name);
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [LOCK_KEY]).catch(() => undefined);
    lock.release();
    await pool.end();
  }
}
