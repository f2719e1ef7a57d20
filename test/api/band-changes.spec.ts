import { EVIDENCE_GROUPS, MODEL_VERSION } from '../../src/kernel/linkage/index.js';
import { OPERATOR, PLATFORM } from '../../src/modules/access/accounts/index.js';
import { OpenMatches } from '../../src/modules/review/matches/index.js';
import {
  BeginRun,
  LinkageModels,
  MergeRun,
  ScanShard,
  StartRun,
} from '../../src/modules/matching/runs/index.js';
import { AlertOfBandChanges } from '../../src/modules/alerts/index.js';
import { CODE_OF, DisclosureHouse, type Side } from './disclosure-house.js';
import type { Loose } from './api-house.js';

/** A model by which no group of evidence says anything: another version in the same database. */
const SILENT = {
  ...{ format: 'huella-weights-1', version: 'any', base: MODEL_VERSION },
  kinds: {
    identification: {
      ...{ labels: { same: 50, notSame: 50 }, cost: { before: 1, after: 1 } },
      groups: Object.fromEntries(EVIDENCE_GROUPS.map((group) => [group, { power: 0, standardError: 0 }])),
    },
  },
};

const CHANGE = 'bandChange { bandThen bandNow cause modelVersion because }';

describe('a band that is another than when a side decided', () => {
  let house: DisclosureHouse;
  beforeAll(async () => {
    house = await DisclosureHouse.open();
    await sweep();
    for (const side of ['a', 'b'] as const)
      expect(await house.change(side, 'decideMatch', { decision: 'plausible' })).toMatchObject({
        __typename: 'Match',
      });
  });
  afterAll(() => house.close());

  const get = <T>(type: abstract new (...args: never[]) => T): T =>
    house.api.api.app.get<T>(type, { strict: false });
  const finish = async ({ runId, taskId }: { runId: string; taskId: string }): Promise<void> => {
    await get(BeginRun).begin(runId, taskId);
    const [run] = await house.api.sql<{ shards: number }>('SELECT shards FROM match_run WHERE id = $1', [
      runId,
    ]);
    for (let shard = 0; shard < (run?.shards ?? 0); shard += 1)
      await get(ScanShard).scanShard(runId, shard, () => Promise.resolve());
    await get(MergeRun).merge(runId, () => Promise.resolve());
    // Twice, as after a worker that died: nothing is told twice.
    for (let time = 0; time < 2; time += 1) await get(OpenMatches).openMatches(runId);
  };
  const sweep = async (): Promise<void> => finish(await get(StartRun).all(PLATFORM));
  /** Everything is compared by another model. */
  const use = async (version: string | undefined): Promise<void> => {
    await get(LinkageModels).use(OPERATOR, version);
    await sweep();
  };
  /** What was announced since the last time, after whoever tells of it has run twice. */
  let heard = 0;
  const announced = async (): Promise<number> => {
    const rows = await house.api.sql<{ ids: string[] }>(
      `SELECT payload -> 'changeIds' AS ids FROM outbox_event WHERE name = 'matches.bands-changed' ORDER BY created_at, id`,
    );
    const fresh = rows.slice(heard).flatMap(({ ids }) => ids);
    heard = rows.length;
    for (let time = 0; time < 2; time += 1) await get(AlertOfBandChanges).alert(fresh);
    return fresh.length;
  };
  const alerts = (kind: string) =>
    house.api.sql<{ code: string | null; owner: string; match: string }>(
      `SELECT i.code, a.owner_actor_id AS owner, s.subject_id AS match FROM alert a JOIN alert_subject s ON s.alert_id = a.id
       LEFT JOIN institution i ON i.id = a.institution_id WHERE a.kind = $1 ORDER BY i.code, a.seq`,
      [kind],
    );
  const changeOf = async (viewer: Side): Promise<Loose> => {
    const { match } = await house.ask(
      viewer,
      `{ match(id: "${house.match}") { band a { own ${CHANGE} } b { own ${CHANGE} } } }`,
    );
    return match as Loose;
  };
  const deciders = () =>
    (['a', 'b'] as const).map((side) => ({
      ...{ code: CODE_OF[side], owner: house.people[side].actorId, match: house.match },
    }));
  const set = (sides: string, match = ''): Promise<unknown> =>
    house.api.sql(
      `WITH m AS (UPDATE hypothesis SET changed_at = changed_at ${match} WHERE id = $1)
       UPDATE match_side SET ${sides} WHERE hypothesis_id = $1`,
      [house.match],
    );

  it('is not told while it is the same, nor by the run of one record', async () => {
    await sweep();
    expect(await announced()).toBe(0);
    await set('probability = 0.7');
    await finish(await get(StartRun).record(PLATFORM, { id: house.report }));
    expect(await announced()).toBe(0);
  });

  it('is told across institutions by the comparison of everything, once, to whoever decided', async () => {
    await sweep();
    expect(await announced()).toBe(2);
    await sweep();
    expect(await announced()).toBe(0);
    expect(await alerts('band_changed')).toEqual(deciders());
    const seen = await changeOf('a');
    expect(seen.band).toBe('strong');
    expect(seen.a).toMatchObject({
      own: true,
      bandChange: { bandThen: 'moderate', bandNow: 'strong', cause: 'bank', because: [] },
    });
    // What the other side was told is its own.
    expect(seen.b).toEqual({ own: false, bandChange: null });
  });

  it('is told no more to a side that keeps amending its record, until a month has passed', async () => {
    await set('probability = 0.7, decided_at = now()');
    const amendments = `FROM record r, generate_series(2, 5) AS n WHERE r.id = $1`;
    await house.api.sql(
      `INSERT INTO record_version (record_id, version, content, content_hash, status, withdrawn, removed, changed_at, replaced_by)
       SELECT r.id, n, r.content, r.content_hash, r.status, false, false, now(), gen_random_uuid() ${amendments}`,
      [house.report],
    );
    await house.api.sql('UPDATE record SET version = 6 WHERE id = $1', [house.report]);
    await sweep();
    expect(await announced()).toBe(1);
    expect((await changeOf('a')).a.bandChange).toBeNull();
    expect((await changeOf('b')).b.bandChange).toMatchObject({ bandThen: 'moderate', bandNow: 'strong' });
    await house.api.sql(
      `UPDATE record_version SET changed_at = now() - interval '31 days' WHERE record_id = $1`,
      [house.report],
    );
    await sweep();
    expect(await announced()).toBe(1);
    expect((await changeOf('a')).a.bandChange).toMatchObject({ bandThen: 'moderate', bandNow: 'strong' });
  });

  it('by two steps under a new model is a duty to look again, of an identified match too, and a second person’s where a family was told', async () => {
    const second = await house.api.enrol(CODE_OF.a, ['forensic', 'liaison']);
    await set('probability = 0.99', `, state = 'identified', family_told = true`);
    const { version } = await get(LinkageModels).bringIn(OPERATOR, SILENT);
    await use(version);
    expect(await announced()).toBe(2);
    expect(await alerts('decision_review')).toEqual(deciders());
    expect(await alerts('decision_second_review')).toEqual([
      { code: CODE_OF.a, owner: second.actorId, match: house.match },
      // Nobody else is there: whoever runs the installation is told.
      { code: null, owner: OPERATOR.actorId, match: house.match },
    ]);
    const seen = await changeOf('a');
    expect(seen.a.bandChange).toMatchObject({
      ...{ bandThen: 'strong', bandNow: 'weak', cause: 'model', modelVersion: version },
      because: expect.arrayContaining(['dna', 'marks']),
    });
    const [match] = await house.api.sql<{ state: string }>('SELECT state FROM hypothesis WHERE id = $1', [
      house.match,
    ]);
    expect(match?.state).toBe('identified');
    // Once a model, however often everything is compared.
    await sweep();
    expect(await announced()).toBe(0);
  });

  it('is looked at for a second time by somebody who had not decided', async () => {
    const [alert] = await house.api.sql<{ id: string; version: number }>(
      `SELECT a.id, a.version FROM alert a JOIN institution i ON i.id = a.institution_id
       WHERE a.kind = 'decision_second_review' AND i.code = $1`,
      [CODE_OF.a],
    );
    const input = { id: alert!.id, expectedVersion: alert!.version, answer: 'looked_again' };
    const answer = '__typename ... on Alert { state } ... on UserError { code }';
    const by = (token: string) => house.api.change(token, 'answerAlert', input, answer);
    expect(await by(house.people.a.token)).toMatchObject({ code: 'NOTIFICATIONS.ANOTHER_PERSON_NEEDED' });
    const { token } = await house.api.enrol(CODE_OF.a, ['forensic', 'liaison']);
    expect(await by(token)).toMatchObject({ state: 'acted' });
  });

  it('by two steps under a new model brings back what both sides have excluded, once, and leaves it excluded', async () => {
    const [now] = await house.api.sql<{ held: string }>(
      'SELECT held_against AS held FROM hypothesis WHERE id = $1',
      [house.match],
    );
    await set(
      `state = 'excluded', probability = 0.01, weights = '{}', model_version = '${now!.held}', decided_at = now()`,
      `, state = 'excluded', family_told = false`,
    );
    await use(undefined);
    expect(await announced()).toBe(2);
    await sweep();
    expect(await announced()).toBe(0);
    expect((await alerts('decision_review')).length).toBe(4);
    expect((await alerts('decision_second_review')).length).toBe(2);
    const seen = await house.ask('b', `{ match(id: "${house.match}") { state b { state ${CHANGE} } } }`);
    expect(seen.match).toMatchObject({
      state: 'excluded',
      b: { state: 'excluded', bandChange: { bandThen: 'weak', bandNow: 'strong', cause: 'model' } },
    });
  });

  it('is looked at again by saying so, after which nothing waits', async () => {
    const token = house.people.b.token;
    const { data } = await house.api.ask(
      '{ inbox(first: 50) { nodes { id kind version screen allowedActions subjectIds } } }',
      { token },
    );
    const open = (data.inbox as Loose).nodes.filter((one: Loose) => one.kind === 'decision_review');
    expect(open).toMatchObject([{ screen: 'match', subjectIds: [house.match] }]);
    const input = { id: open[0].id, expectedVersion: open[0].version, answer: 'looked_again' };
    const answer = '__typename ... on Alert { state answer } ... on UserError { code }';
    expect(await house.api.change(token, 'answerAlert', input, answer)).toMatchObject({ state: 'acted' });
  });
});
