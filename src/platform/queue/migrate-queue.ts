import { runMigrations } from 'bullmq';
import type { PoolClient } from 'pg';
import { LANES } from './job-catalogue.js';
import { queueNameOf } from './queue-backend.js';

/** The pool of an owner of the database; migrations need one session of their own. */
interface OwnersPool {
  connect(): Promise<Pick<PoolClient, 'query' | 'release'>>;
}

/**
 * Makes or updates BullMQ's schema. Run it beside TypeORM's migrations, not inside: it has its own
 * transaction.
 *
 * BullMQ makes a sequence a queue on first use, which a role without rights on the schema may not; they are
 * made here.
 *
 * @param roles the logins of the processes, where they are not the owner
 */
export async function migrateQueue(pool: OwnersPool, roles: readonly string[] = []): Promise<void> {
  const client = await pool.connect();
  try {
    await runMigrations(client, 'bullmq');
    await client.query('BEGIN');
    await client.query('SET LOCAL search_path = bullmq');
    for (const lane of LANES) await client.query('SELECT bullmq.next_job_id($1)', [queueNameOf(lane)]);
    for (const role of roles) await client.query(rightsFor(quoted(role)));
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

function quoted(role: string): string {
  return `"${role.replaceAll('"', '""')}"`;
}

function rightsFor(role: string): string {
  return `
    GRANT USAGE ON SCHEMA bullmq TO ${role};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA bullmq TO ${role};
    GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA bullmq TO ${role};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA bullmq TO ${role};
  `;
}
