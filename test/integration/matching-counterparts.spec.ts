import { randomUUID } from 'node:crypto';
import { PLATFORM } from '../../src/modules/access/accounts/index.js';
import {
  BeginRun,
  FoundCandidates,
  MergeRun,
  RefreshCounterparts,
  RefreshTicker,
  ScanShard,
  StartRun,
} from '../../src/modules/matching/runs/index.js';
import { ApiHouse, invented } from '../api/api-house.js';

describe('the lists of the records that a new one was compared with', () => {
  let house: ApiHouse;
  let token: string;
  beforeAll(async () => {
    house = await ApiHouse.open();
    ({ token } = await house.enrol('AA-SEARCH', ['liaison']));
  });
  afterAll(() => house.close());

  const get = <T>(type: abstract new (...args: never[]) => T): T =>
    house.api.app.get<T>(type, { strict: false });
  const progress = () => Promise.resolve();
  const file = async (given: string): Promise<string> => {
    const mutation =
      'mutation F($input: FileReportInput!) { fileReport(input: $input) { ... on RecordReceipt { id } } }';
    const { data } = await house.ask(mutation, { token, variables: { input: { report: invented(given) } } });
    return data.fileReport.id;
  };
  const compare = async (recordId: string): Promise<void> => {
    const taskId = randomUUID();
    const runId = (await get(StartRun).forRecord(recordId, taskId)) ?? '';
    await get(BeginRun).begin(runId, taskId);
    await get(ScanShard).scanShard(runId, 0, progress);
    await get(MergeRun).merge(runId, progress);
  };
  const listOf = (recordId: string) =>
    house.runtime.db.transact(PLATFORM, (tx) => get(FoundCandidates).candidatesOf(tx, recordId));
  const partners = async (recordId: string) =>
    (await listOf(recordId)).map((pair) => (pair.a === recordId ? pair.b : pair.a));

  it('have each other where both are of one import, whichever came first', async () => {
    const [first, second, importId] = [await file('Zoraida'), await file('Zoraida'), randomUUID()];
    await house.sql('UPDATE record SET import_id = $1 WHERE id = ANY ($2)', [importId, [first, second]]);
    const taskId = randomUUID();
    const runId = await get(StartRun).forImport(importId, new Date().toISOString(), taskId);
    await get(BeginRun).begin(runId, taskId);
    const [run] = await house.sql<{ shards: number }>('SELECT shards FROM match_run WHERE id = $1', [runId]);
    for (let shard = 0; shard < (run?.shards ?? 0); shard += 1)
      await get(ScanShard).scanShard(runId, shard, progress);
    await get(MergeRun).merge(runId, progress);
    expect(await partners(first)).toContain(second);
    expect(await partners(second)).toContain(first);
    const [mine] = await listOf(first);
    expect((await listOf(second))[0]).toEqual(mine);
  });

  it('have the new one after the next round, with the same figures, and a round that runs twice changes nothing', async () => {
    const first = await file('Amparo');
    await compare(first);
    const second = await file('Amparo');
    await compare(second);
    expect(await partners(second)).toContain(first);
    expect(await partners(first)).not.toContain(second);

    expect(await get(RefreshTicker).tick()).toBeDefined();
    await get(RefreshCounterparts).refreshAll(progress);
    const [mine] = await listOf(first);
    expect(mine).toEqual((await listOf(second))[0]);
    expect(mine?.probability).toBeGreaterThan(0);

    const before = await house.sql('SELECT * FROM candidate_list ORDER BY subject_seq');
    await get(RefreshCounterparts).refreshAll(progress);
    expect(await house.sql('SELECT * FROM candidate_list ORDER BY subject_seq')).toEqual(before);
    expect(await house.sql('SELECT 1 FROM match_shard')).toEqual([]);
    expect(await get(RefreshTicker).tick()).toBeUndefined();
  });

  it('have a new one with a probability though its own list, full of better ones, lacks the pair', async () => {
    const first = await file('Casimira');
    await compare(first);
    const second = await file('Casimira');
    await compare(second);
    await house.sql(
      `UPDATE candidate_list SET candidates = '', hashes = '{}', best = 0 WHERE subject_id = $1 AND kind = 'duplicate_report'`,
      [second],
    );
    await get(RefreshCounterparts).refreshAll(progress);
    const pair = (await listOf(first)).find(({ a, b }) => [a, b].includes(second));
    expect(pair?.probability).toBeGreaterThan(0);
    expect(pair?.probability).toBeLessThan(1);
  });

  it('have all of those that were filed within one round', async () => {
    const ids = [await file('Benicio'), await file('Benicio'), await file('Benicio')];
    for (const id of ids) await compare(id);
    await get(RefreshCounterparts).refreshAll(progress);
    for (const id of ids) {
      const others = await partners(id);
      expect(ids.filter((one) => one !== id && !others.includes(one))).toEqual([]);
    }
  });
});
