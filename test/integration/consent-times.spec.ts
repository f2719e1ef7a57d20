import { setTimeout as pause } from 'node:timers/promises';
import { OPERATOR, PLATFORM } from '../../src/modules/access/accounts/index.js';
import {
  BeginRun,
  FoundCandidates,
  MergeRun,
  ScanShard,
  StartRun,
} from '../../src/modules/matching/runs/index.js';
import { SnapshotManager } from '../../src/modules/matching/runs/snapshot/snapshot-manager.js';
import { ConsentCalendar } from '../../src/modules/records/records/use-cases/consent-calendar.js';
import { ApiHouse } from '../api/api-house.js';
import { MovableClock } from '../api/movable-clock.js';
import { compareAsWorker } from '../support/compare-as-worker.js';

const ID = '... on RecordReceipt { id } ... on UserError { code message }';
const PURPOSES = ['search', 'forensic_matching', 'cross_border'];
const PERSON = { names: [{ kind: 'legal', given: 'Wenceslao', surnames: ['Zaldívar'] }], sex: 'male' };
const TATTOO = { type: 'tattoo', region: 'forearm', side: 'left', design: 'golondrina', text: 'Marta Luz' };
const MONTH = 30 * 24 * 60;

describe('a consent that time begins or ends', () => {
  const clock = new MovableClock();
  let house: ApiHouse;
  let liaison: string;
  let forensic: string;
  beforeAll(async () => {
    house = await ApiHouse.open([], {}, { clock });
    ({ token: liaison } = await house.enrol('AA-SEARCH', ['liaison']));
    ({ token: forensic } = await house.enrol('BB-FORENSIC', ['forensic']));
  });
  afterAll(() => house.close());

  const get = <T>(type: abstract new (...args: never[]) => T): T =>
    house.api.app.get<T>(type, { strict: false });
  const inMinutes = (minutes: number) => new Date(clock.now().getTime() + minutes * 60_000).toISOString();
  const file = async (times: object): Promise<string> => {
    const consents = PURPOSES.map((purpose) => ({
      ...{ purpose, decision: 'granted', from: '2024-01-01', countries: ['*'] },
      ...times,
    }));
    const lastContact = { date: '2023-05-02', place: { country: 'MX' } };
    const report = { person: PERSON, lastContact, marks: [TATTOO], consents };
    return (await house.change(liaison, 'fileReport', { report }, ID)).id as string;
  };
  const register = async (): Promise<string> => {
    const remains = {
      found: { date: '2023-09-01', place: { country: 'MX' } },
      estimates: { sex: { value: 'male', confidence: 0.99 } },
      marks: [TATTOO],
    };
    return (await house.change(forensic, 'registerRemains', { remains }, ID)).id as string;
  };
  /** Compares one record as a worker does. @returns pairs of reports and remains that were scored */
  const compare = async (recordId: string): Promise<number> => {
    const runId = await compareAsWorker(get, recordId);
    const [{ compared } = { compared: NaN }] = await house.sql<{ compared: number }>(
      `SELECT coalesce(sum(compared), 0)::int AS compared FROM match_shard WHERE run_id = $1 AND scan LIKE 'identification%'`,
      [runId],
    );
    return compared;
  };
  const found = (recordId: string) =>
    house.runtime.db.transact(PLATFORM, (tx) => get(FoundCandidates).candidatesOf(tx, recordId));
  const told = async (recordId: string) =>
    (
      await house.sql(
        `SELECT 1 FROM outbox_event WHERE name = 'records.consent-turned' AND payload ->> 'recordId' = $1`,
        [recordId],
      )
    ).length;
  const isSettled = async () => {
    const [found] = await house.sql<{ is: boolean }>(
      'SELECT bool_and(changed_xid < pg_snapshot_xmin(pg_current_snapshot())) AS is FROM record',
    );
    return found?.is === true;
  };
  const emptied = () =>
    house.sql(
      'UPDATE record SET withdrawn = true, changed_xid = pg_current_xact_id(), version = version + 1',
    );

  it('is used no more from that moment on, though nobody has told the worker', async () => {
    const [report, body] = [await file({ until: inMinutes(MONTH) }), await register()];
    expect(await compare(body)).toBe(1);
    expect((await found(body)).map(({ a }) => a)).toEqual([report]);
    clock.forward(MONTH + 1);
    expect(await found(body)).toEqual([]);
    expect(await compare(body)).toBe(0);
    expect(await get(ConsentCalendar).turn()).toBe(1);
    await emptied();
  });

  it('is used no more by a sweep that was frozen before that moment', async () => {
    const [, body] = [await file({ until: inMinutes(MONTH) }), await register()];
    // Transactions of other specs' databases hold back what is known to be settled.
    while (!(await isSettled())) await pause(50);
    const { runId, taskId } = await get(StartRun).all(OPERATOR);
    await get(BeginRun).begin(runId, taskId);
    const [run] = await house.sql<{ id: string; scope: 'all'; backgroundId: string; shards: number }>(
      `SELECT id, scope, background_id AS "backgroundId", shards FROM match_run WHERE id = $1`,
      [runId],
    );
    if (!run) throw new Error('The sweep has not begun.');
    expect(await get(SnapshotManager).leftOut(run)).toEqual(new Set());
    clock.forward(MONTH + 1);
    for (let shard = 0; shard < run.shards; shard += 1)
      await get(ScanShard).scanShard(runId, shard, () => Promise.resolve());
    const [sum] = await house.sql<{ compared: number }>(
      `SELECT coalesce(sum(compared), 0)::int AS compared FROM match_shard WHERE run_id = $1 AND scan LIKE 'identification%'`,
      [runId],
    );
    expect(sum?.compared).toBe(0);
    await get(MergeRun).merge(runId, () => Promise.resolve());
    expect(await found(body)).toEqual([]);
    expect(await get(ConsentCalendar).turn()).toBe(1);
    await emptied();
  });

  it('has the record compared again when its moment comes, once', async () => {
    const [report, body] = [await file({ from: inMinutes(MONTH) }), await register()];
    expect(await compare(report)).toBe(0);
    expect(await get(ConsentCalendar).turn()).toBe(0);
    clock.forward(MONTH + 1);
    expect(await get(ConsentCalendar).turn()).toBe(1);
    expect(await told(report)).toBe(1);
    expect(await get(ConsentCalendar).turn()).toBe(0);
    expect(await compare(report)).toBe(1);
    expect((await found(report)).map(({ b }) => b)).toEqual([body]);
    await emptied();
  });

  it('follows what the family says anew, and a report that is taken back', async () => {
    const calendar = (id: string) =>
      house.sql('SELECT turns_at, ends_at FROM consent_calendar WHERE record_id = $1', [id]);
    const report = await file({ until: inMinutes(MONTH) });
    expect(await calendar(report)).toHaveLength(1);
    const consents = PURPOSES.map((purpose) => ({ purpose, decision: 'granted', countries: ['*'] }));
    const amended = '... on Report { version }';
    const input = { id: report, expectedVersion: 1, fields: { consents } };
    await house.change(liaison, 'amendReport', input, amended);
    expect(await calendar(report)).toEqual([]);
    const timed = consents.map((consent) => ({ ...consent, until: inMinutes(MONTH) }));
    await house.change(
      liaison,
      'amendReport',
      { ...input, expectedVersion: 2, fields: { consents: timed } },
      amended,
    );
    expect(await calendar(report)).toHaveLength(1);
    await house.change(
      liaison,
      'withdrawReport',
      { id: report, expectedVersion: 3, reason: 'found' },
      amended,
    );
    expect(await calendar(report)).toEqual([]);
    clock.forward(MONTH + 1);
    expect(await get(ConsentCalendar).turn()).toBe(0);
  });
});
