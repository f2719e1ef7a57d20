import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import {
  migrateQueue,
  openJobQueue,
  QueueUnavailable,
  type JobQueue,
  type Wake,
} from '../../src/platform/queue/index.js';
import {
  databaseUrl,
  gate,
  House,
  namespace,
  openQueue,
  openTables,
  queueUrl,
  silent,
  until,
} from './queue-house.js';

// The same promises for both backends: PostgreSQL by default, Redis or Valkey where TEST_QUEUE_URL names one.

let source: DataSource;
let queue: JobQueue;

beforeAll(async () => {
  source = await openTables();
  queue = await openQueue();
});

afterEach(async () => {
  await queue.obliterate();
  await source.query('TRUNCATE task, outbox_event');
});

afterAll(async () => {
  await queue.close();
  await source.destroy();
});

const wakeOf = (taskId: string, part: Partial<Wake> = {}): Wake => ({
  taskId,
  name: 'test.quick',
  lane: 'fast',
  attempts: 0,
  ...part,
});

const lanes = { fast: 4, bulk: 2 };

/** What the server keeps of the jobs, read past BullMQ. */
async function jobData(): Promise<unknown[]> {
  if (queueUrl === 'postgres') {
    return (await source.query<{ data: unknown }[]>('SELECT data FROM bullmq.job')).map(({ data }) => data);
  }
  const redis = new Redis(queueUrl);
  const keys = (await redis.keys(`${namespace()}:huella-*`)).filter((key) => /-\d+$/.test(key));
  const data = await Promise.all(keys.map((key) => redis.hget(key, 'data')));
  redis.disconnect();
  return data.map((text) => JSON.parse(text ?? 'null') as unknown);
}

/** Cuts what this file's queues hold open, with the workers' connections, as a restart of the server would. */
async function cutConnections(): Promise<number> {
  if (queueUrl === 'postgres') {
    const cut = await source.query<unknown[]>(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND backend_type = 'client backend'
         AND application_name NOT IN ('huella', 'huella-listen')`,
    );
    return cut.length;
  }
  const redis = new Redis(queueUrl);
  const clients = String(await redis.call('CLIENT', 'LIST')).split('\n');
  const ids = clients
    .filter((line) => line.includes(` name=${namespace()}`))
    .map((line) => /id=(\d+)/.exec(line)?.[1] ?? '');
  for (const id of ids) await redis.call('CLIENT', 'KILL', 'ID', id);
  redis.disconnect();
  return ids.length;
}

describe('the queue', () => {
  it('brings each wake to one worker', async () => {
    const ids = Array.from({ length: 30 }, () => randomUUID());
    const seen: string[] = [];
    const work = await queue.work((id) => {
      seen.push(id);
      return Promise.resolve();
    }, lanes);
    await queue.wake(ids.map((id, at) => wakeOf(id, { lane: at % 2 ? 'fast' : 'bulk' })));
    await until('all wakes', () => seen.length >= ids.length);
    await work.stop(2_000);
    expect([...seen].sort()).toEqual([...ids].sort());
  });

  it('takes two wakes of one attempt for one, and never the next attempt for the last', async () => {
    const id = randomUUID();
    await queue.wake([wakeOf(id), wakeOf(id)]);
    await queue.wake([wakeOf(id)]);
    expect((await queue.counts()).fast.waiting).toBe(1);
    await queue.wake([wakeOf(id, { attempts: 1 })]);
    expect((await queue.counts()).fast.waiting).toBe(2);
  });

  it('lets a task be woken again after its wake has been served, also when the worker threw', async () => {
    const id = randomUUID();
    let runs = 0;
    const work = await queue.work(() => {
      runs += 1;
      return runs === 1 ? Promise.reject(new Error('broken')) : Promise.resolve();
    }, lanes);
    for (let round = 1; round <= 3; round += 1) {
      await queue.wake([wakeOf(id)]);
      await until(`run ${round}`, () => runs === round);
      await until('the job to be gone', async () => (await queue.counts()).fast.running === 0);
    }
    await work.stop(2_000);
  });

  it('wakes the parent of a flow after all its children, across lanes', async () => {
    const parent = randomUUID();
    const children: string[] = [randomUUID(), randomUUID(), randomUUID()];
    const ended: string[] = [];
    const work = await queue.work(async (id) => {
      await wait(30 * children.indexOf(id));
      ended.push(id);
    }, lanes);
    await queue.wakeFlow(
      wakeOf(parent),
      children.map((id) => wakeOf(id, { lane: 'bulk' })),
    );
    await until('the parent', () => ended.includes(parent));
    await work.stop(2_000);
    expect(ended.at(-1)).toBe(parent);
    expect(ended).toHaveLength(4);
  });

  it('serves on after it was emptied', async () => {
    const seen: string[] = [];
    const work = await queue.work((id) => {
      seen.push(id);
      return Promise.resolve();
    }, lanes);
    await queue.obliterate();
    const id = randomUUID();
    await queue.wake([wakeOf(id)]);
    await until('the wake', () => seen.includes(id));
    await work.stop(2_000);
  });

  it('serves on after all its connections were cut', async () => {
    const seen: string[] = [];
    const work = await queue.work((id) => Promise.resolve(void seen.push(id)), lanes);
    // Two workers that listen, and whoever adds.
    expect(await cutConnections()).toBeGreaterThanOrEqual(3);
    const id = randomUUID();
    await until('a wake to be taken', () =>
      queue.wake([wakeOf(id)]).then(
        () => true,
        () => false,
      ),
    );
    await until('the wake', () => seen.includes(id));
    await work.stop(2_000);
  });

  it('stops in time although a job does not end', async () => {
    const never = gate();
    const started = gate();
    const own = await openQueue();
    const work = await own.work(() => {
      started.open();
      return never.opened;
    }, lanes);
    await own.wake([wakeOf(randomUUID())]);
    await started.opened;
    const before = performance.now();
    await work.stop(200);
    expect(performance.now() - before).toBeLessThan(60_000);
    never.open();
    await own.close();
  });

  it('keeps no more of a task than its id', async () => {
    const house = new House(source, queue);
    const id = await source.transaction((tx) => house.tasks.add(tx, 'test.quick', { n: 77 }));
    await house.waker.wakeNew();
    expect(await jobData()).toEqual([{ taskId: id }]);
    expect((await queue.counts()).fast.waiting).toBe(1);
  });
});

describe('opening the queue', () => {
  it('says where nothing listens and what mends it, without the password', async () => {
    const opening = openJobQueue(
      { url: 'redis://clerk:hidden@127.0.0.1:1', databaseUrl: databaseUrl() },
      silent,
    );
    const error: unknown = await opening.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(QueueUnavailable);
    expect((error as QueueUnavailable).message).toBe(
      'The queue at 127.0.0.1:1 cannot be used: nothing listens there. ' +
        'Start it or correct QUEUE_URL; with QUEUE_URL=postgres no such server is needed.',
    );
  });

  it('asks for the migration where the database has no tables for it', async () => {
    const bare = new URL(databaseUrl());
    bare.pathname = `${bare.pathname}_bare`;
    await source.query(`CREATE DATABASE "${bare.pathname.slice(1)}"`);
    try {
      const opening = openJobQueue({ url: 'postgres', databaseUrl: bare.href }, silent);
      await expect(opening).rejects.toThrow('Run `huella migrate`.');
    } finally {
      await source.query(`DROP DATABASE "${bare.pathname.slice(1)}" WITH (FORCE)`);
    }
  });

  it('works for a role that owns nothing', async () => {
    const role = `clerk_${randomUUID().slice(0, 8)}`;
    await source.query(`CREATE ROLE ${role} LOGIN PASSWORD 'pass'`);
    const pool = new pg.Pool({ connectionString: databaseUrl(), max: 1 });
    await migrateQueue(pool, [role]);
    await pool.end();
    const as = new URL(databaseUrl());
    as.username = role;
    as.password = 'pass';
    const restricted = await openJobQueue({ url: 'postgres', databaseUrl: as.href }, silent);
    try {
      const seen: string[] = [];
      const work = await restricted.work((id) => Promise.resolve(void seen.push(id)), lanes);
      const [single, parent, child] = [randomUUID(), randomUUID(), randomUUID()];
      await restricted.wake([wakeOf(single)]);
      await restricted.wakeFlow(wakeOf(parent), [wakeOf(child, { lane: 'bulk' })]);
      await until('three runs', () => seen.length === 3);
      await work.stop(2_000);
    } finally {
      await restricted.close();
      await source.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
    }
  });
});

describe('lanes', () => {
  it('do not let slow work of one delay the other', async () => {
    const release = gate();
    const quick: number[] = [];
    const house = await new House(source, queue, {
      works: {
        'test.lengthy': () => release.opened,
        'test.quick': ({ payload }) => Promise.resolve(void quick.push(payload.n)),
      },
    }).start();
    await source.transaction(async (tx) => {
      for (let n = 0; n < 20; n += 1) await house.tasks.add(tx, 'test.lengthy', { n });
    });
    await until('the slow lane to be full', async () => (await queue.counts()).bulk.running === 2);
    await source.transaction((tx) => house.tasks.add(tx, 'test.quick', { n: 1 }));
    await until('the quick one', () => quick.length === 1);
    expect((await queue.counts()).bulk.waiting).toBe(18);
    release.open();
    await house.stop();
  });
});
