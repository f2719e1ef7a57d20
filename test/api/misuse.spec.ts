import { randomUUID } from 'node:crypto';
import { DetectMisuse } from '../../src/modules/access/misuse/index.js';
import { RaiseForDuties } from '../../src/modules/alerts/index.js';
import { TellMisuse } from '../../src/modules/oversight/complaints/index.js';
import type { Role } from '../../src/modules/access/accounts/index.js';
import type { Loose } from './api-house.js';
import { LaboratoryHouse } from './laboratory-house.js';
import { openDuties } from './open-duties.js';

const SIGNAL = `id rule severity institution actorId questions owners toldOwnerAt toldOversightAt verdict stopped
  reopeningAsked allowedActions`;
const ANSWER = `... on MisuseSignal { ${SIGNAL} } ... on UserError { code }`;
const SECRET = 'Ermelinda-Oculta';
const FOUND = {
  found: { date: '2024-05-02', place: { country: 'MX' } },
  estimates: { sex: { value: 'male' } },
};
const SEARCH = `query S($facets: SearchFacetsInput!) { search(facets: $facets, purpose: search) { hits { code } } }`;

describe('misuse of what others hold', () => {
  let house: LaboratoryHouse;
  let own: string;
  let match: string;
  beforeAll(async () => {
    house = await LaboratoryHouse.open();
    await house.api.sql(
      `INSERT INTO institution (id, code, name, country, kind) VALUES (gen_random_uuid(), 'HN-WATCH', 'Watch', 'HN', 'oversight')`,
    );
    own = await house.remains(FOUND);
    match = await house.matchOf(
      await house.report({ person: { names: [{ kind: 'legal', full: SECRET }], sex: 'male' } }),
      own,
    );
  });
  afterAll(() => house.close());

  const part = <T>(type: new (...parts: never[]) => T): T => house.api.api.app.get(type, { strict: false });
  const enrol = (code: string, ...roles: Role[]) => house.api.enrol(code, roles);
  /** A round of the worker, and what it sets off: the worker itself is not here. What stops was seen when it was answered. */
  const round = async (): Promise<readonly string[]> => {
    await part(DetectMisuse).round();
    const untold = await house.api.sql<{ id: string }>(
      'SELECT id FROM misuse_signal WHERE told_owner_at IS NULL AND told_oversight_at IS NULL',
    );
    for (const { id } of untold) await part(TellMisuse).tell(id);
    return untold.map(({ id }) => id);
  };
  const signals = async (token: string): Promise<Loose[]> =>
    (await house.api.ask(`{ misuseSignals(first: 50) { nodes { ${SIGNAL} } } }`, { token })).data
      .misuseSignals.nodes;
  const of = async (token: string, actorId: string): Promise<Loose[]> =>
    (await signals(token)).filter((one) => one.actorId === actorId);
  const judge = (token: string, id: string): Promise<Loose> =>
    house.api.change(token, 'judgeMisuse', { id, verdict: 'false_alarm' }, ANSWER) as Promise<Loose>;
  const reopen = (token: string, id: string): Promise<Loose> =>
    house.api.change(token, 'reopenQuestions', { id }, ANSWER) as Promise<Loose>;
  const look = async (token: string): Promise<string | undefined> =>
    (await house.api.ask(`{ match(id: "${match}") { id } }`, { token })).errors?.[0]?.extensions
      .reason as string;
  const amend = async (token: string, height: number): Promise<void> => {
    const [row] = await house.api.sql<{ version: number }>('SELECT version FROM record WHERE id = $1', [own]);
    const fields = {
      estimates: {
        sex: { value: 'male' },
        heightCm: { min: height, max: height + 1 },
        ageYears: { min: height - 140, max: height - 130 },
      },
    };
    const input = { id: own, expectedVersion: row?.version, fields };
    await house.api.change(token, 'amendRemains', input, '__typename');
  };
  const amendAndLook = async (token: string, times: number): Promise<void> => {
    for (let at = 0; at < times; at += 1) {
      await amend(token, 160 + at);
      expect(await look(token)).toBeUndefined();
    }
  };

  it('is seen where an own body is amended and the same match looked at, and ends the questions alone', async () => {
    const { token: stolen, actorId } = await enrol('BB-FORENSIC', 'forensic');
    const watch = await enrol('HN-WATCH', 'oversight');
    await amendAndLook(stolen, 5);
    await round();
    expect(await of(watch.token, actorId)).toEqual([]);
    await amendAndLook(stolen, 1);
    await round();
    const [signal] = await of(watch.token, actorId);
    expect(signal).toMatchObject({
      ...{ rule: 'R1', severity: 'stop', institution: 'BB-FORENSIC', owners: ['AA-SEARCH'], stopped: true },
      allowedActions: ['judgeMisuse', 'reopenQuestions'],
    });
    expect(await look(stolen)).toBe('ACCESS.NOT_SIGNED_IN');
    const token = await house.api.issue(actorId);
    expect(await look(token)).toBe('MISUSE.STOPPED');
    expect(await look(house.forensic)).toBeUndefined();
    await amend(token, 180);
    const { data } = await house.api.ask(`{ remains(id: "${own}") { id } }`, { token });
    expect(data.remains.id).toBe(own);
    expect(await round()).toEqual([]);
  });

  it('is told to the owner of the records and to oversight, and never to the institution that it is about', async () => {
    const [watch, owner, suspect] = [
      await enrol('HN-WATCH', 'oversight'),
      await enrol('AA-SEARCH', 'coordinator'),
      await enrol('BB-FORENSIC', 'coordinator', 'oversight'),
    ];
    const [signal] = (await signals(watch.token)).filter(({ rule }) => rule === 'R1');
    expect(signal?.toldOwnerAt).not.toBeNull();
    expect(signal?.toldOversightAt).not.toBeNull();
    expect(await openDuties(house.api, 'misuse')).toEqual([
      { subject: signal?.id, institution: 'AA-SEARCH' },
      { subject: signal?.id, institution: 'HN-WATCH' },
    ]);
    expect((await signals(owner.token)).map(({ id }) => id)).toEqual([signal?.id]);
    expect(await signals(suspect.token)).toEqual([]);
    const one = await house.api.ask(`{ misuseSignal(id: "${String(signal?.id)}") { id } }`, suspect);
    expect(one.data.misuseSignal).toBeNull();
    expect(await judge(suspect.token, String(signal?.id))).toMatchObject({ code: 'ACCESS.NOT_FOUND' });
  });

  it('comes into the inbox of both, by mail and by webhook', async () => {
    for (const code of ['AA-SEARCH', 'HN-WATCH']) {
      const { token } = await enrol(code, 'coordinator');
      const hook = { url: `https://hooks.example.org/${code}` };
      await house.api.change(token, 'registerWebhook', hook, '__typename');
    }
    await house.api.sql(`UPDATE actor SET email = id || '@example.org' WHERE institution_id IS NOT NULL`);
    const opened = await house.api.sql<{ id: string; institution: string; payload: Loose }>(
      `SELECT id, institution_id AS institution, payload FROM outbox_event
       WHERE name = 'duties.opened' AND payload ->> 'kind' = 'misuse'`,
    );
    for (const { id, institution: institutionId, payload } of opened)
      await part(RaiseForDuties).opened({
        ...{ kind: 'misuse', subjectId: payload.subjectId, dueAt: payload.dueAt },
        ...{ institutionId, eventId: id, at: Date.now() },
      });
    const deliveries = await house.api.sql<{ code: string; channel: string }>(
      `SELECT DISTINCT i.code, d.channel FROM alert a JOIN institution i ON i.id = a.institution_id
       JOIN alert_delivery d ON d.alert_id = a.id WHERE a.kind = 'misuse' ORDER BY i.code, d.channel`,
    );
    expect(deliveries.map(({ code, channel }) => `${code} ${channel}`)).toEqual(
      ['AA-SEARCH', 'HN-WATCH'].flatMap((code) =>
        ['inbox', 'mail', 'webhook'].map((channel) => `${code} ${channel}`),
      ),
    );
  });

  it('is reopened by two people of different institutions, one of oversight, and by no one of them alone', async () => {
    const { token: before, actorId } = await enrol('BB-FORENSIC', 'forensic');
    await amendAndLook(before, 6);
    await round();
    const token = await house.api.issue(actorId);
    const watch = await enrol('HN-WATCH', 'oversight');
    const [owner, colleague] = [
      await enrol('AA-SEARCH', 'coordinator'),
      await enrol('AA-SEARCH', 'coordinator'),
    ];
    const [signal] = await of(watch.token, actorId);
    const id = String(signal?.id);
    expect(await reopen(owner.token, id)).toMatchObject({ stopped: true, reopeningAsked: true });
    expect(await reopen(owner.token, id)).toMatchObject({ code: 'MISUSE.SECOND_PERSON' });
    expect(await reopen(colleague.token, id)).toMatchObject({ code: 'MISUSE.SECOND_PERSON' });
    expect(await look(token)).toBe('MISUSE.STOPPED');
    expect(await reopen(watch.token, id)).toMatchObject({ stopped: false });
    expect(await look(token)).toBeUndefined();
    expect(await reopen(watch.token, id)).toMatchObject({ code: 'MISUSE.NOT_STOPPED' });
    // What was asked before counts no more, and what is asked from now on does, on the same day too.
    await amendAndLook(token, 6);
    expect(await look(await house.api.issue(actorId))).toBe('MISUSE.STOPPED');
    await round();
  });

  it('is judged once by oversight, and what was judged is not told again', async () => {
    const watch = await enrol('HN-WATCH', 'oversight');
    const owner = await enrol('AA-SEARCH', 'coordinator');
    for (const { id, rule } of await signals(watch.token)) {
      if (rule !== 'R1') continue;
      expect(await judge(owner.token, String(id))).toMatchObject({ code: 'ACCESS.DENIED' });
      expect(await judge(watch.token, String(id))).toMatchObject({ verdict: 'false_alarm' });
      expect(await judge(watch.token, String(id))).toMatchObject({ code: 'MISUSE.JUDGED' });
    }
    expect(await openDuties(house.api, 'misuse')).toEqual([]);
    // The next day begins with what was asked before.
    await house.api.sql(`UPDATE misuse_signal SET pattern = pattern || ' of yesterday'`);
    await house.api.sql('UPDATE question_entry SET examined = false');
    expect(await round()).toEqual([]);
  });

  it('is seen where numbers are tried one after the other, and ends nothing', async () => {
    const { token, actorId } = await enrol('AA-SEARCH', 'liaison');
    const watch = await enrol('HN-WATCH', 'oversight');
    for (let at = 0; at < 20; at += 1)
      await house.api.ask(`{ report(id: "${randomUUID()}") { id } }`, { token });
    await round();
    expect(await of(watch.token, actorId)).toMatchObject([{ rule: 'R5', severity: 'alarm', stopped: false }]);
  });

  it('is told to oversight in counts by institution, account and kind, without a value', async () => {
    const { token } = await enrol('HN-WATCH', 'oversight');
    const { data } = await house.api.ask(
      '{ askedOfOthers(days: 7) { institution actorId kind questions records owners } }',
      { token },
    );
    const figures = data.askedOfOthers as Loose[];
    expect(
      figures.find(({ kind, institution }) => kind === 'look' && institution === 'BB-FORENSIC'),
    ).toMatchObject({
      ...{ records: 1, owners: ['AA-SEARCH'] },
    });
    expect(figures.some(({ kind }) => kind === 'amended')).toBe(true);
    const liaison = await enrol('AA-SEARCH', 'coordinator');
    const refused = await house.api.ask('{ askedOfOthers { kind } }', liaison);
    expect(refused.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const stored = await house.api.sql<{ text: string }>(
      'SELECT to_jsonb(e)::text AS text FROM question_entry e',
    );
    expect(stored.length).toBeGreaterThan(0);
    expect(stored.filter(({ text }) => text.includes(SECRET) || text.includes('2024-05'))).toEqual([]);
  });

  describe('by asking more than one may', () => {
    const search = async (token: string): Promise<Loose | undefined> =>
      (
        await house.api.ask(SEARCH, {
          token,
          variables: { facets: { recordTypes: ['remains'], sex: 'male' } },
        })
      ).errors?.[0];
    const since = (days: number) =>
      house.api.sql(
        `UPDATE installation SET value = (now() - $1 * interval '1 day')::text WHERE key = 'questions_counted_since'`,
        [days],
      );
    const used = (id: string, count: number) =>
      house.api.sql(
        `INSERT INTO usage_seen (asker_id, what, hour, object)
         SELECT $1, 'search', date_trunc('hour', now()), gen_random_uuid()::text FROM generate_series(1, $2)`,
        [id, count],
      );
    const older = (actorId: string) =>
      house.api.sql(`UPDATE actor SET created_at = now() - interval '8 days' WHERE id = $1`, [actorId]);
    afterAll(() => since(0));

    it('is counted from the first day, and ends nothing in the first fourteen', async () => {
      const { token, actorId } = await enrol('AA-SEARCH', 'liaison');
      const watch = await enrol('HN-WATCH', 'oversight');
      await older(actorId);
      await used(actorId, 99);
      await since(13);
      expect(await search(token)).toBeUndefined();
      expect(await search(token)).toBeUndefined();
      await round();
      expect(await of(watch.token, actorId)).toMatchObject([{ rule: 'budget', severity: 'alarm' }]);
      await since(15);
      const error = await search(token);
      expect(error?.extensions).toMatchObject({ code: 'UNAVAILABLE', reason: 'MISUSE.BUDGET' });
      expect(error?.message).toMatch(/100.*\d\d:00 UTC/u);
    });

    it('ends at the institution’s budget whichever account asks, and no filed case raises it', async () => {
      const { token, actorId, institutionId } = await enrol('AA-SEARCH', 'liaison');
      await older(actorId);
      await since(15);
      await used(institutionId, 390);
      const asked: (string | undefined)[] = [];
      for (let at = 0; at < 11; at += 1) {
        asked.push((await search(token))?.extensions.reason as string | undefined);
        await house.report({});
      }
      expect(asked[0]).toBeUndefined();
      expect(asked.at(-1)).toBe('MISUSE.BUDGET');
      await house.api.sql('DELETE FROM usage_seen WHERE asker_id = $1', [institutionId]);
    });

    it('has a quarter of it for an account that is younger than seven days', async () => {
      const { token, actorId } = await enrol('AA-SEARCH', 'liaison');
      await since(15);
      await used(actorId, 25);
      expect((await search(token))?.extensions.reason).toBe('MISUSE.BUDGET');
      await older(actorId);
      expect(await search(token)).toBeUndefined();
    });
  });
});
