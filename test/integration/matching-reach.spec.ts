import { randomUUID } from 'node:crypto';
import type { ExchangeRecord } from '../../src/kernel/contract/index.js';
import { simulateRegion } from '../../src/benchmark/simulation/index.js';
import { OPERATOR, PLATFORM } from '../../src/modules/access/accounts/index.js';
import {
  BeginRun,
  MergeRun,
  RefreshCounterparts,
  ScanShard,
  StartRun,
} from '../../src/modules/matching/runs/index.js';
import { KEEP } from '../../src/modules/matching/runs/domain/keep.js';
import { CandidateRepository } from '../../src/modules/matching/runs/persistence/candidate.repository.js';
import { unpack } from '../../src/modules/matching/runs/domain/candidate-list.js';
import { unpackLists } from '../../src/modules/matching/runs/domain/lists.js';
import { InstitutionDirectory, LoadInstitutions } from '../../src/modules/institutions/index.js';
import { RecordWriter } from '../../src/modules/records/records/index.js';
import { ApiHouse } from '../api/api-house.js';

const REGION = simulateRegion({ seed: 3, reports: 260, remains: 250, living: 4, endDate: '2026-10-31' });
const NEW = 8;
const WRITE = { report: 'reports.file', remains: 'remains.register', living: 'living.register' } as const;

type Lists = Record<string, { readonly seqs: readonly number[]; readonly log10LR: readonly number[] }>;

/** Two workers of one installation: one scores everything, the other only what can reach a list. */
describe('new records in a large bank', () => {
  let whole: ApiHouse;
  let reach: ApiHouse;
  const ofType = (type: ExchangeRecord['recordType']) =>
    REGION.records.filter(({ recordType }) => recordType === type);
  const [reports, remains] = [ofType('report'), ofType('remains')];

  beforeAll(async () => {
    whole = await ApiHouse.open([], { MATCH_SHARDS: '2', MATCH_THREADS: '1' });
    reach = await ApiHouse.open([], { MATCH_SHARDS: '2', MATCH_THREADS: '1', MATCH_WHOLE_BANK: '20' });
    await get(whole, LoadInstitutions).loadFile(OPERATOR, REGION.institutions);
    await write([...reports.slice(NEW), ...remains.slice(NEW), ...ofType('living')]);
    const { runId, taskId } = await get(whole, StartRun).all(OPERATOR);
    await get(whole, BeginRun).begin(runId, taskId);
    await scanAndMerge(whole, runId);
  });
  afterAll(async () => {
    await whole.close();
    await reach.close();
  });

  const get = <T>({ api }: ApiHouse, type: abstract new (...args: never[]) => T): T =>
    api.app.get<T>(type, { strict: false });
  const progress = () => Promise.resolve();

  /** @returns the ids of the records */
  async function write(records: readonly ExchangeRecord[], importId?: string): Promise<string[]> {
    const ids: string[] = [];
    for (const record of records) {
      const { recordType, institution } = record;
      const [written] = await whole.runtime.db.transact(OPERATOR, async (tx) => {
        const owner = await get(whole, InstitutionDirectory).byCode(tx, institution);
        return get(whole, RecordWriter).write(tx, {
          actor: OPERATOR,
          action: WRITE[recordType],
          institutionId: owner?.id ?? '',
          importId,
          records: [record],
        });
      });
      ids.push(written?.recordId ?? '');
    }
    return ids;
  }

  async function scanAndMerge(house: ApiHouse, runId: string): Promise<void> {
    const [run] = await house.sql<{ shards: number }>('SELECT shards FROM match_run WHERE id = $1', [runId]);
    for (let shard = 0; shard < (run?.shards ?? 0); shard += 1)
      await get(house, ScanShard).scanShard(runId, shard, progress);
    await get(house, MergeRun).merge(runId, progress);
  }

  async function compare(house: ApiHouse, recordId: string): Promise<string> {
    const taskId = randomUUID();
    const runId = (await get(house, StartRun).forRecord(recordId, taskId)) ?? '';
    await get(house, BeginRun).begin(runId, taskId);
    await scanAndMerge(house, runId);
    return runId;
  }

  const refresh = (house: ApiHouse) => get(house, RefreshCounterparts).refreshAll(progress);

  async function lists(): Promise<Lists> {
    const rows = await whole.sql<{ seq: string; kind: string; candidates: Buffer }>(
      'SELECT subject_seq AS seq, kind, candidates FROM candidate_list ORDER BY subject_seq, kind',
    );
    return Object.fromEntries(
      rows.map(({ seq, kind, candidates }) => {
        const { seqs, log10LR } = unpack(candidates);
        return [`${kind} ${seq}`, { seqs: [...seqs], log10LR: [...log10LR] }];
      }),
    );
  }

  async function keep(): Promise<void> {
    await whole.sql('DROP TABLE IF EXISTS kept_list');
    await whole.sql('CREATE TABLE kept_list AS SELECT * FROM candidate_list');
    await whole.sql('DROP TABLE IF EXISTS kept_pair');
    await whole.sql('CREATE TABLE kept_pair AS SELECT * FROM report_pair');
  }
  async function putBack(): Promise<void> {
    await whole.sql('DELETE FROM candidate_list');
    await whole.sql('INSERT INTO candidate_list SELECT * FROM kept_list');
    await whole.sql('UPDATE candidate_list SET changed_xid = pg_current_xact_id()');
    // Reports that the first worker has found to be of one person would know more for the second.
    await whole.sql('DELETE FROM report_pair');
    await whole.sql('INSERT INTO report_pair OVERRIDING SYSTEM VALUE SELECT * FROM kept_pair');
  }

  /** What the lists are after the work of either worker; they stay as the second has left them. */
  async function bothWays(work: (house: ApiHouse) => Promise<void>): Promise<[Lists, Lists]> {
    await keep();
    await work(whole);
    const first = await lists();
    await putBack();
    await work(reach);
    return [first, await lists()];
  }

  /** All at once: a hundred thousand questions of the framework take longer than both workers. */
  function expectSame([one, other]: [Lists, Lists]): void {
    const seqsOf = (all: Lists) => Object.entries(all).map(([key, { seqs }]) => [key, seqs]);
    expect(seqsOf(other)).toEqual(seqsOf(one));
    const apart = Object.entries(one).flatMap(([key, { log10LR }]) => {
      const theirs = other[key]?.log10LR ?? [];
      const isNear = (ratio: number, at: number) => Math.abs((theirs[at] ?? NaN) - ratio) < 1e-9;
      return log10LR.every(isNear) ? [] : [{ key, log10LR, theirs }];
    });
    expect(apart).toEqual([]);
  }

  /** Of the shards that are stored: how many owners' lists they bring, of how many pairs, and whether by floors. */
  const shards = async () =>
    (
      await whole.sql<{ byBank: Buffer; compared: string; floors: boolean }>(
        'SELECT by_bank AS "byBank", compared, floors_xid IS NOT NULL AS floors FROM match_shard',
      )
    ).reduce(
      (sum, { byBank, compared, floors }) => ({
        entering: sum.entering + unpackLists(byBank).owners.length,
        compared: sum.compared + Number(compared),
        byFloors: sum.byFloors + Number(floors),
      }),
      { entering: 0, compared: 0, byFloors: 0 },
    );

  /** Whose lists a run of a report may enter: of those that it was compared with. */
  async function enteringBy(runId: string): Promise<ReadonlySet<number>> {
    const rows = await whole.sql<{ byBank: Buffer }>(
      `SELECT by_bank AS "byBank" FROM match_shard WHERE run_id = $1 AND scan = 'identification/report'`,
      [runId],
    );
    const found = rows.map(({ byBank }) => unpackLists(byBank));
    return new Set(
      found.flatMap(({ owners, offsets }) => [...owners].filter((_, at) => offsets[at + 1]! > offsets[at]!)),
    );
  }

  it('get the lists of a full scan, and so do their counterparts', async () => {
    const before = await lists();
    const [report = '', remainsId = ''] = await write([...reports.slice(0, 1), ...remains.slice(0, 1)]);
    const found = await bothWays(async (house) => {
      await compare(house, report);
      await compare(house, remainsId);
      const { entering, compared, byFloors } = await shards();
      if (house === reach) {
        expect(byFloors).toBeGreaterThan(2);
        expect(entering).toBeLessThan(0.9 * compared);
      } else {
        expect(byFloors).toBe(0);
        expect(entering).toBeGreaterThanOrEqual(compared);
      }
      await refresh(house);
    });
    expectSame(found);
    const changed = Object.entries(found[1]).filter(
      ([key, { seqs }]) => String(before[key]?.seqs) !== String(seqs),
    );
    expect(changed.length).toBeGreaterThan(20);
  });

  it('come in an import', async () => {
    const importId = randomUUID();
    await write([...reports.slice(1, 5), ...remains.slice(1, 5)], importId);
    const finishedAt = new Date().toISOString();
    expectSame(
      await bothWays(async (house) => {
        const taskId = randomUUID();
        const runId = await get(house, StartRun).forImport(importId, finishedAt, taskId);
        await house.sql(`UPDATE match_run SET state = 'waiting' WHERE id = $1`, [runId]);
        await get(house, BeginRun).begin(runId, taskId);
        await scanAndMerge(house, runId);
        expect((await shards()).byFloors > 0).toBe(house === reach);
        await refresh(house);
      }),
    );
  });

  it('and those that were changed, in a bank that others have left', async () => {
    const updatedAt = '2026-12-01T00:00:00.000Z';
    const withdrawn = { at: '2026-12-01', reason: 'duplicate' };
    const leaving = [...reports.slice(20, 30), ...remains.slice(20, 40)];
    await write(leaving.map((one) => ({ ...one, updatedAt, withdrawn })));
    // Each says now what another one has said.
    const changed = [reports, remains].flatMap((all) =>
      [50, 51, 52].map((at) => ({
        ...all[at + 10]!,
        id: all[at]!.id,
        institution: all[at]!.institution,
        updatedAt,
      })),
    );
    const ids = [
      ...(await write(changed)),
      ...(await write([...reports.slice(5, 6), ...remains.slice(5, 6)])),
    ];
    expectSame(
      await bothWays(async (house) => {
        for (const id of ids) await compare(house, id);
        await refresh(house);
      }),
    );
    // And once more, with what the lists ask for since.
    const [last = ''] = await write(remains.slice(6, 7));
    expectSame(
      await bothWays(async (house) => {
        await compare(house, last);
        await refresh(house);
      }),
    );
  });

  it('enter a list that asks for less since they were compared', async () => {
    const [id = ''] = await write(reports.slice(7, 8));
    const compared = await enteringBy(await compare(whole, id));
    await whole.sql('DELETE FROM match_shard');
    const entering = await enteringBy(await compare(reach, id));
    const candidates = get(reach, CandidateRepository);
    const [seq] = await whole.sql<{ seq: number }>('SELECT seq FROM record WHERE id = $1', [id]);
    const fallen = await reach.runtime.db.transact(PLATFORM, async (tx) => {
      const floors = await candidates.floors(tx, 'identification', 'b');
      const full = [...floors].filter(
        ([owner, floor]) => floor > -Infinity && compared.has(owner) && !entering.has(owner),
      );
      const owners = full.slice(0, 5).map(([owner]) => owner);
      const stored = await candidates.ofSeqs(tx, 'identification', owners);
      const half = stored.map(({ list, hashes, ...row }) => ({
        ...row,
        hashes: hashes.slice(0, KEEP / 2),
        list: {
          seqs: list.seqs.slice(0, KEEP / 2),
          log10LR: list.log10LR.slice(0, KEEP / 2),
          probability: list.probability.slice(0, KEEP / 2),
        },
      }));
      await candidates.put(tx, half, KEEP);
      return owners;
    });
    expect(fallen).toHaveLength(5);
    await refresh(reach);
    const now = await lists();
    for (const owner of fallen) expect(now[`identification ${owner}`]?.seqs).toContain(Number(seq?.seq));
  });
});
