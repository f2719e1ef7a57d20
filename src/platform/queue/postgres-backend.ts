import {
  createPostgresBackend,
  SchemaMigrationRequiredError,
  withBackend,
  type PostgresConnectionOptions,
} from 'bullmq';
import pg from 'pg';
import { LANES } from './job-catalogue.js';
import { queueNameOf, WORKER_SETTINGS, type QueueBackend, type WakeData } from './queue-backend.js';
import { QueueUnavailable } from './queue-errors.js';

/**
 * Connections of a worker: one is pinned for LISTEN; the rest serve the queues. A session of its own is
 * needed: behind a pooler in transaction mode LISTEN hears nothing, and only the reconciler would wake
 * anybody.
 */
const CONNECTIONS = LANES.length + 8;

/**
 * The queue in the same PostgreSQL, in the schema `bullmq`.
 *
 * `keepAlive` lets BullMQ trust its LISTEN connection; without it idle workers poll every ten seconds.
 */
export async function openPostgresBackend(databaseUrl: string): Promise<QueueBackend> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: CONNECTIONS,
    keepAlive: true,
    connectionTimeoutMillis: 30_000,
    application_name: 'huella-queue',
    options: '-c search_path=bullmq -c TimeZone=UTC',
  });
  // Each queue and worker listens for errors of the one pool.
  pool.setMaxListeners(0);
  // Before there is one, and after the last, a connection that the server ends while nobody uses it must not
  // end the process: the pool makes another, and whoever asks the next question hears of it.
  pool.on('error', () => undefined);
  // A pg.Pool is what BullMQ asks for; only the overloads of the two declarations do not meet.
  const connection = pool as unknown as PostgresConnectionOptions;
  const { Queue, Worker, FlowProducer } = withBackend(createPostgresBackend);
  const backend: QueueBackend = {
    queue: (lane) => new Queue<WakeData>(queueNameOf(lane), { connection }),
    flows: () => new FlowProducer({ connection }),
    worker: (lane, run, concurrency) =>
      new Worker<WakeData>(queueNameOf(lane), run, { connection, concurrency, ...WORKER_SETTINGS }),
    // A pool makes new connections by itself, and BullMQ's close does not hang on it.
    reachable: () => true,
    close: () => pool.end(),
  };
  try {
    await requireMigrated(pool);
  } catch (cause) {
    await pool.end();
    throw refused(cause);
  }
  return backend;
}

async function requireMigrated(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ ready: boolean }>(
    `SELECT to_regclass('bullmq.migration') IS NOT NULL AS ready`,
  );
  if (!rows[0]?.ready) throw new SchemaMigrationRequiredError('bullmq');
}

function refused(cause: unknown): QueueUnavailable {
  if (cause instanceof SchemaMigrationRequiredError) {
    return new QueueUnavailable('The database has no tables for the queue yet.', 'Run `huella migrate`.', {
      cause,
    });
  }
  const code = (cause as { code?: string }).code ?? 'no answer';
  return new QueueUnavailable(
    `The queue's database cannot be used: ${code}.`,
    'Start it or correct DATABASE_URL, or point QUEUE_URL to a Redis or Valkey server.',
    { cause },
  );
}
