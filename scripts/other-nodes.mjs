// Whether all of it runs on other Nodes than this one, and none warns: `node scripts/other-nodes.mjs 24 26`. Each Node comes from the npm
// registry (.cache/node-24); a fresh clone is set up and built with it, its unit tests run, and a stranger starts it.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ROOT } from './install.mjs';
import { warningsIn } from './warnings.mjs';

const majors = process.argv.slice(2);
if (majors.length === 0 || majors.some((major) => !/^\d+(?:\.\d+){0,2}$/u.test(major))) {
  console.error('Which? For instance: node scripts/other-nodes.mjs 24 26');
  process.exit(2);
}

const MINUTE = 60_000;
/** Folders of this run, and what runs now: whoever stops this means them as well. */
const folders = new Set();
let running;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, async () => {
    if (running) await stop(running);
    cleanUp();
    process.exit(1);
  });
}

for (const major of majors) {
  try {
    await everything(major);
  } catch (error) {
    console.log(`✘ Node ${major}: ${error.message}`);
    process.exitCode = 1;
  } finally {
    cleanUp();
  }
}

async function everything(major) {
  const node = await nodeOf(major);
  const env = environment(dirname(node));
  const version = (await step('which it is', 1, ['node', '--version'], { env, quiet: true })).trim();
  const folder = mkdtempSync(join(tmpdir(), `huella-node-${major}-`));
  folders.add(folder);
  const clone = join(folder, 'huella');
  const run = (name, minutes, command) =>
    step(`Node ${version}: ${name}`, minutes, command, { env, cwd: clone });
  await step('clone', 2, ['git', 'clone', '--quiet', ROOT, clone], { env, quiet: true });
  await run('set-up and build', 15, ['npm', 'run', 'build']);
  await run('unit tests', 20, ['node', 'scripts/jest.mjs', '--selectProjects', 'unit']);
  await run('a stranger', 20, ['node', 'scripts/stranger.mjs']);
}

/** The program of a Node of the registry; its package holds nothing else and runs nothing when it is installed. */
async function nodeOf(major) {
  const { platform, arch } = process;
  const prefix = platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node';
  const name = `${prefix}-${platform}-${arch}`;
  const home = join(ROOT, `.cache/node-${major}`);
  const node = join(home, 'node_modules', name, 'bin/node');
  if (existsSync(node)) return node;
  const how = ['--prefix', home, '--no-save', '--no-audit', '--no-fund'];
  await step(`Node ${major} from the registry`, 5, ['npm', 'install', ...how, `${name}@${major}`], {
    env: environment(),
  });
  return node;
}

/** What a terminal has in which nobody has set anything, with this Node first in its path. */
function environment(folder) {
  const kept = Object.entries(process.env).filter(([name]) => !/^npm_(?!config_)|^NODE_/iu.test(name));
  const path = [folder, process.env.PATH].filter(Boolean).join(delimiter);
  return { ...Object.fromEntries(kept), PATH: path };
}

/** Runs one command to its end; throws when it fails, warns, or takes too long. Resolves with what it has written. */
async function step(name, minutes, [program, ...args], { env, cwd = ROOT, quiet = false }) {
  const began = Date.now();
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const ended = new Promise((done, fail) => child.once('error', fail).once('close', done));
  running = { child, ended };
  const status = await Promise.race([ended, pause(minutes * MINUTE, 'late', { ref: false })]);
  if (status === 'late') await stop(running);
  running = undefined;
  const fault = faultOf(status, minutes, warningsIn(output));
  if (fault) throw new Error(`${name} ${fault}\n${output.slice(-6000)}`);
  if (!quiet) console.log(`✔ ${name} ${((Date.now() - began) / 1000).toFixed(0)} s`);
  return output;
}

function faultOf(status, minutes, warnings) {
  if (status === 'late') return `did not end within ${minutes} minutes.`;
  if (status !== 0) return 'failed.';
  return warnings.length > 0 ? `warns:\n${warnings.join('\n')}\nAll of it:` : undefined;
}

async function stop({ child, ended }) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  process.kill(-child.pid, 'SIGTERM');
  // A stranger has a server to stop.
  await Promise.race([ended, pause(MINUTE, undefined, { ref: false })]);
  if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL');
}

function cleanUp() {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  folders.clear();
}
