import { OPERATOR } from '../../src/modules/access/index.js';
import { LoadInstitutions } from '../../src/modules/mechanisms/index.js';
import type { Loose } from './api-house.js';
import { CODE_OF, DisclosureHouse, type Side } from './disclosure-house.js';

const HIT = `recordType code institution own recordId level initials sex ageMin ageMax year placeCountry
  reasons { facet says inOtherWords } redactions { path reason }`;
const ANSWER = `purpose isCut institutions { code standing why count } hits { ${HIT} }`;

describe('one question to all institutions', () => {
  let house: DisclosureHouse;
  beforeAll(async () => {
    house = await DisclosureHouse.open();
  });
  afterAll(() => house.close());

  const agree = (level: number) =>
    house.api.api.app.get(LoadInstitutions, { strict: false }).run(OPERATOR, {
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

  it('shows at level 3 the values of what answers, and by what it does', async () => {
    const answer = await asked('a', { ...MALE, words: 'golondrina', ageFrom: 30, ageTo: 33 });
    expect(atB(answer)).toEqual({ code: CODE_OF.b, standing: 'answered', why: null, count: 1 });
    expect(answer.hits).toEqual([
      {
        ...{ recordType: 'remains', institution: CODE_OF.b, own: false, recordId: null, level: 3 },
        code: expect.any(String) as string,
        ...{ initials: null, sex: 'male', ageMin: 28, ageMax: 36, year: '2023', placeCountry: 'MX' },
        reasons: ['words', 'age', 'sex'].map((facet) => ({ facet, says: 'agrees', inOtherWords: false })),
        redactions: [],
      },
    ]);
  });

  it('finds in the words of one language what was written in another, and says so', async () => {
    const answer = await asked('a', { ...MALE, words: 'swallow' });
    expect((answer.hits as Loose[]).map(({ reasons }) => (reasons as Loose[])[0])).toEqual([
      { facet: 'words', says: 'agrees', inOtherWords: true },
    ]);
    expect((await asked('a', { ...MALE, words: 'swallow lighthouse' })).hits).toEqual([]);
  });

  it('hides at level 2 the values, and lists at level 1 nothing but that there are fewer than five', async () => {
    await agree(2);
    const [hit] = (await asked('a', MALE)).hits as Loose[];
    expect(hit).toMatchObject({
      ...{ level: 2, sex: null, ageMin: null, year: null, reasons: [{ facet: 'sex', says: 'agrees' }] },
      redactions: [{ path: 'values', reason: 'LEVEL' }],
    });
    await agree(1);
    const few = await asked('a', MALE);
    expect(few.hits).toEqual([]);
    expect(atB(few)).toMatchObject({ standing: 'answered', count: null });
    // None is told like few: neither may be told from the other.
    expect(atB(await asked('a', { ...MALE, sex: 'female' }))).toMatchObject({
      standing: 'answered',
      count: null,
    });
  });

  it('asks nobody without an agreement, and says why', async () => {
    await agree(0);
    expect(atB(await asked('a', MALE))).toMatchObject({ standing: 'not_asked', why: 'level', count: null });
    expect(atB(await asked('a', { recordTypes: ['living'], sex: 'male' }))).toMatchObject({
      why: 'no_agreement',
    });
    expect(atB(await asked('a', { ...MALE, institutions: ['XX'] }))).toMatchObject({ why: 'not_chosen' });
    await agree(3);
  });

  it('finds no report whose family has withdrawn, but for its owner', async () => {
    const report = { recordTypes: ['report'], name: 'zaldivar' };
    expect((await asked('b', report, 'search')).hits).toMatchObject([{ initials: 'W. Z.', own: false }]);
    expect(JSON.stringify(await asked('b', report, 'search'))).not.toMatch(/Zald|Wences|5040000/);
    await house.setConsent(false);
    expect((await asked('b', report, 'search')).hits).toEqual([]);
    expect((await asked('a', report, 'search')).hits).toMatchObject([{ own: true, recordId: house.report }]);
    await house.setConsent(true);
  });

  it('is written for the owner of what it found, with its purpose and without what it said', async () => {
    await asked('a', { ...MALE, words: 'marta luz' });
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
    expect(log.map(({ text }) => text).join()).not.toMatch(/marta/i);
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
