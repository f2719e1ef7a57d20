// What a stranger does: clones, runs `npm start`, reads the main job in the terminal, asks the API something, presses Ctrl-C,
// and starts again, in another home too, where they press Ctrl-C amid the demonstration; neither npm nor Node may warn of anything, and
// no server is left behind. Everything happens in a folder of its own.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { settledAlerts } from './settled-alerts.mjs';
import { warningsIn } from './warnings.mjs';

const folder = mkdtempSync(join(tmpdir(), 'huella-stranger-'));
const clone = join(folder, 'huella');
/** Where a clone has its home when nobody says otherwise. */
const home = join(clone, '.huella');
const env = {
  ...process.env,
  PORT: '0',
  CI: '',
  HUELLA_HOME: '',
  DATABASE_URL: '',
  QUEUE_URL: '',
  NODE_ENV: '',
};
/** The `npm start` that runs now. */
let running;
// Who stops this means what it has started as well, which is a group of its own.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, async () => {
    if (running) await stop(running);
    for (const where of [home, join(folder, 'other')]) endServer(where);
    rmSync(folder, { recursive: true, force: true });
    process.exit(1);
  });
}

execFileSync('git', ['clone', '--quiet', resolve(import.meta.dirname, '..'), clone]);
try {
  const first = await story('first start', 600, [
    'A family reports',
    'MX-SEARCH answers: it acts',
    'HN-MFA answers: it acts',
    'that comes back to HN-CONSULATE-TEXAS',
    'the other country acknowledges',
    'notified_to_family',
    'what the family reads at its window',
    'API explorer',
  ]);
  const serving =
    `first start ${first.told.toFixed(0)} s from clone to serving, ` +
    `of which ${first.installed.toFixed(0)} s are installation`;
  if (process.argv.includes('--first-start')) console.log(serving);
  else {
    const second = await secondStart();
    const ended = await interruptedStart();
    console.log(
      `${serving}; second ${second.told.toFixed(0)} s; Ctrl-C amid the demonstration ended it in ${ended.toFixed(0)} s`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function secondStart() {
  return story(
    'second start, with the other stories',
    400,
    [
      'from an earlier start',
      'the same as before, to the letter',
      'kinship alone cannot tell the sisters apart',
      'g2: confirmed',
      'API explorer',
    ],
    ['--', '--story', 'all'],
    requireEndedAlerts,
  );
}

/** Once all stories were played, no alert about matches is open of which nothing waits for anybody. */
async function requireEndedAlerts() {
  const { port, password } = JSON.parse(readFileSync(noteOf(home), 'utf8'));
  const { alerts, openOfSettled } = await settledAlerts(
    `postgres://huella:${password}@127.0.0.1:${port}/huella`,
    120,
  );
  if (alerts === 0) throw new Error('The stories have raised no alert about a match.');
  if (openOfSettled > 0)
    throw new Error(`After all stories ${openOfSettled} of ${alerts} alerts of settled matches are open.`);
}

/** Ctrl-C while everything is compared: seconds until it has ended. */
async function interruptedStart() {
  const other = join(folder, 'other');
  const started = start([], { HUELLA_HOME: other });
  await until(() => started.told().includes('registered'), started, 300);
  const began = performance.now();
  await end('a start amid the demonstration', other);
  const [told, took] = [started.told(), (performance.now() - began) / 1000];
  if (!told.includes('Stopped.'))
    throw new Error(`It does not say that it was stopped.\n${told.slice(-4000)}`);
  if (told.includes('\n    at ')) throw new Error(`It ends with a stack.\n${told.slice(-4000)}`);
  return took;
}

async function story(name, seconds, wanted, more = [], look = async () => {}) {
  const began = performance.now();
  const started = start(more);
  const at = {};
  await until(
    () => {
      if (started.told().includes('Compiling')) at.installed ??= (performance.now() - began) / 1000;
      return started.told().includes('Ctrl-C stops everything cleanly');
    },
    started,
    seconds,
  );
  at.told = (performance.now() - began) / 1000;
  const told = started.told();
  try {
    for (const text of wanted) {
      if (!told.toLowerCase().includes(text.toLowerCase()))
        throw new Error(`${name}: "${text}" was not told.\n${told.slice(-4000)}`);
    }
    await ask(told);
    await look();
  } finally {
    await end(name, home);
  }
  const warnings = warningsIn(started.told());
  if (warnings.length > 0) throw new Error(`${name}: it warns.\n${warnings.join('\n')}`);
  return at;
}

function start(more, ownEnv = {}) {
  const child = spawn('npm', ['start', ...more], {
    ...{ cwd: clone, env: { ...env, ...ownEnv }, stdio: ['ignore', 'pipe', 'pipe'] },
    detached: true,
  });
  let told = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (told += chunk));
  running = { child, ended: new Promise((done) => child.once('close', done)), told: () => told };
  return running;
}

/** Waits until something was told, the process has ended, or the time is over. */
async function until(isTold, { ended }, seconds) {
  const last = Date.now() + seconds * 1000;
  let died = false;
  void ended.then(() => (died = true));
  while (!isTold() && Date.now() < last && !died) await pause(100);
}

/** Presses Ctrl-C. Throws where that does not end it, its server included. */
async function end(name, where) {
  const isStopped = await stop(running);
  running = undefined;
  const server = endServer(where);
  if (!isStopped) throw new Error(`${name}: Ctrl-C did not stop it within half a minute.`);
  if (server) throw new Error(`${name}: its server was left behind.`);
}

/** Presses Ctrl-C; whether that was enough. */
async function stop({ child, ended }) {
  if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGINT');
  const isStopped = await Promise.race([ended.then(() => true), pause(30_000, false, { ref: false })]);
  if (!isStopped) process.kill(-child.pid, 'SIGKILL');
  return isStopped;
}

/** Where the server of a home says how it is reached. */
function noteOf(where) {
  return join(where, 'demo/postgres.json');
}

/** Ends the server of a home where it runs on by itself, in a session of its own; its process id then. */
function endServer(where) {
  const note = noteOf(where);
  if (!existsSync(note)) return undefined;
  const file = join(JSON.parse(readFileSync(note, 'utf8')).data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  process.kill(pid, 'SIGINT');
  return pid;
}

async function ask(told) {
  const address = /(http:\/\/[\w.:-]{1,100})\/graphql/.exec(told)?.[1];
  const token = /Bearer (hu_[\w-]+)/.exec(told)?.[1];
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: '{ reports(first: 1) { nodes { code } } }' }),
  });
  const answer = await response.json();
  if (!answer.data?.reports?.nodes?.[0]?.code)
    throw new Error(`The API did not answer: ${JSON.stringify(answer)}`);
}
