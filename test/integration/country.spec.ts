import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { huella } from './huella-command.js';

const folder = mkdtempSync(join(tmpdir(), 'huella-country-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { PUBLIC_URL, LC_ALL } = process.env;
beforeAll(() => {
  process.env.PUBLIC_URL = 'http://localhost:4000';
  process.env.LC_ALL = 'en_US.UTF-8';
});
afterAll(() => {
  for (const [name, value] of Object.entries({ PUBLIC_URL, LC_ALL })) {
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
});

interface Told {
  readonly deeds: readonly { what: string; name: string; state: string }[];
  readonly people: readonly { user: string; link: string }[];
  readonly missing: readonly { code: string; what: string }[];
}

async function newCountry(country: string, answers: unknown, ...more: string[]) {
  const file = join(folder, 'country.json');
  writeFileSync(file, JSON.stringify(answers));
  const ran = await huella('country', 'new', country, '--answers', file, '--json', ...more);
  return { ...ran, told: JSON.parse(ran.out) as Told };
}

const statesOf = ({ told }: { told: Told }) =>
  Object.fromEntries(told.deeds.map(({ what, name, state }) => [`${what} ${name}`, state]));

const contact = [{ name: 'Ana Inventada', email: 'ana@search.example' }];
const honduras = {
  institutions: [
    {
      ...{ kind: 'search_mechanism', code: 'HN-SEARCH', name: 'Invented search', focalPoints: contact },
      ...{ first: { name: 'Ana Inventada', role: 'liaison' }, second: { name: 'Beto Inventado' } },
    },
    { kind: 'forensic_institute', code: 'HN-FORENSIC', name: 'Invented institute', focalPoints: contact },
  ],
};

it('refuses a country without a profile, with the list of those known', async () => {
  const { code, err } = await huella('country', 'new', 'zz');
  expect(code).toBe(2);
  expect(err).toContain(
    'no profile of ZZ; there are those of AR, BO, BR, CL, CO, CR, CU, DO, EC, ES, GT, HN, HT, MX, NI, PA, PE, SV, US, VE.',
  );
});

it('names what is wrong with the answers, and makes nothing', async () => {
  const ran = await newCountry('HN', {
    institutions: [{ kind: 'serch', code: 'HN-X', name: 'X' }],
    whith: [],
  });
  expect(ran.code).toBe(2);
  expect(ran.out).toContain('institutions[0].kind');
  expect(ran.out).toContain('Did you mean with?');
  expect((await huella('mechanism', 'show', 'HN')).code).toBe(1);
});

/** Every row of the database and every file beside it, as one text. */
async function allThatIsKept(): Promise<string> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
    );
    const kept: string[] = [];
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t ORDER BY 1`);
      kept.push(name, ...rows.map(({ row }) => row));
    }
    const files = [folder, process.env.HUELLA_HOME ?? ''].filter(Boolean).flatMap((at) =>
      readdirSync(at, { recursive: true, withFileTypes: true })
        .filter((one) => one.isFile())
        .map((one) => join(one.parentPath, one.name))
        .map((file) => `${file} ${statSync(file).mtimeMs}`),
    );
    return [...kept, ...files.toSorted()].join('\n');
  } finally {
    await client.end();
  }
}

interface Planned extends Told {
  readonly dryRun: boolean;
  readonly institutions: readonly { code: string; focalPoints: { email: string }[] }[];
  readonly agreements: readonly { id: string; parties: string[]; purposes: string[] }[];
  readonly invitations: readonly { institution: string; name: string; roles: string[] }[];
}

async function planned(country: string, answers: unknown) {
  // The file of the answers is written before anything is looked at.
  writeFileSync(join(folder, 'country.json'), JSON.stringify(answers));
  const before = await allThatIsKept();
  const file = join(folder, 'country.json');
  const ran = await huella('country', 'new', country, '--answers', file, '--json', '--dry-run');
  expect(await allThatIsKept()).toBe(before);
  return { ...ran, told: JSON.parse(ran.out) as Planned };
}

it('asks for the institutions where nobody can be asked, by a refusal that names them', async () => {
  const { code, out, err } = await huella('country', 'new', 'SV');
  expect({ code, out }).toEqual({ code: 2, out: expect.stringContaining('institutions') });
  expect(out).toContain('Nobody can be asked here');
  expect(err).toContain('nothing was stored');
});

it('refuses people who cannot be invited before anything is made', async () => {
  const [search] = honduras.institutions;
  const apart = { institutions: [{ ...search, first: { name: 'Ana Inventada', role: 'oversight' } }] };
  const { code, out } = await newCountry('HN', apart);
  expect({ code, out }).toEqual({ code: 2, out: expect.stringContaining('institutions[0].first.role') });
  expect((await huella('mechanism', 'show', 'HN')).code).toBe(1);
});

it('says in a dry run what it would make, and changes no row and no file', async () => {
  const frequencies = {
    ...{ file: join(folder, 'table.csv'), institution: 'HN-FORENSIC', code: 'hn', population: 'Invented' },
    citation: 'Invented',
  };
  writeFileSync(frequencies.file, 'TH01,6,0.4\nTH01,7,0.6\n');
  const { code, told } = await planned('HN', { ...honduras, with: ['GT'], frequencies });
  expect(code).toBe(0);
  expect(statesOf({ told })).toEqual({
    'mechanism HN': 'made',
    'institution HN-FORENSIC': 'made',
    'institution HN-SEARCH': 'made',
    'agreement HN-HOME': 'made',
    'people HN-SEARCH': 'made',
    'frequencies hn': 'made',
  });
  expect(told.institutions.map(({ focalPoints }) => focalPoints[0]?.email)).toEqual([
    'ana@search.example',
    'ana@search.example',
  ]);
  expect(told.agreements).toMatchObject([
    { parties: ['HN-FORENSIC', 'HN-SEARCH'], purposes: ['forensic_matching', 'search'] },
  ]);
  expect(told.invitations).toMatchObject([
    { institution: 'HN-SEARCH', name: 'Ana Inventada', roles: ['coordinator', 'liaison'] },
    { institution: 'HN-SEARCH', name: 'Beto Inventado', roles: ['coordinator'] },
  ]);
  expect(told.missing.map(({ code: what }) => what)).toEqual(['SETUP.NOBODY_ABROAD']);
});

it('says in a dry run what would compare nothing', async () => {
  const idle = { id: 'HN-IDLE', parties: ['HN-SEARCH', 'HN-NOBODY'], categories: ['report'], level: 2 };
  const agreements = [{ ...idle, purposes: ['forensic_matching'] }];
  writeFileSync(join(folder, 'country.json'), JSON.stringify({ ...honduras, agreements }));
  const { out, err } = await huella(
    ...['country', 'new', 'HN', '--answers', join(folder, 'country.json'), '--dry-run'],
  );
  expect(out).toContain('With these categories and purposes no records are compared.');
  expect(out).toContain('No institution HN-NOBODY is enrolled');
  expect(out).toMatch(/^\+ {2}invitations {2}HN-SEARCH {2,}Ana Inventada \(coordinator, liaison\)/mu);
  expect(err).toContain('Dry run: nothing was changed.');
});

it('makes a country from its profile, once, and a second run does the rest', async () => {
  const first = await newCountry('HN', honduras);
  expect(first.code).toBe(0);
  expect(statesOf(first)).toEqual({
    'mechanism HN': 'made',
    'institution HN-FORENSIC': 'made',
    'institution HN-SEARCH': 'made',
    'agreement HN-HOME': 'made',
    'people HN-SEARCH': 'made',
    'frequencies fbi2015-southwest-hispanic': 'there',
  });
  expect(first.told.people).toHaveLength(2);
  expect(first.told.missing.map(({ what }) => what)).toContainEqual(
    expect.stringContaining('Nobody works at HN-FORENSIC'),
  );
  const codes = first.told.missing.map(({ code }) => code);
  expect(codes.filter((code) => code.startsWith('SETUP.PAIR_'))).toEqual([]);
  expect(codes).not.toContain('SETUP.NO_CONTACT');

  expect((await planned('HN', honduras)).told.deeds.filter(({ state }) => state !== 'there')).toEqual([]);
  const again = await newCountry('HN', honduras);
  expect(again.told.deeds.filter(({ state }) => state !== 'there')).toEqual([]);
  expect(again.told.people).toEqual([]);
  // Without answers the profile that was brought in stands, and not the shipped one.
  expect(JSON.parse((await huella('country', 'new', 'HN', '--json')).out)).toMatchObject({
    deeds: expect.arrayContaining([{ what: 'mechanism', name: 'HN', state: 'there' }]),
  });
});

it('agrees with the countries that are named, by the purposes under which anything is compared', async () => {
  const guatemala = {
    institutions: [{ kind: 'search_mechanism', code: 'GT-SEARCH', name: 'Invented', focalPoints: contact }],
  };
  const alone = await newCountry('GT', guatemala);
  expect(alone.told.missing.map(({ what }) => what)).toEqual(
    expect.arrayContaining([
      'No agreement names GT-SEARCH and HN-FORENSIC: nothing is compared between them.',
      'No agreement names GT-SEARCH and HN-SEARCH: nothing is compared between them.',
    ]),
  );
  const plan = await planned('GT', { ...guatemala, with: ['HN'] });
  const together = await newCountry('GT', { ...guatemala, with: ['HN'] });
  expect(statesOf(plan)).toEqual(statesOf(together));
  expect(statesOf(together)).toMatchObject({ 'mechanism GT': 'there', 'agreement GT-HN': 'made' });
  expect(together.told.missing.filter(({ code }) => code.startsWith('SETUP.PAIR_'))).toEqual([]);
});

interface Rehearsed {
  readonly asAgreed: boolean;
  readonly pairs: readonly {
    a: string;
    b: string;
    compared: string[];
    found: string[];
    told: string[];
    inboxes: { institution: string; kinds: string[] }[];
    fell: string[];
    kept: { kind: string; by: string }[];
    leaked: string[];
    dna: string[];
    kinship?: { permitted: boolean; found: boolean; inboxes: string[]; kept?: string };
    barrier?: { what: string };
  }[];
  readonly missing: readonly { code: string; what: string }[];
}

it('rehearses a country with invented people, and leaves none of them', async () => {
  // A party under an agreement that serves one purpose alone, and one under an agreement that covers no DNA.
  const one = { name: 'Invented', kind: 'civil_society', country: 'HN', code: 'HN-APART' };
  const other = { name: 'Invented', kind: 'prosecutor', country: 'HN', code: 'HN-UNTYPED' };
  const agreement = {
    ...{ id: 'HN-SEARCHED', parties: ['HN-APART', 'HN-SEARCH'], level: 2, purposes: ['search'] },
    categories: ['report', 'remains', 'living', 'genetic'],
  };
  const withoutDna = {
    ...{ id: 'HN-NO-DNA', parties: ['HN-FORENSIC', 'HN-UNTYPED'], level: 2 },
    ...{ purposes: ['forensic_matching'], categories: ['report', 'remains'] },
  };
  const file = join(folder, 'apart.json');
  const agreements = [agreement, withoutDna];
  writeFileSync(file, JSON.stringify({ institutions: [one, other], agreements }));
  expect((await huella('institution', 'load', file)).code).toBe(0);
  const ran = await huella('country', 'rehearse', 'HN', '--json');
  expect(ran.err).not.toContain('unexpected');
  const { pairs, asAgreed, missing } = JSON.parse(ran.out) as Rehearsed;
  const pair = (a: string, b: string) => pairs.find((two) => two.a === a && two.b === b);
  const all = ['identification', 'living', 'duplicate_report', 'same_remains'];
  const asked = ['identification', 'living', 'duplicate_report'];
  expect(pair('GT-SEARCH', 'HN-FORENSIC')).toMatchObject({
    ...{ found: all, told: all, fell: [], leaked: [] },
    kept: asked.map((kind) => ({ kind, by: 'border' })),
    inboxes: [
      { institution: 'GT-SEARCH', kinds: all },
      { institution: 'HN-FORENSIC', kinds: all },
    ],
  });
  expect(pair('HN-FORENSIC', 'HN-SEARCH')?.kept).toEqual(asked.map((kind) => ({ kind, by: 'consent' })));
  expect(pair('HN-APART', 'HN-SEARCH')).toMatchObject({
    compared: ['living', 'duplicate_report'],
    found: ['living', 'duplicate_report'],
    // Nobody of HN-APART can be told: the search mechanism of its country is, in its place.
    inboxes: [{ institution: 'HN-SEARCH', kinds: ['living', 'duplicate_report'] }],
    fell: [],
    barrier: { what: expect.stringContaining('does not serve all purposes') },
  });
  expect(pair('GT-SEARCH', 'HN-APART')).toMatchObject({
    compared: [],
    found: [],
    barrier: { what: expect.stringContaining('No agreement names') },
  });
  // The report is the search mechanism's, the body the institute's, whichever comes first by its code.
  expect(pair('GT-SEARCH', 'HN-FORENSIC')?.kinship).toEqual({
    ...{ permitted: true, found: true, kept: 'border', inboxes: ['GT-SEARCH', 'HN-FORENSIC'] },
  });
  expect(pair('HN-FORENSIC', 'HN-SEARCH')?.kinship).toEqual({
    ...{ permitted: true, found: true, kept: 'consent', inboxes: ['HN-FORENSIC', 'HN-SEARCH'] },
  });
  expect(pair('HN-FORENSIC', 'HN-UNTYPED')).toMatchObject({
    ...{ found: ['identification', 'same_remains'], dna: [] },
    kinship: { permitted: false, found: false, kept: 'consent', inboxes: [] },
  });
  expect(pair('HN-APART', 'HN-SEARCH')?.kinship).toBeUndefined();
  expect(missing.filter(({ code }) => code === 'SETUP.PAIR_DNA').map(({ what }) => what)).toEqual([
    'Agreement HN-NO-DNA does not cover genetic: DNA of HN-FORENSIC would not be held against that of HN-UNTYPED.',
  ]);
  const codesOf = missing.map(({ code }) => code);
  expect(codesOf).toEqual(expect.arrayContaining(['SETUP.PAIR_CONSENT', 'SETUP.PAIR_BORDER']));
  expect(missing.filter(({ code }) => code === 'SETUP.NOBODY_TOLD').map(({ what }) => what)).toEqual([
    expect.stringContaining('Nobody can be told at HN-APART'),
    expect.stringContaining('Nobody can be told at HN-UNTYPED'),
  ]);
  expect({ asAgreed, code: ran.code }).toEqual({ asAgreed: true, code: 0 });
  expect(JSON.parse((await huella('import', 'list', '--json')).out)).toMatchObject({ imports: [] });
  expect((await huella('country', 'rehearse', 'SV')).code).toBe(1);
}, 120_000);

it('tells in a rehearsal that the operator alone is told where a country has nobody', async () => {
  const institutions = ['NI-ONE', 'NI-TWO'].map((code) => ({
    ...{ code, name: 'Invented', country: 'NI', kind: 'civil_society' },
  }));
  const terms = { categories: ['report', 'remains'], level: 2, purposes: ['forensic_matching'] };
  const agreements = [{ id: 'NI-HOME', parties: ['NI-ONE', 'NI-TWO'], ...terms }];
  const file = join(folder, 'mute.json');
  writeFileSync(file, JSON.stringify({ institutions, agreements }));
  const loaded = await huella('institution', 'load', file, '--json');
  expect(loaded.code).toBe(0);
  // The file says so itself, of each party and where it stands.
  const { warnings } = JSON.parse(loaded.out) as { warnings: { path: string; code: string }[] };
  expect(warnings.filter(({ code }) => code === 'PROFILES.AGREEMENT_PARTY_UNTOLD')).toMatchObject([
    { path: 'agreements[0].parties[0]' },
    { path: 'agreements[0].parties[1]' },
  ]);
  const ran = await huella('country', 'rehearse', 'NI', '--json');
  const { pairs, asAgreed, missing } = JSON.parse(ran.out) as Rehearsed;
  expect(pairs.find(({ a, b }) => a === 'NI-ONE' && b === 'NI-TWO')).toMatchObject({
    ...{ found: ['identification', 'same_remains'], told: [], inboxes: [] },
    fell: ['identification', 'same_remains'],
  });
  expect(missing.filter(({ code }) => code === 'SETUP.NOBODY_TOLD')).toHaveLength(2);
  expect({ asAgreed, code: ran.code }).toEqual({ asAgreed: false, code: 1 });
}, 120_000);

it('has the doctor name institutions without a contact, and agreements of parties that nobody tells', async () => {
  const ran = await huella('doctor', '--json');
  const { checks } = JSON.parse(ran.out) as {
    checks: { name: string; standing: string; what: string; mend?: string }[];
  };
  const named = (name: string) => checks.find((one) => one.name === name);
  expect(named('contacts')).toMatchObject({
    standing: 'warning',
    what: expect.stringContaining('NI-ONE, NI-TWO'),
    mend: expect.stringContaining('focalPoints'),
  });
  expect(named('contacts')?.what).not.toContain('HN-FORENSIC');
  expect(named('agreements')).toMatchObject({
    standing: 'warning',
    what: expect.stringContaining('NI-HOME (NI-ONE, NI-TWO)'),
  });
  expect(named('agreements')?.what).not.toContain('HN-HOME');
  expect(named('settings file')?.standing).toBe('ok');
});

it('makes the invented country of the demonstration where that is asked for', async () => {
  const ran = await huella('country', 'new', 'PA', '--invented');
  expect(ran.code).toBe(0);
  expect(ran.out).toMatch(/^\+ {2}institution {2}PA-FORENSIC {2,}made$/mu);
  expect(ran.out).toMatch(/^\+ {2}agreement {4}PA-HOME {2,}made$/mu);
});
