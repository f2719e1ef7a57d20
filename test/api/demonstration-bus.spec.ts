import { BUS_MARK, busReports } from '../../src/demo/bus/bus-reports.js';
import { confirmBus } from '../../src/demo/bus/confirm-bus.js';
import { GraphqlClient } from '../../src/demo/graphql-client.js';
import { DEMONSTRATION_REGION, seedRegion } from '../../src/demo/seed-region.js';
import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { ProposeCompanions } from '../../src/modules/identification/companions/index.js';
import { BeginRun, MergeRun, ScanShard, StartRun } from '../../src/modules/matching/runs/index.js';
import { OpenMatches } from '../../src/modules/review/matches/index.js';
import { ApiHouse } from './api-house.js';

const CONSULATE = 'HN-CONSULATE-TEXAS';
const FEW = { ...DEMONSTRATION_REGION, reports: 60, remains: 20, living: 10 };

interface Shown {
  readonly own: boolean;
  readonly code: string | null;
  readonly content: { person?: object } | null;
}

describe('the bus of the demonstration', () => {
  let house: ApiHouse;
  const tokens = new Map<string, string>();
  const get = <T>(type: abstract new (...args: never[]) => T): T =>
    house.api.app.get<T>(type, { strict: false });
  const actor = async (institution: string): Promise<GraphqlClient> => {
    const token = tokens.get(institution) ?? (await house.enrol(institution, ['liaison'])).token;
    tokens.set(institution, token);
    return new GraphqlClient(house.api.url, token);
  };
  const compare = async (): Promise<void> => {
    const { runId } = await get(StartRun).all(OPERATOR);
    const [run] = await house.sql<{ task_id: string }>('SELECT task_id FROM match_run WHERE id = $1', [
      runId,
    ]);
    await get(BeginRun).begin(runId, run?.task_id ?? '');
    const [of] = await house.sql<{ shards: number }>('SELECT shards FROM match_run WHERE id = $1', [runId]);
    for (let shard = 0; shard < (of?.shards ?? 0); shard += 1)
      await get(ScanShard).scanShard(runId, shard, () => Promise.resolve());
    await get(MergeRun).merge(runId, () => Promise.resolve());
    await get(OpenMatches).openMatches(runId);
    await get(ProposeCompanions).propose(runId);
  };

  beforeAll(async () => {
    house = await ApiHouse.open();
    // The institutions of other tests are not the demonstration's.
    for (const table of ['agreement', 'institution']) await house.sql(`DELETE FROM ${table}`);
    await seedRegion(house.runtime, house.api.app, () => undefined, { order: FEW, beside: busReports() });
    await compare();
  });
  afterAll(() => house.close());

  it('is of as many people as there are reports: no two of them are said to be one', async () => {
    const among = await house.sql<{ chance: number }>(
      `SELECT h.probability AS chance FROM hypothesis h JOIN record a ON a.id = h.record_a JOIN record b ON b.id = h.record_b
       WHERE a.code LIKE $1 AND b.code LIKE $1`,
      [`%${BUS_MARK}%`],
    );
    expect(among).toEqual([]);
  });

  it('is confirmed by its institutions, and leaves a proposal to whoever looks at the demonstration', async () => {
    expect(await confirmBus(actor)).toBeGreaterThanOrEqual(4);
    expect(await confirmBus(actor)).toBe(0);
    const left = await house.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM companion_finding f JOIN institution a ON a.id = f.first_institution
         JOIN institution b ON b.id = f.second_institution
       WHERE f.state = 'proposed' AND ((a.code = $1 AND b.code <> $1 AND f.second_answer = 'confirmed')
         OR (b.code = $1 AND a.code <> $1 AND f.first_answer = 'confirmed'))`,
      [CONSULATE],
    );
    expect(left[0]?.n).toBeGreaterThanOrEqual(1);
  });

  it('is shown to the consulate as a group: its own people by name, the others by the codes of their reports', async () => {
    const client = await actor(CONSULATE);
    const own = await house.sql<{ id: string }>('SELECT id FROM record WHERE code LIKE $1 ORDER BY code', [
      `${CONSULATE}${BUS_MARK}%`,
    ]);
    const sizes: number[] = [];
    for (const { id } of own) {
      const { companionJourney } = await client.request<{ companionJourney: { members: Shown[] } | null }>(
        'query J($id: UUID!) { companionJourney(recordId: $id) { members { own code content } } }',
        { id },
      );
      for (const { own: isOwn, code, content } of companionJourney?.members ?? []) {
        expect(code).toContain(BUS_MARK);
        expect(content?.person !== undefined).toBe(isOwn);
      }
      sizes.push(companionJourney?.members.length ?? 0);
    }
    expect(Math.max(...sizes)).toBeGreaterThanOrEqual(4);
  });
});
