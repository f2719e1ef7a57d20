// What a stranger does: clones, runs `npm start`, reads the main job in the terminal, asks the API something, presses Ctrl-C,
// and starts again; neither npm nor Node may warn of anything. Everything happens in a folder of its own.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { warningsIn } from './warnings.mjs';

const folder = mkdtempSync(join(tmpdir(), 'huella-stranger-'));
const clone = join(folder, 'huella');
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
    rmSync(folder, { recursive: true, force: true });
    process.exit(1);
  });
}

execFileSync('git', ['clone', '--quiet', resolve(import.meta.dirname, '..'), clone]);
try {
  const first = await story('first start', 600, [
    'A family reports',
    'the other country acknowledges',
    'notified_to_family',
    'what the family reads at its window',
    'API explorer',
  ]);
  const serving =
    `first start ${first.told.toFixed(0)} s from clone to serving, ` +
    `of which ${first.installed.toFixed(0)} s are installation`;
  const second = process.argv.includes('--first-start') ? undefined : await secondStart();
  console.log(second ? `${serving}; second ${second.told.toFixed(0)} s` : serving);
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
  );
}

async function story(name, seconds, wanted, more = []) {
  const began = performance.now();
  const child = spawn('npm', ['start', ...more], {
    cwd: clone,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const ended = new Promise((done) => child.once('close', done));
  running = { child, ended };
  let told = '';
  const at = {};
  const listen = (chunk) => {
    told += chunk;
    if (told.includes('Compiling')) at.installed ??= (performance.now() - began) / 1000;
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const end = Date.now() + seconds * 1000;
  let died = false;
  void ended.then(() => (died = true));
  while (!told.includes('Ctrl-C stops everything cleanly') && Date.now() < end && !died) await pause(200);
  at.told = (performance.now() - began) / 1000;
  try {
    for (const text of wanted) {
      if (!told.toLowerCase().includes(text.toLowerCase()))
        throw new Error(`${name}: "${text}" was not told.\n${told.slice(-4000)}`);
    }
    await ask(told);
  } finally {
    const isStopped = await stop(running);
    running = undefined;
    if (!isStopped) throw new Error(`${name}: Ctrl-C did not stop it within half a minute.`);
  }
  const warnings = warningsIn(told);
  if (warnings.length > 0) throw new Error(`${name}: it warns.\n${warnings.join('\n')}`);
  return at;
}

/** Presses Ctrl-C; whether that was enough. */
async function stop({ child, ended }) {
  if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGINT');
  const isStopped = await Promise.race([ended.then(() => true), pause(30_000, false, { ref: false })]);
  if (!isStopped) process.kill(-child.pid, 'SIGKILL');
  return isStopped;
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
