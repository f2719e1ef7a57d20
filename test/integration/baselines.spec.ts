import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { DATABASE_PARTS } from '../../src/apps/database-parts.js';
import { migrateAll, migrateTo } from '../../src/apps/migrate.js';
import { BASELINES, STEPS } from '../../src/apps/note-baselines.js';
import { openDataSource } from '../../src/platform/database/index.js';
import { compiledProgram } from '../support/compiled-program.js';
import { restoreVersion01 } from '../support/database-of-0-1.js';
import { printCatalogue, printRows } from '../support/print-catalogue.js';
import { asAdmin, dropDatabase, emptyDatabase } from './backup-house.js';

const CATALOGUE = new URL('./catalogue-0.1.txt', import.meta.url);
const databases: string[] = [];

afterAll(async () => {
  for (const url of databases) await dropDatabase(url);
});

async function databaseFor(name: string): Promise<string> {
  const url = await emptyDatabase(name);
  databases.push(url);
  return url;
}

const shapeOf = (url: string): Promise<string> => asAdmin(url, printCatalogue);
const notedIn = (url: string): Promise<string[]> =>
  asAdmin(url, async (client: pg.Client) => {
    const there = await client.query(`SELECT 1 WHERE to_regclass('migrations') IS NOT NULL`);
    if (!there.rowCount) return [];
    const { rows } = await client.query<{ name: string }>('SELECT name FROM migrations ORDER BY id');
    return rows.map(({ name }) => name);
  });

describe('the baselines', () => {
  it('make of an empty database what the steps of version 0.1 made of it, and nothing else', async () => {
    const url = await databaseFor('baselines');
    await migrateTo(url, BASELINES);
    const made = await asAdmin(url, async (client) =>
      [await printCatalogue(client), await printRows(client)].join('\n'),
    );
    const was = readFileSync(CATALOGUE, 'utf8');
    // What is missing and what is too much, by line, before the whole in its order.
    expect(surplus(was, made)).toEqual([]);
    expect(surplus(made, was)).toEqual([]);
    expect(made).toBe(was);
  });

  it('leave a database that version 0.1 made and worked in as a new one is, with its policies and rights', async () => {
    const [old, fresh] = [await databaseFor('dump'), await databaseFor('fresh')];
    await asAdmin(old, restoreVersion01);
    await migrateAll(old);
    await migrateAll(fresh);
    // What was dumped and restored groups the same conditions by other parentheses.
    const groupless = (shape: string): string => shape.replaceAll(/[()]/gu, '');
    expect(groupless(await shapeOf(old))).toBe(groupless(await shapeOf(fresh)));
  });

  it('are taken up where a process was killed among them', async () => {
    const url = await databaseFor('killed');
    const home = mkdtempSync(join(tmpdir(), 'huella-killed-'));
    try {
      const { PATH = '' } = process.env;
      const child = spawn(process.execPath, [...compiledProgram('main.cli'), 'migrate'], {
        env: { PATH, TZ: 'UTC', DATABASE_URL: url, HUELLA_HOME: home },
        stdio: 'ignore',
      });
      const ended = once(child, 'exit');
      while ((await notedIn(url)).length < 3 && child.exitCode === null) await pause(2);
      child.kill('SIGKILL');
      await ended;
      expect((await notedIn(url)).length).toBeGreaterThanOrEqual(3);
      const fresh = await databaseFor('whole');
      await Promise.all([migrateAll(url), migrateAll(fresh)]);
      expect(await notedIn(url)).toEqual(STEPS);
      expect(await shapeOf(url)).toBe(await shapeOf(fresh));
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  });

  it('are made once where two processes start at once', async () => {
    const url = await databaseFor('two');
    const taken = await Promise.all([migrateAll(url), migrateAll(url)]);
    expect(taken.flat().toSorted()).toEqual([...STEPS].toSorted());
    expect(await notedIn(url)).toEqual(STEPS);
  });

  it('can be taken back, the last first, until nothing is left', async () => {
    const url = await databaseFor('back');
    await migrateTo(url, BASELINES);
    const source = await openDataSource(url, 1, DATABASE_PARTS);
    try {
      for (let left = BASELINES.length; left > 0; left -= 1)
        await source.undoLastMigration({ transaction: 'each' });
    } finally {
      await source.destroy();
    }
    expect(await shapeOf(url)).toBe(await shapeOf(await databaseFor('empty')));
  });
});

/** Lines of one text that another has not, or not as often. */
function surplus(one: string, other: string): string[] {
  const left = other.split('\n');
  return one.split('\n').filter((line) => {
    const at = left.indexOf(line);
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}
