import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { huella } from './huella-command.js';

const folder = mkdtempSync(join(tmpdir(), 'huella-setup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const KEPT = ['HUELLA_HOME', 'KEYS_FILE', 'LC_ALL', 'PUBLIC_URL', 'SMTP_URL'] as const;
const before = KEPT.map((name) => [name, process.env[name]] as const);
beforeEach(() => {
  process.env.HUELLA_HOME = join(folder, 'home');
  delete process.env.KEYS_FILE;
  process.env.LC_ALL = 'en_US.UTF-8';
});
afterEach(() => {
  for (const [name, value] of before) {
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
});

const institution = {
  code: 'PA-SEARCH',
  name: 'Invented',
  country: 'PA',
  kind: 'search_mechanism',
  focalPoints: [{ name: 'Ana Inventada', email: 'ana@search.example' }],
};
const right = {
  database: process.env.DATABASE_URL,
  publicUrl: 'http://localhost:4000',
  institution,
  first: { name: 'Ana Inventada', role: 'liaison' },
};

interface Told {
  readonly faults?: readonly { path: string; code: string; wrong: string; mend: string }[];
  readonly people?: readonly { user: string; link: string }[];
  readonly missing?: readonly { code: string; what: string; mend: string }[];
  readonly settings?: readonly string[];
  readonly institutions?: readonly string[];
  readonly known?: readonly string[];
  readonly units?: readonly string[];
}

async function setUp(env: string, answers: unknown, ...more: string[]) {
  const file = join(folder, 'answers.json');
  writeFileSync(file, JSON.stringify(answers));
  const ran = await huella('setup', '--answers', file, '--env', join(folder, env), '--json', ...more);
  return { ...ran, told: JSON.parse(ran.out) as Told };
}

const codes = ({ told }: { told: Told }) => told.missing?.map(({ code }) => code) ?? [];

it('says what is needed where nobody can be asked, and does nothing', async () => {
  const env = join(folder, 'unasked.env');
  const { code, out } = await huella('setup', '--env', env, '--json');
  expect(code).toBe(2);
  const { faults } = JSON.parse(out) as Told;
  expect(faults?.map(({ path }) => path)).toEqual(['database', 'publicUrl', 'institution', 'first']);
  expect(faults?.[0]?.mend).toContain('--answers');
  expect(existsSync(env)).toBe(false);
});

it('names place, fault and mend of each wrong answer, in the language of the terminal, and writes nothing', async () => {
  process.env.LC_ALL = 'es_HN.UTF-8';
  const wrong = {
    ...right,
    publicUrl: 'http://192.168.0.7',
    mail: { url: 'ftp://mail.example', from: 'Huella <huella@search.example>' },
    first: { name: 'Ana Inventada', role: 'oversight' },
    second: { name: 'ana inventada' },
    agreements: [{ id: 'A', parties: ['PA-SEARCH', 'XX-NOBODY'], categories: ['report'], level: 2 }],
    backup: { folder: 'backups', to: 'age1nothing' },
  };
  const { code, told } = await setUp('wrong.env', wrong);
  expect(code).toBe(2);
  expect(told.faults?.map(({ path, code: word }) => [path, word])).toEqual([
    ['mail.url', 'SETUP.SETTING'],
    ['publicUrl', 'SETUP.NO_PASSKEYS'],
    ['agreements[0].parties[1]', 'SETUP.PARTY_UNKNOWN'],
    ['first.role', 'SETUP.ROLES_APART'],
    ['second.name', 'SETUP.SAME_PERSON'],
    ['backup.folder', 'SETUP.FOLDER_RELATIVE'],
    ['backup.to', 'SETUP.RECIPIENT'],
  ]);
  expect(told.faults?.[1]?.mend).toContain('dirección https');
  expect(existsSync(join(folder, 'wrong.env'))).toBe(false);
  const shape = await setUp('wrong.env', { ...right, databse: 1, first: {} });
  expect(shape.told.faults?.map(({ path }) => path).sort()).toEqual(['databse', 'first.name']);
  expect(existsSync(join(folder, 'wrong.env'))).toBe(false);
});

it('does nothing where the database does not answer, and does not say its password', async () => {
  const database = 'postgres://postgres:zzpasswordzz@127.0.0.1:1/huella';
  const { DATABASE_URL } = process.env;
  delete process.env.DATABASE_URL;
  try {
    const ran = await setUp('away.env', { ...right, database });
    expect(ran).toMatchObject({ code: 1 });
    expect(ran.err).toContain('127.0.0.1:1');
    expect(ran.err + ran.out).not.toContain('zzpasswordzz');
  } finally {
    process.env.DATABASE_URL = DATABASE_URL;
  }
  expect(existsSync(join(folder, 'away.env'))).toBe(false);
});

it('makes an installation, says what it lacks, and a second run takes up what is there', async () => {
  const env = join(folder, 'made.env');
  writeFileSync(env, '# of the operator\nMATCH_SHARDS=2\n', { mode: 0o644 });
  const made = await setUp('made.env', right);
  expect(made).toMatchObject({ code: 0, told: { institutions: ['PA-SEARCH'] } });
  expect(made.told.people).toHaveLength(1);
  expect(made.told.people?.[0]?.link).toMatch(/^http:\/\/localhost:4000\/invitation#hi_[\w-]{27}$/u);
  expect(statSync(env).mode & 0o777).toBe(0o600);
  const text = readFileSync(env, 'utf8');
  expect(text).toMatch(/^# of the operator\nMATCH_SHARDS=2\n/u);
  expect(text).toContain('PUBLIC_URL=http://localhost:4000\n');
  expect(text).toContain('PORT=4000\n');
  expect(existsSync(join(folder, 'home', 'keys'))).toBe(true);
  expect(codes(made)).toEqual(
    expect.arrayContaining(['SETUP.NO_MAIL', 'SETUP.NO_PROVIDER', 'SETUP.NO_BACKUP', 'SETUP.ONE_PERSON']),
  );
  expect(codes(made)).not.toContain('SETUP.NO_CONTACT');

  const silent = { ...institution, code: 'PA-SILENT', kind: 'forensic_institute', focalPoints: undefined };
  const further = { ...right, partners: [silent], second: { name: 'Beto Inventado' } };
  const again = await setUp('made.env', further);
  expect(again).toMatchObject({
    code: 0,
    told: { institutions: ['PA-SILENT'], known: ['PA-SEARCH'], people: [], settings: [] },
  });
  expect(readFileSync(env, 'utf8')).toBe(text);
  const said = again.told.missing?.map(({ what }) => what) ?? [];
  expect(said).toContain('No agreement names PA-SEARCH and PA-SILENT: nothing is compared between them.');
  expect(said.some((one) => one.startsWith('Institution PA-SILENT has no contact'))).toBe(true);
  expect(said.some((one) => one.startsWith('Nobody works at PA-SILENT'))).toBe(true);

  const agreement = {
    id: 'PA-ONE',
    parties: ['PA-SEARCH', 'PA-SILENT'],
    categories: ['report', 'remains'],
    level: 2,
    purposes: ['search'],
  };
  const agreed = await setUp('made.env', { ...further, agreements: [agreement] });
  expect(agreed.told.missing?.map(({ what }) => what)).not.toContain(
    'No agreement names PA-SEARCH and PA-SILENT: nothing is compared between them.',
  );
});

it('writes over no setting unasked, names no value, and sees what the environment says otherwise', async () => {
  const env = join(folder, 'made.env');
  const text = readFileSync(env, 'utf8');
  const moved = { ...right, publicUrl: 'http://localhost:4777' };
  const refused = await setUp('made.env', moved);
  expect(refused.code).toBe(2);
  expect(refused.told.faults?.map(({ path, code }) => [path, code])).toEqual([
    ['publicUrl', 'SETUP.STANDS'],
    ['publicUrl', 'SETUP.STANDS'],
  ]);
  expect(readFileSync(env, 'utf8')).toBe(text);
  expect((await setUp('made.env', moved, '--overwrite')).told.settings?.toSorted()).toEqual([
    'PORT',
    'PUBLIC_URL',
  ]);
  expect(readFileSync(env, 'utf8')).toContain('PORT=4777');
  process.env.SMTP_URL = 'smtp://zzhostzz.example';
  const mail = { url: 'smtp://other.example', from: 'Huella <huella@search.example>' };
  const other = await setUp('made.env', { ...moved, mail });
  expect(other.told.faults?.map(({ code }) => code)).toEqual(['SETUP.ENVIRONMENT']);
  expect(other.out + other.err).not.toContain('zzhostzz');
});

it('writes units and a key for backups once, and leaves them on the second run', async () => {
  const backups = join(folder, 'backups');
  const keyFile = join(folder, 'backup.key');
  const answers = { ...right, publicUrl: 'http://localhost:4777', backup: { folder: backups, keyFile } };
  const made = await setUp('made.env', answers);
  expect(made.code).toBe(0);
  const timer = join(folder, 'home', 'systemd', 'huella-backup.timer');
  expect(made.told.units).toContain(timer);
  expect(readFileSync(timer, 'utf8')).toContain('OnCalendar=*-*-* 02:15:00');
  const key = readFileSync(keyFile, 'utf8');
  expect(statSync(keyFile).mode & 0o777).toBe(0o600);
  const recipient = /age1\w+/u.exec(key)?.[0] ?? 'none';
  expect(readFileSync(timer.replace('.timer', '.service'), 'utf8')).toContain(recipient);
  rmSync(keyFile);
  expect(await setUp('made.env', answers)).toMatchObject({ code: 0, told: { units: [] } });
  expect(existsSync(keyFile)).toBe(false);
});

it('writes the passwords that Compose asks for, and says what makes the rest', async () => {
  const answers = { ...right, database: 'compose' };
  const { DATABASE_URL } = process.env;
  delete process.env.DATABASE_URL;
  try {
    const made = await setUp('compose.env', answers);
    expect(codes(made)).toEqual(['SETUP.COMPOSE']);
    const text = readFileSync(join(folder, 'compose.env'), 'utf8');
    for (const who of ['DB', 'ADMIN', 'API', 'WORKER', 'BACKUP', 'QUEUE'])
      expect(text).toMatch(new RegExp(`^HUELLA_${who}_PASSWORD=[0-9a-f]{48}$`, 'mu'));
    expect(await setUp('compose.env', answers)).toMatchObject({ code: 0, told: { settings: [] } });
    expect(readFileSync(join(folder, 'compose.env'), 'utf8')).toBe(text);
  } finally {
    process.env.DATABASE_URL = DATABASE_URL;
  }
});
