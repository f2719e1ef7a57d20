import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { AddMechanism, shippedProfiles } from '../../src/modules/institutions/index.js';
import { ApiHouse } from '../api/api-house.js';

describe('whose work a report is', () => {
  let house: ApiHouse;
  let liaison: string;
  let recordId: string;
  const FILE = `mutation F($input: FileReportInput!) { fileReport(input: $input) { ... on RecordReceipt { id } ... on UserError { code } } }`;
  const CLOSE = `mutation C($input: CloseInstitutionInput!) { closeInstitution(input: $input) {
    ... on Institution { closedAt successorId } ... on UserError { code } } }`;
  const BASIS = 'basis { rule country source instrument article }';
  const ROUTING = `query R($recordId: UUID!, $language: Language!) {
    routing(recordId: $recordId, language: $language) { role duty institution { code } reasons { code text } ${BASIS} }
    whyResponsible(recordId: $recordId, language: $language) { role reasons { code } }
  }`;
  const ask = async (token: string, language = 'es') =>
    house.ask(ROUTING, { token, variables: { recordId, language } });
  const codes = (routes: { role: string; institution: { code: string } | null }[]) =>
    routes.map(({ role, institution }) => `${institution?.code ?? 'operator'} ${role}`);
  const add = (code: string) =>
    house.api.app.get(AddMechanism, { strict: false }).add(
      OPERATOR,
      shippedProfiles('demonstration').find(({ country }) => country === code),
    );

  beforeAll(async () => {
    house = await ApiHouse.open();
    ({ token: liaison } = await house.enrol('AA-SEARCH', ['liaison']));
    const person = {
      names: [{ kind: 'legal', given: 'Juan', surnames: ['Inventado'] }],
      sex: 'male',
      nationalities: ['HN'],
    };
    const report = { person, lastContact: { date: '2024-05', place: { country: 'MX', admin1: 'Chiapas' } } };
    const { data } = await house.ask(FILE, { token: liaison, variables: { input: { report } } });
    recordId = String(data.fileReport.id);
  });
  afterAll(() => house.close());

  it('is told before any country has joined: nobody leads, its holder informs', async () => {
    const { data } = await ask(liaison);
    expect(codes(data.routing)).toEqual(['operator primary', 'AA-SEARCH informing']);
    expect(data.whyResponsible).toEqual({
      role: 'informing',
      reasons: [{ code: 'ROUTES.AUTHORITY_OF_NATIONALITY' }, { code: 'ROUTES.HOLDS' }],
    });
  });

  it('follows the profiles of the countries that join, and says why in five languages', async () => {
    await add('HN');
    await add('MX');
    const { data } = await ask(liaison);
    expect(codes(data.routing)).toEqual([
      'MX-SEARCH primary',
      'AA-SEARCH informing',
      'HN-MFA informing',
      'HN-SEARCH supporting',
      'MX-PROSECUTOR supporting',
    ]);
    const said = new Set<string>();
    for (const language of ['es', 'en', 'pt', 'fr', 'ht']) {
      const [first] = (await ask(liaison, language)).data.routing;
      expect(first.reasons).toMatchObject([
        {
          code: 'ROUTES.PLACE_REPORT',
          text: expect.stringMatching(/(?:M[eé]xico|Mexique|Meksik), Chiapas/),
        },
      ]);
      said.add(first.reasons[0].text);
    }
    expect(said.size).toBe(5);
  });

  it('names what each owes, and the rule that it follows from', async () => {
    const { data } = await ask(liaison);
    const [first, holder] = data.routing;
    expect(first).toMatchObject({
      duty: 'act',
      basis: { rule: 'missing-here', country: 'MX', source: null, instrument: null, article: null },
    });
    expect(holder).toMatchObject({ institution: { code: 'AA-SEARCH' }, duty: 'tell_family', basis: null });
  });

  it('is not told to others, nor to who may not read the report', async () => {
    const { token: other } = await house.enrol('BB-FORENSIC', ['coordinator', 'forensic']);
    expect((await ask(other)).data).toEqual({ routing: null, whyResponsible: null });
    const { token: overseer } = await house.enrol('AA-SEARCH', ['oversight']);
    const { data, errors } = await ask(overseer);
    expect(data?.routing ?? null).toBeNull();
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('goes to the successor of an institution that closes, as often as the order is given', async () => {
    const { token: operator } = await house.enrol('AA-SEARCH', ['operator']);
    const close = async (token: string, institution: string, successor?: string) =>
      (await house.ask(CLOSE, { token, variables: { input: { institution, successor } } })).data
        ?.closeInstitution;
    expect(await close(operator, 'MX-SEARCH', 'MX-SEARCH')).toMatchObject({
      code: 'MECHANISMS.SUCCESSOR_SAME',
    });
    expect(await close(operator, 'MX-SEARCH', 'XX')).toMatchObject({ code: 'MECHANISMS.SUCCESSOR_UNKNOWN' });
    const closed = await close(operator, 'MX-SEARCH', 'MX-PROSECUTOR');
    expect(closed.closedAt).toBeTruthy();
    expect(await close(operator, 'MX-SEARCH', 'MX-PROSECUTOR')).toEqual(closed);
    expect(await close(operator, 'MX-SEARCH')).toMatchObject({ code: 'MECHANISMS.CLOSED_ALREADY' });
    expect(await close(operator, 'HN-SEARCH', 'MX-SEARCH')).toMatchObject({
      code: 'MECHANISMS.SUCCESSOR_CLOSED',
    });
    const { data } = await ask(liaison);
    expect(codes(data.routing)[0]).toBe('MX-PROSECUTOR primary');
    const events = await house.sql(
      `SELECT payload FROM outbox_event WHERE name = 'mechanisms.institution-closed'`,
    );
    expect(events).toHaveLength(1);
  });

  it('ends the access of whoever worked at the institution, at the next request', async () => {
    const [{ token: left }, { token: operator }] = [
      await house.enrol('CC-CONSULATE', ['liaison']),
      await house.enrol('AA-SEARCH', ['operator']),
    ];
    const READ = '{ reports(first: 1) { nodes { id } } }';
    expect((await house.ask(READ, { token: left })).errors).toBeUndefined();
    const variables = { input: { institution: 'CC-CONSULATE', successor: 'AA-SEARCH' } };
    await house.ask(CLOSE, { token: operator, variables });
    expect((await house.ask(READ, { token: left })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await house.ask(READ, { token: liaison })).errors).toBeUndefined();
    const [entry] = await house.sql<{ detail: { people: number } }>(
      `SELECT detail FROM audit_entry WHERE action = 'institutions.close' AND detail ->> 'institution' = 'CC-CONSULATE'`,
    );
    expect(entry?.detail.people).toBeGreaterThan(0);
  });

  it('leaves a report of what ended with it, for oversight, the operator and the successor', async () => {
    const asked = `{ institutionHandover(institution: "CC-CONSULATE") {
      institution { code } successor { code } accountsEnded left windows records { recordType } figures { count } }
      handedOver(institution: "CC-CONSULATE") { nodes { kind } } }`;
    const as = async (code: string, roles: Parameters<ApiHouse['enrol']>[1]) => {
      const { token } = await house.enrol(code, roles);
      return house.ask(asked, { token });
    };
    const { data } = await as('BB-FORENSIC', ['oversight']);
    expect(data.institutionHandover).toEqual({
      ...{ institution: { code: 'CC-CONSULATE' }, successor: { code: 'AA-SEARCH' }, left: 0, windows: 0 },
      ...{ accountsEnded: expect.any(Number), records: [], figures: [] },
    });
    expect(data.handedOver.nodes).toEqual([]);
    expect((await as('AA-SEARCH', ['coordinator'])).data).toEqual(data);
    expect((await as('BB-FORENSIC', ['coordinator'])).data.institutionHandover).toBeNull();
    const { errors } = await as('AA-SEARCH', ['liaison']);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const { token } = await house.enrol('BB-FORENSIC', ['oversight']);
    const open = await house.ask('{ institutionHandover(institution: "AA-SEARCH") { left } }', { token });
    const nowhere = await house.ask('{ institutionHandover(institution: "ZZ-NOBODY") { left } }', { token });
    expect([open.data, nowhere.data]).toEqual([{ institutionHandover: null }, { institutionHandover: null }]);
  });

  it('is not moved by those who only work at an institution', async () => {
    const { token } = await house.enrol('AA-SEARCH', ['coordinator', 'ministry']);
    const variables = { input: { institution: 'AA-SEARCH' } };
    await house.ask(CLOSE, { token, variables });
    const [row] = await house.sql(`SELECT closed_at AS at FROM institution WHERE code = 'AA-SEARCH'`);
    expect(row).toEqual({ at: null });
  });
});
