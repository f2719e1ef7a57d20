import { RaiseForSavedSearches } from '../../src/modules/alerts/index.js';
import { RetentionRound } from '../../src/modules/access/retention/index.js';
import { AskAgain } from '../../src/modules/review/search/index.js';
import type { Loose } from './api-house.js';
import { CODE_OF, DisclosureHouse } from './disclosure-house.js';

const FACETS = { recordTypes: ['remains'], words: 'golondrina' };
const SAVED =
  '__typename ... on SearchSaved { search { id tellPurpose newAnswers } } ... on UserError { code }';

describe('a kept question that tells of new answers', () => {
  let house: DisclosureHouse;
  let id: string;
  beforeAll(async () => {
    house = await DisclosureHouse.open();
    await register('golondrina gris');
    const { search } = await change('saveSearch', { name: 'Swallows', facets: FACETS });
    ({ id } = search as { id: string });
  });
  afterAll(() => house.close());

  const change = (name: string, input: object, token = house.people.a.token) =>
    house.api.change(token, name, input, SAVED) as Promise<Loose>;
  const use = <T>(type: new (...args: never[]) => T): T => house.api.api.app.get<T>(type, { strict: false });
  const again = () => use(AskAgain).one(id);
  /** What the relay and the worker do with what was announced; twice, as after a death between the work and its being noted. */
  const settle = async () => {
    const told = await house.api.sql<{ eventId: string; searchId: string }>(
      `SELECT id AS "eventId", payload ->> 'searchId' AS "searchId" FROM outbox_event
       WHERE name = 'search.news-changed' ORDER BY created_at`,
    );
    for (const one of [...told, ...told]) await use(RaiseForSavedSearches).alert(one);
  };
  const alerts = () =>
    house.api.sql<{ state: string; owner: string; institution: string; subject: string }>(
      `SELECT a.state, a.owner_actor_id AS owner, i.code AS institution, s.subject_id AS subject
       FROM alert a JOIN alert_subject s ON s.alert_id = a.id JOIN institution i ON i.id = a.institution_id
       WHERE a.kind = 'question_answered' ORDER BY a.seq`,
    );
  const register = async (design: string, side: 'a' | 'b' = 'a'): Promise<void> => {
    const remains = {
      ...{ found: { date: '2024-02-01', place: { country: 'MX', admin1: 'Sonora' } }, condition: 'fresh' },
      ...{ completeness: 'complete', marks: [{ type: 'tattoo', region: 'chest', design }] },
      estimates: { sex: { value: 'male', confidence: 0.9 }, ageYears: { min: 20, max: 30 } },
    };
    const answer = '... on RecordReceipt { id } ... on UserError { code }';
    const made = await house.api.change(house.people[side].token, 'registerRemains', { remains }, answer);
    expect(made).toEqual({ id: expect.any(String) as string });
  };
  const answer = async (token = house.people.a.token): Promise<Loose | null> =>
    (
      await house.api.ask(
        `{ savedSearchAnswer(id: "${id}", purpose: forensic_matching) { askedAt hits { code isNew own } institutions { code standing why } } }`,
        { token },
      )
    ).data.savedSearchAnswer as Loose | null;
  const hits = async () => ((await answer())?.hits as { isNew: boolean }[]).map(({ isNew }) => isNew);
  const seen = async () => change('seeSearch', { id, askedAt: new Date().toISOString() });

  it('knows what answers now, and tells nothing of it', async () => {
    expect(await change('tellOfSearch', { id, purpose: 'forensic_matching' })).toMatchObject({
      search: { tellPurpose: 'forensic_matching', newAnswers: 0 },
    });
    await again();
    await settle();
    expect(await alerts()).toEqual([]);
    expect(await hits()).toEqual([false]);
  });

  it('opens one alert for whoever keeps it, however often it is asked, and shows what is new first', async () => {
    await register('golondrina azul');
    await again();
    await again();
    await settle();
    const one = { state: 'delivered', owner: house.people.a.actorId, institution: CODE_OF.a, subject: id };
    expect(await alerts()).toEqual([one]);
    expect(await hits()).toEqual([true, false]);
    // What was asked stands in no mail, no event and no entry of the log.
    const written = await house.api.sql<{ text: string }>(
      `SELECT payload::text AS text FROM outbox_event WHERE name = 'search.news-changed'
       UNION ALL SELECT payload::text FROM task WHERE name LIKE 'search.%'
       UNION ALL SELECT detail::text FROM audit_entry WHERE action = 'search.read'`,
    );
    expect(written.map(({ text }) => text).join()).not.toMatch(/golondrina|Swallows/u);
    // Asking by itself shows nobody anything: it counts towards no limit, and its owner reads of nobody.
    const [counted] = await house.api.sql<{ records: number }>(
      `SELECT coalesce(sum(cardinality(record_ids)), 0)::int AS records FROM audit_entry WHERE detail ? 'askedAgain'`,
    );
    expect(counted).toEqual({ records: 0 });
  });

  it('asks own records alone: what comes to others is told by no kept question, and no listing of it', async () => {
    const before = await answer();
    await register('golondrina negra', 'b');
    await again();
    await settle();
    expect(await alerts()).toHaveLength(1);
    const after = await answer();
    expect(after?.hits).toEqual(before?.hits);
    expect((after?.hits as { own: boolean }[]).map(({ own }) => own)).toEqual([true, true]);
    expect(after?.institutions).toContainEqual({ code: CODE_OF.b, standing: 'not_asked', why: 'kept' });
    // A question of the moment lists it: the words are shown at this level.
    const { search } = await house.ask(
      'a',
      '{ search(facets: { recordTypes: [remains], words: "golondrina negra" }, purpose: forensic_matching) { hits { own } } }',
    );
    expect((search as { hits: unknown[] }).hits).toEqual([{ own: false }]);
  });

  it('stands in the database sealed, for whoever keeps it alone', async () => {
    const read = async (token: string) =>
      house.api.ask('{ savedSearches { name facets { words } } }', { token });
    const rows = await house.api.sql<{ text: string; content: string }>(
      'SELECT s::text AS text, content FROM saved_search s',
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.text).not.toMatch(/golondrina|Swallows/u);
    expect(rows[0]?.content).toMatch(/^sealed1\./u);
    expect((await read(house.people.a.token)).data.savedSearches).toEqual([
      { name: 'Swallows', facets: { words: 'golondrina' } },
    ]);
    // Whoever can write in the database makes it a colleague's: it does not open for them.
    const colleague = await house.api.signIn(CODE_OF.a, ['forensic'], { purpose: 'forensic_matching' });
    const keptBy = (actorId: string) =>
      house.api.sql('UPDATE saved_search SET actor_id = $2 WHERE id = $1', [id, actorId]);
    await keptBy(colleague.actorId);
    const { data, errors } = await read(colleague.token);
    expect([data, errors?.length]).toEqual([null, 1]);
    expect(JSON.stringify(errors)).not.toMatch(/golondrina|Swallows/u);
    await keptBy(house.people.a.actorId);
  });

  it('is sealed by the next round where it was kept in the clear, and reads as before', async () => {
    const [{ content } = { content: '' }] = await house.api.sql<{ content: string }>(
      'SELECT content FROM saved_search',
    );
    await house.api.sql(`UPDATE saved_search SET content = NULL, name = 'Older', facets = $1`, [FACETS]);
    const list = async () =>
      (await house.ask('a', '{ savedSearches { name facets { words } } }')).savedSearches;
    const said = [{ name: 'Older', facets: { words: 'golondrina' } }];
    expect(await list()).toEqual(said);
    await use(AskAgain).round();
    expect(await house.api.sql('SELECT name, facets FROM saved_search')).toEqual([
      { name: null, facets: null },
    ]);
    expect(await list()).toEqual(said);
    await house.api.sql('UPDATE saved_search SET content = $1', [content]);
  });

  it('is read by nobody else, and its alert ended by nobody else', async () => {
    const colleague = await house.api.signIn(CODE_OF.a, ['forensic'], { purpose: 'forensic_matching' });
    expect(await answer(colleague.token)).toBeNull();
    for (const name of ['tellOfSearch', 'seeSearch']) {
      const input = { id, ...(name === 'seeSearch' && { askedAt: new Date().toISOString() }) };
      expect(await change(name, input, colleague.token)).toMatchObject({ __typename: 'NotFoundError' });
    }
    const [alert] = await house.api.sql<{ id: string; version: number }>('SELECT id, version FROM alert');
    const read = await house.api.change(
      colleague.token,
      'acknowledgeAlert',
      { id: alert?.id, expectedVersion: alert?.version },
      '__typename ... on UserError { code }',
    );
    expect(read).toMatchObject({ code: 'NOTIFICATIONS.KEEPER_ALONE' });
  });

  it('ends its alert when the answers were looked at, and opens another of what comes then', async () => {
    expect(await seen()).toMatchObject({ search: { newAnswers: 0 } });
    await settle();
    expect((await alerts()).map(({ state }) => state)).toEqual(['closed']);
    expect(await hits()).toEqual([false, false]);
    await register('golondrina roja');
    await again();
    await settle();
    expect((await alerts()).map(({ state }) => state)).toEqual(['closed', 'delivered']);
  });

  it('takes back what answers no more', async () => {
    await house.api.sql(`UPDATE record SET removed = true WHERE content::text LIKE '%golondrina roja%'`);
    await again();
    await settle();
    expect((await alerts()).map(({ state }) => state)).toEqual(['closed', 'closed']);
    await register('golondrina verde');
    await again();
    await settle();
    expect((await alerts()).map(({ state }) => state)).toEqual(['closed', 'closed', 'delivered']);
  });

  it('is asked again by a round when it is due, once', async () => {
    await house.api.sql(`UPDATE saved_search SET due_at = now() - interval '1 second' WHERE id = $1`, [id]);
    const tasks = () => house.api.sql(`SELECT 1 FROM task WHERE name = 'search.ask-again'`);
    const before = (await tasks()).length;
    await Promise.all([use(AskAgain).round(), use(AskAgain).round()]);
    expect(await tasks()).toHaveLength(before + 1);
  });

  it('ends with the right of whoever keeps it, and says so in the log', async () => {
    await house.api.sql(`UPDATE actor SET roles = '{ministry}' WHERE id = $1`, [house.people.a.actorId]);
    await again();
    await settle();
    expect((await alerts()).map(({ state }) => state)).toEqual(['closed', 'closed', 'closed']);
    expect(await house.api.sql('SELECT tell_purpose AS purpose, due_at AS due FROM saved_search')).toEqual([
      { purpose: null, due: null },
    ]);
    expect(await house.api.sql('SELECT 1 FROM saved_search_answer')).toEqual([]);
    expect(
      await house.api.sql(
        `SELECT detail ->> 'toldNoMore' AS id FROM audit_entry WHERE detail ? 'toldNoMore'`,
      ),
    ).toEqual([{ id }]);
  });

  it('ends after 90 days: it is asked no more, tells no more, and goes', async () => {
    await house.api.sql(`UPDATE actor SET roles = '{forensic}' WHERE id = $1`, [house.people.a.actorId]);
    const { search } = await change('saveSearch', { name: 'Old', facets: FACETS });
    ({ id } = search as { id: string });
    await change('tellOfSearch', { id, purpose: 'forensic_matching' });
    const list = async () =>
      (await house.api.ask('{ savedSearches { id savedAt endsAt } }', { token: house.people.a.token })).data
        .savedSearches as { id: string; savedAt: string; endsAt: string }[];
    const kept = (await list()).find((one) => one.id === id);
    const days = Date.parse(kept?.endsAt ?? '') - Date.parse(kept?.savedAt ?? '');
    expect(days / 86_400_000).toBe(90);
    const rows = () => house.api.sql('SELECT tell_purpose AS purpose FROM saved_search WHERE id = $1', [id]);
    await house.api.sql(`UPDATE saved_search SET saved_at = saved_at - interval '90 days' WHERE id = $1`, [
      id,
    ]);
    expect((await list()).map((one) => one.id)).not.toContain(id);
    expect(await answer()).toBeNull();
    expect(await change('tellOfSearch', { id, purpose: null })).toMatchObject({
      __typename: 'NotFoundError',
    });
    expect(await rows()).toEqual([{ purpose: 'forensic_matching' }]);
    await again();
    expect(await rows()).toEqual([{ purpose: null }]);
    await use(RetentionRound).round();
    expect(await rows()).toEqual([]);
  });
});
