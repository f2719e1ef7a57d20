import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import {
  CHILD_DEAD,
  ParentNotWaiting,
  readTask,
  reviveTask,
  TaskCannotSucceed,
  type NewTask,
} from '../../src/platform/queue/index.js';
import { gate, House, TaskBench, until, type Jobs } from './queue-house.js';

// A task that waits for its children, on the backend that TEST_QUEUE_URL names.

const bench = new TaskBench();
beforeAll(() => bench.open());
afterEach(() => bench.clear());
afterAll(() => bench.close());

const quick = (n: number): NewTask<Jobs> => ({ name: 'test.quick', payload: { n } });
const addFlow = (children: number): Promise<string> =>
  bench.source.transaction((tx) =>
    bench.house.tasks.addFlow(
      tx,
      { name: 'test.gather', payload: { n: 0 } },
      Array.from({ length: children }, (_, n) => quick(n)),
    ),
  );

describe('a flow', () => {
  const gathered: number[] = [];
  const works = {
    'test.gather': async () => {
      const [row] = await bench.source.query<{ open: number }[]>(
        `SELECT count(*)::int AS open FROM task WHERE parent_id IS NOT NULL AND state <> 'done'`,
      );
      gathered.push(row!.open);
    },
  };
  afterEach(() => gathered.splice(0));

  it('runs the parent once, after all its children', async () => {
    await bench.openHouse({ works: { ...works, 'test.quick': ({ payload }) => wait(payload.n * 5) } });
    const id = await addFlow(8);
    await bench.untilState(id, 'done');
    await wait(500);
    expect(gathered).toEqual([0]);
    expect((await readTask(bench.source, id))?.children).toEqual({ done: 8, total: 8 });
  });

  it('runs the parent also when a child failed at first', async () => {
    await bench.openHouse({
      works: {
        ...works,
        'test.quick': ({ payload, task }) =>
          payload.n === 2 && task.attempt === 1 ? Promise.reject(new Error('not yet')) : Promise.resolve(),
      },
      reconciling: { rewakeAfterMs: 3_600_000 },
    });
    await bench.untilState(await addFlow(3), 'done');
    expect(gathered).toEqual([0]);
  });

  it('runs the parent once although the queue is emptied in between', async () => {
    const release = gate();
    let ended = 0;
    await bench.openHouse({
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
    await bench.queue.obliterate();
    release.open();
    await bench.untilState(id, 'done');
    await wait(500);
    expect(gathered).toEqual([0]);
  });

  it('does not miss the end when the two last children end at once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const both = [gate(), gate()];
      const beforeCommit = Object.assign(Object.create(bench.source) as DataSource, {
        transaction: <T>(work: (tx: EntityManager) => Promise<T>) =>
          bench.source.transaction(async (tx) => {
            const result = await work(tx);
            await wait(round);
            return result;
          }),
      });
      bench.house = await new House(beforeCommit, bench.queue, {
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
      await bench.untilState(await addFlow(2), 'done');
      await bench.house.stop();
    }
    expect(gathered).toEqual(Array.from({ length: 10 }, () => 0));
  });

  it('is dead when a child is dead, and runs after the child was revived', async () => {
    let broken = true;
    await bench.openHouse({
      works: {
        ...works,
        'test.quick': ({ payload }) =>
          broken && payload.n === 1
            ? Promise.reject(new TaskCannotSucceed('FILE.BROKEN'))
            : Promise.resolve(),
      },
    });
    const id = await addFlow(3);
    await bench.untilState(id, 'dead');
    expect((await readTask(bench.source, id))?.lastErrorCode).toBe(CHILD_DEAD);
    expect(gathered).toEqual([]);
    broken = false;
    await bench.source.transaction((tx) => reviveTask(tx, id));
    await bench.untilState(id, 'done');
    expect(gathered).toEqual([0]);
  });

  it('takes more children while it waits, and none after', async () => {
    await bench.openHouse({
      works: {
        ...works,
        'test.quick': async ({ payload, task }) => {
          if (payload.n !== 0) return;
          await bench.source.transaction((tx) =>
            bench.house.tasks.add(tx, 'test.lengthy', { n: 7 }, { parent: task.parentId! }),
          );
        },
      },
    });
    const id = await addFlow(2);
    await bench.untilState(id, 'done');
    expect((await readTask(bench.source, id))?.children).toEqual({ done: 3, total: 3 });
    const late = bench.source.transaction((tx) =>
      bench.house.tasks.add(tx, 'test.quick', { n: 9 }, { parent: id }),
    );
    await expect(late).rejects.toThrow(ParentNotWaiting);
  });

  it('with no child is an ordinary task', async () => {
    await bench.openHouse({ works });
    await bench.untilState(await addFlow(0), 'done');
    expect(gathered).toEqual([0]);
  });
});
