import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import pg from 'pg';
import { RECORD_TYPES } from '../../src/kernel/contract/index.js';
import { OPERATOR, ROLES } from '../../src/modules/access/accounts/index.js';
import { SmtpSink, type ReceivedMail } from '../../src/platform/mail/smtp-sink.js';
import { ApiHouse, type Loose } from '../api/api-house.js';
import { Receiver } from '../integration/webhook-receiver.js';
import { MARK, markedRecord } from './marked-records.js';

const queueUrl = process.env.TEST_QUEUE_URL ?? 'postgres';
const CHANNELS = ['huella_outbox', 'huella_progress', 'huella_events'];
const HEX = Buffer.from(MARK).toString('hex');

/** Where what a record says may stand: the record, its earlier versions, the samples that it names, and the evidence of its matches. */
const RECORD_TABLES = ['record', 'record_version', 'sample', 'hypothesis'];

const CONSENTS = [
  { id: 'c-1', purpose: 'search', decision: 'granted', from: '2023-01-01' },
  {
    id: 'c-2',
    purpose: 'cross_border',
    decision: 'granted',
    countries: ['MX', 'HN', 'GT', 'US'],
    from: '2023-01-01',
  },
];

describe('a mark in every personal field', () => {
  let house: ApiHouse;
  let child: ChildProcess;
  let url = '';
  let owner = '';
  let foreign = '';
  let listener: pg.Client;
  let sink: SmtpSink;
  let receiver: Receiver;
  const mails: ReceivedMail[] = [];
  const heard: string[] = [];
  const told: string[] = [];
  let log = '';

  beforeAll(async () => {
    house = await ApiHouse.open();
    sink = await SmtpSink.listen((mail) => mails.push(mail));
    receiver = await Receiver.open();
    listener = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await listener.connect();
    listener.on('notification', ({ payload }) => heard.push(payload ?? ''));
    for (const channel of CHANNELS) await listener.query(`LISTEN ${channel}`);
    child = spawn(
      process.execPath,
      ['--import', './scripts/from-source.mjs', resolve('test/surface/loud-house.ts')],
      {
        env: {
          ...process.env,
          ...{ NODE_OPTIONS: '', SMTP_URL: sink.url, QUEUE_URL: queueUrl, WEBHOOK_ALLOW_PRIVATE: 'yes' },
          ...{ PUBLIC_URL: 'http://huella.example', MATCH_THREADS: '1', DATABASE_POOL: '6' },
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    child.stderr?.on('data', (piece: Buffer) => (log += piece.toString()));
    child.stdout?.on('data', (piece: Buffer) => (url = url || piece.toString().trim()));
    await until('the house is open', () => Promise.resolve(url !== ''));
    ({ token: owner } = await house.enrol('AA-SEARCH', [...ROLES]));
    ({ token: foreign } = await house.enrol(
      'CC-CONSULATE',
      [...ROLES].filter((role) => role !== 'operator' && role !== 'platform'),
    ));
    await house.sql(
      `UPDATE actor SET email = 'somebody' || left(id::text, 8) || '@correo.example' WHERE institution_id IS NOT NULL`,
    );
    await theWholeWay();
  });
  afterAll(async () => {
    child.kill('SIGKILL');
    await listener.end();
    await Promise.all([sink.close(), receiver.close()]);
    await house.close();
  });

  async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 300; tries += 1) {
      if (await isSo()) return;
      await wait(200);
    }
    throw new Error(`It never came to this: ${what}. ${log.slice(-2_000)}`);
  }

  const count = async (sql: string): Promise<number> =>
    (await house.sql<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`))[0]?.n ?? 0;

  async function ask(token: string, query: string, variables: Loose = {}): Promise<Loose> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      body: JSON.stringify(house.names.toNames({ query, variables })),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    });
    return (await response.json()) as Loose;
  }

  async function bring(token: string, text: string, format = 'exchange'): Promise<void> {
    const upload = await fetch(`${url}/imports/files`, {
      method: 'POST',
      body: text,
      headers: { authorization: `Bearer ${token}` },
    });
    const { uploadId } = (await upload.json()) as Loose;
    const query =
      'mutation S($input: StartImportInput!) { startImport(input: $input) { ... on ImportStarted { importId } ... on UserError { code message } } }';
    const { data } = await ask(token, query, { input: { uploadId, format, mode: 'store' } });
    const id = data.startImport.importId as string | undefined;
    if (!id) throw new Error(JSON.stringify(data));
    await until(
      `the import is done: ${JSON.stringify(data)}`,
      async () => (await count(`import_job WHERE id = '${id}' AND state NOT IN ('waiting', 'running')`)) > 0,
    );
  }

  const marked = (type: (typeof RECORD_TYPES)[number], institution: string, id: string, more: object = {}) =>
    markedRecord(type, { id, institution, ...more }).record;

  /** Import, filing, comparison, alerts, mail, webhooks, withdrawal, and all that is refused. */
  async function theWholeWay(): Promise<void> {
    const { token: other } = await house.enrol('BB-FORENSIC', [...ROLES]);
    // Alerts are a person's duty, and whoever may do all is a machine too.
    for (const institution of ['AA-SEARCH', 'BB-FORENSIC']) await house.enrol(institution, ['liaison']);
    await house.sql(
      `UPDATE actor SET email = 'other' || left(id::text, 8) || '@correo.example' WHERE email IS NULL AND institution_id IS NOT NULL`,
    );
    const hook =
      'mutation W($input: RegisterWebhookInput!) { registerWebhook(input: $input) { __typename } }';
    for (const token of [owner, other])
      await ask(token, hook, { input: { url: receiver.url(`/hook-${token.slice(3, 9)}`) } });
    const open = { withdrawn: undefined, status: 'submitted', consents: CONSENTS };
    const line = (record: object): string => `${JSON.stringify(record)}\n`;
    await bring(
      owner,
      [
        line(marked('report', 'AA-SEARCH', 'M-1', open)),
        line(marked('report', 'AA-SEARCH', 'M-2')),
        line(marked('living', 'AA-SEARCH', 'M-3', { withdrawn: undefined })),
        line(marked('living', 'AA-SEARCH', 'M-7')),
        line(marked('remains', 'AA-SEARCH', 'M-8')),
        line({
          ...marked('report', 'AA-SEARCH', 'M-4', open),
          person: `${MARK}broken1q`,
          marks: [{ type: `${MARK}broken2q` }],
        }),
        line({
          recordType: 'report',
          id: 'M-5',
          institution: `${MARK}broken3q`,
          person: { birthDate: `${MARK}broken4q` },
        }),
        `{"recordType":"report","id":"M-6","person":{"names":[{"given":"${MARK}broken5q\n`,
      ].join(''),
    );
    await bring(
      other,
      line(marked('report', 'BB-FORENSIC', 'N-1', open)) +
        line(marked('remains', 'BB-FORENSIC', 'N-2', { withdrawn: undefined })),
    );
    const columns = [
      'Source',
      'Year',
      'Date',
      'Age',
      'Gender',
      'Cause_of_Death',
      'Latitude',
      'Longitude',
      'County',
    ];
    const operator = await house.issue(OPERATOR.actorId);
    await bring(
      operator,
      `${columns.join(',')}\n${columns.map((name) => `${MARK}${name}q`).join(',')}\n`,
      'no-more-deaths',
    );
    await compared(owner);
    await until('mail and webhooks have gone out', () =>
      Promise.resolve(mails.length > 0 && receiver.received.length > 0),
    );
    await refusals();
    const [report] = await house.sql<{ id: string; version: number }>(
      `SELECT id, version FROM record WHERE code = 'M-1'`,
    );
    const withdrawing =
      'mutation W($input: WithdrawReportInput!) { withdrawReport(input: $input) { __typename } }';
    await ask(owner, withdrawing, {
      input: { id: report?.id, expectedVersion: report?.version, reason: `${MARK}reason1q` },
    });
    await until(
      'nothing is left to do',
      async () =>
        (await count('outbox_event WHERE handed_at IS NULL')) === 0 &&
        (await count(
          `task WHERE state NOT IN ('done', 'dead') AND due_at < now() + interval '2 seconds'`,
        )) === 0 &&
        (await count('withdrawal_entry WHERE journal_number IS NULL')) === 0,
    );
  }

  /** A run over the records, which opens a match of the two reports and tells both institutions. */
  async function compared(token: string): Promise<void> {
    const idOf = async (code: string): Promise<string> =>
      (await house.sql<{ id: string }>('SELECT id FROM record WHERE code = $1', [code]))[0]?.id ?? '';
    const [a, b] = [await idOf('M-1'), await idOf('N-1')];
    const { data } = await ask(
      token,
      `mutation { startMatchRun(input: { recordId: "${a}" }) { ... on StartedMatchRun { runId } } }`,
    );
    const runId = data.startMatchRun.runId as string;
    await until(
      'the run has ended',
      async () => (await count(`match_run WHERE id = '${runId}' AND finished_at IS NOT NULL`)) > 0,
    );
    await until('their match is open', async () => (await count(`hypothesis WHERE record_b = '${b}'`)) > 0);
  }

  /** Everything here is refused, or is somebody's who may see nothing; what is said of it must not repeat it. */
  async function refusals(): Promise<void> {
    const wrong = {
      person: {
        names: [{ given: `${MARK}wrong1q`, surnames: 7 }],
        birthDate: `${MARK}wrong2q`,
        sex: `${MARK}wrong3q`,
      },
    };
    const filing =
      'mutation F($input: FileReportInput!) { fileReport(input: $input) { ... on UserError { message path } ... on InvalidInput { findings { path message expected } } } }';
    const reading =
      '{ figures { __typename } matches { nodes { __typename } } reports { nodes { id } } candidatesOf: inbox { nodes { __typename } } }';
    const odd = {
      ...wrong,
      person: { ...wrong.person, names: [{ given: `${MARK}wrong4q` }], sex: 'female' },
    };
    for (const token of [owner, foreign, 'nobody'])
      told.push(
        JSON.stringify(await ask(token, filing, { input: { report: wrong } })),
        JSON.stringify(await ask(token, filing, { input: { report: odd } })),
        JSON.stringify(await ask(token, `{ report(id: "${MARK}wrong5q") { id } }`)),
        JSON.stringify(await ask(token, `{ reports(filter: {name: "${MARK}wrong6q"`)),
        ...(token === owner ? [] : [JSON.stringify(await ask(token, reading))]),
      );
    for (const path of ['/readyz', '/healthz', '/', `/docs/${MARK}wrong7q`, '/schema.graphql'])
      told.push(await (await fetch(`${url}${path}`)).text());
    const ids = await house.sql<{ id: string }>(
      'SELECT id FROM record UNION ALL SELECT id FROM hypothesis UNION ALL SELECT id FROM alert UNION ALL SELECT id FROM import_job',
    );
    for (const { id } of ids)
      told.push(
        JSON.stringify(
          await ask(
            foreign,
            `{ report(id: "${id}") { content { person { names { given } } } } match(id: "${id}") { __typename } alert(id: "${id}") { __typename } import(id: "${id}") { __typename } }`,
          ),
        ),
      );
  }

  it('stands in more than a hundred fields, and went the whole way', async () => {
    const marks = RECORD_TYPES.flatMap((type) => [
      ...markedRecord(type, { id: 'X', institution: 'AA-SEARCH' }).marks.keys(),
    ]);
    expect(new Set(marks).size).toBeGreaterThan(100);
    const [{ stored } = { stored: '' }] = await house.sql<{ stored: string }>(
      'SELECT string_agg(content::text, $1) AS stored FROM record_version',
      [' '],
    );
    const [{ now } = { now: '' }] = await house.sql<{ now: string }>(
      'SELECT string_agg(content::text, $1) AS now FROM record',
      [' '],
    );
    expect(marks.filter((mark) => !`${stored}${now}`.includes(mark))).toEqual([]);
    expect(await count('hypothesis')).toBeGreaterThan(0);
    expect(await count('alert')).toBeGreaterThan(0);
    expect(log).toContain('"fact":"api.listening"');
    expect(heard.length).toBeGreaterThan(3);
  });

  it('stands in no log, no notification, no mail, no webhook and no address', () => {
    for (const text of [
      log,
      ...heard,
      ...mails.flatMap(({ source, text }) => [source, text]),
      ...receiver.received.map((one) => JSON.stringify(one)),
    ])
      expect(text).not.toContain(MARK);
  });

  it('is told by mail to people of institutions alone, though records name addresses of families', async () => {
    const [{ named } = { named: 0 }] = await house.sql<{ named: number }>(
      `SELECT count(*)::int AS named FROM record_version WHERE content #>> '{reporter,email}' IS NOT NULL`,
    );
    expect(named).toBeGreaterThan(0);
    const staff = await house.sql<{ email: string }>('SELECT email FROM actor WHERE email IS NOT NULL');
    const known = new Set(staff.map(({ email }) => email));
    const reached = mails.flatMap(({ to }) => to);
    expect(reached.length).toBeGreaterThan(0);
    expect(reached.filter((address) => !known.has(address))).toEqual([]);
  });

  it('stands in no answer to whoever may not see it, and in no error', () => {
    expect(told.length).toBeGreaterThan(20);
    for (const text of told) expect(text.replaceAll(`/docs/${MARK}wrong7q`, '')).not.toContain(MARK);
  });

  it('stands in no table but those of records: no task, no event, no audit entry, no finding', async () => {
    const tables = await house.sql<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    expect(tables.length).toBeGreaterThan(40);
    const marked: string[] = [];
    for (const { name } of tables)
      if ((await count(`${name} t WHERE t::text LIKE '%${MARK}%' OR t::text LIKE '%${HEX}%'`)) > 0)
        marked.push(name.replace('public.', ''));
    expect(marked.filter((name) => !RECORD_TABLES.includes(name))).toEqual([]);
  });

  it('stands in no key of the queue', async () => {
    if (queueUrl === 'postgres') return;
    const redis = new Redis(queueUrl);
    const keys = await redis.keys('*');
    const dumps = await Promise.all(keys.map((key) => redis.dumpBuffer(key)));
    redis.disconnect();
    for (const text of [...keys, ...dumps.map((dump) => dump?.toString('latin1') ?? '')])
      expect(text).not.toContain(MARK);
  });

  it('stands neither in the journal of withdrawals nor in the log of the database', async () => {
    const journal = process.env.WITHDRAWAL_JOURNAL ?? '';
    expect(existsSync(journal)).toBe(true);
    expect(readFileSync(journal, 'utf8')).not.toContain(MARK);
    const [{ folder } = { folder: '' }] = await house.sql<{ folder: string }>(
      `SELECT current_setting('data_directory') AS folder`,
    );
    expect(readFileSync(join(folder, 'server.log'), 'utf8')).not.toContain(MARK);
  });
});
