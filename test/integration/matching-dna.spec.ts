import { randomUUID } from 'node:crypto';
import { OPERATOR, PLATFORM } from '../../src/modules/access/accounts/index.js';
import {
  BeginRun,
  FoundCandidates,
  MakeFamilyTables,
  MergeRun,
  ScanShard,
  StartRun,
} from '../../src/modules/matching/runs/index.js';
import { LoadInstitutions } from '../../src/modules/institutions/index.js';
import { ApiHouse, invented } from '../api/api-house.js';

const LOCI = ['D3S1358', 'vWA', 'D16S539', 'TPOX', 'D8S1179', 'D21S11', 'D18S51', 'TH01', 'FGA', 'D5S818'];
const calls = (list: string) =>
  Object.fromEntries(list.split(' ').map((call, at) => [LOCI[at] ?? '', call.split('/')]));
const MOTHER = calls('15/16 16/17 11/12 8/11 13/14 29/30 14/16 6/7 22/24 11/12');
const FATHER = calls('17/18 16/18 9/11 8/8 10/15 28/31.2 12/17 9.3/9.3 20/25 12/13');
const CHILD = calls('15/17 16/16 11/11 8/11 10/13 28/29 12/14 6/9.3 20/22 11/13');
const sample = (code: string, autosomal: object) => ({
  sample: { code, type: 'buccal', collectorKind: 'search_commission' },
  autosomal,
});
const permit = (purpose: string) => ({ purpose, decision: 'granted', countries: ['*'], from: '2023-06-01' });

describe('DNA in the comparison', () => {
  let house: ApiHouse;
  let family: string;
  let laboratory: string;
  let reports = 0;
  beforeAll(async () => {
    house = await ApiHouse.open();
    ({ token: family } = await house.enrol('AA-SEARCH', ['liaison']));
    ({ token: laboratory } = await house.enrol('BB-FORENSIC', ['forensic']));
  });
  afterAll(() => house.close());

  const get = <T>(type: abstract new (...args: never[]) => T): T =>
    house.api.app.get<T>(type, { strict: false });
  const noProgress = () => Promise.resolve();

  const agree = (categories: string[]) =>
    get(LoadInstitutions).loadFile(OPERATOR, {
      institutions: [],
      agreements: [{ id: 'AB-1', parties: ['AA-SEARCH', 'BB-FORENSIC'], categories, level: 3 }],
    });
  const file = async (mother: object = {}): Promise<string> => {
    reports += 1;
    const relatives = [
      { id: 'R1', relationship: 'mother', profile: sample(`S${reports}-1`, MOTHER), ...mother },
      { id: 'R2', relationship: 'father', profile: sample(`S${reports}-2`, FATHER) },
    ];
    const consents = ['search', 'forensic_matching', 'cross_border'].map(permit);
    const report = { ...invented(), relatives, consents };
    return (await house.change(family, 'fileReport', { report }, '... on RecordReceipt { id }')).id as string;
  };
  const register = async (code: string, autosomal: object): Promise<string> => {
    const remains = {
      profile: sample(code, autosomal),
      found: { date: '2023-07', place: { country: 'MX' } },
    };
    const answer = '... on RecordReceipt { id }';
    return (await house.change(laboratory, 'registerRemains', { remains }, answer)).id as string;
  };
  const compare = async (recordId: string): Promise<void> => {
    const taskId = randomUUID();
    const runId = (await get(StartRun).forRecord(recordId, taskId)) ?? '';
    await get(BeginRun).begin(runId, taskId);
    await get(ScanShard).scanShard(runId, 0, noProgress);
    await get(MergeRun).merge(runId, noProgress);
  };
  const dnaOf = async (recordId: string, other: string) =>
    house.runtime.db.transact(PLATFORM, async (tx) => {
      const pairs = await get(FoundCandidates).candidatesOf(tx, recordId, 'identification');
      const pair = pairs.find(({ b }) => b === other);
      if (!pair) return undefined;
      const [evidence = []] = await get(FoundCandidates).explain(tx, [pair]);
      const sum = evidence.reduce((total, { log10LR }) => total + log10LR, 0);
      expect(sum).toBeCloseTo(pair.log10LR, 6);
      return evidence.find(({ group }) => group === 'dna');
    });

  it('is held against nobody whom no agreement on DNA covers, and the evidence says so', async () => {
    const report = await file();
    const remains = await register('M-1', CHILD);
    await compare(report);
    expect(await dnaOf(report, remains)).toMatchObject({ log10LR: 0, reason: 'DNA.NOT_COVERED' });
    await agree(['report', 'remains', 'genetic']);
    await compare(report);
    const found = await dnaOf(report, remains);
    expect(found).toMatchObject({ reason: 'DNA.SUPPORTS', agreement: 'agrees' });
    expect(found?.log10LR).toBeGreaterThan(5);
    // The new profile asks, too, and finds the same.
    await compare(remains);
    expect((await dnaOf(remains, remains)) ?? (await dnaOf(report, remains))).toEqual(found);
  });

  it('leaves out the sample of a relative who has refused alone', async () => {
    const remains = await register('M-2', CHILD);
    const both = await file();
    const refused = await file({ consents: [{ purpose: 'forensic_matching', decision: 'refused' }] });
    for (const id of [both, refused]) await compare(id);
    const [whole, half] = [await dnaOf(both, remains), await dnaOf(refused, remains)];
    expect(half?.log10LR).toBeGreaterThan(0);
    expect(half?.log10LR).toBeLessThan((whole?.log10LR ?? 0) - 1);
    expect(half?.a).toEqual({ relatives: ['father'] });
  });

  it('makes the tables of all families in jobs of a sweep, once, and again only for a family that has changed', async () => {
    const { runId, taskId } = await get(StartRun).all(OPERATOR);
    await get(BeginRun).begin(runId, taskId);
    const jobs = await house.sql<{ name: string; count: number }>(
      `SELECT name, count(*)::int AS count FROM task WHERE payload ->> 'runId' = $1 AND name LIKE 'matching.%'
       GROUP BY name ORDER BY name`,
      [runId],
    );
    expect(jobs.find(({ name }) => name === 'matching.family-tables')?.count).toBe(4);
    expect(jobs.some(({ name }) => name === 'matching.sweep-shard')).toBe(false);
    await house.sql('DELETE FROM family_row');
    for (const shard of [0, 1, 2, 3]) await get(MakeFamilyTables).make(runId, shard, noProgress);
    const rows = () =>
      house.sql<{ record_id: string; made_at: Date }>('SELECT record_id, made_at FROM family_row ORDER BY 1');
    const made = await rows();
    expect(made).toHaveLength(reports);
    for (const shard of [0, 1, 2, 3]) await get(MakeFamilyTables).make(runId, shard, noProgress);
    expect(await rows()).toEqual(made);

    await get(BeginRun).afterTables(runId, taskId);
    await get(BeginRun).afterTables(runId, taskId);
    const shards = await house.sql(
      `SELECT 1 FROM task WHERE payload ->> 'runId' = $1 AND name = 'matching.sweep-shard'`,
      [runId],
    );
    expect(shards).toHaveLength(4);
    for (const shard of [0, 1, 2, 3]) await get(ScanShard).scanShard(runId, shard, noProgress);
    await get(MergeRun).merge(runId, noProgress);
    expect(await rows()).toEqual(made);
  });

  it('compares everything anew when the laboratory sets another table', async () => {
    const task = randomUUID();
    const runId = await get(StartRun).forKinship(randomUUID(), task);
    expect(await get(StartRun).forKinship(randomUUID(), task)).toBe(runId);
    const [run] = await house.sql<{ scope: string }>('SELECT scope FROM match_run WHERE id = $1', [runId]);
    expect(run?.scope).toBe('all');
  });

  it('puts no profile into a log, a job or an event', async () => {
    const [found] = await house.sql<{ text: string }>(
      `SELECT coalesce(string_agg(payload::text, ' '), '') || (SELECT coalesce(string_agg(payload::text, ' '), '') FROM outbox_event)
         || (SELECT coalesce(string_agg(detail::text, ' '), '') FROM audit_entry) AS text FROM task`,
    );
    expect(found?.text).not.toMatch(/D3S1358|vWA|9\.3/);
  });
});
