import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { AddMechanism, LoadInstitutions, shippedProfiles } from '../../src/modules/institutions/index.js';
import { workOffEvents } from '../support/work-off-events.js';
import { ApiHouse, invented, PERMITTING, type Loose } from './api-house.js';

const ABOARD = 40;
const FILED = `__typename ... on GroupReportsFiled { reports { id } } ... on UserError { refused: code }
  ... on InvalidInput { findings { path code } }`;
const RECEIPT = '... on RecordReceipt { id } ... on InvalidInput { findings { path code } }';
const ANSWERED = `__typename ... on ResponsibilitiesAnswered { responsibilities { id state answer } }
  ... on UserError { refused: code path }`;
const SHARED = {
  reporter: { name: 'Reportante', relationship: 'sister', language: 'es', safeToContact: true },
  lastContact: { date: '2023-05-02', place: { country: 'MX' } },
  consents: PERMITTING,
};
const nameOf = (at: number) => ({
  names: [{ kind: 'legal', full: `Persona ${at} Inventada` }],
  sex: 'unknown',
});

describe('an office that routing names for the reports of one bus', () => {
  let house: ApiHouse;
  let liaison: string;
  let agent: string;

  beforeAll(async () => {
    house = await ApiHouse.open();
    const { app } = house.api;
    const mexico = shippedProfiles('demonstration').find(({ country }) => country === 'MX');
    await app.get(AddMechanism, { strict: false }).add(OPERATOR, mexico);
    const agreement = {
      ...{ id: 'OFFICES', parties: ['AA-SEARCH', 'MX-PROSECUTOR'] },
      ...{ categories: ['report', 'remains', 'living'] as const, level: 1 },
    };
    await app
      .get(LoadInstitutions, { strict: false })
      .loadFile(OPERATOR, { institutions: [], agreements: [agreement] });
    ({ token: liaison } = await house.enrol('AA-SEARCH', ['liaison']));
    ({ token: agent } = await house.enrol('MX-PROSECUTOR', ['liaison', 'coordinator']));
    await workOffEvents(house, ['matching']);
  });
  afterAll(() => house.close());

  beforeEach(async () => {
    await workOffEvents(house, ['matching']);
    await house.sql('TRUNCATE alert, duty CASCADE');
    await house.sql('DELETE FROM routed_office');
  });

  const fileGroup = async (persons: readonly object[]): Promise<string[]> => {
    const filed = await house.change(
      liaison,
      'fileGroupReports',
      { kind: 'vehicle', shared: SHARED, persons },
      FILED,
    );
    expect(filed).toMatchObject({ __typename: 'GroupReportsFiled' });
    await workOffEvents(house, ['matching']);
    return (filed.reports as Loose[]).map(({ id }) => id as string);
  };
  const fileOne = async (at: number, name: string | undefined) => {
    const report = { ...invented(), ...SHARED, person: nameOf(at), ...(name && { event: { name } }) };
    const { id } = await house.change(liaison, 'fileReport', { report }, RECEIPT);
    await workOffEvents(house, ['matching']);
    return id as string;
  };
  const alerts = () =>
    house.sql<{ state: string; subjects: string[] }>(
      `SELECT a.state, array_agg(s.subject_id::text) AS subjects FROM alert a JOIN alert_subject s ON s.alert_id = a.id
         JOIN institution i ON i.id = a.institution_id
       WHERE i.code = 'MX-PROSECUTOR' AND a.kind LIKE 'responsible%' GROUP BY a.id ORDER BY a.seq`,
    );
  const told = async () => {
    const rows = await house.sql<{ id: string }>(
      `SELECT o.id FROM routed_office o JOIN institution i ON i.id = o.office_id
       WHERE i.code = 'MX-PROSECUTOR' AND o.told_at IS NOT NULL ORDER BY o.seq`,
    );
    return rows.map(({ id }) => id);
  };
  const inbox = async () => {
    const { data } = await house.ask('{ inbox { edges { node { kind subjectCount subjectIds } } } }', {
      token: agent,
    });
    return ((data.inbox as Loose).edges as Loose[]).map(({ node }) => node as Loose);
  };

  it('is told of forty that were filed as a group by one alert, which lists them and leaves out who may not be told', async () => {
    const persons = Array.from({ length: ABOARD }, (_, at) => ({
      report: { person: nameOf(at), ...(at === 0 && { consents: [] }) },
    }));
    await fileGroup(persons);
    const ids = await told();
    expect(ids).toHaveLength(ABOARD - 1);
    const [alert, ...others] = await alerts();
    expect(others).toEqual([]);
    expect(alert?.subjects.toSorted()).toEqual(ids.toSorted());
    expect(await inbox()).toEqual([
      { kind: 'responsible', subjectCount: ABOARD - 1, subjectIds: expect.arrayContaining(ids) },
    ]);
  });

  it('is told of forty that were filed one by one with one event by one alert, and of another bus by another', async () => {
    for (let at = 0; at < ABOARD; at += 1) await fileOne(at, at % 2 === 0 ? 'Autobús 12' : 'autobus 12');
    expect((await alerts()).map(({ subjects }) => subjects.length)).toEqual([ABOARD]);
    await fileOne(ABOARD, 'Autobús 13');
    await fileOne(ABOARD + 1, undefined);
    expect((await alerts()).map(({ subjects }) => subjects.length)).toEqual([ABOARD, 1, 1]);
  });

  it('ends the alert when the last is answered, each by itself or several at once', async () => {
    await fileGroup(Array.from({ length: 6 }, (_, at) => ({ report: { person: nameOf(at) } })));
    const [first, ...rest] = await told();
    await house.change(
      agent,
      'answerResponsibility',
      { responsibilityId: first, answer: 'acting' },
      '__typename',
    );
    await workOffEvents(house, ['matching']);
    expect((await alerts())[0]?.state).not.toBe('closed');
    expect(await inbox()).toMatchObject([{ subjectCount: rest.length }]);
    const answer = (input: object) => house.change(agent, 'answerResponsibilities', input, ANSWERED);
    expect(await answer({ responsibilityIds: rest, answer: 'not_ours' })).toMatchObject({
      ...{ refused: 'RESPONSIBLE.REASON_MISSING', path: 'reason' },
    });
    expect(await answer({ responsibilityIds: [], answer: 'acting' })).toMatchObject({
      ...{ refused: 'RESPONSIBLE.TOO_MANY', path: 'responsibilityIds' },
    });
    const input = { responsibilityIds: rest, answer: 'acting', idempotencyKey: 'the-bus' };
    const answered = await answer(input);
    expect((answered.responsibilities as Loose[]).map(({ state }) => state)).toEqual(
      rest.map(() => 'answered'),
    );
    expect(await answer(input)).toEqual(answered);
    await workOffEvents(house, ['matching']);
    expect((await alerts()).map(({ state }) => state)).toEqual(['closed']);
    expect(await inbox()).toMatchObject([{ subjectCount: 0 }]);
  });

  it('is told anew of who is reported after the alert was read', async () => {
    await fileOne(0, 'Autobús 15');
    await fileOne(1, 'Autobús 15');
    await house.sql(`UPDATE alert SET state = 'read' WHERE state = 'delivered'`);
    await fileOne(2, 'Autobús 15');
    expect((await alerts()).map(({ state, subjects }) => [state, subjects.length])).toEqual([
      ['read', 2],
      ['delivered', 1],
    ]);
  });

  it('is told anew of who is reported after all were answered, or after the alert was late', async () => {
    await fileOne(0, 'Autobús 14');
    const [first] = await told();
    const input = { responsibilityId: first, answer: 'acting' };
    await house.change(agent, 'answerResponsibility', input, '__typename');
    await workOffEvents(house, ['matching']);
    await fileOne(1, 'Autobús 14');
    await house.sql(`UPDATE alert SET steps_taken = 1 WHERE state <> 'closed'`);
    await fileOne(2, 'Autobús 14');
    expect((await alerts()).map(({ state, subjects }) => [state === 'closed', subjects.length])).toEqual([
      [true, 1],
      [false, 1],
      [false, 1],
    ]);
  });

  it('answers for none of several where one is another’s', async () => {
    await fileGroup([0, 1].map((at) => ({ report: { person: nameOf(at) } })));
    const responsibilityIds = await told();
    const { data, errors } = await house.ask(
      `mutation M($input: AnswerResponsibilitiesInput!) { answerResponsibilities(input: $input) { ${ANSWERED} } }`,
      { token: liaison, variables: { input: { responsibilityIds, answer: 'acting' } } },
    );
    expect(errors?.[0]?.extensions.code ?? (data.answerResponsibilities as Loose).refused).toBe(
      'ACCESS.NOT_FOUND',
    );
    expect(await house.sql('SELECT 1 FROM routed_office WHERE answered_at IS NOT NULL')).toEqual([]);
  });
});
