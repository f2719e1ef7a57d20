import { PLATFORM } from '../../src/modules/access/accounts/index.js';
import { OpenMatches } from '../../src/modules/review/matches/index.js';
import {
  BeginRun,
  FoundCandidates,
  MergeRun,
  ScanShard,
  StartRun,
} from '../../src/modules/matching/runs/index.js';
import { ApiHouse, invented, type Loose } from './api-house.js';

interface Figures {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly kind: 'duplicate_report';
  readonly a: string;
  readonly b: string;
  readonly probability: number;
  readonly log10LR: number;
  readonly explained: number;
}

describe('the figures of open matches', () => {
  let house: ApiHouse;
  let token: string;
  beforeAll(async () => {
    house = await ApiHouse.open();
    ({ token } = await house.enrol('AA-SEARCH', ['liaison', 'forensic', 'coordinator']));
    for (const report of [invented(), invented()]) await file(report);
  });
  afterAll(() => house.close());

  const get = <T>(type: abstract new (...args: never[]) => T): T =>
    house.api.app.get<T>(type, { strict: false });
  const file = async (report: object): Promise<void> => {
    const receipt = await house.change(
      token,
      'fileReport',
      { report },
      '__typename ... on RecordReceipt { id }',
    );
    expect(receipt).toMatchObject({ id: expect.any(String) });
  };
  const compareEverything = async (): Promise<string> => {
    const { runId, taskId } = await get(StartRun).all(PLATFORM);
    await get(BeginRun).begin(runId, taskId);
    const [run] = await house.sql<{ shards: number }>('SELECT shards FROM match_run WHERE id = $1', [runId]);
    for (let shard = 0; shard < (run?.shards ?? 0); shard += 1)
      await get(ScanShard).scanShard(runId, shard, () => Promise.resolve());
    await get(MergeRun).merge(runId, () => Promise.resolve());
    await get(OpenMatches).openMatches(runId);
    return runId;
  };
  const matches = () =>
    house.sql<Figures>(
      `SELECT id, state, version, kind, record_a AS a, record_b AS b, probability, log10_lr AS "log10LR",
         (SELECT sum((e ->> 'log10LR')::float8) FROM jsonb_array_elements(evidence) AS e) AS explained
       FROM hypothesis ORDER BY seq`,
    );
  const strayed = async (): Promise<unknown[]> => {
    const open = await matches();
    const found = await house.runtime.db.transact(PLATFORM, (tx) => get(FoundCandidates).score(tx, open));
    return open.filter(({ a, b, probability, log10LR, explained }) => {
      const candidate = found.find((one) => one.a === a && one.b === b);
      const isNear = (x: number, y: number | undefined): boolean =>
        y !== undefined && Math.abs(x - y) <= 1e-9;
      return !isNear(probability, candidate?.probability) || !isNear(log10LR, candidate?.log10LR) || Math.abs(explained - log10LR) > 1e-6; // prettier-ignore
    });
  };
  const said = async (id: string): Promise<Loose> =>
    (
      await house.ask(`{ match(id: "${id}") { probability a { probabilityThen } b { probabilityThen } } }`, {
        token,
      })
    ).data.match as Loose;

  it('follow their candidates in each comparison, and keep beside what was seen when somebody decided', async () => {
    await compareEverything();
    const [match] = await matches();
    expect(match?.probability).toBeGreaterThan(0.9);
    expect(await strayed()).toEqual([]);
    expect(await said(match!.id)).toMatchObject({
      a: { probabilityThen: null },
      b: { probabilityThen: null },
    });

    const input = { matchId: match!.id, expectedVersion: match!.version, decision: 'plausible', side: 'a' };
    expect(await house.change(token, 'decideMatch', input, '__typename ... on UserError { code }')).toMatchObject({ __typename: 'Match' }); // prettier-ignore
    // Rivals: whoever says the same may be the other half of the pair just as well.
    for (let rival = 0; rival < 4; rival += 1) await file(invented());
    await compareEverything();
    const now = (await matches()).find(({ id }) => id === match!.id);
    expect(now?.probability).toBeLessThan(match!.probability - 0.2);
    expect(now?.state).toBe('notified');
    expect(await strayed()).toEqual([]);
    const { probability, a, b } = await said(match!.id);
    expect(probability).toBe(now?.probability);
    // A bank of a few reports is small: nothing is told surer than at 99 of 100.
    expect([a.probabilityThen, b.probabilityThen].filter((then) => then !== null)).toEqual([0.99]);
  });

  it('leave a match as it was read unless their band is another: an officer who decides meanwhile is not sent back', async () => {
    const before = await matches();
    await file({
      ...invented(),
      person: { sex: 'male', names: [{ kind: 'legal', given: 'Zenobio', surnames: ['Otra', 'Cualquiera'] }] },
    });
    await compareEverything();
    const after = await matches();
    expect(await strayed()).toEqual([]);
    for (const one of before) {
      const now = after.find(({ id }) => id === one.id);
      expect(now?.log10LR).not.toBe(one.log10LR);
      expect(now?.version).toBe(one.version);
    }
  });

  it('rest on the share of records that have a counterpart, which a comparison of everything tells', async () => {
    const runId = await compareEverything();
    const [run] = await house.sql<{ figures: Loose[] }>('SELECT figures FROM match_run WHERE id = $1', [
      runId,
    ]);
    const doubles = run!.figures.find(({ kind }) => kind === 'duplicate_report');
    expect(doubles).toMatchObject({ learnt: { records: 7 } });
    // A bank of seven learns none: it is the one that is assumed (ADR 56).
    expect(doubles?.learnt.share).toBe(0.1);
    expect(doubles?.learnt.least).toBeLessThan(doubles?.learnt.share);
    expect(doubles?.learnt.most).toBeGreaterThan(doubles?.learnt.share);
  });
});
