import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { BackupRefused } from '../../platform/backup/index.js';
import { besides } from './admin-database.js';

/** Key of the advisory lock under which one backup of a database is made at a time. */
const LOCK_KEY = 176_400_001;

/**
 * A database on the same server that is there for one check or rehearsal, and goes afterwards. Its name follows from the
 * database that it checks, so what a process that was killed has left is found and dropped by the next.
 */
export async function withScratchDatabase<T>(
  client: pg.ClientBase,
  url: string,
  work: (scratchUrl: string) => Promise<T>,
  purpose: 'check' | 'rehearsal' = 'check',
): Promise<T> {
  const { rows } = await client.query<{ oid: string }>(
    'SELECT oid::text FROM pg_database WHERE datname = current_database()',
  );
  const name = `huella_${purpose}_${rows[0]?.oid ?? '0'}`;
  const drop = `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`;
  await client.query(drop);
  try {
    await client.query(`CREATE DATABASE ${name} TEMPLATE template0`);
  } catch (cause) {
    throw (cause as { code?: string }).code === '42501' ? mayNotCreate(cause) : cause;
  }
  try {
    return await work(besides(url, name));
  } finally {
    await untilLeft(client, name);
    await client.query(drop);
  }
}

/**
 * Sessions that we have closed take a moment to be gone; who is thrown out in it takes that for a failure.
 */
async function untilLeft(client: pg.ClientBase, database: string): Promise<void> {
  for (let look = 0; look < 100; look += 1) {
    const { rowCount } = await client.query('SELECT 1 FROM pg_stat_activity WHERE datname = $1', [database]);
    if (!rowCount) return;
    await pause(20);
  }
}

/** Attempts at the lock, and the wait in between: five seconds in all. */
const TRIES = 25;
const BETWEEN_TRIES_MS = 200;

/**
 * Holds others off while one backup is made. The server takes a moment to see that a process was killed, and
 * keeps its lock so long.
 *
 * @throws BackupRefused where one is being made
 */
export async function lockForBackup(client: pg.ClientBase): Promise<void> {
  for (let turn = 0; turn < TRIES; turn += 1) {
    const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [
      LOCK_KEY,
    ]);
    if (rows[0]?.mine) return;
    await pause(BETWEEN_TRIES_MS);
  }
  throw new BackupRefused(
    'RIGHTS',
    'Another backup of this database is being made.',
    'Wait until it has ended.',
  );
}

function mayNotCreate(cause: unknown): BackupRefused {
  return new BackupRefused(
    'RIGHTS',
    'This administrator may not make the database into which a backup is restored to verify it.',
    'Have a superuser run: ALTER ROLE … CREATEDB. With --no-verify the backup is made and not verified.',
    { cause },
  );
}
