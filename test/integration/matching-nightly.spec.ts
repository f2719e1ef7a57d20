import { randomUUID } from 'node:crypto';
import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { NightlyTicker, StartRun } from '../../src/modules/matching/runs/index.js';
import { ApiHouse } from '../api/api-house.js';
import { FixedClock } from './imports-house.js';

describe('the comparison of everything each night', () => {
  let house: ApiHouse;
  beforeAll(async () => {
    house = await ApiHouse.open();
  });
  afterAll(() => house.close());

  const ticker = (hour: string, at: string): NightlyTicker => {
    const clock = new FixedClock();
    clock.time = Date.parse(at);
    const { db, tasks, settings, log } = house.runtime;
    return new NightlyTicker(db, tasks, clock, { ...settings, MATCH_NIGHTLY_AT: hour }, log);
  };
  const start = (): StartRun => house.api.app.get(StartRun, { strict: false });
  const sweeps = async (): Promise<number> =>
    (await house.sql<{ n: number }>(`SELECT count(*)::int AS n FROM match_run WHERE scope = 'all'`))[0]?.n ??
    0;

  it('is asked for in its hour alone, once however many workers ask, and never where it is switched off', async () => {
    expect(await ticker('5', '2026-11-30T04:59:59Z').tick()).toBeUndefined();
    expect(await ticker('5', '2026-11-30T06:00:00Z').tick()).toBeUndefined();
    expect(await ticker('never', '2026-11-30T05:10:00Z').tick()).toBeUndefined();
    const first = await ticker('5', '2026-11-30T05:00:00Z').tick();
    expect(first).toBeDefined();
    expect(await ticker('5', '2026-11-30T05:55:00Z').tick()).toBe(first);
    expect(await ticker('15', '2026-11-30T15:00:00Z').tick()).toBe(first);
  });

  it('is one run a task, and none where everything was compared in the hours before', async () => {
    const taskId = randomUUID();
    const runId = await start().nightly(taskId);
    expect(runId).toBeDefined();
    expect(await start().nightly(taskId)).toBe(runId);
    expect(await sweeps()).toBe(1);
    expect(await start().nightly(randomUUID())).toBeUndefined();
    await house.sql(`UPDATE match_run SET created_at = created_at - interval '7 hours'`);
    expect(await start().nightly(randomUUID())).toBeDefined();
    await start().all(OPERATOR);
    expect(await start().nightly(randomUUID())).toBeUndefined();
    expect(await sweeps()).toBe(3);
  });
});
