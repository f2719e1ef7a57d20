import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { runCli } from '../../src/apps/cli/run-cli.js';
import { compiledProgram } from '../support/compiled-program.js';

const folder = mkdtempSync(join(tmpdir(), 'huella-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command line in a process of its own: what a person sees, the exit code included. */
function spawned(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Ran {
  const { DATABASE_URL = '', PATH = '' } = process.env;
  const child = spawnSync(process.execPath, [...compiledProgram('main.cli'), ...args], {
    encoding: 'utf8',
    timeout: 60_000,
    env: { PATH, TZ: 'UTC', DATABASE_URL, HUELLA_HOME: join(folder, 'home'), ...environment },
  });
  return { code: child.status, out: child.stdout, err: child.stderr };
}

/** The same in this process, which spares its start. */
async function huella(...args: readonly string[]): Promise<Ran> {
  const [out, err] = [new PassThrough(), new PassThrough()];
  const told = Promise.all([text(out), text(err)]);
  const code = await runCli(args, { out, err });
  out.end();
  err.end();
  const [result, steps] = await told;
  return { code, out: result, err: steps };
}

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const report = (id: string, more: object = {}) =>
  JSON.stringify({ recordType: 'report', id, institution: 'HN-SEARCH', ...more });
const jsonOf = (ran: Ran) => JSON.parse(ran.out) as Record<string, unknown>;
const oneLine = /^[^\n]+\n$/u;

describe('without a database', () => {
  const away = { DATABASE_URL: 'postgres://huella:zzpasswordzz@127.0.0.1:1/huella' };

  it('says in one line that it cannot be reached, with the mend and without the password', () => {
    const ran = spawned(['import', 'list'], away);
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toMatch(oneLine);
    expect(ran.err).toContain('127.0.0.1:1/huella');
    expect(ran.err).toContain('DATABASE_URL');
    expect(ran.err).not.toMatch(/zzpasswordzz|    at /u);
  });

  it('tells the doctor’s other findings all the same', () => {
    const ran = spawned(['doctor', '--json'], away);
    expect(ran.code).toBe(1);
    const { ok, checks } = jsonOf(ran) as {
      ok: boolean;
      checks: { name: string; standing: string; mend?: string }[];
    };
    expect(ok).toBe(false);
    expect(checks.find(({ name }) => name === 'node')).toMatchObject({ standing: 'ok' });
    expect(checks.find(({ name }) => name === 'database')).toMatchObject({
      standing: 'failed',
      mend: expect.stringContaining('DATABASE_URL'),
    });
  });

  it('has no home in a folder that cannot be written', () => {
    const ran = spawned(['migrate'], { DATABASE_URL: '', HUELLA_HOME: join(file('no-folder', ''), 'home') });
    expect(ran.code).toBe(1);
    expect(ran.err).toMatch(oneLine);
    expect(ran.err).toContain('HUELLA_HOME');
  });
});

describe('a wrong call', () => {
  it('ends with 2 and one line', () => {
    const ran = spawned(['import', join(folder, 'nowhere.ndjson')]);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(/^[^\n]*nowhere\.ndjson does not exist[^\n]*\n$/u);
  });

  it('with a wrong QUEUE_URL names the setting and not its value', () => {
    const ran = spawned(['match', '--all', '--wait'], { QUEUE_URL: 'amqp://user:zzpasswordzz@host' });
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(oneLine);
    expect(ran.err).toContain('QUEUE_URL');
    expect(ran.err).not.toContain('zzpasswordzz');
  });

  it('to a queue that is away asks for nothing that nobody would do', () => {
    const ran = spawned(['match', '--all', '--wait'], { QUEUE_URL: 'redis://127.0.0.1:1' });
    expect(ran.code).toBe(1);
    expect(ran.err.trimEnd().split('\n').at(-1)).toContain('QUEUE_URL');
    expect(ran.err).not.toContain('\nrun ');
  });
});

it('leads from institutions to an import that is undone, each step with its counts', async () => {
  const institutions = file(
    'institutions.json',
    JSON.stringify({
      institutions: [
        { code: 'HN-SEARCH', name: 'Comisión inventada', country: 'HN', kind: 'search_mechanism' },
      ],
    }),
  );
  expect(jsonOf(await huella('institution', 'load', institutions, '--json'))).toEqual({
    institutions: 1,
    agreements: 0,
  });

  const cases = file('cases.ndjson', `${report('R-1')}\n${report('R-2', { status: 'nonsense' })}\n`);
  const imported = await huella('import', cases, '--json', '--strict');
  expect(imported.code).toBe(1);
  expect(jsonOf(imported)).toEqual({
    ...{ accepted: 1, rejected: 1, warnings: 0, stored: 1, unchanged: 0, warningsList: [] },
    errors: [
      {
        line: 2,
        path: 'status',
        code: 'EXCHANGE.NOT_IN_VOCABULARY',
        expected: expect.stringContaining('registered'),
      },
    ],
  });
  expect(readFileSync(`${cases}.rejects.ndjson`, 'utf8')).toBe(`${report('R-2', { status: 'nonsense' })}\n`);
  const importId = /huella import undo (\S+)/u.exec(imported.err)?.[1] ?? '';

  const again = await huella('import', cases);
  expect(again.code).toBe(0);
  expect(again.out).toContain('0 records stored, 1 unchanged');

  const refused = await huella('import', file('list.ndjson', '[]'), '--json');
  expect(refused.code).toBe(2);
  expect(jsonOf(refused)).toMatchObject({ error: { code: 'IMPORTS.NOT_NDJSON' } });

  expect((await huella('export', 'records')).out).toBe(`${report('R-1')}\n`);
  expect(jsonOf(await huella('import', 'undo', importId, '--json'))).toEqual({
    removed: 1,
    restored: 0,
    left: 0,
  });
  expect(jsonOf(await huella('import', 'list', '--json'))).toMatchObject({
    imports: [{ state: 'refused' }, { state: 'done' }, { id: importId, state: 'undone' }],
  });
});

it('compares here and now with --wait, and exports what it found', async () => {
  const same = {
    person: {
      names: [{ kind: 'legal', given: 'Inventada', surnames: ['Zelaya', 'Ordóñez'] }],
      sex: 'female',
      birthDate: '1994-05-02',
    },
  };
  const consents = [{ purpose: 'search', decision: 'granted', basis: 'consent' }];
  const cases = file(
    'twice.ndjson',
    `${report('D-1', { ...same, consents })}\n${report('D-2', { ...same, consents })}\n`,
  );
  expect((await huella('import', cases)).code).toBe(0);
  const matched = spawned(['match', '--all', '--wait', '--json']);
  expect(matched.code).toBe(0);
  expect(jsonOf(matched)).toMatchObject({ state: 'done' });
  const out = join(folder, 'matches.ndjson');
  expect(jsonOf(await huella('export', 'matches', '-o', out, '--json'))).toMatchObject({ written: 1 });
  const whole = JSON.parse(readFileSync(out, 'utf8')) as { log10LR: number; evidence?: unknown };
  expect(whole).toMatchObject({ kind: 'duplicate_report', a: { institution: 'HN-SEARCH' } });
  await huella('export', 'matches', '--figures-only', '-o', out, '--json');
  const { evidence, ...figures } = whole;
  expect(evidence).toBeDefined();
  expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual({
    ...figures,
    log10LR: expect.closeTo(figures.log10LR, 5) as number,
  });
  expect(await huella('match', '--record', 'HN-SEARCH/NOBODY')).toMatchObject({ code: 1, out: '' });
});

// After the exports: where somebody is enrolled, these wait for a second person.
it('enrols somebody, invites them anew, and shows nothing that signs anybody in', async () => {
  const who = ['--institution', 'HN-SEARCH', '--name', 'Ana Inventada', '--role', 'liaison'];
  const added = await huella('user', 'add', ...who, '--json');
  const { user } = jsonOf(added) as { user: string };
  const invited = await huella('user', 'invite', user, '--json');
  expect(jsonOf(invited)).toMatchObject({ user });
  for (const said of [added, invited]) expect(JSON.stringify(said)).not.toContain('hu_');
  expect(await huella('user', 'add', ...who.slice(0, 4), '--role', 'operator')).toMatchObject({ code: 2 });
  expect(jsonOf(await huella('user', 'list', '--institution', 'HN-SEARCH', '--json'))).toMatchObject({
    users: [{ user, roles: ['liaison'] }],
  });
});

describe('founding an institution', () => {
  const { PUBLIC_URL } = process.env;
  afterEach(() => {
    if (PUBLIC_URL === undefined) delete process.env.PUBLIC_URL;
    else process.env.PUBLIC_URL = PUBLIC_URL;
  });

  it('makes two people, once, and none where there is a record or no way to come in', async () => {
    const institution = { code: 'SV-FOUNDED', name: 'Invented', country: 'SV', kind: 'civil_society' };
    const institutions = [institution, { ...institution, code: 'SV-HOLDING' }];
    await huella('institution', 'load', file('founded.json', JSON.stringify({ institutions })));
    const found = (code: string, publicUrl = 'https://huella.example') => {
      process.env.PUBLIC_URL = publicUrl;
      const names = ['--first', 'Ana Inventada', '--second', 'Beto Inventado'];
      return huella('setup', '--institution', code, ...names, '--json');
    };
    expect((await found('SV-FOUNDED', 'http://192.168.0.7')).err).toContain('Set PUBLIC_URL to the https');
    const { people } = jsonOf(await found('SV-FOUNDED')) as { people: { link: string }[] };
    expect(people).toHaveLength(2);
    for (const { link } of people)
      expect(link).toMatch(/^https:\/\/huella\.example\/invitation#hi_[\w-]{27}$/u);
    expect(jsonOf(await huella('user', 'list', '--institution', 'SV-FOUNDED', '--json'))).toMatchObject({
      users: [{ roles: ['coordinator'] }, { roles: ['coordinator'] }],
    });
    expect((await found('SV-FOUNDED')).err).toContain('are enrolled already');
    const lines = `${report('F-1', { institution: 'SV-HOLDING' })}\n`;
    await huella('import', file('first-record.ndjson', lines));
    expect((await found('SV-HOLDING')).err).toContain('holds records already');
  });

  it('gives each of the two one further role, and sets watching over the search apart from it', async () => {
    process.env.PUBLIC_URL = 'https://huella.example';
    const institution = { code: 'SV-ROLES', name: 'Invented', country: 'SV', kind: 'civil_society' };
    const body = { ...institution, code: 'SV-WATCH', kind: 'oversight' };
    const content = JSON.stringify({ institutions: [institution, body] });
    await huella('institution', 'load', file('roles.json', content));
    const found = (code: string, ...roles: string[]) => {
      const names = ['--first', 'Ana Inventada', '--second', 'Beto Inventado'];
      return huella('setup', '--institution', code, ...names, ...roles, '--json');
    };
    const rolesOf = async (code: string) => {
      const list = jsonOf(await huella('user', 'list', '--institution', code, '--json'));
      return (list as { users: { roles: string[] }[] }).users.map(({ roles }) => roles.join()).sort();
    };
    for (const role of ['operator', 'machine', 'liaison,forensic'])
      expect((await found('SV-ROLES', '--first-role', role)).err).toContain('--first-role is none of');
    expect((await found('SV-ROLES', '--second-role', 'oversight')).err).toContain('no body of oversight');
    expect(await rolesOf('SV-ROLES')).toEqual([]);
    expect(await found('SV-ROLES', '--first-role', 'liaison', '--second-role', 'forensic')).toMatchObject({
      code: 0,
    });
    expect(await rolesOf('SV-ROLES')).toEqual(['coordinator,forensic', 'coordinator,liaison']);
    await found('SV-WATCH', '--second-role', 'oversight');
    expect(await rolesOf('SV-WATCH')).toEqual(['coordinator', 'coordinator,oversight']);
  });

  it('makes one person where somebody of a partner approves beside them, and none without', async () => {
    process.env.PUBLIC_URL = 'https://huella.example';
    const partner = { code: 'SV-PARTNER', name: 'Invented', country: 'SV', kind: 'civil_society' };
    const [alone, stranger] = [
      { ...partner, code: 'SV-ALONE' },
      { ...partner, code: 'SV-STRANGER' },
    ];
    const parties = ['SV-PARTNER', 'SV-ALONE'];
    const agreements = [{ id: 'SV-TWO', parties, categories: ['report'], level: 2, purposes: [] }];
    const content = JSON.stringify({ institutions: [partner, alone, stranger], agreements });
    await huella('institution', 'load', file('alone.json', content));
    const founded = async (code: string) => {
      const names = ['--first', 'Ana Inventada', '--second', 'Beto Inventado'];
      const { people } = jsonOf(await huella('setup', '--institution', code, ...names, '--json')) as {
        people: { user: string }[];
      };
      return people[0]?.user ?? '';
    };
    const found = (...how: string[]) =>
      huella('setup', '--institution', 'SV-ALONE', '--first', 'Caro Inventada', ...how, '--json');
    const approver = await founded('SV-PARTNER');
    expect((await found()).err).toContain('second');
    expect((await found('--second', 'Beto', '--approver', approver)).err).toContain('one or the other');
    expect((await found('--approver', await founded('SV-STRANGER'))).code).not.toBe(0);
    const people = async () => jsonOf(await huella('user', 'list', '--institution', 'SV-ALONE', '--json'));
    expect(await people()).toMatchObject({ users: [] });
    expect(jsonOf(await found('--approver', approver))).toMatchObject({ approver, people: [{}] });
    expect(await people()).toMatchObject({ users: [{ roles: ['coordinator'] }] });
  });
});

it('foretells what a share would open, and warns of one that is set against what was learnt', async () => {
  const before = jsonOf(await huella('leads', '--json')) as { foreseen: { leads: number }[] };
  expect(before).not.toHaveProperty('asked');
  const ran = await huella('leads', '--threshold', '0.2', '--share', 'duplicate_report=0.9');
  expect(ran.code).toBe(0);
  expect(ran.out).toMatch(/With duplicate_report=0\.9, once everything is compared again:/u);
  expect(ran.out).toMatch(/^duplicate_report +0\.\d+ +\S+ and \S+ +\d+ +learnt +– +0\.9$/mu);
  expect(ran.out).toMatch(/^duplicate_report=0\.9 does not agree with what was learnt: 0\.\d+/mu);
  expect((await huella('leads', '--threshold', '0.2', '--share', 'learnt')).out).toContain(
    'With what was learnt,',
  );

  const set = { COUNTERPART_SHARES: 'duplicate_report=0.9', LOG_LEVEL: 'warn' };
  const told = spawned(['leads'], set);
  expect(told.out).toMatch(
    /^COUNTERPART_SHARES of duplicate_report is 0\.9: counts from the next comparison/mu,
  );
  const matched = spawned(['match', '--all', '--wait'], set);
  expect(matched.code).toBe(0);
  const warned = matched.err.split('\n').filter((line) => line.includes('matching.share_outside'));
  expect(warned).toHaveLength(1);
  expect(JSON.parse(warned[0]!)).toMatchObject({
    kind: 'duplicate_report',
    set: 0.9,
    learnt: expect.any(Number),
  });
  expect((await huella('leads')).out).toMatch(/^duplicate_report .* 0\.9, set +– +–$/mu);
});

it.each([
  ['identification', /a kind, `=` and a share in part 1/u],
  ['identification=0.2,bodies=0.1', /one of identification, .* in part 2/u],
  ['identification=2', /from 0\.0001 to 0\.95/u],
])('refuses --share %s, and says how it is written', async (share, what) => {
  const { code, out, err } = await huella('leads', '--share', share);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(what);
  expect(err).toMatch(/--share identification=0\.2/u);
});
