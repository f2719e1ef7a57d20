import { randomUUID } from 'node:crypto';
import { ApiHouse, PERMITTING, type Loose } from './api-house.js';
import { knock, PHRASE } from './family-house.js';

const FILED = `__typename ... on FamilyReportsFiled { reports { id code familyCode warnings { code } } }
  ... on UserError { refused: code } ... on InvalidInput { findings { path code } }`;
const named = (given: string, more: object = {}) => ({
  person: { names: [{ kind: 'legal', given, surnames: ['Inventada'] }], sex: 'female' },
  ...more,
});
const SHARED = {
  reporter: { relationship: 'mother', language: 'es', phone: '+504 0000' },
  lastContact: { date: '2023-05', place: { country: 'MX' } },
  relatives: [{ id: 'R1', relationship: 'mother', sex: 'female' }],
  consents: PERMITTING,
};

describe('a family that misses several', () => {
  let house: ApiHouse;
  let token: string;
  beforeAll(async () => {
    house = await ApiHouse.open();
    ({ token } = await house.enrol('AA-SEARCH', ['liaison']));
  });
  beforeEach(() => house.sql('DELETE FROM attempt'));
  afterAll(() => house.close());

  const file = (input: object, by = token): Promise<Loose> =>
    house.change(by, 'fileFamilyReports', input, FILED);
  const read = async (id: unknown) => {
    const content = `reporter { phone } lastContact { date } relatives { id } consents { purpose } marks { type }
      linkedReports { institution id why }`;
    const query = `query R($id: UUID!) { report(id: $id) { case { state } content { ${content} } } }`;
    return (await house.ask(query, { token, variables: { id } })).data.report as Loose;
  };
  const count = async () => (await house.sql<{ n: number }>('SELECT count(*)::int AS n FROM record'))[0]?.n;

  it('has a report for each, with what was told once, linked with all others', async () => {
    const persons = [
      named('Ana', { marks: [{ type: 'scar' }] }),
      named('Eva', { lastContact: { date: '2024' } }),
    ];
    const { reports } = await file({ shared: SHARED, persons, travelledTogether: true });
    const [ana, eva] = reports as Loose[];
    const link = (id: unknown) =>
      ['same_family', 'travelled_together'].map((why) => ({ institution: 'AA-SEARCH', id, why }));
    expect(await read(ana?.id)).toMatchObject({
      case: { state: 'searching' },
      content: {
        ...{ reporter: { phone: '+504 0000' }, lastContact: { date: '2023-05' }, relatives: [{ id: 'R1' }] },
        ...{ marks: [{ type: 'scar' }], linkedReports: link(eva?.code) },
      },
    });
    const other = (await read(eva?.id)).content;
    expect(other).toMatchObject({
      lastContact: { date: '2024' },
      marks: null,
      linkedReports: link(ana?.code),
    });
    expect(other.consents).toHaveLength(PERMITTING.length);
  });

  it('is filed once, with one code that opens all, which a repetition is told again', async () => {
    const input = {
      ...{ shared: SHARED, persons: [named('Ida'), named('Oda')], idempotencyKey: randomUUID() },
      receipt: { phrase: PHRASE, language: 'es' },
    };
    const filed = await file(input);
    const codes = (filed.reports as Loose[]).map(({ familyCode }) => familyCode as string);
    expect(new Set(codes).size).toBe(1);
    expect(await knock(house, { code: codes[0] ?? '', phrase: PHRASE })).toMatchObject({ status: 200 });
    const before = await count();
    expect(await file(input)).toEqual(filed);
    expect(await count()).toBe(before);
  });

  it('is filed whole or not at all, and told where something is wrong', async () => {
    const before = await count();
    const odd = named('Mal', { lastContact: { date: '2023-02-30' } });
    expect(await file({ shared: SHARED, persons: [named('Bien'), odd] })).toMatchObject({
      ...{ __typename: 'InvalidInput', refused: 'RECORDS.REFUSED' },
      findings: [{ path: 'persons[1].lastContact.date', code: 'EXCHANGE.IMPOSSIBLE_DATE' }],
    });
    const shared = { ...SHARED, marks: [{ type: 'scar' }] };
    expect(await file({ shared, persons: [named('Una'), named('Otra')] })).toMatchObject({
      ...{ refused: 'REPORTS.NOT_SHARED', findings: [{ path: 'shared.marks' }] },
    });
    expect(await file({ shared: SHARED, persons: [named('Sola')] })).toMatchObject({
      refused: 'REPORTS.PERSONS_OUT_OF_BOUNDS',
    });
    expect(await count()).toBe(before);
  });
});
