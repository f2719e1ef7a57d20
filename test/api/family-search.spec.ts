import { randomUUID } from 'node:crypto';
import { EndUnpermittedReferrals } from '../../src/modules/identification/referrals/index.js';
import { ApiHouse, PERMITTING, type Loose } from './api-house.js';
import { reported } from './family-house.js';

const SEARCH = `... on FamilySearch { id state version reason reportCode inquiries { id state answer } }
  ... on UserError { code } ... on VersionConflict { actual }`;
const IDENTITY = {
  names: [{ kind: 'legal', given: 'Rosa', surnames: ['Inventada'] }],
  ...{ method: 'fingerprint', authority: 'Nobody', date: '2024-05-02' },
};

describe('somebody dead with a name and no family', () => {
  let house: ApiHouse;
  let keeper: string;
  beforeAll(async () => {
    house = await ApiHouse.open();
    ({ token: keeper } = await house.enrol('BB-FORENSIC', ['forensic']));
  });
  beforeEach(() => house.sql('DELETE FROM attempt'));
  afterAll(() => house.close());

  const register = async (more: object = { identity: IDENTITY }): Promise<string> => {
    const remains = { estimates: { sex: { value: 'female' } }, cause: 'Oculta', ...more };
    const made = await house.change(keeper, 'registerRemains', { remains }, '... on RecordReceipt { id }');
    return made.id as string;
  };
  const change = (token: string, field: string, input: object): Promise<Loose> =>
    house.change(token, field, input, SEARCH);
  const answer = (token: string, input: object): Promise<Loose> =>
    house.change(
      token,
      'answerInquiry',
      input,
      '... on InquiryNoted { id } ... on UserError { code message }',
    );
  const asked = async () => {
    const recordId = await register();
    const { id } = await change(keeper, 'openFamilySearch', { recordId });
    const search = await change(keeper, 'askForFamily', { id, institution: 'AA-SEARCH' });
    return { recordId, id: id as string, inquiry: search.inquiries[0].id as string };
  };
  const owed = async (id: unknown) =>
    (
      await house.sql<{ said: string }>(
        `SELECT e.name || ' ' || (payload->>'kind') || ' ' || i.code AS said FROM outbox_event e
         JOIN institution i ON i.id = e.institution_id WHERE payload->>'subjectId' = $1 ORDER BY e.created_at, e.name DESC`,
        [id],
      )
    ).map(({ said }) => said);
  const ended = (kind: string, code: string) => [
    `duties.opened ${kind} ${code}`,
    `duties.closed ${kind} ${code}`,
  ];

  it('is sought by who keeps the remains, once, and only where somebody is identified', async () => {
    const recordId = await register();
    const opened = await change(keeper, 'openFamilySearch', { recordId });
    expect(opened).toMatchObject({ state: 'open', version: 1, inquiries: [] });
    expect(await owed(opened.id)).toEqual(['duties.opened family_search BB-FORENSIC']);
    expect(await change(keeper, 'openFamilySearch', { recordId })).toEqual({
      code: 'REFERRALS.FAMILY_SOUGHT',
    });
    for (const more of [{}, { identity: IDENTITY, status: 'identified_family_notified' }])
      expect(await change(keeper, 'openFamilySearch', { recordId: await register(more) })).toEqual({
        code: 'REFERRALS.NO_FAMILY_TO_SEEK',
      });
  });

  it('tells an institution of the country the name and the sex, and owes it nothing else', async () => {
    const { id, inquiry } = await asked();
    expect(await owed(inquiry)).toEqual(['duties.opened inquiry AA-SEARCH']);
    const { token } = await house.enrol('AA-SEARCH', ['liaison']);
    const query =
      '{ inquiries(first: 100) { nodes { id kind question { names sex birthDate nationalities lastContact } } } }';
    const { data, text } = await house.ask(query, { token });
    expect(data.inquiries.nodes.find((one: Loose) => one.id === inquiry)).toEqual({
      ...{ id: inquiry, kind: 'family' },
      question: {
        ...{
          names: ['Rosa Inventada'],
          sex: 'female',
          birthDate: null,
          nationalities: [],
          lastContact: null,
        },
      },
    });
    expect(text).not.toContain('Oculta');
    // No agreement reaches there.
    expect(await change(keeper, 'askForFamily', { id, institution: 'CC-CONSULATE' })).toEqual({
      code: 'REFERRALS.NO_WAY_THERE',
    });
  });

  it('ends with the report that the family has filed and that it lets be known', async () => {
    const { id, inquiry } = await asked();
    const silent = await reported(house, 'Rosa', [{ purpose: 'search', decision: 'granted' }]);
    const found = { id: inquiry, answer: 'family_found' };
    expect(await answer(silent.token, found)).toMatchObject({ code: 'REFERRALS.ANSWER_UNFIT' });
    expect(await answer(silent.token, { id: inquiry, answer: 'not_here' })).toMatchObject({
      code: 'REFERRALS.ANSWER_UNFIT',
    });
    expect(await answer(silent.token, { ...found, reportId: silent.recordId })).toMatchObject({
      code: 'REFERRALS.NOT_PERMITTED',
      message: expect.stringContaining('forensic_matching'),
    });
    const family = await reported(house, 'Rosa', PERMITTING);
    expect(await answer(family.token, { ...found, reportId: family.recordId })).toEqual({ id: inquiry });
    expect(await owed(id)).toEqual(ended('family_search', 'BB-FORENSIC'));
    expect(await owed(inquiry)).toEqual(ended('inquiry', 'AA-SEARCH'));
    const list = `{ familySearches(first: 100, open: false) { nodes { id state reportCode inquiries { answer } } } }`;
    const read = async () => {
      const { data, text } = await house.ask(list, { token: keeper });
      expect(text).not.toContain('Ejemplo');
      return data.familySearches.nodes.find((one: Loose) => one.id === id) as Loose;
    };
    expect(await read()).toEqual({
      ...{ id, state: 'found', reportCode: expect.stringMatching(/^AA-SEARCH-/) },
      inquiries: [{ answer: 'family_found' }],
    });
    await house.change(
      family.token,
      'withdrawConsent',
      { id: family.recordId, expectedVersion: 1, purpose: 'forensic_matching' },
      '__typename',
    );
    expect((await read()).reportCode).toBeNull();
  });

  it('is given up with a reason, and nobody owes an answer any more', async () => {
    const { id, inquiry } = await asked();
    const other = await house.enrol('AA-SEARCH', ['liaison']);
    expect(
      await change(keeper, 'closeFamilySearch', { id, expectedVersion: 7, reason: 'no_family_left' }),
    ).toMatchObject({
      actual: 1,
    });
    expect(
      await change(keeper, 'closeFamilySearch', { id, expectedVersion: 1, reason: 'no_family_left' }),
    ).toMatchObject({
      ...{ state: 'closed', version: 2, reason: 'no_family_left' },
      inquiries: [{ id: inquiry, state: 'ended', answer: null }],
    });
    expect(await owed(inquiry)).toEqual(ended('inquiry', 'AA-SEARCH'));
    expect(await answer(other.token, { id: inquiry, answer: 'no_family' })).toMatchObject({
      code: 'ACCESS.NOT_FOUND',
    });
    expect(await change(keeper, 'askForFamily', { id, institution: 'AA-SEARCH' })).toEqual({
      code: 'REFERRALS.FAMILY_SEARCH_ENDED',
    });
  });

  it('ends where the remains do not say any more who it is', async () => {
    const { recordId, id, inquiry } = await asked();
    const input = { id: recordId, expectedVersion: 1, fields: { identity: null } };
    await house.change(keeper, 'amendRemains', input, '__typename');
    const other = await house.enrol('AA-SEARCH', ['liaison']);
    expect(await answer(other.token, { id: inquiry, answer: 'no_family' })).toMatchObject({
      code: 'ACCESS.NOT_FOUND',
    });
    for (let twice = 0; twice < 2; twice += 1)
      await house.api.app.get(EndUnpermittedReferrals, { strict: false }).end(recordId);
    expect(await owed(id)).toEqual(ended('family_search', 'BB-FORENSIC'));
    expect(await owed(inquiry)).toEqual(ended('inquiry', 'AA-SEARCH'));
  });

  it('is nobody else’s, and not told apart from one that is not there', async () => {
    const { id, recordId } = await asked();
    const { token } = await house.enrol('AA-SEARCH', ['forensic', 'coordinator']);
    for (const which of [id, randomUUID()]) {
      expect(await change(token, 'askForFamily', { id: which, institution: 'AA-SEARCH' })).toEqual({
        code: 'ACCESS.NOT_FOUND',
      });
      const closing = { id: which, expectedVersion: 1, reason: 'handed_over' };
      expect(await change(token, 'closeFamilySearch', closing)).toEqual({ code: 'ACCESS.NOT_FOUND' });
    }
    expect(await change(token, 'openFamilySearch', { recordId })).toEqual({ code: 'ACCESS.NOT_FOUND' });
  });
});
