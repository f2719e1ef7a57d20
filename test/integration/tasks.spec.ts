import { jest } from '@jest/globals';
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import {
  CHILD_DEAD,
  LEASE_EXPIRED,
  ParentNotWaiting,
  PayloadNotIds,
  PROGRESS_CHANNEL,
  readBacklog,
  readDeadTasks,
  readTask,
  reviveTask,
  TaskCannotSucceed,
  UnknownJob,
  type JobQueue,
  type NewTask,
} from '../../src/platform/queue/index.js';
import { gate, House, openQueue, openTables, until, type HouseSettings, type Jobs } from './queue-house.js';

// Real servers on a shared machine; `until` has a limit of its own.
jest.setTimeout(20_000);

// Tasks on the backend that TEST_QUEUE_URL names: whatever the queue does, a task is run to its end, once or again.

let source: DataSource;
let queue: JobQueue;
let house: House;

beforeAll(async () => {
  source = await openTables();
  queue = await openQueue();
});

afterEach(async () => {
  await house.stop();
  await queue.obliterate();
  await source.query('TRUNCATE task, outbox_event');
});

afterAll(async () => {
  await queue.close();
  await source.destroy();
});

async function openHouse(settings: HouseSettings = {}): Promise<House> {
  house = await new House(source, queue, settings).start();
  return house;
}

const add = (n: number, name: keyof Jobs = 'test.quick'): Promise<string> =>
  source.transaction((tx) => house.tasks.add(tx, name, { n }));

const untilState = (id: string, state: string): Promise<void> =>
  until(`task ${state}`, async () => (await house.stateOf(id)) === state);

const quick = (n: number): NewTask<Jobs> => ({ name: 'test.quick', payload: { n } });
const addFlow = (children: number): Promise<string> =>
  source.transaction((tx) =>
    house.tasks.addFlow(
      tx,
      { name: 'test.gather', payload: { n: 0 } },
      Array.from({ length: children }, (_, n) => quick(n)),
    ),
  );

describe('a task', () => {
  it('is run after its transaction has committed, and not at all when that is rolled back', async () => {
    const runs: number[] = [];
    await openHouse({ works: { 'test.quick': ({ payload }) => Promise.resolve(void runs.push(payload.n)) } });
    const lost = source.transaction(async (tx) => {
      await house.tasks.add(tx, 'test.quick', { n: 1 });
      throw new Error('changed my mind');
    });
    await expect(lost).rejects.toThrow('changed my mind');
    await untilState(await add(2), 'done');
    expect(runs).toEqual([2]);
  });

  it('is one for a key, and runs no sooner than it is due', async () => {
    const runs: number[] = [];
    await openHouse({ works: { 'test.quick': () => Promise.resolve(void runs.push(performance.now())) } });
    const begin = performance.now();
    const dueAt = new Date(Date.now() + 500);
    const [first, second] = await source.transaction(async (tx) => [
      await house.tasks.add(tx, 'test.quick', { n: 1 }, { once: 'same', dueAt }),
      await house.tasks.add(tx, 'test.quick', { n: 1 }, { once: 'same', dueAt }),
    ]);
    expect(second).toBe(first);
    await untilState(first, 'done');
    await wait(300);
    expect(runs).toHaveLength(1);
    expect(runs[0]! - begin).toBeGreaterThanOrEqual(450);
  });

  it('is tried again after a failure, and dead with a code and no message when the attempts are spent', async () => {
    let runs = 0;
    await openHouse({
      works: {
        'test.quick': () => {
          runs += 1;
          throw Object.assign(new Error('Nobody Example, born 1 May'), { code: 'MAIL.REFUSED' });
        },
      },
    });
    const id = await add(1);
    await untilState(id, 'dead');
    expect(runs).toBe(3);
    expect(await readTask(source, id)).toMatchObject({
      attempts: 3,
      maxAttempts: 3,
      lastErrorCode: 'MAIL.REFUSED',
    });
    const [row] = await source.query<{ text: string }[]>(
      'SELECT task::text AS text FROM task WHERE id = $1',
      [id],
    );
    expect(row?.text).not.toContain('Example');
    expect(await readBacklog(source)).toMatchObject({ dead: 1, pending: 0 });
    expect((await readDeadTasks(source, 10)).map((task) => task.id)).toEqual([id]);
  });

  it('is dead at once when its handler knows that no retry helps, and can be revived', async () => {
    let hopeless = true;
    await openHouse({
      works: {
        'test.quick': () =>
          hopeless ? Promise.reject(new TaskCannotSucceed('MAIL.NO_ADDRESS')) : Promise.resolve(),
      },
    });
    const id = await add(1);
    await untilState(id, 'dead');
    expect(await readTask(source, id)).toMatchObject({ attempts: 1, lastErrorCode: 'MAIL.NO_ADDRESS' });
    hopeless = false;
    expect(await source.transaction((tx) => reviveTask(tx, id))).toBe(true);
    await untilState(id, 'done');
    expect(await source.transaction((tx) => reviveTask(tx, id))).toBe(false);
  });

  it('survives the loss of the whole queue', async () => {
    const runs = new Set<number>();
    house = new House(source, queue, {
      works: { 'test.quick': ({ payload }) => Promise.resolve(void runs.add(payload.n)) },
    });
    await source.transaction(async (tx) => {
      for (let n = 0; n < 50; n += 1) await house.tasks.add(tx, 'test.quick', { n });
    });
    expect(await house.waker.wakeNew()).toBe(50);
    await queue.obliterate();
    expect((await queue.counts()).fast.waiting).toBe(0);
    await house.start();
    await until('all to be done', async () => (await readBacklog(source)).pending === 0 && runs.size === 50);
  });

  it('survives the loss of the queue while it runs', async () => {
    const release = gate();
    await openHouse({ works: { 'test.quick': () => release.opened } });
    const id = await add(1);
    await untilState(id, 'running');
    await queue.obliterate();
    release.open();
    await untilState(id, 'done');
  });

  it('is taken over when its worker was killed, and the death counts as an attempt', async () => {
    house = new House(source, queue, { leaseMs: 1_000 });
    const doomed = spawn(
      process.execPath,
      ['--import', '@swc-node/register/esm-register', resolve('test/integration/doomed-worker.ts')],
      { env: { ...process.env, NODE_OPTIONS: '' }, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const id = await add(1);
    await new Promise((heard) => doomed.stdout.once('data', heard));
    doomed.kill('SIGKILL');
    await house.start();
    await untilState(id, 'done');
    expect((await readTask(source, id))?.attempts).toBe(2);
  });

  it('is dead when it has killed as many workers as it has attempts', async () => {
    house = new House(source, queue);
    const id = await add(1);
    await source.query(
      `UPDATE task SET state = 'running', attempts = max_attempts, lease_token = gen_random_uuid(), lease_until = now()`,
    );
    await house.reconciler.reconcile();
    expect(await readTask(source, id)).toMatchObject({ state: 'dead', lastErrorCode: LEASE_EXPIRED });
  });

  it('keeps its lease while it runs longer than it', async () => {
    let runs = 0;
    await openHouse({
      leaseMs: 300,
      works: {
        'test.quick': async () => {
          runs += 1;
          await wait(1_200);
        },
      },
    });
    await untilState(await add(1), 'done');
    expect(runs).toBe(1);
  });

  it('tells a worker that has lost it, and does not hear that worker any more', async () => {
    let reason: unknown;
    await openHouse({
      leaseMs: 300,
      works: {
        'test.quick': async ({ signal }) => {
          await new Promise((lost) => signal.addEventListener('abort', lost));
          reason = (signal.reason as Error).message;
        },
      },
    });
    const id = await add(1);
    await untilState(id, 'running');
    await source.query(
      `UPDATE task SET lease_token = gen_random_uuid(), lease_until = now() + interval '1 hour'`,
    );
    await until('the signal', () => reason !== undefined);
    expect(reason).toBe('lease-lost');
    await wait(100);
    expect(await house.stateOf(id)).toBe('running');
  });

  it('is given back at shutdown without costing an attempt', async () => {
    await openHouse({
      works: {
        'test.quick': ({ signal }) =>
          new Promise((_, fail) => signal.addEventListener('abort', () => fail(signal.reason as Error))),
      },
    });
    const id = await add(1);
    await untilState(id, 'running');
    await house.stop(100);
    const { state, attempts, maxAttempts } = (await readTask(source, id))!;
    expect({ state, left: maxAttempts - attempts }).toEqual({ state: 'pending', left: 3 });
  });

  it('tells its progress in its row and to whoever listens', async () => {
    await openHouse({
      works: {
        'test.quick': async ({ progress }) => {
          for (let n = 1; n <= 1_000; n += 1) await progress(n, 1_000);
        },
      },
    });
    const heard: string[] = [];
    house.listener.on(PROGRESS_CHANNEL, (taskId) => heard.push(taskId));
    const id = await add(1);
    await untilState(id, 'done');
    expect((await readTask(source, id))?.progress).toEqual({ done: 1_000, total: 1_000 });
    await until('the news', () => heard.length >= 2);
    expect(new Set(heard)).toEqual(new Set([id]));
    expect(heard.length).toBeLessThan(20);
  });

  it('is refused under an unknown name, and with more than ids in it', async () => {
    house = new House(source, queue);
    const careless = house.tasks as unknown as {
      add(tx: DataSource, name: string, payload: object): Promise<string>;
    };
    await expect(careless.add(source, 'test.unheard', { n: 1 })).rejects.toThrow(UnknownJob);
    await expect(careless.add(source, 'test.quick', { who: 'Nobody Example' })).rejects.toThrow(
      PayloadNotIds,
    );
    expect(await source.query('SELECT 1 FROM task')).toEqual([]);
  });
});

describe('a flow', () => {
  const gathered: number[] = [];
  const works = {
    'test.gather': async () => {
      const [row] = await source.query<{ open: number }[]>(
        `SELECT count(*)::int AS open FROM task WHERE parent_id IS NOT NULL AND state <> 'done'`,
      );
      gathered.push(row!.open);
    },
  };
  afterEach(() => gathered.splice(0));

  it('runs the parent once, after all its children', async () => {
    await openHouse({ works: { ...works, 'test.quick': ({ payload }) => wait(payload.n * 5) } });
    const id = await addFlow(8);
    await untilState(id, 'done');
    await wait(500);
    expect(gathered).toEqual([0]);
    expect((await readTask(source, id))?.children).toEqual({ done: 8, total: 8 });
  });

  it('runs the parent also when a child failed at first', async () => {
    await openHouse({
      works: {
        ...works,
        'test.quick': ({ payload, task }) =>
          payload.n === 2 && task.attempt === 1 ? Promise.reject(new Error('not yet')) : Promise.resolve(),
      },
      reconciling: { rewakeAfterMs: 3_600_000 },
    });
    await untilState(await addFlow(3), 'done');
    expect(gathered).toEqual([0]);
  });

  it('runs the parent once although the queue is emptied in between', async () => {
    const release = gate();
    let ended = 0;
    await openHouse({
      works: {
        ...works,
        'test.quick': async ({ payload }) => {
          if (payload.n > 1) await release.opened;
          ended += 1;
        },
      },
    });
    const id = await addFlow(10);
    await until('some children', () => ended >= 2);
    await queue.obliterate();
    release.open();
    await untilState(id, 'done');
    await wait(500);
    expect(gathered).toEqual([0]);
  });

  it('does not miss the end when the two last children end at once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const both = [gate(), gate()];
      const beforeCommit = Object.assign(Object.create(source) as DataSource, {
        transaction: <T>(work: (tx: EntityManager) => Promise<T>) =>
          source.transaction(async (tx) => {
            const result = await work(tx);
            await wait(round);
            return result;
          }),
      });
      house = await new House(beforeCommit, queue, {
        works: {
          ...works,
          'test.quick': async ({ payload }) => {
            both[payload.n]?.open();
            await Promise.all(both.map(({ opened }) => opened));
          },
        },
        // Nothing but the children themselves may start the parent.
        reconciling: { intervalMs: 3_600_000 },
      }).start();
      await untilState(await addFlow(2), 'done');
      await house.stop();
    }
    expect(gathered).toEqual(Array.from({ length: 10 }, () => 0));
  });

  it('is dead when a child is dead, and runs after the child was revived', async () => {
    let broken = true;
    await openHouse({
      works: {
        ...works,
        'test.quick': ({ payload }) =>
          broken && payload.n === 1
            ? Promise.reject(new TaskCannotSucceed('FILE.BROKEN'))
            : Promise.resolve(),
      },
    });
    const id = await addFlow(3);
    await untilState(id, 'dead');
    expect((await readTask(source, id))?.lastErrorCode).toBe(CHILD_DEAD);
    expect(gathered).toEqual([]);
    broken = false;
    await source.transaction((tx) => reviveTask(tx, id));
    await untilState(id, 'done');
    expect(gathered).toEqual([0]);
  });

  it('takes more children while it waits, and none after', async () => {
    await openHouse({
      works: {
        ...works,
        'test.quick': async ({ payload, task }) => {
          if (payload.n !== 0) return;
          await source.transaction((tx) =>
            house.tasks.add(tx, 'test.lengthy', { n: 7 }, { parent: task.parentId! }),
          );
        },
      },
    });
    const id = await addFlow(2);
    await untilState(id, 'done');
    expect((await readTask(source, id))?.children).toEqual({ done: 3, total: 3 });
    const late = source.transaction((tx) => house.tasks.add(tx, 'test.quick', { n: 9 }, { parent: id }));
    await expect(late).rejects.toThrow(ParentNotWaiting);
  });

  it('with no child is an ordinary task', async () => {
    await openHouse({ works });
    await untilState(await addFlow(0), 'done');
    expect(gathered).toEqual([0]);
  });
});

describe('the reconciler', () => {
  it('leaves a backlog whose age shows that nobody works', async () => {
    house = new House(source, queue);
    expect((await readBacklog(source)).oldestDueSeconds).toBe(0);
    await add(1);
    await source.query(`UPDATE task SET due_at = now() - interval '1 hour'`);
    const backlog = await readBacklog(source);
    expect(backlog).toMatchObject({ pending: 1, running: 0, unhandedEvents: 0 });
    expect(backlog.oldestDueSeconds).toBeGreaterThanOrEqual(3_600);
  });

  it('lets one process at a time do its work', async () => {
    house = new House(source, queue);
    const other = new House(source, queue);
    const held = gate();
    const locked = gate();
    const holder = source.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(176400001)');
      locked.open();
      await held.opened;
    });
    await locked.opened;
    expect(await other.reconciler.reconcile()).toBe(false);
    held.open();
    await holder;
    expect(await other.reconciler.reconcile()).toBe(true);
  });

  it('forgets what was done long ago, and nothing that is open or dead', async () => {
    house = new House(source, queue, { reconciling: { keepDoneMs: 60_000 } });
    const [old, fresh, dead, open] = [await add(1), await add(2), await add(3), await add(4)];
    const end = (id: string, state: string, ago: string): Promise<unknown> =>
      source.query(`UPDATE task SET state = $2, finished_at = now() - $3::interval WHERE id = $1`, [
        id,
        state,
        ago,
      ]);
    await end(old, 'done', '2 minutes');
    await end(fresh, 'done', '1 second');
    await end(dead, 'dead', '1 year');
    await house.reconciler.reconcile();
    const left = await source.query<{ id: string }[]>('SELECT id FROM task');
    expect(left.map(({ id }) => id).sort()).toEqual([fresh, dead, open].sort());
  });
});
