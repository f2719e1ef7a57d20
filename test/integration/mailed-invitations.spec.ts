import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SmtpSink, type ReceivedMail } from '../../src/platform/mail/smtp-sink.js';
import { huella } from './huella-command.js';

const folder = mkdtempSync(join(tmpdir(), 'huella-mailed-'));
const mails: ReceivedMail[] = [];
let sink: SmtpSink;

const KEPT = [
  'HUELLA_HOME',
  'KEYS_FILE',
  'LC_ALL',
  'PUBLIC_URL',
  'SMTP_URL',
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_SECOND_FACTOR',
] as const;
const before = KEPT.map((name) => [name, process.env[name]] as const);
const put = (name: string, value: string | undefined) => {
  if (value === undefined) Reflect.deleteProperty(process.env, name);
  else process.env[name] = value;
};

beforeAll(async () => {
  sink = await SmtpSink.listen((mail) => mails.push(mail));
});
afterAll(async () => {
  await sink.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  mails.length = 0;
  put('HUELLA_HOME', join(folder, 'home'));
  put('KEYS_FILE', undefined);
  put('LC_ALL', 'en_US.UTF-8');
  put('PUBLIC_URL', 'https://huella.example');
  put('SMTP_URL', sink.url);
});
afterEach(() => {
  for (const [name, value] of before) put(name, value);
});

interface Person {
  readonly user: string;
  readonly link?: string;
  readonly mailed?: boolean;
  readonly notMailed?: string;
}

const LINK = /https:\/\/huella\.example\/invitation#hi_[\w-]{27}/u;
const peopleIn = (out: string) => (JSON.parse(out) as { people: readonly Person[] }).people;

async function answering(command: readonly string[], answers: unknown) {
  const file = join(folder, 'answers.json');
  writeFileSync(file, JSON.stringify(answers));
  return huella(...command, '--answers', file, '--json');
}

async function countryOf(code: string, first: object, second: object) {
  const institution = { kind: 'search_mechanism', code, name: 'Invented', first, second };
  const ran = await answering(['country', 'new', code.slice(0, 2)], { institutions: [institution] });
  expect(ran).toMatchObject({ code: 0 });
  return { ...ran, people: peopleIn(ran.out) };
}

it('mails each invitation to its person alone, and answers its link to nobody', async () => {
  const { people, out, err } = await countryOf(
    'HN-SEARCH',
    { name: 'Ana Inventada', role: 'liaison', email: 'ana@search.example' },
    { name: 'Beto Inventado', email: 'beto@search.example' },
  );
  expect(people).toEqual([
    { user: expect.any(String), mailed: true, expiresAt: expect.any(String) },
    { user: expect.any(String), mailed: true, expiresAt: expect.any(String) },
  ]);
  expect(out + err).not.toMatch(/hi_[\w-]{27}/u);
  expect(mails.map(({ to }) => to)).toEqual([['ana@search.example'], ['beto@search.example']]);
  const [first, second] = mails.map(({ text }) => LINK.exec(text)?.[0]);
  expect(first).toBeDefined();
  expect(second).toBeDefined();
  expect(first).not.toBe(second);
  for (const { source, headers } of mails) {
    expect(source).not.toMatch(/Inventad/u);
    expect(headers.subject).toContain('HN-SEARCH');
    expect(headers.subject).not.toContain('hi_');
  }
});

it('prints the link of whoever has no address beside the mail of the other', async () => {
  const { people } = await countryOf(
    'GT-SEARCH',
    { name: 'Caro Inventada', role: 'liaison', email: 'caro@search.example' },
    { name: 'Dani Inventado' },
  );
  expect(people.map(({ mailed, link }) => [mailed, link !== undefined])).toEqual([
    [true, false],
    [undefined, true],
  ]);
  expect(mails).toHaveLength(1);
});

it.each([
  ['no server is set', { SMTP_URL: undefined }, 'INVITATION.NO_SERVER', 'SV-SEARCH'],
  ['the server does not answer', { SMTP_URL: 'smtp://127.0.0.1:1' }, 'INVITATION.NOT_TAKEN', 'MX-SEARCH'],
  [
    'the link opens on this machine only',
    { PUBLIC_URL: 'http://localhost:4000' },
    'INVITATION.LOCAL_ADDRESS',
    'NI-SEARCH',
  ],
] as const)('prints the link with the reason where %s', async (_, settings, reason, code) => {
  for (const [name, value] of Object.entries(settings)) put(name, value);
  const { people } = await countryOf(
    code,
    { name: 'Ana Inventada', role: 'liaison', email: `ana@${code.toLowerCase()}.example` },
    { name: 'Beto Inventado' },
  );
  expect(people[0]).toMatchObject({ mailed: false, notMailed: reason, link: expect.stringMatching(/#hi_/u) });
  expect(people[1]).not.toHaveProperty('notMailed');
  expect(mails).toEqual([]);
});

it('mails by the options of setup, says so in words, and refuses one address for two', async () => {
  const institutions = {
    institutions: [{ code: 'PA-SEARCH', name: 'Invented', country: 'PA', kind: 'shelter' }],
  };
  const file = join(folder, 'institutions.json');
  writeFileSync(file, JSON.stringify(institutions));
  expect(await huella('institution', 'load', file)).toMatchObject({ code: 0 });
  const command = ['setup', '--institution', 'PA-SEARCH', '--first', 'Ana', '--second', 'Beto'];
  const one = await huella(...command, '--first-email', 'a@x.example', '--second-email', 'A@x.example');
  expect(one).toMatchObject({ code: 2, err: expect.stringContaining('are one address') });
  expect(await huella(...command, '--first-email', 'ana')).toMatchObject({ code: 2 });
  const ran = await huella(...command, '--first-email', 'ana@panama.example', '--language', 'fr');
  expect(ran.code).toBe(0);
  expect(ran.out).toContain('mailed The invitation was taken by the mail server');
  expect(ran.out.match(/#hi_/gu)).toHaveLength(1);
  expect(mails).toHaveLength(1);
  expect(mails[0]?.headers.subject).toContain('Votre invitation');
});

it('makes no link for whoever signs in at a provider by their address, and says how they come in', async () => {
  put('OIDC_ISSUER', 'https://idp.example');
  put('OIDC_CLIENT_ID', 'huella');
  put('OIDC_SECOND_FACTOR', 'mfa');
  const { people } = await countryOf(
    'CO-SEARCH',
    { name: 'Ana Inventada', role: 'liaison', email: 'ana@colombia.example' },
    { name: 'Beto Inventado' },
  );
  expect(people[0]).toEqual({ user: expect.any(String), byProvider: true });
  expect(people[1]).toHaveProperty('link');
  expect(mails).toEqual([]);
});
