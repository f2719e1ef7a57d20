import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { Clock, SystemClock } from '../platform/clock/index.js';
import type { Settings } from '../platform/config/index.js';
import {
  addressOf,
  asPlatform,
  DatabaseUnavailable,
  EmbeddedPostgres,
  type Login,
  loginOf,
  openDataSource,
  TenantDb,
} from '../platform/database/index.js';
import { FileKeys, type KeyService } from '../platform/keys/index.js';
import { Log } from '../platform/logging/index.js';
import { Outbox } from '../platform/outbox/index.js';
import {
  JobCatalogue,
  NotificationListener,
  openJobQueue,
  Tasks,
  Waker,
  type JobQueue,
} from '../platform/queue/index.js';
import { CLOSED_AFTER_RESTORE } from '../platform/installation/index.js';
import { DATABASE_PARTS } from './database-parts.js';
import { JOBS } from './jobs.js';
import { migrateAll, pendingMigrations } from './migrate.js';

/** Runtime that every process of the platform stands on: opened once at the start, closed once at the end. */
export interface Runtime {
  readonly settings: Settings;
  readonly log: Log;
  readonly clock: Clock;
  readonly databaseUrl: string;
  readonly source: DataSource;
  readonly db: TenantDb;
  readonly catalogue: JobCatalogue;
  readonly tasks: Tasks;
  readonly outbox: Outbox;
  readonly keys: KeyService;
  /** Listener of one session that hears what other processes commit. */
  readonly listener: NotificationListener;
  /** The embedded server, if this process uses one, and whether it was this process that started it. */
  readonly embedded: { readonly server: EmbeddedPostgres; readonly started: boolean } | undefined;
  close(): Promise<void>;
}

export interface RuntimeOptions {
  /** Login of the process in the database; the worker's where nothing is said. */
  readonly login?: Login;
  readonly clock?: Clock;
  /** True for a command that changes nothing: no database is made, and none is brought up to date. */
  readonly unchanged?: boolean;
  /** True for the command that opens an installation again after a restore. */
  readonly whileClosed?: boolean;
  /** Tells a person what is being done, for commands. */
  readonly tell?: (step: string) => void;
}

/**
 * Finds the database (embedded, or by DATABASE_URL), brings it to the newest shape where the address is the
 * administrator's, and opens the pool as the process's own login. Throws `DatabaseUnavailable`,
 * `EmbeddedPostgresFailed`: one line with cause and mend each.
 */
export async function openRuntime(settings: Settings, options: RuntimeOptions = {}): Promise<Runtime> {
  const embedded = settings.DATABASE_URL ? undefined : await startEmbedded(settings, options);
  try {
    return await openOn(settings, options, embedded);
  } catch (error) {
    // Nobody is left to end the server that was started for this.
    if (embedded?.started) embedded.server.stop();
    throw error;
  }
}

async function openOn(
  settings: Settings,
  options: RuntimeOptions,
  embedded: Awaited<ReturnType<typeof startEmbedded>> | undefined,
): Promise<Runtime> {
  const log = Log.atLevel(settings.LOG_LEVEL);
  const clock = options.clock ?? new SystemClock();
  const given = settings.DATABASE_URL ?? embedded?.url ?? '';
  const isLogin = loginOf(given) !== undefined;
  const databaseUrl = isLogin ? given : await asLogin(given, settings, options);
  const source = await openDataSource(databaseUrl, settings.DATABASE_POOL, DATABASE_PARTS);
  if (isLogin || options.unchanged) await requireMigrated(source);
  if (!options.whileClosed) await requireOpen(source);
  const catalogue = new JobCatalogue(JOBS, settings.TASK_MAX_ATTEMPTS);
  const listener = new NotificationListener(databaseUrl, log);
  return {
    settings,
    log,
    clock,
    databaseUrl,
    source,
    db: new TenantDb(source, databaseUrl),
    catalogue,
    tasks: new Tasks(catalogue, asPlatform),
    outbox: new Outbox(),
    keys: new FileKeys(keysFileOf(settings)),
    listener,
    embedded,
    close: async () => {
      await listener.stop();
      await source.destroy();
    },
  };
}

export function keysFileOf({ KEYS_FILE, HUELLA_HOME }: Pick<Settings, 'KEYS_FILE' | 'HUELLA_HOME'>): string {
  return KEYS_FILE ?? join(HUELLA_HOME, 'keys');
}

/**
 * Brings the database up to date with the administrator's address, and leaves it for the process's own login.
 */
async function asLogin(
  adminUrl: string,
  settings: Settings,
  { login = 'worker', tell, unchanged }: RuntimeOptions,
): Promise<string> {
  const passwords = { api: settings.DATABASE_API_PASSWORD, worker: settings.DATABASE_WORKER_PASSWORD };
  if (unchanged) return addressOf(login, adminUrl, passwords);
  const steps = await migrateAll(adminUrl, passwords);
  if (steps.length > 0) tell?.(`database brought up to date (${steps.length} steps)`);
  return addressOf(login, adminUrl, passwords);
}

/** A login cannot bring the database up to date, and must not work on another shape than its own. */
async function requireMigrated(source: DataSource): Promise<void> {
  const pending = await pendingMigrations(source);
  if (pending.length === 0) return;
  await source.destroy();
  throw new DatabaseUnavailable(
    `The database lacks ${pending.length} of the steps of this version.`,
    "Run `huella migrate` with the administrator's DATABASE_URL first.",
  );
}

/**
 * Refuses to begin on a restored database: who has withdrawn since the backup must not be compared, alerted
 * about or shown before that is known again.
 */
async function requireOpen(source: DataSource): Promise<void> {
  const rows = await source.query<unknown[]>('SELECT 1 FROM installation WHERE key = $1', [
    CLOSED_AFTER_RESTORE,
  ]);
  if (rows.length === 0) return;
  await source.destroy();
  throw new DatabaseUnavailable(
    'This database was restored from a backup, and what was withdrawn since has not been applied again.',
    'Run `huella withdrawals reapply --journal FILE`.',
  );
}

/** The queue and the waker of a process that works tasks off. */
export async function openQueue(runtime: Runtime): Promise<{ queue: JobQueue; waker: Waker }> {
  const { settings, log, databaseUrl, source, catalogue } = runtime;
  const queue = await openJobQueue(
    { url: settings.QUEUE_URL, databaseUrl, namespace: await namespaceOf(source) },
    log,
  );
  return { queue, waker: new Waker(source, queue, catalogue) };
}

/** Two installations may share one Redis: each has its own keys, named after its database. */
async function namespaceOf(source: DataSource): Promise<string> {
  const [row] = await source.query<{ id: string }[]>(
    `SELECT (SELECT system_identifier FROM pg_control_system())::text || '-' || current_database() AS id`,
  );
  return `huella-${row?.id ?? 'default'}`;
}

async function startEmbedded(settings: Settings, options: RuntimeOptions) {
  const server = new EmbeddedPostgres(settings.HUELLA_HOME, { binaries: settings.HUELLA_PG_BINARIES });
  if (options.unchanged && !server.isCreated())
    throw new DatabaseUnavailable(
      'There is no database here yet, and this command makes none.',
      'Run `huella setup` first, or set DATABASE_URL.',
    );
  const { url, started, created } = await server.ensure();
  options.tell?.(
    created
      ? 'embedded PostgreSQL created and started'
      : `embedded PostgreSQL ${started ? 'started' : 'runs already'}`,
  );
  return { server, started, url };
}
