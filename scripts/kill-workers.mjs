// Two workers, a sweep, and kill -9 in the middle of it: the same matches as in a run that nobody disturbed, and each alert once.
// Argument: the QUEUE_URL (default: postgres). Everything is synthetic and in a folder of its own.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { build } from './build.mjs';

build();
const root = resolve(import.meta.dirname, '..');
const queue = process.argv[2] ?? 'postgres';
const { simulateRegion } = await import(join(root, 'dist/kernel/simulation/index.js'));
const { EmbeddedPostgres } = await import(join(root, 'dist/platform/database/index.js'));
const folder = mkdtempSync(join(tmpdir(), 'huella-kill-'));
const files = { institutions: join(folder, 'institutions.json'), records: join(folder, 'records.ndjson') };
const region = simulateRegion({ seed: 11, reports: 1200, remains: 900, living: 300, endDate: '2026-10-31' });
writeFileSync(files.institutions, JSON.stringify(region.institutions));
writeFileSync(files.records, region.records.map((record) => JSON.stringify(record)).join('\n'));
const servers = [];

try {
  const calm = await house('calm');
  cli(calm, 'match', '--all', '--wait');
  const expected = await outcome(calm);
  const rough = await house('rough');
  const workers = [worker(rough), worker(rough)];
  await pause(3000);
  cli(rough, 'match', '--all');
  await until('the first shard is stored', rough, 'SELECT 1 FROM match_shard LIMIT 1');
  for (const one of workers) one.kill('SIGKILL');
  const second = worker(rough);
  await until('the run is done', rough, `SELECT 1 FROM match_run WHERE scope = 'all' AND state = 'done'`);
  await until(
    'all is told',
    rough,
    `SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM task WHERE state IN ('waiting', 'pending', 'running') AND due_at <= now())
    AND NOT EXISTS (SELECT 1 FROM outbox_event WHERE handed_at IS NULL)`,
  );
  second.kill('SIGTERM');
  const found = await outcome(rough);
  for (const key of Object.keys(expected)) {
    if (expected[key] !== found[key])
      throw new Error(`${key}: ${expected[key]} when undisturbed, ${found[key]} after kill -9`);
  }
  console.log(`the same after kill -9 of two workers on ${queue.split(':')[0]}: ${JSON.stringify(found)}`);
} finally {
  for (const server of servers) server.stop();
  rmSync(folder, { recursive: true, force: true });
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
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'dist/main.cli.js'), ...args], {
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`huella ${args.join(' ')}: ${stderr.slice(-1000)}`);
}

function worker(env) {
  return spawn(process.execPath, [join(root, 'dist/main.worker.js')], {
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

/** Candidate lists and hypotheses by the records' codes, and how often each match alerted an institution. */
async function outcome(env) {
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
    lists: `${lists.count} ${lists.digest}`,
    matches: `${matches.count} ${matches.digest}`,
    'alerts told': alerts.told,
    'alerts told once': alerts.once,
  };
}
