import { randomUUID } from 'node:crypto';
import { ApiHouse, PERMITTING, type Loose } from './api-house.js';
import { knock, PHRASE } from './family-house.js';

const FILED = `__typename ... on GroupReportsFiled { reports { id code familyCode warnings { path code } } }
  ... on UserError { refused: code } ... on InvalidInput { findings { path code message } }`;
const SHARED = {
  reporter: { relationship: 'sister', language: 'es', phone: '+504 0000' },
  lastContact: { date: '2023-05', place: { country: 'MX' } },
  consents: PERMITTING,
};
const named = (full: string, household?: string) => ({
  ...{ report: { person: { names: [{ kind: 'legal', full }], sex: 'unknown' } }, household },
});

describe('people who are missed together', () => {
  let house: ApiHouse;
  let token: string;
  beforeAll(async () => {
    house = await ApiHouse.open();
    ({ token } = await house.enrol('AA-SEARCH', ['liaison']));
  });
  beforeEach(() => house.sql('DELETE FROM attempt'));
  afterAll(() => house.close());

  const file = (input: object): Promise<Loose> =>
    house.change(token, 'fileGroupReports', { kind: 'vehicle', shared: SHARED, ...input }, FILED);
  const contentOf = async (id: unknown) =>
    (await house.sql<{ content: Loose }>('SELECT content FROM record WHERE id = $1', [id]))[0]?.content;
  const count = async () => (await house.sql<{ n: number }>('SELECT count(*)::int AS n FROM record'))[0]?.n;

  it('have a report each, as companions, and as a family where they are one', async () => {
    const persons = [named('Ana Inventada', 'A'), named('Luis Ejemplo'), named('Eva Inventada', 'A')];
    const { reports } = await file({ persons });
    const codes = (reports as Loose[]).map(({ code }) => code as string);
    const link = (at: number, why: string) => ({ institution: 'AA-SEARCH', id: codes[at], why });
    expect(await contentOf((reports as Loose[])[0]?.id)).toMatchObject({
      lastContact: { date: '2023-05' },
      extra: { travelGroup: { by: 'vehicle', persons: 3 } },
      linkedReports: [link(1, 'travelled_together'), link(2, 'same_family'), link(2, 'travelled_together')],
    });
  });

  it('may be known by nearly nothing', async () => {
    const partly = [
      { report: { person: { names: [{ kind: 'nickname', full: 'Chepe' }], sex: 'unknown' } } },
      {
        report: {
          person: {
            names: [],
            sex: 'male',
            ageYears: { min: 28, max: 32 },
            residence: { locality: 'San Marcos' },
          },
        },
      },
      { report: {} },
    ];
    const filed = await file({ persons: partly });
    expect(filed).toMatchObject({ __typename: 'GroupReportsFiled' });
    const { reports } = filed;
    expect((reports as Loose[]).map(({ warnings }) => warnings)).toEqual([[], [], []]);
  });

  it('are filed once, though they are sent again, with one code for all of a boat', async () => {
    const persons = Array.from({ length: 60 }, (_, at) => named(`Persona ${at} Inventada`));
    const input = { kind: 'vessel', persons, idempotencyKey: randomUUID() };
    const before = (await count()) ?? 0;
    const wish = { receipt: { phrase: PHRASE, language: 'es' } };
    const filed = await file({ ...input, ...wish });
    expect(filed).toMatchObject({ __typename: 'GroupReportsFiled' });
    const codes = new Set((filed.reports as Loose[]).map(({ familyCode }) => familyCode as string));
    expect(codes.size).toBe(1);
    expect(await knock(house, { code: [...codes][0] ?? '', phrase: PHRASE })).toMatchObject({ status: 200 });
    expect(await file({ ...input, ...wish })).toEqual(filed);
    expect(await count()).toBe(before + 60);
    expect(await file({ ...input, ...wish, kind: 'train' })).toMatchObject({
      refused: 'API.IDEMPOTENCY_KEY_REUSED',
    });
  });

  it('are filed all or none, and each whose report is refused is named at once', async () => {
    const before = await count();
    const bad = (fields: object) => ({ report: { person: { names: [], sex: 'male' }, ...fields } });
    const persons = [
      named('Bien Inventado'),
      bad({ lastContact: { date: '2023-02-30' } }),
      named('Otra Inventada'),
      bad({ physical: { heightCm: { min: 900 } } }),
    ];
    const refused = await file({ persons });
    expect(refused).toMatchObject({ __typename: 'InvalidInput', refused: 'RECORDS.REFUSED' });
    expect((refused.findings as Loose[]).map(({ path, code }) => `${path} ${code}`)).toEqual([
      'persons[1].lastContact.date EXCHANGE.IMPOSSIBLE_DATE',
      expect.stringMatching(/^persons\[3\]\.physical\.heightCm/),
    ]);
    const shared = { ...SHARED, lastContact: { date: '2023-02-31' } };
    const { findings } = await file({ shared, persons: [named('Una Inventada'), named('Otra Inventada')] });
    expect((findings as Loose[]).map(({ path }) => path)).toEqual(['shared.lastContact.date']);
    expect(await file({ persons: Array.from({ length: 61 }, () => named('Demas')) })).toMatchObject({
      refused: 'REPORTS.PERSONS_OUT_OF_BOUNDS',
    });
    expect(await count()).toBe(before);
  });
});
