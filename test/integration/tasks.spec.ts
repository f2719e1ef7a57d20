import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import {
  LEASE_EXPIRED,
  PayloadNotIds,
  PROGRESS_CHANNEL,
  readBacklog,
  readDeadTasks,
  readTask,
  reviveTask,
  TaskCannotSucceed,
  UnknownJob,
} from '../../src/platform/queue/index.js';
import { gate, TaskBench, until } from './queue-house.js';

// Tasks on the backend that TEST_QUEUE_URL names: whatever the queue does, a task is run to its end, once or again.

const bench = new TaskBench();
beforeAll(() => bench.open());
afterEach(() => bench.clear());
afterAll(() => bench.close());

describe('a task', () => {
  it('is run after its transaction has committed, and not at all when that is rolled back', async () => {
    const runs: number[] = [];
    await bench.openHouse({
      works: { 'test.quick': ({ payload }) => Promise.resolve(void runs.push(payload.n)) },
    });
    const lost = bench.source.transaction(async (tx) => {
      await bench.house.tasks.add(tx, 'test.quick', { n: 1 });
      throw new Error('changed my mind');
    });
    await expect(lost).rejects.toThrow('changed my mind');
    await bench.untilState(await bench.add(2), 'done');
    expect(runs).toEqual([2]);
  });

  it('is one for a key, and runs no sooner than it is due', async () => {
    const runs: number[] = [];
    await bench.openHouse({
      works: { 'test.quick': () => Promise.resolve(void runs.push(performance.now())) },
    });
    const begin = performance.now();
    const dueAt = new Date(Date.now() + 500);
    const [first, second] = await bench.source.transaction(async (tx) => [
      await bench.house.tasks.add(tx, 'test.quick', { n: 1 }, { once: 'same', dueAt }),
      await bench.house.tasks.add(tx, 'test.quick', { n: 1 }, { once: 'same', dueAt }),
    ]);
    expect(second).toBe(first);
    await bench.untilState(first, 'done');
    await wait(300);
    expect(runs).toHaveLength(1);
    expect(runs[0]! - begin).toBeGreaterThanOrEqual(450);
  });

  it('is tried again after a failure, and dead with a code and no message when the attempts are spent', async () => {
    let runs = 0;
    await bench.openHouse({
      works: {
        'test.quick': () => {
          runs += 1;
          throw Object.assign(new Error('Nobody Example, born 1 May'), { code: 'MAIL.REFUSED' });
        },
      },
    });
    const id = await bench.add(1);
    await bench.untilState(id, 'dead');
    expect(runs).toBe(3);
    expect(await readTask(bench.source, id)).toMatchObject({
      attempts: 3,
      maxAttempts: 3,
      lastErrorCode: 'MAIL.REFUSED',
    });
    const [row] = await bench.source.query<{ text: string }[]>(
      'SELECT task::text AS text FROM task WHERE id = $1',
      [id],
    );
    expect(row?.text).not.toContain('Example');
    expect(await readBacklog(bench.source)).toMatchObject({ dead: 1, pending: 0 });
    expect((await readDeadTasks(bench.source, 10)).map((task) => task.id)).toEqual([id]);
  });

  it('is dead at once when its handler knows that no retry helps, and can be revived', async () => {
    let hopeless = true;
    await bench.openHouse({
      works: {
        'test.quick': () =>
          hopeless ? Promise.reject(new TaskCannotSucceed('MAIL.NO_ADDRESS')) : Promise.resolve(),
      },
    });
    const id = await bench.add(1);
    await bench.untilState(id, 'dead');
    expect(await readTask(bench.source, id)).toMatchObject({ attempts: 1, lastErrorCode: 'MAIL.NO_ADDRESS' });
    hopeless = false;
    expect(await bench.source.transaction((tx) => reviveTask(tx, id))).toBe(true);
    await bench.untilState(id, 'done');
    expect(await bench.source.transaction((tx) => reviveTask(tx, id))).toBe(false);
  });

  it('survives the loss of the whole queue', async () => {
    const runs = new Set<number>();
    bench.build({
      works: { 'test.quick': ({ payload }) => Promise.resolve(void runs.add(payload.n)) },
    });
    await bench.source.transaction(async (tx) => {
      for (let n = 0; n < 50; n += 1) await bench.house.tasks.add(tx, 'test.quick', { n });
    });
    expect(await bench.house.waker.wakeNew()).toBe(50);
    await bench.queue.obliterate();
    expect((await bench.queue.counts()).fast.waiting).toBe(0);
    await bench.house.start();
    await until(
      'all to be done',
      async () => (await readBacklog(bench.source)).pending === 0 && runs.size === 50,
    );
  });

  it('survives the loss of the queue while it runs', async () => {
    const release = gate();
    await bench.openHouse({ works: { 'test.quick': () => release.opened } });
    const id = await bench.add(1);
    await bench.untilState(id, 'running');
    await bench.queue.obliterate();
    release.open();
    await bench.untilState(id, 'done');
  });

  it('is taken over when its worker was killed, and the death counts as an attempt', async () => {
    bench.build({ leaseMs: 1_000 });
    const doomed = spawn(
      process.execPath,
      ['--import', './scripts/from-source.mjs', resolve('test/integration/doomed-worker.ts')],
      { env: { ...process.env, NODE_OPTIONS: '' }, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const id = await bench.add(1);
    await new Promise((heard) => doomed.stdout.once('data', heard));
    doomed.kill('SIGKILL');
    await bench.house.start();
    await bench.untilState(id, 'done');
    expect((await readTask(bench.source, id))?.attempts).toBe(2);
  });

  it('is dead when it has killed as many workers as it has attempts', async () => {
    bench.build();
    const id = await bench.add(1);
    await bench.source.query(
      `UPDATE task SET state = 'running', attempts = max_attempts, lease_token = gen_random_uuid(), lease_until = now()`,
    );
    await bench.house.reconciler.reconcile();
    expect(await readTask(bench.source, id)).toMatchObject({ state: 'dead', lastErrorCode: LEASE_EXPIRED });
  });

  it('keeps its lease while it runs longer than it', async () => {
    let runs = 0;
    await bench.openHouse({
      leaseMs: 300,
      works: {
        'test.quick': async () => {
          runs += 1;
          await wait(1_200);
        },
      },
    });
    await bench.untilState(await bench.add(1), 'done');
    expect(runs).toBe(1);
  });

  it('tells a worker that has lost it, and does not hear that worker any more', async () => {
    let reason: unknown;
    await bench.openHouse({
      leaseMs: 300,
      works: {
        'test.quick': async ({ signal }) => {
          await new Promise((lost) => signal.addEventListener('abort', lost));
          reason = (signal.reason as Error).message;
        },
      },
    });
    const id = await bench.add(1);
    await bench.untilState(id, 'running');
    await bench.source.query(
      `UPDATE task SET lease_token = gen_random_uuid(), lease_until = now() + interval '1 hour'`,
    );
    await until('the signal', () => reason !== undefined);
    expect(reason).toBe('lease-lost');
    await wait(100);
    expect(await bench.house.stateOf(id)).toBe('running');
  });

  it('is given back at shutdown without costing an attempt', async () => {
    await bench.openHouse({
      works: {
        'test.quick': ({ signal }) =>
          new Promise((_, fail) => signal.addEventListener('abort', () => fail(signal.reason as Error))),
      },
    });
    const id = await bench.add(1);
    await bench.untilState(id, 'running');
    await bench.house.stop(100);
    const { state, attempts, maxAttempts } = (await readTask(bench.source, id))!;
    expect({ state, left: maxAttempts - attempts }).toEqual({ state: 'pending', left: 3 });
  });

  it('tells its progress in its row and to whoever listens', async () => {
    const house = bench.build({
      works: {
        'test.quick': async ({ progress }) => {
          for (let n = 1; n <= 1_000; n += 1) await progress(n, 1_000);
        },
      },
    });
    const heard: string[] = [];
    // Before the start: on a running listener LISTEN is on its way yet, and what is told meanwhile is lost.
    house.listener.on(PROGRESS_CHANNEL, (taskId) => heard.push(taskId));
    await house.start();
    const id = await bench.add(1);
    await bench.untilState(id, 'done');
    expect((await readTask(bench.source, id))?.progress).toEqual({ done: 1_000, total: 1_000 });
    await until('the news', () => heard.length >= 2);
    expect(new Set(heard)).toEqual(new Set([id]));
    expect(heard.length).toBeLessThan(20);
  });

  it('is refused under an unknown name, and with more than ids in it', async () => {
    bench.build();
    const careless = bench.house.tasks as unknown as {
      add(tx: DataSource, name: string, payload: object): Promise<string>;
    };
    await expect(careless.add(bench.source, 'test.unheard', { n: 1 })).rejects.toThrow(UnknownJob);
    await expect(careless.add(bench.source, 'test.quick', { who: 'Nobody Example' })).rejects.toThrow(
      PayloadNotIds,
    );
    expect(await bench.source.query('SELECT 1 FROM task')).toEqual([]);
  });
});
