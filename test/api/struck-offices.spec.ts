import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import { AddMechanism, LoadInstitutions, shippedProfiles } from '../../src/modules/institutions/index.js';
import { TellOffices } from '../../src/modules/responsible/index.js';
import { workOffEvents } from '../support/work-off-events.js';
import { invented, PERMITTING, type Loose } from './api-house.js';
import { DisclosureHouse } from './disclosure-house.js';

const OFFICE = `office { code } role duty because { text } legalBasis { country rule } hearsOf bar isStruck`;
const FILED =
  '... on RecordReceipt { id } ... on UserError { code path } ... on InvalidInput { code path findings { path code } }';
const STRUCK = `__typename ... on ReportOfficesStruck { offices { ${OFFICE} } } ... on UserError { code path }`;

/** What a family has said, by the paths of a draft. */
const DRAFTED = {
  'person.names': [{ kind: 'legal', full: 'Persona Inventada' }],
  'person.sex': 'male',
  'lastContact.date': '2023-05-02',
  'lastContact.place': { country: 'MX' },
  'reporter.name': 'Reportante',
  'reporter.relationship': 'sister',
  'reporter.language': 'es',
  'reporter.safeToContact': true,
  'reporter.phone': '+502 5555 0100',
  consents: PERMITTING,
};

/** The family of a report sees, before it signs, who hears of it, and strikes any of them. */
describe('offices that a family strikes out', () => {
  let house: DisclosureHouse;
  let agent: string;
  beforeAll(async () => {
    house = await DisclosureHouse.open();
    const { app } = house.api.api;
    const mechanisms = app.get(AddMechanism, { strict: false });
    for (const profile of shippedProfiles('demonstration').filter(({ country }) => country === 'MX'))
      await mechanisms.add(OPERATOR, profile);
    const parties = ['AA-SEARCH', 'BB-FORENSIC', 'MX-PROSECUTOR'];
    const agreements = [{ id: 'OFFICES', parties, categories: ['report', 'remains'] as const, level: 1 }];
    await app.get(LoadInstitutions, { strict: false }).loadFile(OPERATOR, { institutions: [], agreements });
    agent = (await house.api.enrol('MX-PROSECUTOR', ['liaison', 'coordinator'])).token;
    await workOffEvents(house.api);
    await house.api.sql('DELETE FROM routed_office');
  });
  afterAll(() => house.close());

  const report = () => ({
    ...invented(),
    consents: PERMITTING,
    lastContact: { date: '2023-05-02', place: { country: 'MX' } },
    reporter: { name: 'Reportante', relationship: 'sister', language: 'es', safeToContact: true },
  });
  const file = async (strike?: string[]) => {
    const given = { report: report(), ...(strike && { strike }) };
    return (await house.api.change(house.people.a.token, 'fileReport', given, FILED)) as Loose;
  };
  const strike = async (input: object, token = house.people.a.token) =>
    (await house.api.change(token, 'strikeOffices', input, STRUCK)) as Loose;
  const ask = async (query: string, token = house.people.a.token) => house.api.ask(query, { token });
  const officesOf = async (recordId: string): Promise<Record<string, Loose>> => {
    const { data, errors } = await ask(
      `{ reportOffices(recordId: "${recordId}", language: es) { ${OFFICE} } }`,
    );
    expect(errors).toBeUndefined();
    const offices = data.reportOffices as Loose[];
    return Object.fromEntries(offices.map((one) => [(one.office as Loose).code, one]));
  };
  const told = async (subject: string) => {
    const rows = await house.api.sql<{ said: string }>(
      `SELECT CASE WHEN o.ended_at IS NOT NULL THEN 'ended' ELSE coalesce(o.bar, 'told') END AS said
       FROM routed_office o JOIN institution i ON i.id = o.office_id
       WHERE o.subject_id = $1 AND i.code = 'MX-PROSECUTOR'`,
      [subject],
    );
    return rows[0]?.said;
  };
  /** Open duties of the office about a report or a match. */
  const openAlerts = (subject: unknown) =>
    house.api.sql(
      `SELECT a.id FROM alert a JOIN alert_subject s ON s.alert_id = a.id JOIN routed_office o ON o.id = s.subject_id
       JOIN institution i ON i.id = a.institution_id
       WHERE i.code = 'MX-PROSECUTOR' AND o.subject_id = $1 AND a.kind = 'responsible' AND a.state <> 'closed'`,
      [subject],
    );

  it('are shown with role, duty and reason while the report is being written down', async () => {
    const opened = (await house.api.change(
      house.people.a.token,
      'openReportDraft',
      { fields: DRAFTED },
      '... on ReportDraft { id version obstacles { path code } } ... on UserError { code path }',
    )) as Loose;
    expect(opened).toMatchObject({ version: 1, obstacles: [] });
    const { id } = opened;
    const query = `{ reportDraftOffices(id: "${id}", language: es) { ${OFFICE} } }`;
    const { data, errors } = await ask(query);
    expect(errors).toBeUndefined();
    const offices = data.reportDraftOffices as Loose[];
    const named = offices.find((one) => (one.office as Loose).code === 'MX-PROSECUTOR');
    expect(named).toMatchObject({ hearsOf: 'report', bar: null, isStruck: false });
    expect((named?.because as Loose[]).length).toBeGreaterThan(0);
    // Of another institution there is no such draft.
    expect((await ask(query, agent)).data?.reportDraftOffices ?? null).toBeNull();
    const filed = (await house.api.change(
      house.people.a.token,
      'fileReportDraft',
      { id, expectedVersion: 1, strike: ['MX-PROSECUTOR'] },
      FILED,
    )) as Loose;
    await workOffEvents(house.api, ['matching']);
    expect(await told(`${filed.id}`)).toBe('struck');
    expect(await officesOf(`${filed.id}`)).toMatchObject({
      'MX-PROSECUTOR': { isStruck: true, bar: 'struck' },
    });
  });

  it('hear neither of the report nor of a match of it, from the first moment', async () => {
    const { id } = await file(['MX-PROSECUTOR']);
    await workOffEvents(house.api, ['matching']);
    expect(await told(`${id}`)).toBe('struck');
    expect(await openAlerts(id)).toEqual([]);
    expect((await strike({ recordId: house.report, strike: ['MX-PROSECUTOR'] })).__typename).toBe(
      'ReportOfficesStruck',
    );
    await house.api.api.app.get(TellOffices, { strict: false }).ofMatch(house.match, true);
    expect(await told(house.match)).toBe('struck');
    expect(await openAlerts(house.match)).toEqual([]);
  });

  it('hear no more once struck, and hear again where the family lets them', async () => {
    const { id } = await file();
    await workOffEvents(house.api, ['matching']);
    expect(await told(`${id}`)).toBe('told');
    expect(await openAlerts(id)).toHaveLength(1);
    const { offices } = await strike({ recordId: id, strike: ['MX-PROSECUTOR'] });
    expect(offices).toContainEqual(expect.objectContaining({ isStruck: true, bar: 'struck' }));
    await workOffEvents(house.api, ['matching']);
    expect(await told(`${id}`)).toBe('ended');
    expect(await openAlerts(id)).toEqual([]);
    await strike({ recordId: id, restore: ['MX-PROSECUTOR'] });
    await workOffEvents(house.api, ['matching']);
    expect(await told(`${id}`)).toBe('told');
  });

  it('are struck by whoever holds the report alone, and by their code', async () => {
    const { id } = await file();
    for (const token of [agent, house.people.b.token]) {
      expect((await strike({ recordId: id, strike: ['MX-PROSECUTOR'] }, token)).code).toBe(
        'ACCESS.NOT_FOUND',
      );
      const asked = await ask(`{ reportOffices(recordId: "${id}", language: es) { ${OFFICE} } }`, token);
      expect(asked.data?.reportOffices ?? null).toBeNull();
    }
    expect(await strike({ recordId: id, strike: ['ZZ-NOBODY'] })).toMatchObject({
      ...{ code: 'REPORTS.OFFICE_UNKNOWN', path: 'strike[0]' },
    });
    expect(await file(['ZZ-NOBODY'])).toMatchObject({ code: 'REPORTS.OFFICE_UNKNOWN', path: 'strike[0]' });
  });
});
