import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { simulateRegion } from '../../src/benchmark/simulation/index.js';
import { huella } from './huella-command.js';

export interface Said {
  readonly error?: { readonly code: string; readonly message: string };
  readonly [name: string]: unknown;
}

/** A command with `--json`: its exit code, what it answered, and what it told. */
export async function command(...args: readonly string[]) {
  const { code, out, err } = await huella(...args, '--json');
  return { code, err, said: JSON.parse(out === '' ? '{}' : out) as Said };
}

/** A small region with matches, by the commands of an operator. */
export async function liveIn(folder: string, seed = 7): Promise<void> {
  const region = simulateRegion({ seed, reports: 60, remains: 60, living: 20, endDate: '2026-10-31' });
  const [institutions, records] = [join(folder, 'institutions.json'), join(folder, 'records.ndjson')];
  writeFileSync(institutions, JSON.stringify(region.institutions));
  writeFileSync(records, region.records.map((record) => JSON.stringify(record)).join('\n'));
  for (const args of [
    ['institution', 'load', institutions],
    ['import', records, '--rejects', join(folder, 'rejects.ndjson')],
    ['match', '--all', '--wait'],
  ]) {
    const { code, err } = await huella(...args);
    if (code !== 0) throw new Error(`huella ${args.join(' ')}: ${err}`);
  }
}

/** An empty database beside that of the spec; its address. */
export const emptyDatabase = (name: string): Promise<string> => createDatabase(name, '');

/** A database beside that of the spec, as another one is, to which nobody is connected; its address. */
export const copyOfDatabase = (url: string, name: string): Promise<string> =>
  createDatabase(name, `TEMPLATE ${new URL(url).pathname.slice(1)} STRATEGY file_copy`);

async function createDatabase(name: string, how: string): Promise<string> {
  const url = new URL(process.env.DATABASE_URL ?? '');
  const database = `${url.pathname.slice(1)}_${name}`;
  await asAdmin(url.toString(), async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${database} ${how}`);
  });
  url.pathname = `/${database}`;
  return url.toString();
}

export async function dropDatabase(url: string): Promise<void> {
  await asAdmin(`${process.env.TEST_PG ?? ''}/postgres`, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${new URL(url).pathname.slice(1)} WITH (FORCE)`),
  );
}

export async function asAdmin<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Every row of every table as text but what a restore says of itself in the audit log, in no order of ours: told by another way than the backup's. */
export async function contentsOf(url: string): Promise<Readonly<Record<string, readonly string[]>>> {
  return asAdmin(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
    );
    const contents: Record<string, readonly string[]> = {};
    for (const { name } of rows) {
      const found = await client.query<{ said: Record<string, unknown> }>(
        `SELECT to_jsonb(t) AS said FROM ${name} t`,
      );
      contents[name] = found.rows
        .filter(({ said }) => said['action'] !== 'withdrawals.reapply')
        .map(({ said }) => JSON.stringify(withoutXids(said)))
        .sort();
    }
    return contents;
  });
}

/** A transaction's number is of its server. */
function withoutXids(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, name.endsWith('_xid') ? value !== null : value]),
  );
}
