import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { LoadInstitutions } from '../../src/modules/institutions/index.js';
import type { Loose } from './api-house.js';
import { CODE_OF, DisclosureHouse, type Side } from './disclosure-house.js';

const HIT = `recordType code institution own recordId level initials sex ageMin ageMax year placeCountry
  reasons { facet says inOtherWords } redactions { path reason }`;
const ANSWER = `purpose isCut institutions { code standing why types count } hits { ${HIT} }`;

describe('one question to all institutions', () => {
  let house: DisclosureHouse;
  beforeAll(async () => {
    house = await DisclosureHouse.open();
  });
  afterAll(() => house.close());

  const agree = (level: number) =>
    house.api.api.app.get(LoadInstitutions, { strict: false }).loadFile(OPERATOR, {
      institutions: [],
      agreements: [
        { id: 'AB-1', parties: Object.values(CODE_OF), categories: ['report', 'remains', 'genetic'], level },
      ],
    });
  const asked = async (side: Side, facets: object, purpose = 'forensic_matching'): Promise<Loose> => {
    const answer = await house.api.ask(
      `query Q($facets: SearchFacetsInput!, $purpose: SearchPurpose!) {
         search(facets: $facets, purpose: $purpose) { ${ANSWER} } }`,
      { token: house.people[side].token, variables: { facets, purpose } },
    );
    return (answer.errors ? { errors: answer.errors } : answer.data.search) as Loose;
  };
  const MALE = { recordTypes: ['remains'], sex: 'male' };
  const atB = (answer: Loose) => (answer.institutions as Loose[]).find(({ code }) => code === CODE_OF.b);

  it('shows of remains of others a band of age, no exact one, and by what they answer', async () => {
    const answer = await asked('a', { ...MALE, words: 'golondrina', ageFrom: 30, ageTo: 33 });
    const answered = { code: CODE_OF.b, standing: 'answered', why: null, types: ['remains'], count: 1 };
    expect(atB(answer)).toEqual(answered);
    expect(answer.hits).toEqual([
      {
        ...{ recordType: 'remains', institution: CODE_OF.b, own: false, recordId: null, level: 3 },
        code: expect.any(String) as string,
        ...{ initials: null, sex: 'male', ageMin: 18, ageMax: 44, year: '2023', placeCountry: 'MX' },
        reasons: ['words', 'age', 'sex'].map((facet) => ({ facet, says: 'agrees', inOtherWords: null })),
        redactions: [{ path: 'initials', reason: 'NEVER_TRAVELS' }],
      },
    ]);
  });

  it('finds in the words of one language what was written in another, and says so of own records alone', async () => {
    const reasonOf = async (side: Side, words: string) =>
      ((await asked(side, { ...MALE, words })).hits as Loose[]).map(({ reasons }) => (reasons as Loose[])[0]);
    const agrees = { facet: 'words', says: 'agrees' };
    expect(await reasonOf('b', 'swallow')).toEqual([{ ...agrees, inOtherWords: true }]);
    expect(await reasonOf('b', 'golondrina')).toEqual([{ ...agrees, inOtherWords: false }]);
    // In which words it stands in another's record is not shown, and so not told.
    expect(await reasonOf('a', 'swallow')).toEqual(await reasonOf('a', 'golondrina'));
    expect((await asked('a', { ...MALE, words: 'swallow lighthouse' })).hits).toEqual([]);
    expect((await asked('b', { ...MALE, words: 'marta luz' })).hits).toMatchObject([{ own: true }]);
  });

  it('says of others’ remains that more answer where more do, and not where more come near', async () => {
    const near = {
      effects: [{ category: 'other', article: 'sobre', description: 'una golondrina de papel' }],
    };
    await house.api.sql(
      `INSERT INTO record (id, institution_id, record_type, code, version, status, content, content_hash)
       SELECT gen_random_uuid(), institution_id, record_type, '0-' || n, 1, status,
         content - 'marks' || $2::jsonb || jsonb_build_object('id', '0-' || n), ''
       FROM record, generate_series(1, 301) n WHERE id = $1`,
      [house.remains, JSON.stringify(near)],
    );
    const answer = await asked('a', { ...MALE, words: 'golondrina' });
    expect([answer.isCut, atB(answer)?.count, (answer.hits as Loose[]).length]).toEqual([false, 1, 1]);
    expect((await asked('a', MALE)).isCut).toBe(true);
    await house.api.sql(`UPDATE record SET withdrawn = true WHERE code LIKE '0-%'`);
  });

  it('shows at level 2 the same, and at level 1 neither a record nor how many there are', async () => {
    await agree(2);
    const [hit] = (await asked('a', MALE)).hits as Loose[];
    expect(hit).toMatchObject({
      ...{ level: 2, initials: null, sex: 'male', ageMin: 18, ageMax: 44, year: '2023', placeCountry: 'MX' },
      reasons: [{ facet: 'sex', says: 'agrees' }],
    });
    await agree(1);
    const few = await asked('a', MALE);
    expect(few.hits).toEqual([]);
    expect(atB(few)).toMatchObject({ standing: 'not_asked', why: 'level', types: [], count: null });
  });

  it('asks nobody without an agreement, and says why', async () => {
    await agree(0);
    expect(atB(await asked('a', MALE))).toMatchObject({ standing: 'not_asked', why: 'level', count: null });
    const none = (await asked('a', MALE)).institutions as Loose[];
    expect(none.find(({ code }) => code === 'CC-CONSULATE')).toMatchObject({ why: 'no_agreement' });
    expect(atB(await asked('a', { ...MALE, institutions: ['XX'] }))).toMatchObject({ why: 'not_chosen' });
    await agree(3);
  });

  it('asks others for remains alone where it names more, and says so', async () => {
    const answer = await asked('a', { recordTypes: ['report', 'remains', 'living'], sex: 'male' });
    expect(atB(answer)).toMatchObject({ standing: 'answered', types: ['remains'], count: 1 });
    expect((answer.institutions as Loose[])[0]).toMatchObject({ types: ['report', 'remains', 'living'] });
  });

  it('finds a report by its name for its owner alone', async () => {
    const report = { recordTypes: ['report'], name: 'zaldivar' };
    const own = await asked('a', report, 'search');
    expect(own.hits).toMatchObject([{ own: true, recordId: house.report, initials: 'W. Z.' }]);
    const other = await asked('b', report, 'search');
    expect(other.hits).toEqual([]);
    const owner = (other.institutions as Loose[]).find(({ code }) => code === CODE_OF.a);
    expect(owner).toMatchObject({ standing: 'not_asked', why: 'case' });
  });

  it('is written for the owner of what it found, with its purpose and without what it said', async () => {
    await asked('a', { ...MALE, words: 'golondrina' });
    const findings = async (side: Side) =>
      (
        await house.ask(
          side,
          `{ searchFindings(recordId: "${house.remains}") { nodes { institution actorId purpose level facets } } }`,
        )
      ).searchFindings as Loose | null;
    expect(((await findings('b'))?.nodes as Loose[]).at(-1)).toEqual({
      ...{ institution: CODE_OF.a, actorId: house.people.a.actorId, purpose: 'forensic_matching', level: 3 },
      facets: ['words', 'sex'],
    });
    expect(
      (
        await house.api.ask(`{ searchFindings(recordId: "${house.remains}") { nodes { level } } }`, {
          token: house.people.a.token,
        })
      ).data.searchFindings,
    ).toBeNull();
    const log = await house.api.sql<{ text: string }>(
      `SELECT detail::text || purpose AS text FROM audit_entry WHERE action = 'search.read' AND $1 = ANY(record_ids)`,
      [house.remains],
    );
    expect(log.length).toBeGreaterThan(0);
    expect(log.map(({ text }) => text).join()).not.toMatch(/golondrina/i);
  });

  it('refuses what asks for everything, and a purpose that is not the asker’s', async () => {
    const codeOf = async (facets: object) =>
      ((await asked('a', facets)).errors as Loose[] | undefined)?.map(
        ({ extensions }) => (extensions as Loose).reason,
      );
    expect(await codeOf({ recordTypes: ['remains'] })).toEqual(['SEARCH.EMPTY']);
    expect(await codeOf({ ...MALE, ageFrom: 9, ageTo: 3 })).toEqual(['SEARCH.BACKWARDS']);
    const ministry = await house.api.signIn(CODE_OF.a, ['ministry'], { purpose: 'search' });
    const denied = await house.api.ask(
      '{ search(facets: { recordTypes: [report], sex: male }, purpose: search) { isCut } }',
      { token: ministry.token },
    );
    expect(denied.errors?.[0]?.extensions.reason).toBe('ACCESS.DENIED');
    const liaison = await house.api.signIn(CODE_OF.a, ['liaison'], { purpose: 'search' });
    const refused = await house.api.ask(
      '{ search(facets: { recordTypes: [report], sex: male }, purpose: forensic_matching) { isCut } }',
      { token: liaison.token },
    );
    expect(refused.errors?.[0]?.extensions.reason).toBe('ACCESS.PURPOSE_REFUSED');
  });

  it('says who did not answer in time', async () => {
    const answer = house.api.sql(`BEGIN; LOCK TABLE record; SELECT pg_sleep(4); COMMIT`);
    await new Promise((done) => setTimeout(done, 300));
    const waiting = await asked('a', MALE);
    await answer;
    expect(atB(waiting)).toMatchObject({ standing: 'no_answer', count: null });
    expect(atB(await asked('a', MALE))).toMatchObject({ standing: 'answered', count: 1 });
  });

  it('is kept by whoever asks it, and read by nobody else', async () => {
    const { token } = house.people.a;
    const facets = { ...MALE, words: 'golondrina' };
    const saved = '__typename ... on SearchSaved { search { id name } } ... on UserError { code }';
    const kept = (await house.api.change(
      token,
      'saveSearch',
      { name: ' Swallows ', facets },
      saved,
    )) as Loose;
    expect(kept).toMatchObject({ search: { name: 'Swallows' } });
    expect(await house.api.change(token, 'saveSearch', { name: '', facets }, saved)).toMatchObject({
      code: 'SEARCH.NAME_REFUSED',
    });
    const list = async (who: string) =>
      (
        await house.api.ask('{ savedSearches { id name facets { recordTypes sex words ageFrom } } }', {
          token: who,
        })
      ).data.savedSearches as Loose[];
    expect(await list(token)).toMatchObject([
      { facets: { recordTypes: ['remains'], sex: 'male', words: 'golondrina', ageFrom: null } },
    ]);
    const colleague = await house.api.signIn(CODE_OF.a, ['forensic'], { purpose: 'forensic_matching' });
    expect(await list(colleague.token)).toEqual([]);
    const { id } = kept.search as { id: string };
    const forgotten = '__typename ... on UserError { code }';
    expect(await house.api.change(colleague.token, 'forgetSearch', { id }, forgotten)).toMatchObject({
      __typename: 'NotFoundError',
    });
    expect(await house.api.change(token, 'forgetSearch', { id }, forgotten)).toMatchObject({
      __typename: 'SearchForgotten',
    });
    expect(await list(token)).toEqual([]);
  });
});
