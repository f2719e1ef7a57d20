// Two workers and a sweep, killed with kill -9 while family tables are made and again while shards are scanned: the same tables and
// matches as in a run that nobody disturbed, what was made before is not made again, and each alert once.
// Argument: the QUEUE_URL (default: postgres). Everything is synthetic and in a folder of its own.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { build } from './build.mjs';

await build();
const root = resolve(import.meta.dirname, '..');
const queue = process.argv[2] ?? 'postgres';
const { simulateRegion } = await import(join(root, 'dist/benchmark/simulation/index.js'));
const { EmbeddedPostgres } = await import(join(root, 'dist/platform/database/index.js'));
const folder = mkdtempSync(join(tmpdir(), 'huella-kill-'));
const files = { institutions: join(folder, 'institutions.json'), records: join(folder, 'records.ndjson') };
const region = simulateRegion({ seed: 11, reports: 1200, remains: 900, living: 300, endDate: '2026-10-31' });
writeFileSync(files.institutions, JSON.stringify(region.institutions));
writeFileSync(files.records, region.records.map((record) => JSON.stringify(record)).join('\n'));
const servers = [];
/** Differing lists that are told, of however many. */
const SHOWN = 5;

try {
  const calm = await house('calm');
  cli(calm, 'match', '--all');
  const undisturbed = worker(calm);
  await settled(calm);
  undisturbed.kill('SIGTERM');
  const expected = await outcome(calm);
  const rough = await house('rough');
  await killAmidTables(rough, expected.tables);
  const workers = [worker(rough), worker(rough)];
  await until('the first shard is stored', rough, 'SELECT 1 FROM match_shard LIMIT 1');
  await killed(workers);
  const second = worker(rough);
  await settled(rough);
  second.kill('SIGTERM');
  await keptTables(rough);
  const found = await outcome(rough);
  for (const key of Object.keys(expected)) {
    if (expected[key] === found[key]) continue;
    const differing = key === 'lists' ? `\n${(await differingLists(calm, rough)).join('\n')}` : '';
    throw new Error(`${key}: ${expected[key]} when undisturbed, ${found[key]} after kill -9${differing}`);
  }
  console.log(
    `the same after two times kill -9 of two workers on ${queue.split(':')[0]}: ${JSON.stringify(found)}`,
  );
} finally {
  for (const server of servers) server.stop();
  rmSync(folder, { recursive: true, force: true });
}

/**
 * A sweep with typed families, and both workers killed when some of the tables are stored and others are not. Tables are made in
 * less time than anybody can aim at, so that storing them is slowed: one piece at a time, a twentieth of a second a family.
 */
async function killAmidTables(env, expected) {
  await ask(
    env,
    `CREATE FUNCTION slowly() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM pg_advisory_xact_lock(1), pg_sleep(0.05); RETURN NEW; END $$;
    CREATE TRIGGER slowly BEFORE INSERT ON family_row FOR EACH ROW EXECUTE FUNCTION slowly()`,
  );
  cli(env, 'match', '--all');
  const workers = [worker(env), worker(env)];
  await until('the first tables are stored', env, 'SELECT 1 FROM family_row LIMIT 1');
  await killed(workers);
  await ask(
    env,
    `DROP TRIGGER slowly ON family_row;
    CREATE TABLE made_before_kill AS SELECT record_id, made_at FROM family_row`,
  );
  const [{ made }] = await ask(env, 'SELECT count(*)::int AS made FROM made_before_kill');
  const all = Number.parseInt(expected, 10);
  if (made >= all) throw new Error(`The kill came too late: all tables of ${made} families were made.`);
  console.log(`killed with the tables of ${made} of ${all} families made`);
}

/** What was stored before the kill is what the sweep went on with. */
async function keptTables(env) {
  const [{ lost }] = await ask(
    env,
    `SELECT count(*)::int AS lost FROM made_before_kill b
    WHERE NOT EXISTS (SELECT 1 FROM family_row f WHERE f.record_id = b.record_id AND f.made_at = b.made_at)`,
  );
  if (lost > 0) throw new Error(`The tables of ${lost} families were made again after the kill.`);
}

async function killed(workers) {
  const ends = workers.map((one) => once(one, 'exit'));
  for (const one of workers) one.kill('SIGKILL');
  await Promise.all(ends);
}

async function house(name) {
  const server = new EmbeddedPostgres(join(folder, name));
  servers.push(server);
  const { url } = await server.ensure();
  const env = {
    ...process.env,
    DATABASE_URL: url,
    QUEUE_URL: queue,
    LOG_LEVEL: 'error',
    HUELLA_HOME: join(folder, name),
  };
  cli(env, 'institution', 'load', files.institutions);
  cli(env, 'import', files.records, '--rejects', join(folder, `${name}-rejects`));
  return env;
}

function cli(env, ...args) {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--disable-proto=delete', join(root, 'dist/main.cli.js'), ...args],
    {
      env,
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`huella ${args.join(' ')}: ${stderr.slice(-1000)}`);
}

function worker(env) {
  return spawn(process.execPath, ['--disable-proto=delete', join(root, 'dist/main.worker.js')], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function ask(env, sql) {
  const client = new pg.Client({ connectionString: env.DATABASE_URL });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function until(what, env, sql) {
  for (let tries = 0; tries < 1200; tries += 1) {
    if ((await ask(env, sql)).length > 0) return;
    await pause(150);
  }
  throw new Error(`waited three minutes in vain: ${what}`);
}

/**
 * The sweep is done, and so is all that follows from it, what has failed and is tried again later included. In both houses it was asked for
 * before anybody worked. Reports of one person are compared again by a run of their own, and only the next round, a minute later at most, writes what
 * that has found into the lists of their counterparts and drops its shards.
 */
async function settled(env) {
  await until('the run is done', env, `SELECT 1 FROM match_run WHERE scope = 'all' AND state = 'done'`);
  await until(
    'all is told, and all lists are written',
    env,
    `SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM task WHERE state IN ('waiting', 'pending', 'running') AND (due_at <= now() OR attempts > 0))
    AND NOT EXISTS (SELECT 1 FROM outbox_event WHERE handed_at IS NULL) AND NOT EXISTS (SELECT 1 FROM match_shard)`,
  );
}

/** Lists of the two houses that differ, by the record's code: everything here is synthetic. */
async function differingLists(calm, rough) {
  const [undisturbed, disturbed] = [await listsOf(calm), await listsOf(rough)];
  const names = [...new Set([...undisturbed.keys(), ...disturbed.keys()])].filter(
    (name) => undisturbed.get(name) !== disturbed.get(name),
  );
  const told = names
    .slice(0, SHOWN)
    .map((name) => `${name}\n  ${undisturbed.get(name)}\n  ${disturbed.get(name)}`);
  return [
    `${names.length} lists differ; the run's scope, best, tail and digest of candidates of some, undisturbed and disturbed:`,
    ...told,
  ];
}

async function listsOf(env) {
  const rows = await ask(
    env,
    `SELECT r.code || ' ' || c.kind || ' ' || c.side AS name, concat_ws(' ', m.scope, c.best, c.tail, md5(c.candidates)) AS list
    FROM candidate_list c JOIN record r ON r.id = c.subject_id LEFT JOIN match_run m ON m.id = c.run_id`,
  );
  return new Map(rows.map(({ name, list }) => [name, list]));
}

/** Tables of families, candidate lists and hypotheses by the records' codes, and how often each match alerted an institution. */
async function outcome(env) {
  const [tables] = await ask(
    env,
    `SELECT count(*)::int AS count, md5(string_agg(r.code || md5(f.body), ' ' ORDER BY r.code)) AS digest
    FROM family_row f JOIN record r ON r.id = f.record_id`,
  );
  const [lists] = await ask(
    env,
    `SELECT count(*)::int AS count, md5(string_agg(r.code || c.kind || c.side || md5(c.candidates), ' ' ORDER BY r.code, c.kind)) AS digest
    FROM candidate_list c JOIN record r ON r.id = c.subject_id`,
  );
  const [matches] = await ask(
    env,
    `SELECT count(*)::int AS count, md5(string_agg(h.kind || a.code || b.code, ' ' ORDER BY h.kind, a.code, b.code)) AS digest
    FROM hypothesis h JOIN record a ON a.id = h.record_a JOIN record b ON b.id = h.record_b`,
  );
  const [alerts] = await ask(
    env,
    `SELECT count(*)::int AS told, count(DISTINCT (institution_id, hypothesis_id))::int AS once FROM alert_match`,
  );
  return {
    tables: `${tables.count} ${tables.digest}`,
    lists: `${lists.count} ${lists.digest}`,
    matches: `${matches.count} ${matches.digest}`,
    'alerts told': alerts.told,
    'alerts told once': alerts.once,
  };
}
