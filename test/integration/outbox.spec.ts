import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { forgetHandedEvents, on, Subscriptions } from '../../src/platform/outbox/index.js';
import { JobListRefused, PayloadNotIds, readBacklog, type JobQueue } from '../../src/platform/queue/index.js';
import {
  catalogue,
  House,
  openQueue,
  openTables,
  until,
  type Events,
  type HouseSettings,
  type Jobs,
} from './queue-house.js';

let source: DataSource;
let queue: JobQueue;
let house: House;
let runs: number[];

beforeAll(async () => {
  source = await openTables();
  queue = await openQueue();
});

beforeEach(() => {
  runs = [];
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

const subscriptions = [
  on<'test.Happened', 'test.quick', Events, Jobs>('test.Happened', 'test.quick', ({ payload }) => ({
    n: payload.n,
  })),
  on<'test.Happened', 'test.lengthy', Events, Jobs>('test.Happened', 'test.lengthy', ({ payload }) =>
    payload.n % 2 === 0 ? { n: payload.n } : undefined,
  ),
  on<'test.Garbled', 'test.quick', Events, Jobs>('test.Garbled', 'test.quick', () => {
    throw Object.assign(new TypeError('cannot read'), { code: 'TEST.GARBLED' });
  }),
];

function makeHouse(settings: HouseSettings = {}): House {
  const note = (n: number): Promise<void> => Promise.resolve(void runs.push(n));
  house = new House(source, queue, {
    subscriptions,
    works: {
      'test.quick': ({ payload }) => note(payload.n),
      'test.lengthy': ({ payload }) => note(payload.n + 1_000),
    },
    ...settings,
  });
  return house;
}

const put = (tx: EntityManager, n: number, name: keyof Events = 'test.Happened'): Promise<string> =>
  house.outbox.put(tx, { name, payload: { n } });

const unhanded = async (): Promise<number> => (await readBacklog(source)).unhandedEvents;
const taskNames = async (): Promise<string[]> =>
  (await source.query<{ name: string }[]>('SELECT name FROM task ORDER BY name')).map(({ name }) => name);

describe('an event', () => {
  it('leaves nothing when its transaction is rolled back', async () => {
    await makeHouse().start();
    const undone = source.transaction(async (tx) => {
      await put(tx, 1);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await source.transaction((tx) => put(tx, 3));
    await until('the committed one', () => runs.includes(3));
    expect(runs).toEqual([3]);
    expect(await source.query('SELECT payload FROM outbox_event')).toEqual([{ payload: { n: 3 } }]);
  });

  it('wakes its subscribers on commit, without waiting for the next poll', async () => {
    await makeHouse({ relayMs: 3_600_000, reconciling: { intervalMs: 3_600_000 } }).start();
    // The rounds that run at the start must be over, or they might find the event by chance.
    await wait(300);
    const begin = performance.now();
    await source.transaction((tx) => put(tx, 1));
    await until('the run', () => runs.includes(1));
    expect(performance.now() - begin).toBeLessThan(60_000);
  });

  it('is heard again after the connection that listens was cut', async () => {
    await makeHouse({ relayMs: 3_600_000, reconciling: { intervalMs: 3_600_000 } }).start();
    await source.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'huella-listen'`,
    );
    await wait(1_500);
    await source.transaction((tx) => put(tx, 1));
    await until('the run', () => runs.includes(1));
  });

  it('is found by polling where nobody heard the commit', async () => {
    await makeHouse({ relayMs: 100 }).start();
    await house.listener.stop();
    await source.transaction((tx) => put(tx, 1));
    await until('the run', () => runs.includes(1));
  });

  it('becomes one task for each subscriber that wants it', async () => {
    makeHouse();
    await source.transaction(async (tx) => {
      await put(tx, 1);
      await put(tx, 2);
    });
    expect(await house.relay.relay()).toBe(2);
    expect(await taskNames()).toEqual(['test.lengthy', 'test.quick', 'test.quick']);
  });

  it('becomes no second task when it is handed over twice', async () => {
    makeHouse();
    await source.transaction((tx) => put(tx, 2));
    await house.relay.relay();
    await source.query('UPDATE outbox_event SET handed_at = NULL');
    await house.relay.relay();
    expect(await taskNames()).toEqual(['test.lengthy', 'test.quick']);
  });

  it('is handed over once by two relays at a time', async () => {
    const other = makeHouse();
    makeHouse();
    await source.transaction(async (tx) => {
      for (let n = 0; n < 500; n += 1) await put(tx, 2 * n + 1);
    });
    const [mine, theirs] = await Promise.all([house.relay.relay(), other.relay.relay()]);
    expect(mine + theirs).toBe(500);
    expect(await taskNames()).toHaveLength(500);
  });

  it('is not passed over when a later one was committed first', async () => {
    await makeHouse().start();
    const runners = await Promise.all(
      Array.from({ length: 6 }, async (_, n) => {
        const runner = source.createQueryRunner();
        await runner.startTransaction();
        await put(runner.manager, 2 * n + 1);
        return runner;
      }),
    );
    for (const at of [5, 0, 3, 1, 4, 2]) {
      await runners[at]!.commitTransaction();
      await runners[at]!.release();
      await until(`event ${at}`, () => runs.includes(2 * at + 1));
    }
    expect([...runs].sort((a, b) => a - b)).toEqual([1, 3, 5, 7, 9, 11]);
    expect(await unhanded()).toBe(0);
  });

  it('that its subscriber cannot read neither blocks the others nor is lost', async () => {
    await makeHouse().start();
    await source.transaction((tx) => put(tx, 1, 'test.Garbled'));
    await source.transaction((tx) => put(tx, 3));
    await until('the readable one', () => runs.includes(3));
    const rows = await source.query('SELECT name, last_error_code FROM outbox_event WHERE handed_at IS NULL');
    expect(rows).toEqual([{ name: 'test.Garbled', last_error_code: 'TEST.GARBLED' }]);
    expect(runs).toEqual([3]);
  });

  it('carries ids only', async () => {
    makeHouse();
    const careless = house.outbox as unknown as { put(tx: DataSource, event: object): Promise<string> };
    const event = { name: 'test.Happened', payload: { subject: { name: 'Nobody Example' } } };
    const error: unknown = await careless.put(source, event).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(PayloadNotIds);
    expect((error as PayloadNotIds).path).toBe('payload.subject.name');
    expect((error as PayloadNotIds).message).not.toContain('Example');
  });

  it('is forgotten some time after it was handed over, never before', async () => {
    makeHouse();
    await source.transaction(async (tx) => {
      await put(tx, 1);
      await put(tx, 3);
    });
    await source.query(`UPDATE outbox_event SET created_at = now() - interval '1 year'`);
    await source.query(
      `UPDATE outbox_event SET handed_at = now() - interval '1 hour' WHERE payload = '{"n": 1}'`,
    );
    expect(await source.transaction(forgetHandedEvents(60_000))).toBe(1);
    expect(await source.query('SELECT payload FROM outbox_event')).toEqual([{ payload: { n: 3 } }]);
  });
});

describe('a crash between the commit of the tasks and their wake', () => {
  it('is mended by the reconciler', async () => {
    const deaf = Object.assign(Object.create(queue) as JobQueue, { wake: () => Promise.resolve() });
    house = new House(source, deaf, { subscriptions });
    await source.transaction((tx) => put(tx, 1));
    await house.relay.relay();
    expect(await unhanded()).toBe(0);
    expect((await queue.counts()).fast.waiting).toBe(0);
    await makeHouse().start();
    await until('the run', () => runs.includes(1));
  });

  it('or a refusal of the queue leaves the task due for the next round', async () => {
    const broken = Object.assign(Object.create(queue) as JobQueue, {
      wake: () => Promise.reject(new Error('away')),
    });
    house = new House(source, broken, { subscriptions });
    await source.transaction((tx) => put(tx, 1));
    await expect(house.relay.relay()).rejects.toThrow('away');
    await makeHouse({ reconciling: { rewakeAfterMs: 3_600_000 } }).start();
    await until('the run', () => runs.includes(1));
  });
});

describe('subscriptions', () => {
  it('to a job that nobody declared, or twice to one, stop the start', () => {
    makeHouse();
    const [first] = subscriptions;
    const stray = { eventName: 'test.Happened', taskName: 'test.unheard', payloadOf: () => undefined };
    expect(() => new Subscriptions(catalogue, [stray])).toThrow(JobListRefused);
    expect(() => new Subscriptions(catalogue, [first!, first!])).toThrow(JobListRefused);
  });
});
