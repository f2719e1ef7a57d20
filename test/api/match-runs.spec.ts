import { BeginRun, MergeRun, ScanShard } from '../../src/modules/matching/runs/index.js';
import { PROGRESS_CHANNEL } from '../../src/platform/queue/index.js';
import { ApiHouse, invented, type Answer } from './api-house.js';
import { makeThings } from './owned-things.js';

const RUN = 'id scope state progress { done total gaveUpBecause } figures { kind compared }';

describe('comparison over the API', () => {
  let house: ApiHouse;
  let token: string;
  beforeAll(async () => {
    house = await ApiHouse.open();
    ({ token } = await house.enrol('AA-SEARCH', ['liaison', 'forensic', 'coordinator']));
  });
  afterAll(() => house.close());

  const get = <T>(type: abstract new (...args: never[]) => T): T =>
    house.api.app.get<T>(type, { strict: false });
  const fileAndStart = async (given: string) => {
    const file =
      'mutation F($input: FileReportInput!) { fileReport(input: $input) { ... on RecordReceipt { id } } }';
    const { data } = await house.ask(file, { token, variables: { input: { report: invented(given) } } });
    const start = `mutation { startMatchRun(input: { recordId: "${data.fileReport.id}" }) { ... on StartedMatchRun { runId } } }`;
    const { runId } = (await house.ask(start, { token })).data.startMatchRun;
    const [run] = await house.sql<{ task_id: string }>('SELECT task_id FROM match_run WHERE id = $1', [
      runId,
    ]);
    return { runId: runId as string, taskId: run?.task_id ?? '' };
  };
  const read = async (runId: string) =>
    (
      await house.ask(`query R($id: UUID!) { matchRun(id: $id) { ${RUN} } }`, {
        token,
        variables: { id: runId },
      })
    ).data.matchRun;
  const shardsOf = (runId: string) =>
    house.sql<{ id: string; shard: number }>(
      `SELECT id, (payload ->> 'shard')::int AS shard FROM task WHERE parent_id IS NOT NULL AND payload ->> 'runId' = $1`,
      [runId],
    );
  const end = async (taskId: string, state: 'done' | 'dead', code: string | null = null) => {
    await house.sql('UPDATE task SET state = $2, finished_at = now(), last_error_code = $3 WHERE id = $1', [
      taskId,
      state,
      code,
    ]);
    await house.sql('SELECT pg_notify($1, $2)', [PROGRESS_CHANNEL, taskId]);
  };

  it('is begun once for a key, however often it is asked', async () => {
    const file =
      'mutation F($input: FileReportInput!) { fileReport(input: $input) { ... on RecordReceipt { id } } }';
    const fileOne = async (given: string): Promise<string> =>
      (await house.ask(file, { token, variables: { input: { report: invented(given) } } })).data.fileReport
        .id;
    const start =
      'mutation S($input: StartMatchRunInput!) { startMatchRun(input: $input) { ... on StartedMatchRun { runId } ... on UserError { code } } }';
    const ask = async (input: object) =>
      (await house.ask(start, { token, variables: { input } })).data.startMatchRun;
    const [one, other] = [await fileOne('Repetida'), await fileOne('Otra')];
    const first = await ask({ recordId: one, idempotencyKey: 'run-1' });
    expect(first.runId).toEqual(expect.any(String));
    expect(await ask({ recordId: one, idempotencyKey: 'run-1' })).toEqual(first);
    expect(await ask({ recordId: one, idempotencyKey: 'run-2' })).not.toEqual(first);
    expect(await ask({ recordId: other, idempotencyKey: 'run-1' })).toEqual({
      code: 'API.IDEMPOTENCY_KEY_REUSED',
    });
  });

  it('tells how far a run is, shard by shard, until it is done', async () => {
    const { runId, taskId } = await fileAndStart('Primera');
    expect(await read(runId)).toMatchObject({
      scope: 'record',
      state: 'waiting',
      progress: { done: 0, total: 1 },
    });
    await get(BeginRun).begin(runId, taskId);
    const [first, ...others] = await shardsOf(runId);
    const total = others.length + 2;
    const client = house.socket(token);
    const told: Answer['data'][] = [];
    const query = `subscription { matchRunProgress(runId: "${runId}") { ${RUN} } }`;
    for await (const { data } of client.iterate<Answer['data']>({ query })) {
      told.push(data?.matchRunProgress);
      if (told.length === 1 && first) await end(first.id, 'done');
      if (told.length === 2) {
        for (const { shard } of first ? [first, ...others] : [])
          await get(ScanShard).scanShard(runId, shard, () => Promise.resolve());
        await get(MergeRun).merge(runId, () => Promise.resolve());
        await house.sql('SELECT pg_notify($1, $2)', [PROGRESS_CHANNEL, taskId]);
      }
    }
    await client.dispose();
    expect(told.map(({ state, progress: { done, total: of } }) => ({ state, done, total: of }))).toEqual([
      { state: 'running', done: 0, total },
      { state: 'running', done: 1, total },
      { state: 'done', done: 1, total: 1 },
    ]);
    const query2 = '{ matchRuns(first: 1) { nodes { id } } }';
    expect((await house.ask(query2, { token })).data.matchRuns.nodes).toEqual([{ id: runId }]);
  });

  it('says when and why a run was given up, and ends', async () => {
    const { runId, taskId } = await fileAndStart('Segunda');
    await get(BeginRun).begin(runId, taskId);
    const [first] = await shardsOf(runId);
    await end(first?.id ?? '', 'dead', 'DATABASE.53100');
    const [parent] = await house.sql<{ parent_id: string }>('SELECT parent_id FROM task WHERE id = $1', [
      first?.id,
    ]);
    await end(parent?.parent_id ?? '', 'dead', 'QUEUE.CHILD_DEAD');
    const client = house.socket(token);
    const told: Answer['data'][] = [];
    const query = `subscription { matchRunProgress(runId: "${runId}") { state progress { gaveUpBecause } } }`;
    for await (const { data } of client.iterate<Answer['data']>({ query })) told.push(data?.matchRunProgress);
    await client.dispose();
    expect(told).toEqual([{ state: 'running', progress: { gaveUpBecause: 'DATABASE.53100' } }]);
  });

  describe('that has found a match', () => {
    let match: string;
    beforeAll(async () => {
      ({ match } = await makeThings(house, token));
    });

    it('lets its sides speak, each for itself', async () => {
      const say = async (expectedVersion: number, decision: string, reason?: string) => {
        const query = `mutation D($input: DecideMatchInput!) {
          decideMatch(input: $input) { __typename ... on Match { version a { state reason } b { state } } ... on UserError { code } }
        }`;
        const input = { matchId: match, expectedVersion, decision, reason };
        const { data, errors } = await house.ask(query, { token, variables: { input } });
        expect(errors).toBeUndefined();
        return data.decideMatch;
      };
      const { data } = await house.ask(`{ match(id: "${match}") { version } }`, { token });
      expect(await say(data.match.version, 'acknowledged')).toMatchObject({
        __typename: 'Match',
        a: { state: 'acknowledged' },
        b: { state: 'unseen' },
      });
      expect(await say(data.match.version, 'acknowledged')).toMatchObject({ __typename: 'VersionConflict' });
    });

    const standIn = async (state: string) => {
      await house.sql('UPDATE hypothesis SET state = $2, version = 7 WHERE id = $1', [match, state]);
      await house.sql(`UPDATE match_side SET state = 'unseen' WHERE hypothesis_id = $1`, [match]);
    };
    const decide = (language: string) => {
      const input = { matchId: match, expectedVersion: 7, decision: 'plausible' };
      const answer = '__typename ... on UserError { code message path } ... on Match { a { state } }';
      return house.change(token, 'decideMatch', input, answer, { 'accept-language': language });
    };
    const read = async () =>
      (await house.ask(`{ match(id: "${match}") { state version allowedActions a { state } } }`, { token }))
        .data.match;

    it.each([
      ['lapsed', []],
      // What both sides have excluded can be taken up again with a reason, and in no other way.
      ['excluded', ['decideMatch']],
      ['identified', []],
    ])(
      'takes no decision of a side while it is %s, and offers none but to take it up again',
      async (state, offered) => {
        await standIn(state);
        expect(await decide('en')).toEqual({
          __typename: 'ConflictError',
          code: 'MATCHES.CLOSED',
          message: expect.stringContaining('This match is closed'),
          path: 'matchId',
        });
        expect((await decide('es')).message).toContain('Esta coincidencia está cerrada');
        expect(await read()).toEqual({
          state,
          version: 7,
          allowedActions: [...offered, 'judgeMatch', 'releaseRecord', 'takeBackRelease'],
          a: { state: 'unseen' },
        });
      },
    );

    it.each(['candidate', 'notified', 'conflict', 'in_confirmation'])(
      'and takes one while it is %s',
      async (state) => {
        await standIn(state);
        expect((await read()).allowedActions).toContain('decideMatch');
        expect(await decide('en')).toEqual({ __typename: 'Match', a: { state: 'plausible' } });
      },
    );
  });
});
