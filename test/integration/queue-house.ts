import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { openDataSource } from '../../src/platform/database/index.js';
import { Log } from '../../src/platform/logging/index.js';
import {
  defineJob,
  handle,
  JobCatalogue,
  JobHandlers,
  migrateQueue,
  NotificationListener,
  openJobQueue,
  Reconciler,
  TaskRunner,
  Tasks,
  Waker,
  type JobContext,
  type JobQueue,
  type ReconcilerSettings,
} from '../../src/platform/queue/index.js';
import {
  MIGRATIONS as OUTBOX,
  Outbox,
  Relay,
  Subscriptions,
  type Subscription,
} from '../../src/platform/outbox/index.js';

/** The jobs of these tests; each has one number, so that a run can be told from another. */
export interface Jobs {
  'test.quick': { readonly n: number };
  'test.lengthy': { readonly n: number };
  'test.gather': { readonly n: number };
}

export interface Events {
  'test.Happened': { readonly n: number };
  'test.Garbled': { readonly n: number };
}

export type Work = (context: JobContext<{ readonly n: number }>) => Promise<void>;

export interface HouseSettings {
  readonly works?: Partial<Record<keyof Jobs, Work>>;
  readonly subscriptions?: readonly Subscription[];
  readonly maxAttempts?: number;
  readonly leaseMs?: number;
  readonly relayMs?: number;
  readonly reconciling?: Partial<ReconcilerSettings>;
}

export const silent = Log.atLevel('silent');
export const queueUrl = process.env.TEST_QUEUE_URL ?? 'postgres';
export const databaseUrl = (): string => process.env.DATABASE_URL ?? '';

/** Keys of one database's tests, so that runs on a shared Redis do not meet. */
export const namespace = (): string => `huella-test-${new URL(databaseUrl()).pathname.slice(1)}`;

export const catalogue = new JobCatalogue([
  defineJob<Jobs>('test.quick', { lane: 'fast', maxAttempts: 3 }),
  defineJob<Jobs>('test.lengthy', { lane: 'bulk', maxAttempts: 3 }),
  defineJob<Jobs>('test.gather', { lane: 'fast', maxAttempts: 3 }),
]);

/** A pool on the test's database with the tables that this room needs. */
export async function openTables(): Promise<DataSource> {
  const source = await openDataSource(databaseUrl(), 12, { entities: [], migrations: [] });
  const [{ ready } = { ready: false }] = await source.query<{ ready: boolean }[]>(
    `SELECT to_regclass('task') IS NOT NULL AS ready`,
  );
  if (!ready) {
    const runner = source.createQueryRunner();
    for (const Step of OUTBOX) await new Step().up(runner);
    await runner.release();
  }
  const pool = new pg.Pool({ connectionString: databaseUrl(), max: 1 });
  await migrateQueue(pool);
  await pool.end();
  return source;
}

export const openQueue = (): Promise<JobQueue> =>
  openJobQueue({ url: queueUrl, databaseUrl: databaseUrl(), namespace: namespace() }, silent);

/** A worker with all its parts, as a process would have them; nothing runs before it is started. */
export class House {
  readonly tasks = new Tasks<Jobs>(catalogue);
  readonly outbox = new Outbox<Events>();
  readonly listener = new NotificationListener(databaseUrl(), silent);
  readonly waker: Waker;
  readonly runner: TaskRunner;
  readonly relay: Relay;
  readonly reconciler: Reconciler;

  constructor(
    readonly source: DataSource,
    readonly queue: JobQueue,
    settings: HouseSettings = {},
  ) {
    const parts = { db: source, log: silent };
    const idle: Work = () => Promise.resolve();
    const names = ['test.quick', 'test.lengthy', 'test.gather'] as const;
    const handlers = new JobHandlers(
      catalogue,
      names.map((name) => handle<typeof name, Jobs>(name, settings.works?.[name] ?? idle)),
    );
    this.waker = new Waker(source, queue, catalogue);
    this.runner = new TaskRunner(
      { ...parts, queue, handlers, waker: this.waker, chance: () => 0.5 },
      {
        concurrency: { fast: 4, bulk: 2 },
        leaseMs: settings.leaseMs ?? 10_000,
        backoff: { firstMs: 20, longestMs: 100 },
      },
    );
    const subscriptions = new Subscriptions(catalogue, settings.subscriptions ?? []);
    this.relay = new Relay(
      { ...parts, tasks: this.tasks, waker: this.waker, subscriptions, listener: this.listener },
      settings.relayMs ?? 50,
    );
    this.reconciler = new Reconciler(
      { ...parts, waker: this.waker },
      { intervalMs: 100, rewakeAfterMs: 300, keepDoneMs: 3_600_000, ...settings.reconciling },
    );
  }

  async start(): Promise<this> {
    await this.listener.start();
    await this.runner.start();
    this.relay.start();
    this.reconciler.start();
    return this;
  }

  async stop(graceMs = 5_000): Promise<void> {
    await Promise.all([this.relay.stop(), this.reconciler.stop(), this.listener.stop()]);
    await this.runner.stop(graceMs);
  }

  async stateOf(id: string): Promise<string | undefined> {
    const [row] = await this.source.query<{ state: string }[]>('SELECT state FROM task WHERE id = $1', [id]);
    return row?.state;
  }
}

/** Tables and queue of one spec file, and the house that a test builds on them. */
export class TaskBench {
  declare source: DataSource;
  declare queue: JobQueue;
  declare house: House;

  async open(): Promise<void> {
    this.source = await openTables();
    this.queue = await openQueue();
  }

  /** A house in which nothing runs yet. */
  build(settings: HouseSettings = {}): House {
    this.house = new House(this.source, this.queue, settings);
    return this.house;
  }

  openHouse(settings: HouseSettings = {}): Promise<House> {
    return this.build(settings).start();
  }

  add(n: number, name: keyof Jobs = 'test.quick'): Promise<string> {
    return this.source.transaction((tx) => this.house.tasks.add(tx, name, { n }));
  }

  untilState(id: string, state: string): Promise<void> {
    return until(`task ${state}`, async () => (await this.house.stateOf(id)) === state);
  }

  async clear(): Promise<void> {
    await this.house.stop();
    await this.queue.obliterate();
    await this.source.query('TRUNCATE task, outbox_event');
  }

  async close(): Promise<void> {
    await this.queue.close();
    await this.source.destroy();
  }
}

/** Waits until `met` answers true, and fails after a minute, naming what was waited for. */
export async function until(what: string, met: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 60_000;
  while (!(await met())) {
    if (performance.now() > end) throw new Error(`Waited in vain: ${what}.`);
    await wait(20);
  }
}

/** A promise that somebody else fulfils. */
export function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}
