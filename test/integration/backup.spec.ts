import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { backupOf, encrypterFor, seal } from '../../src/platform/backup/index.js';
import { compiledProgram } from '../support/compiled-program.js';
import { asAdmin, command, contentsOf, dropDatabase, emptyDatabase, liveIn } from './backup-house.js';
import { fillEmptyTables } from './fill-empty-tables.js';

const folder = mkdtempSync(join(tmpdir(), 'huella-backup-'));
const place = (name: string): string => join(folder, name);
const source = (): string => process.env.DATABASE_URL ?? '';
const targets: string[] = [];
let recipient = '';
/** What the database held when it was backed up. */
let before: Awaited<ReturnType<typeof contentsOf>>;

async function target(name: string): Promise<string> {
  const url = await emptyDatabase(name);
  targets.push(url);
  return url;
}

const restored = (file: string, url: string, ...more: readonly string[]) =>
  command('restore', file, '--key', place('key'), '--into', url, '--no-journal', ...more);

/** What backups have left in the database. */
const marks = () =>
  asAdmin(source(), async (client) => {
    const { rows } = await client.query<{ key: string; value: string }>(
      `SELECT key, value FROM installation WHERE key LIKE 'last_%'`,
    );
    return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
  });

async function tablesIn(url: string): Promise<readonly string[]> {
  return Object.keys(await contentsOf(url));
}

beforeAll(async () => {
  await liveIn(folder);
  expect(await asAdmin(source(), fillEmptyTables)).toEqual([]);
  recipient = String((await command('backup-key', '-o', place('key'))).said['recipient']);
  const other = await command('backup-key', '-o', place('other-key'));
  const to = `${recipient},${String(other.said['recipient'])}`;
  before = await contentsOf(source());
  const made = await command('backup', '-o', place('backup'), '--to', to);
  expect(made).toMatchObject({ code: 0, said: { verified: true, noted: true } });
});

afterAll(async () => {
  for (const url of targets) await dropDatabase(url);
  rmSync(folder, { recursive: true, force: true });
});

describe('a key for backups', () => {
  it('is its owner’s alone, and never takes the place of another', async () => {
    expect(statSync(place('key')).mode & 0o777).toBe(0o600);
    const before = readFileSync(place('key'), 'utf8');
    expect(before).toContain(`# public key: ${recipient}`);
    expect(await command('backup-key', '-o', place('key'))).toMatchObject({ code: 1 });
    expect(readFileSync(place('key'), 'utf8')).toBe(before);
  });
});

describe('a backup', () => {
  it('holds every row of every table, which come back as they were', async () => {
    const url = await target('whole');
    expect(await restored(place('backup'), url)).toMatchObject({ code: 0, said: { restored: true } });
    expect(await contentsOf(url)).toEqual(before);
  });

  it('comes back with its triggers, references, row security and the next numbers', async () => {
    const url = await target('shape');
    await restored(place('backup'), url);
    const shapeOf = (address: string) =>
      asAdmin(address, async (client) => {
        const texts = async (sql: string) =>
          (await client.query<{ text: string }>(sql)).rows.map(({ text }) => text);
        return {
          constraints:
            await texts(`SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) AS text
            FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1`),
          triggers:
            await texts(`SELECT tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text AS text FROM pg_trigger
            WHERE NOT tgisinternal ORDER BY 1`),
          policies: await texts(
            `SELECT tablename || ' ' || policyname || coalesce(qual, '') AS text FROM pg_policies ORDER BY 1`,
          ),
          forced: await texts(`SELECT relname || relforcerowsecurity AS text FROM pg_class
            WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`),
          next: await texts(`SELECT sequencename || ' ' || coalesce(last_value::text, '') AS text FROM pg_sequences
            WHERE schemaname = 'public' AND sequencename <> 'audit_entry_id_seq' ORDER BY 1`),
        };
      });
    expect(await shapeOf(url)).toEqual(await shapeOf(source()));
    await expect(asAdmin(url, (client) => client.query('DELETE FROM audit_entry'))).rejects.toThrow();
  });

  it('is its owner’s alone and says nothing of anybody without the key', () => {
    expect(statSync(place('backup')).mode & 0o777).toBe(0o600);
    const text = readFileSync(place('backup')).toString('latin1');
    expect(text).toMatch(/^age-encryption\.org/);
    expect(text).not.toMatch(/HN-SEARCH|institution|record/);
  });

  it('is read by each of those whom it was encrypted to, and by nobody else', async () => {
    await command('backup-key', '-o', place('strange-key'));
    const by = (key: string) => command('restore', place('backup'), '--key', place(key), '--verify-only');
    expect(await by('other-key')).toMatchObject({ code: 0, said: { restored: false } });
    expect(await by('strange-key')).toMatchObject({ code: 1, said: { error: { code: 'BACKUP.WRONG_KEY' } } });
  });

  it('leaves no database behind, and does not take the place of another file', async () => {
    const left = await asAdmin(source(), (client) =>
      client.query(`SELECT datname FROM pg_database WHERE datname LIKE 'huella_check_%'`),
    );
    expect(left.rows).toEqual([]);
    expect(existsSync(place('backup.part'))).toBe(false);
    expect(await command('backup', '-o', place('backup'), '--to', recipient)).toMatchObject({ code: 1 });
  });

  it('says that nothing is known where it was not verified', async () => {
    const { last_verified_backup: verifiedAt, last_backup: lastAt } = await marks();
    expect(lastAt).toBe(verifiedAt);
    const made = await command('backup', '-o', place('unverified'), '--to', recipient, '--no-verify');
    expect(made).toMatchObject({ code: 0, said: { verified: false } });
    expect(await marks()).toEqual({ last_backup: made.said['takenAt'], last_verified_backup: verifiedAt });
    expect(await restored(place('unverified'), '', '--verify-only')).toMatchObject({ code: 0 });
  });

  it('refuses a recipient that is none, and a secret key in its place', async () => {
    const to = (text: string) => command('backup', '-o', place('nobody'), '--to', text);
    expect(await to('age1nobody')).toMatchObject({ code: 1, said: { error: { code: 'BACKUP.NO_KEY' } } });
    expect(await to('AGE-SECRET-KEY-1QQ')).toMatchObject({ code: 2 });
    expect(existsSync(place('nobody'))).toBe(false);
  });
});

describe('a file that is not whole', () => {
  const bytes = (): Buffer => readFileSync(place('backup'));

  it.each([0, 1, 60, 300, 70_000, -1, -20_000])(
    'is refused when it is cut off at %i, before anything is written',
    async (at) => {
      const url = await target('cut');
      writeFileSync(place('cut'), bytes().subarray(0, at < 0 ? bytes().length + at : at));
      expect(await restored(place('cut'), url)).toMatchObject({
        code: 1,
        said: { error: { code: 'BACKUP.DAMAGED' } },
      });
      expect(await tablesIn(url)).toEqual([]);
    },
  );

  it.each([0.1, 0.5, 0.9, 0.999])('is refused when a byte is altered at %f of it', async (share) => {
    const url = await target('altered');
    const altered = Buffer.from(bytes());
    const at = Math.floor(altered.length * share);
    altered[at] = (altered[at] ?? 0) ^ 1;
    writeFileSync(place('altered'), altered);
    expect(await restored(place('altered'), url)).toMatchObject({
      code: 1,
      said: { error: { code: 'BACKUP.DAMAGED' } },
    });
    expect(await tablesIn(url)).toEqual([]);
  });
});

describe('a database', () => {
  it('that holds records takes no backup, and keeps what it holds', async () => {
    const before = await contentsOf(source());
    expect(await restored(place('backup'), source())).toMatchObject({
      code: 1,
      said: { error: { code: 'BACKUP.NOT_EMPTY' } },
    });
    expect(await contentsOf(source())).toEqual(before);
  });

  it('of another program takes none', async () => {
    const url = await target('strange');
    await asAdmin(url, (client) => client.query('CREATE TABLE thing (id int)'));
    expect(await restored(place('backup'), url)).toMatchObject({
      code: 1,
      said: { error: { code: 'BACKUP.NOT_EMPTY' } },
    });
    expect(await tablesIn(url)).toEqual(['thing']);
  });
});

describe('a backup of a newer version', () => {
  const newer = (client: pg.Client) =>
    client.query(`INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'Later9999999999999')`);
  afterAll(() =>
    asAdmin(source(), (client) => client.query(`DELETE FROM migrations WHERE timestamp = 9999999999999`)),
  );

  it('is neither made nor restored', async () => {
    await asAdmin(source(), async (client) => {
      await newer(client);
      const frames = backupOf(client, {
        applicationVersion: '9.9.9',
        tell: () => undefined,
        done: () => undefined,
      });
      await seal(place('newer'), encrypterFor([recipient]), frames);
    });
    const url = await target('newer');
    for (const refused of [
      await restored(place('newer'), url),
      await command('backup', '-o', place('newer-made'), '--to', recipient),
    ])
      expect(refused).toMatchObject({ code: 1, said: { error: { code: 'BACKUP.NEWER' } } });
    expect(await tablesIn(url)).toEqual([]);
    expect(existsSync(place('newer-made'))).toBe(false);
  });
});

describe('a process that is killed', () => {
  it('leaves no file that looks whole, and nothing that stops the next', async () => {
    const file = place('killed');
    for (const moment of ['begins', 'verifies']) {
      const { PATH = '' } = process.env;
      const child = spawn(
        process.execPath,
        [...compiledProgram('main.cli'), 'backup', '-o', file, '--to', recipient],
        {
          env: { PATH, TZ: 'UTC', DATABASE_URL: source(), HUELLA_HOME: place('home') },
          stdio: 'ignore',
        },
      );
      const ended = once(child, 'exit');
      while (!(await isAt(moment, `${file}.part`))) await pause(2);
      child.kill('SIGKILL');
      await ended;
      expect(existsSync(file)).toBe(false);
    }
    expect(await command('backup', '-o', file, '--to', recipient)).toMatchObject({
      code: 0,
      said: { verified: true },
    });
    expect(existsSync(`${file}.part`)).toBe(false);
  });

  async function isAt(moment: string, part: string): Promise<boolean> {
    if (moment === 'begins') return existsSync(part);
    const { rowCount } = await asAdmin(source(), (client) =>
      client.query(`SELECT 1 FROM pg_stat_activity WHERE datname LIKE 'huella_check_%'`),
    );
    return rowCount !== 0;
  }
});
