import { OPERATOR } from '../src/modules/access/accounts/index.js';
import { LoadInstitutions } from '../src/modules/institutions/index.js';
import { PERMITTING, type Loose } from '../test/api/api-house.js';
import { CODE_OF, DisclosureHouse } from '../test/api/disclosure-house.js';
import { withOwnDatabase } from './attacked-house.js';
import { copyRecords } from './casework-bank.js';
import type { Figure } from './figure.js';

const COPIES = 1_000;
const KINDS = { living: 'LOCATED', report: 'REPORTED', remains: 'FOUND' } as const;
/** Foreign remains that one account may list in a day, by the budgets of the handbook. */
const MOST_REMAINS = 300;
/** Whole bands of age, as they may be asked of others. */
const BANDS = [[0, 11], [12, 17], [18, 29], [30, 44], [45, 59], [60, 120]] as const; // prettier-ignore
const YEARS = [2021, 2022, 2023, 2024, 2025, 2026] as const;
const NAMES = ['quiroga', 'ermelinda', 'lopez', 'maria', 'jose', 'garcia'] as const;
const RECEIPT =
  '__typename ... on RecordReceipt { id } ... on InvalidInput { findings { path code } } ... on UserError { code }';

/**
 * How many records of another institution an officer without a case lists in a day who asks everything that a question can say: a thousand of each
 * kind stand there, under an agreement of the level at which most is shown.
 */
export async function listed(): Promise<readonly Figure[]> {
  return withOwnDatabase(async () => {
    const house = await DisclosureHouse.open();
    try {
      await fill(house);
      // In the first two weeks of an installation budgets count and alarm, and stop nobody.
      await house.api.sql(
        `UPDATE installation SET value = (now() - interval '30 days')::text WHERE key = 'questions_counted_since'`,
      );
      const seen = await askEverything(house);
      return [
        { name: 'questions that one account asked in a day', unit: 'questions', measured: seen.questions },
        { name: 'of them refused by a budget or a rule', unit: 'questions', measured: seen.refused },
        ...(['living', 'report', 'remains'] as const).map((kind) => ({
          name: `records of others that it listed: ${kind}`,
          unit: 'records',
          goal: kind === 'remains' ? MOST_REMAINS : 0,
          measured: seen.codes[kind].size,
        })),
      ];
    } finally {
      await house.close();
    }
  });
}

async function fill(house: DisclosureHouse): Promise<void> {
  await house.api.api.app.get(LoadInstitutions, { strict: false }).loadFile(OPERATOR, {
    institutions: [],
    agreements: [
      {
        ...{ id: 'AB-1', parties: Object.values(CODE_OF), level: 3 },
        categories: ['report', 'remains', 'living', 'genetic'],
      },
    ],
  });
  const person = {
    names: [{ kind: 'birth', given: 'Ermelinda', surnames: ['Quiroga'] }],
    sex: 'female',
    birthDate: '1999-04-17',
  };
  const ids = {
    living: await file(house, 'registerLocatedPerson', {
      living: { since: '2024-01-10', person, wishes: { informFamily: true } },
    }),
    report: await file(house, 'fileReport', {
      report: {
        ...{ person, consents: PERMITTING, lastContact: { date: '2024-01-10', place: { country: 'MX' } } },
        reporter: { name: 'Q', relationship: 'sister', language: 'es', safeToContact: true },
      },
    }),
    remains: await file(house, 'registerRemains', {
      remains: {
        ...{
          found: { date: '2024-01-10', place: { country: 'MX' } },
          condition: 'fresh',
          completeness: 'complete',
        },
        estimates: { sex: { value: 'female' }, ageYears: { min: 20, max: 25 } },
      },
    }),
  };
  for (const [kind, id] of Object.entries(ids))
    await copyRecords(house.api, id, KINDS[kind as keyof typeof KINDS], COPIES);
  await scatter(house);
}

/** Ages, sexes, years and countries all over, so that no question lists all of them. */
async function scatter(house: DisclosureHouse): Promise<void> {
  const days = `to_jsonb(to_char(date '2021-01-01' + (random() * 2000)::int, 'YYYY-MM-DD'))`;
  const born = `to_jsonb(to_char(date '1950-01-01' + (random() * 25000)::int, 'YYYY-MM-DD'))`;
  const set = (path: string, value: string) => `content = jsonb_set(content, '{${path}}', ${value})`;
  for (const [code, change] of [
    [KINDS.living, set('person,birthDate', born)],
    [KINDS.living, set('since', days)],
    [KINDS.report, set('person,birthDate', born)],
    [KINDS.report, set('lastContact,date', days)],
    [KINDS.remains, set('found,date', days)],
    [KINDS.remains, set('estimates,ageYears', `jsonb_build_object('min', n.age, 'max', n.age + 4)`)],
  ] as const)
    await house.api.sql(
      `UPDATE record r SET ${change} FROM (SELECT id, (random() * 70)::int AS age FROM record) n WHERE n.id = r.id AND r.code LIKE $1`,
      [`${code}-%`],
    );
}

async function file(house: DisclosureHouse, field: string, input: object): Promise<string> {
  const made = (await house.api.change(house.people.b.token, field, input, RECEIPT)) as Loose;
  if (typeof made.id !== 'string') throw new Error(`${field} was not filed: ${JSON.stringify(made)}`);
  return made.id;
}

interface Seen {
  readonly codes: Readonly<Record<keyof typeof KINDS, Set<string>>>;
  questions: number;
  refused: number;
}

async function askEverything(house: DisclosureHouse): Promise<Seen> {
  const seen: Seen = {
    codes: { living: new Set(), report: new Set(), remains: new Set() },
    ...{ questions: 0, refused: 0 },
  };
  for (const facets of questions()) {
    seen.questions += 1;
    const { errors, data } = await house.api.ask(
      `query Q($facets: SearchFacetsInput!) { search(facets: $facets, purpose: search) { hits { recordType code own } } }`,
      { token: house.people.a.token, variables: { facets } },
    );
    if (errors) seen.refused += 1;
    for (const hit of (data?.search?.hits ?? []) as {
      recordType: keyof typeof KINDS;
      code: string;
      own: boolean;
    }[])
      if (!hit.own) seen.codes[hit.recordType].add(hit.code);
  }
  return seen;
}

/** The coarse ones first, then by two, by three facets, and those by which somebody is read out. */
function questions(): readonly object[] {
  const types = [['remains'], ['report'], ['living'], ['report', 'living', 'remains']];
  const ages = BANDS.map(([ageFrom, ageTo]) => ({ ageFrom, ageTo }));
  const years = YEARS.map((year) => ({ dateFrom: String(year), dateTo: String(year) }));
  const sexes = ['female', 'male', 'undetermined'].map((sex) => ({ sex }));
  const alone = [
    {},
    ...sexes,
    ...ages,
    ...years,
    { hasTeeth: false },
    { hasDna: false },
    { placeCountry: 'MX' },
  ];
  const together = ages.flatMap((age) => years.map((year) => ({ ...age, ...year })));
  const readOut = [
    ...NAMES.map((name) => ({ name })),
    ...Array.from({ length: 30 }, (_, at) => ({ ageFrom: 15 + at, ageTo: 15 + at })),
    ...Array.from({ length: 28 }, (_, at) => {
      const day = `2024-01-${String(at + 1).padStart(2, '0')}`;
      return { dateFrom: day, dateTo: day };
    }),
  ];
  return types.flatMap((recordTypes) =>
    [...alone, ...together, ...readOut].map((facets) => ({ ...facets, recordTypes })),
  );
}
