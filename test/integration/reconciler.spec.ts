import { readBacklog } from '../../src/platform/queue/index.js';
import { gate, House, TaskBench } from './queue-house.js';

// What every worker does now and then for all of them, on the backend that TEST_QUEUE_URL names.

const bench = new TaskBench();
beforeAll(() => bench.open());
afterEach(() => bench.clear());
afterAll(() => bench.close());

describe('the reconciler', () => {
  it('leaves a backlog whose age shows that nobody works', async () => {
    bench.build();
    expect((await readBacklog(bench.source)).oldestDueSeconds).toBe(0);
    await bench.add(1);
    await bench.source.query(`UPDATE task SET due_at = now() - interval '1 hour'`);
    const backlog = await readBacklog(bench.source);
    expect(backlog).toMatchObject({ pending: 1, running: 0, unhandedEvents: 0 });
    expect(backlog.oldestDueSeconds).toBeGreaterThanOrEqual(3_600);
  });

  it('lets one process at a time do its work', async () => {
    bench.build();
    const other = new House(bench.source, bench.queue);
    const held = gate();
    const locked = gate();
    const holder = bench.source.transaction(async (tx) => {
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
    bench.build({ reconciling: { keepDoneMs: 60_000 } });
    const [old, fresh, dead, open] = [
      await bench.add(1),
      await bench.add(2),
      await bench.add(3),
      await bench.add(4),
    ];
    const end = (id: string, state: string, ago: string): Promise<unknown> =>
      bench.source.query(`UPDATE task SET state = $2, finished_at = now() - $3::interval WHERE id = $1`, [
        id,
        state,
        ago,
      ]);
    await end(old, 'done', '2 minutes');
    await end(fresh, 'done', '1 second');
    await end(dead, 'dead', '1 year');
    await bench.house.reconciler.reconcile();
    const left = await bench.source.query<{ id: string }[]>('SELECT id FROM task');
    expect(left.map(({ id }) => id).sort()).toEqual([fresh, dead, open].sort());
  });
});
