import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { DATABASE_PARTS } from '../../src/apps/database-parts.js';
import { migrateTo } from '../../src/apps/migrate.js';
import { backupOf, encrypterFor, seal } from '../../src/platform/backup/index.js';
import { asAdmin, command, dropDatabase, emptyDatabase, liveIn } from './backup-house.js';
import { huella } from './huella-command.js';

const STEPS = (DATABASE_PARTS.migrations as readonly (new () => object)[]).map(({ name }) => name);
/** Steps that ended a version: after each of them a backup may have been taken. */
const ENDS = ['CreateWorkerHeartbeats', 'KeepListsInTheirRows', 'CreateJoins', 'CountAttempts'];
/** Tables whose rows must come through every version; lists and figures are reckoned anew. */
const LASTING = ['actor', 'institution', 'agreement', 'record', 'hypothesis', 'alert', 'audit_entry'];

const folder = mkdtempSync(join(tmpdir(), 'huella-older-'));
const databases: string[] = [];
let recipient = '';

beforeAll(async () => {
  await liveIn(folder);
  recipient = String((await command('backup-key', '-o', join(folder, 'key'))).said['recipient']);
});

afterAll(async () => {
  for (const url of databases) await dropDatabase(url);
  rmSync(folder, { recursive: true, force: true });
});

describe('a backup of an older version', () => {
  it.each(ENDS)('as the database was after %s comes back and goes forward', async (end) => {
    const last = STEPS.findIndex((name) => name.startsWith(end));
    expect(last).toBeGreaterThan(0);
    const older = await databaseFor('older');
    await migrateTo(older, STEPS.slice(0, last + 1));
    const columns = await asAdmin(process.env.DATABASE_URL ?? '', (from) =>
      asAdmin(older, (into) => takeOver(from, into)),
    );
    expect(Object.keys(columns)).toEqual(expect.arrayContaining(LASTING));
    const file = join(folder, `${end}.backup`);
    await asAdmin(older, (client) =>
      seal(
        file,
        encrypterFor([recipient]),
        backupOf(client, { applicationVersion: '0.0.9', tell: () => undefined, done: () => undefined }),
      ),
    );

    const newer = await databaseFor('newer');
    expect(
      await command('restore', file, '--key', join(folder, 'key'), '--into', newer, '--no-journal'),
    ).toMatchObject({ code: 0, said: { restored: true } });
    for (const table of LASTING)
      expect([table, await rowsIn(newer, table, columns[table])]).toEqual([
        table,
        await rowsIn(older, table, columns[table]),
      ]);
    // The oldest has the longest way: what it has become is worked with.
    if (end === ENDS[0]) await matchesIn(newer);
  });
});

async function databaseFor(name: string): Promise<string> {
  const url = await emptyDatabase(name);
  databases.push(url);
  return url;
}

/** Puts the rows of a database into one of an older shape, as far as it has the columns. @returns the columns by table */
async function takeOver(from: pg.Client, into: pg.Client): Promise<Record<string, readonly string[]>> {
  const [then, now] = [await columnsIn(into), await columnsIn(from)];
  const both: Record<string, readonly string[]> = {};
  await into.query('SET session_replication_role = replica');
  for (const [table, columns] of Object.entries(then)) {
    const common = columns.filter((name) => now[table]?.includes(name));
    if (table === 'migrations' || !LASTING.includes(table)) continue;
    both[table] = common;
    const names = common.map((name) => `"${name}"`).join(', ');
    const { rows } = await from.query<{ all: unknown }>(
      `SELECT coalesce(jsonb_agg(to_jsonb(t)), '[]') AS all FROM ${table} t`,
    );
    await into.query(`DELETE FROM ${table}`);
    await into.query(
      `INSERT INTO ${table} (${names}) OVERRIDING SYSTEM VALUE SELECT ${names} FROM jsonb_populate_recordset(NULL::public.${table}, $1::jsonb)`,
      [JSON.stringify(rows[0]?.all)],
    );
  }
  const { rows: numbers } = await from.query<{ name: string; last: string }>(
    `SELECT sequencename AS name, last_value::text AS last FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL`,
  );
  for (const { name, last } of numbers)
    await into.query(
      `SELECT setval(to_regclass($1), $2) WHERE to_regclass($1) IS NOT NULL AND $1 <> 'migrations_id_seq'`,
      [name, last],
    );
  return both;
}

async function columnsIn(client: pg.Client): Promise<Record<string, readonly string[]>> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `SELECT c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns FROM pg_class c
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' GROUP BY 1`,
  );
  return Object.fromEntries(rows.map(({ name, columns }) => [name, columns]));
}

/** Rows as text without the numbers of transactions, which are of a server. */
async function rowsIn(url: string, table: string, columns: readonly string[] = []): Promise<string[]> {
  const names = columns.filter((name) => !name.endsWith('_xid')).map((name) => `"${name}"`);
  return asAdmin(url, async (client) => {
    const { rows } = await client.query<{ text: string }>(
      `SELECT to_jsonb(t)::text AS text FROM (SELECT ${names.join(', ')} FROM ${table}) t ORDER BY 1`,
    );
    return rows.map(({ text }) => text).filter((text) => !text.includes('"withdrawals.reapply"'));
  });
}

async function matchesIn(url: string): Promise<void> {
  const before = process.env.DATABASE_URL;
  process.env.DATABASE_URL = url;
  try {
    const { code, err } = await huella('match', '--all', '--wait');
    expect([code, code === 0 ? '' : err]).toEqual([0, '']);
    const { rows } = await asAdmin(url, (client) =>
      client.query<{ open: number }>(`SELECT count(*)::int AS open FROM hypothesis WHERE state <> 'lapsed'`),
    );
    expect(rows[0]?.open).toBeGreaterThan(0);
  } finally {
    process.env.DATABASE_URL = before;
  }
}
