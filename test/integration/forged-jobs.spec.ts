import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { namespace, queueUrl, TaskBench } from './queue-house.js';

const FORGED: readonly (readonly [string, unknown])[] = [
  ['a task that there is not', { taskId: randomUUID() }],
  ['an id that is none', { taskId: "x' OR '1'='1" }],
  ['an id that is no text', { taskId: { $gt: '' } }],
  ['a name and a payload of its own', { taskId: randomUUID(), name: 'test.quick', payload: { n: 666 } }],
  ['no id', { payload: { n: 666 } }],
  [
    'keys of all objects',
    JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
  ],
  ['a list', [1, 2, 3]],
  ['nothing', null],
];

const bench = new TaskBench();
beforeAll(() => bench.open());
afterEach(() => bench.clear());
afterAll(() => bench.close());

/** Writes over what the server keeps of its jobs, past the platform, as whoever has got at the server could. */
async function forge(data: unknown): Promise<number> {
  const text = JSON.stringify(data);
  if (queueUrl === 'postgres') {
    const changed = await bench.source.query<unknown[]>('UPDATE bullmq.job SET data = $1 RETURNING id', [
      text,
    ]);
    return changed.flat().length;
  }
  const redis = new Redis(queueUrl);
  const keys = (await redis.keys(`${namespace()}:huella-*`)).filter((key) => /-\d+$/u.test(key));
  for (const key of keys) await redis.hset(key, 'data', text);
  redis.disconnect();
  return keys.length;
}

describe('a job that somebody else has put into the queue', () => {
  it.each(FORGED)('with %s does nothing, and the next good one is done', async (_, data) => {
    const ran: number[] = [];
    const house = bench.build({
      works: { 'test.quick': ({ payload }) => Promise.resolve(void ran.push(payload.n)) },
    });
    await bench.queue.wake([{ taskId: randomUUID(), name: 'test.quick', lane: 'fast', attempts: 0 }]);
    expect(await forge(data)).toBeGreaterThan(0);
    await house.start();
    await wait(300);
    expect(ran).toEqual([]);
    expect(await bench.source.query('SELECT 1 FROM task')).toEqual([]);
    await bench.untilState(await bench.add(7), 'done');
    expect(ran).toEqual([7]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});
