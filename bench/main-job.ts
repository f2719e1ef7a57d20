import { spawn, type ChildProcess } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { parse } from 'csv-parse';
import pg from 'pg';
import { simulateRegion } from '../src/benchmark/simulation/index.js';
import { schemaOfWords } from '../src/demo/schema-of-words.js';
import type { ExchangeRecord, ReportRecord } from '../src/kernel/contract/index.js';
import { EmbeddedPostgres } from '../src/platform/database/index.js';
import { EnumNames } from '../src/platform/graphql/index.js';
import { command } from './command.js';
import { percentile, type Figure } from './figure.js';

const REAL = resolve(import.meta.dirname, '../../shared/data/real');
const PORT = 45_871;
const END = '2026-10-31';

/** The goals of the main job: import and sweep of the NamUs files, and a report's way with 20,000 records in the bank. */
export async function mainJob(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'huella-figures-'));
  try {
    return [...(await realFiles(join(folder, 'real'))), ...(await reportsWay(join(folder, 'way')))];
  } finally {
    for (const home of ['real', 'way']) new EmbeddedPostgres(join(folder, home)).stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The sweep of the NamUs files alone. */
export async function sweepOfNamus(home: string): Promise<Figure[]> {
  return (await realFiles(home)).filter(({ name }) => name.startsWith('sweep'));
}

async function realFiles(home: string): Promise<Figure[]> {
  const [unidentified, missing] = [
    join(REAL, 'namus_unidentified_persons.csv'),
    join(REAL, 'namus_missing_persons.csv'),
  ];
  const names = [
    'NamUs unidentified persons imported',
    'sweep, 2,553 × 15,109 (identification)',
    'sweep, all four kinds',
    'memory of the sweep',
  ];
  if (!existsSync(unidentified))
    return names.map((name) => ({ name, unit: 's', missing: 'the real files are not beside this checkout' }));
  const rejects = (name: string) => ['--rejects', join(tmpdir(), `huella-figures-${name}`)];
  const reading = () =>
    pipeline(createReadStream(unidentified), parse({ columns: true, bom: true }), new Drain());
  const bare = await seconds(reading);
  const first = await command(
    home,
    'import',
    unidentified,
    '--format',
    'namus-unidentified',
    ...rejects('u'),
  );
  await command(home, 'import', missing, '--format', 'namus-missing', ...rejects('m'));
  const sweep = await command(home, 'match', '--all', '--wait');
  const { figures } = sweep.answer as { figures: { kind: string; milliseconds: number; compared: number }[] };
  const others = figures
    .filter((one) => one.kind !== 'identification')
    .reduce((sum, one) => sum + one.compared, 0);
  const all = figures.reduce((sum, one) => sum + one.compared, 0);
  return [
    {
      name: names[0] ?? '',
      unit: 's',
      goal: 15,
      measured: first.seconds,
      baseline: { what: 'csv-parse alone, nothing stored', value: bare },
    },
    // The command does both; its time is divided by pairs, which leaves start and merging with identification's share.
    { name: names[1] ?? '', unit: 's', goal: 30, measured: sweep.seconds * (1 - others / all) },
    { name: names[2] ?? '', unit: 's', goal: 45, measured: sweep.seconds },
    {
      name: names[3] ?? '',
      unit: 'MB',
      goal: 1_000,
      ...(sweep.peakMb ? { measured: sweep.peakMb } : { missing: 'no /proc here' }),
    },
  ];
}

/** A bank of 20,000 remains; reports that have a counterpart in it are filed through the API and followed to both alerts. */
async function reportsWay(home: string): Promise<Figure[]> {
  const region = simulateRegion({ seed: 7, reports: 2_000, remains: 20_000, living: 600, endDate: END });
  const isTrue = new Set(
    region.truth
      .filter((one) => one.class.startsWith('identification'))
      .map((one) => `${one.a.institution} ${one.a.id}`),
  );
  const matched = region.records.filter(
    (one): one is ReportRecord => one.recordType === 'report' && isTrue.has(`${one.institution} ${one.id}`),
  );
  const held = matched.slice(0, 60);
  const heldIds = new Set(held.map((one) => `${one.institution} ${one.id}`));
  const files = {
    institutions: join(tmpdir(), 'huella-figures-i.json'),
    records: join(tmpdir(), 'huella-figures-r.ndjson'),
  };
  writeFileSync(files.institutions, JSON.stringify(region.institutions));
  writeFileSync(
    files.records,
    region.records
      .filter((one) => !heldIds.has(`${one.institution} ${one.id}`))
      .map((one) => JSON.stringify(one))
      .join('\n'),
  );
  await command(home, 'institution', 'load', files.institutions);
  await command(home, 'import', files.records, '--rejects', join(tmpdir(), 'huella-figures-x'));
  await command(home, 'match', '--all', '--wait');
  const { answer } = await command(
    home,
    'user',
    'add',
    '--institution',
    held[0]?.institution ?? '',
    '--name',
    'Bench',
    '--role',
    'liaison',
  );
  const owner = held[0]?.institution ?? '';
  const { url } = await new EmbeddedPostgres(home).ensure();
  const processes = ['api', 'worker'].map((name) => start(name, url));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await answers();
    const { token } = answer as { token: string };
    const file = (record: ExchangeRecord, id: string) => fileReport(token, { ...record, id });
    if (held[0]) await file(held[0], 'WARM-UP');
    await pause(5_000);
    const ids: string[] = [];
    for (const [at, record] of held.entries()) {
      ids.push((await file(record, `BENCH-${at}`)).id);
      await pause(400);
    }
    await pause(5_000);
    const ways = await alertTimes(client, ids);
    const filing: number[] = [];
    const other = simulateRegion({
      seed: 8,
      reports: 600,
      remains: 1,
      living: 1,
      endDate: END,
    }).records.filter((one) => one.recordType === 'report');
    const pending: Promise<void>[] = [];
    for (const [at, record] of other.entries()) {
      pending.push(
        file({ ...record, institution: owner }, `RATE-${at}`).then(({ ms }) => void filing.push(ms)),
      );
      await pause(50);
    }
    await Promise.all(pending);
    return [
      {
        name: `fileReport to both alerts, p95 (${ways.length} reports with a match)`,
        unit: 'ms',
        goal: 1_000,
        measured: percentile(ways, 0.95),
        baseline: { what: 'median', value: percentile(ways, 0.5) },
      },
      {
        name: `fileReport at 20 a second, p95 (${filing.length} reports)`,
        unit: 'ms',
        goal: 100,
        measured: percentile(filing, 0.95),
        baseline: { what: 'median', value: percentile(filing, 0.5) },
      },
    ];
  } finally {
    await client.end();
    for (const child of processes) child.kill('SIGTERM');
    await pause(3_000);
  }
}

function start(name: string, url: string): ChildProcess {
  const file = resolve(import.meta.dirname, `../dist/main.${name}.js`);
  const env = { ...process.env, DATABASE_URL: url, PORT: String(PORT), LOG_LEVEL: 'error', QUEUE_URL: '' };
  return spawn(process.execPath, [file], { env, stdio: 'ignore' });
}

async function answers(): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (
      await fetch(`http://127.0.0.1:${PORT}/healthz`).then(
        (response) => response.ok,
        () => false,
      )
    )
      return;
    await pause(200);
  }
  throw new Error('The API did not start.');
}

let names: Promise<EnumNames> | undefined;

const readNames = (): Promise<EnumNames> =>
  (names ??= fetch(`http://127.0.0.1:${PORT}/schema.graphql`)
    .then((response) => response.text())
    .then((text) => new EnumNames(schemaOfWords(text))));

async function fileReport(token: string, record: ExchangeRecord): Promise<{ id: string; ms: number }> {
  const { recordType, institution, ...report } = record;
  const asked = (await readNames()).toNames({
    query:
      'mutation ($input: FileReportInput!) { fileReport(input: $input) { ... on RecordReceipt { id } ... on UserError { message path } } }',
    variables: { input: { report } },
  });
  const began = performance.now();
  const response = await fetch(`http://127.0.0.1:${PORT}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(asked),
  });
  const answer = (await response.json()) as { data?: { fileReport: { id?: string; message?: string } } };
  const ms = performance.now() - began;
  const { id, message } = answer.data?.fileReport ?? {};
  if (!id)
    throw new Error(
      `A ${recordType} of ${institution} was refused: ${message ?? JSON.stringify(answer).slice(0, 300)}`,
    );
  return { id, ms };
}

/** From the commit of each report to its last alert, in milliseconds, for reports that have alerted both sides. */
async function alertTimes(client: pg.Client, ids: readonly string[]): Promise<number[]> {
  const { rows } = await client.query<{ ms: string }>(
    `SELECT extract(epoch FROM max(first_told) - r.created_at) * 1000 AS ms
     FROM record r JOIN LATERAL (
       SELECT DISTINCT ON (h.id, a.institution_id) h.id, a.institution_id, a.created_at AS first_told
       FROM hypothesis h JOIN alert_match m ON m.hypothesis_id = h.id JOIN alert a ON a.id = m.alert_id
       WHERE h.record_a = r.id AND h.kind = 'identification' AND h.opened_at < r.created_at + interval '30 seconds'
     ) AS told ON true
     WHERE r.id = ANY ($1) GROUP BY r.id, r.created_at HAVING count(*) >= 2`,
    [ids],
  );
  return rows.map((row) => Number(row.ms));
}

/** Takes everything and keeps nothing. */
class Drain extends Writable {
  constructor() {
    super({ objectMode: true });
  }

  override _write(_chunk: unknown, _encoding: BufferEncoding, done: () => void): void {
    done();
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
