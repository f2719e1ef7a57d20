import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { STEPS } from '../../src/apps/note-baselines.js';
import { STEPS_OF_0_1 } from '../../src/apps/steps-of-0-1.js';
import { backupOf, encrypterFor, seal } from '../../src/platform/backup/index.js';
import { restoreVersion01 } from '../support/database-of-0-1.js';
import { asAdmin, command, contentsOf, dropDatabase, emptyDatabase } from './backup-house.js';
import { huella } from './huella-command.js';

/** Tables whose rows a backup of any version must bring back. */
const LASTING = ['actor', 'institution', 'agreement', 'record', 'hypothesis', 'alert', 'audit_entry'];

const folder = mkdtempSync(join(tmpdir(), 'huella-older-'));
const databases: string[] = [];
let recipient = '';
let older = '';

beforeAll(async () => {
  recipient = String((await command('backup-key', '-o', join(folder, 'key'))).said['recipient']);
  older = await databaseFor('older');
  await asAdmin(older, restoreVersion01);
});

afterAll(async () => {
  for (const url of databases) await dropDatabase(url);
  rmSync(folder, { recursive: true, force: true });
});

/** Rows without the columns that have come since, which hold nothing of what is older. */
function asBefore(rows: readonly string[] = [], [older = '{}']: readonly string[] = []): string[] {
  const known = Object.keys(JSON.parse(older) as object);
  return rows
    .map((row) => {
      const said = Object.entries(JSON.parse(row) as object);
      return JSON.stringify(
        Object.fromEntries(said.filter(([name, value]) => known.includes(name) || value !== null)),
      );
    })
    .sort();
}

describe('a backup of version 0.1', () => {
  it('comes back with every row, and goes forward', async () => {
    await asAdmin(older, (client) => backUp(client, 'whole'));
    const newer = await databaseFor('newer');
    expect(await restored('whole', newer)).toMatchObject({ code: 0, said: { restored: true } });
    const [was, is] = [await contentsOf(older), await contentsOf(newer)];
    for (const table of LASTING) {
      expect([table, was[table]?.length]).not.toEqual([table, 0]);
      expect([table, asBefore(is[table], was[table])]).toEqual([table, was[table]]);
    }
    expect(await notedIn(newer)).toEqual([...STEPS_OF_0_1, ...STEPS]);
    await matchesIn(newer);
  });

  it('of which steps are missing is refused in words, and leaves nothing behind', async () => {
    await asAdmin(older, async (client) => {
      await client.query('BEGIN');
      await client.query('DELETE FROM migrations WHERE name = $1', [STEPS_OF_0_1[7]]);
      await client.query('COMMIT');
      await backUp(client, 'fewer');
    });
    const newer = await databaseFor('none');
    expect(await restored('fewer', newer)).toMatchObject({
      code: 1,
      said: {
        error: {
          code: 'BACKUP.OLDER',
          message: expect.stringContaining('Restore it with the last version 0.1.x'),
        },
      },
    });
    const { rowCount } = await asAdmin(newer, (client) =>
      client.query(`SELECT 1 FROM pg_tables WHERE schemaname = 'public'`),
    );
    expect(rowCount).toBe(0);
  });
});

function backUp(client: pg.Client, name: string): Promise<unknown> {
  const frames = backupOf(client, {
    applicationVersion: '0.1.0',
    tell: () => undefined,
    done: () => undefined,
  });
  return seal(join(folder, name), encrypterFor([recipient]), frames);
}

const restored = (name: string, into: string) =>
  command('restore', join(folder, name), '--key', join(folder, 'key'), '--into', into, '--no-journal');

async function databaseFor(name: string): Promise<string> {
  const url = await emptyDatabase(name);
  databases.push(url);
  return url;
}

async function notedIn(url: string): Promise<string[]> {
  const { rows } = await asAdmin(url, (client) =>
    client.query<{ name: string }>('SELECT name FROM migrations ORDER BY id'),
  );
  return rows.map(({ name }) => name);
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
