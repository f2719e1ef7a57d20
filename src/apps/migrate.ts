import pg from 'pg';
import type { DataSource } from 'typeorm';
import {
  installRowSecurity,
  LOGIN_NAMES,
  openDataSource,
  type LoginPasswords,
} from '../platform/database/index.js';
import { migrateQueue } from '../platform/queue/index.js';
import { DATABASE_PARTS } from './database-parts.js';
import { BASELINES, noteBaselines, takenOf01, STEPS } from './note-baselines.js';
import { ROW_SECURITY } from './row-security.js';

/** Key of the advisory lock under which one process at a time changes the shape of the database. */
const LOCK_KEY = 176_400_000;

/**
 * Brings a database, empty or filled, to the newest shape, as its administrator: our tables, BullMQ's schema,
 * then roles and row security. Returns the names of the steps taken. Processes that start at once wait for
 * each other.
 *
 * @throws DatabaseUnavailable where version 0.1 has not brought it to its last shape (`noteBaselines`)
 */
export async function migrateAll(
  adminUrl: string,
  passwords: LoginPasswords = {},
): Promise<readonly string[]> {
  const source = await openDataSource(adminUrl, 2, DATABASE_PARTS);
  const pool = new pg.Pool({ connectionString: adminUrl, max: 2 });
  try {
    const lock = await pool.connect();
    try {
      await lock.query('SELECT pg_advisory_lock($1)', [LOCK_KEY]);
      await noteBaselines(lock);
      const done = await source.runMigrations({ transaction: 'each' });
      await installRowSecurity(lock, adminUrl, ROW_SECURITY, passwords);
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

/**
 * Brings an empty database to the shape that it has after some steps, of this version or all of 0.1: those
 * that a backup was taken after.
 */
export async function migrateTo(adminUrl: string, steps: readonly string[]): Promise<void> {
  const wanted = takenOf01(steps) === 'all' ? [...BASELINES, ...steps] : steps;
  const all = DATABASE_PARTS.migrations as readonly (new () => object)[];
  const migrations = all.filter(({ name }) => wanted.includes(name));
  const source = await openDataSource(adminUrl, 2, { entities: [], migrations });
  try {
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await source.destroy();
  }
}

/** Names of the steps that this database has not taken yet. */
export async function pendingMigrations(source: DataSource): Promise<readonly string[]> {
  const [table] = await source.query<{ there: boolean }[]>(
    `SELECT to_regclass('migrations') IS NOT NULL AS there`,
  );
  const taken = table?.there ? await source.query<{ name: string }[]>('SELECT name FROM migrations') : [];
  return STEPS.filter((name) => !taken.some((one) => one.name === name));
}
