import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
} from 'node:fs';
import { basename, join, posix } from 'node:path';
import { execute } from './processes.mjs';

/** What a step of the image may take; Docker itself waits without end. */
const RUN_SECONDS = 900;
/** What the image of Node.js brings along, and who owns it. */
const HOME = '/home/node';
/** Settings of npm and Node.js that came from whoever started the replay, and that no image has. */
const OF_STARTER =
  /^(?:npm_(?:lifecycle|package|command|node|execpath|config_(?:local_)?prefix)|INIT_CWD|NODE_(?:ENV|OPTIONS|PATH)$)/;
/** Does not change owners, which takes root, but notes them. */
const CHOWN = 'chown() { o=$1; shift; for p; do [ -e "$p" ] || return 1; echo "$o $p" >>"$OWNED"; done; }';

/**
 * Replays a Dockerfile in folders, one a stage. The base image is this machine, `/…` is below the stage's folder, and nobody becomes root.
 *
 * @param {{ dockerfile: string, context: string, folder: string, step: (name: string, work: () => unknown) => Promise<unknown> }} of
 * @returns the last stage: `root`, `workdir`, `user`, and `owned`, which are the paths that `user` owns
 */
export async function replayImage({ dockerfile, context, folder, step }) {
  const stages = [];
  let stage;
  for (const [word, rest] of instructionsOf(dockerfile)) {
    if (word === 'FROM') stages.push((stage = stageOf(rest, join(folder, `stage-${stages.length}`))));
    else if (word === 'WORKDIR') mkdirSync(inside(stage, (stage.workdir = rest)), { recursive: true });
    else if (word === 'USER') stage.user = rest;
    else if (word === 'COPY') await step(`COPY ${rest}`, () => copy(rest, stage, stages, context));
    else if (word === 'RUN') await step(`RUN ${rest}`, () => run(rest, stage));
    else throw new Error(`The replay does not know ${word} of a Dockerfile.`);
  }
  const owners = readFileSync(stage.notes, 'utf8').trim().split('\n').filter(Boolean);
  const owned = owners
    .filter((line) => line.split(' ')[0].split(':')[0] === stage.user)
    .map((line) => line.slice(line.indexOf(' ') + 1 + stage.root.length));
  return { ...stage, owned: [HOME, ...owned] };
}

/** Where a path of the image stands on this machine. */
export function inside({ root, workdir }, path) {
  return join(root, posix.resolve(workdir, path));
}

/** Everything below a folder, and links not followed: its path and what the file system knows of it. */
export function* walk(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const about = lstatSync(path);
    yield { path, about };
    if (about.isDirectory()) yield* walk(path);
  }
}

/**
 * Whether a .dockerignore lets a path through; the last line that fits decides. It may say `*`, a path, or `!` and a path.
 *
 * @param {string} text
 */
export function dockerIgnore(text) {
  const rules = text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ keeps: line.startsWith('!'), path: line.replace('!', '') }));
  const odd = rules.find(({ path }) => path !== '*' && !/^[\w.-]+(?:\/[\w.-]+)*$/.test(path));
  if (odd) throw new Error(`The replay cannot read "${odd.path}" of .dockerignore.`);
  return (path) =>
    rules.findLast((rule) => rule.path === '*' || path === rule.path || path.startsWith(`${rule.path}/`))
      ?.keeps ?? true;
}

/** Comments stand between the lines of a command too, and go first. */
function instructionsOf(dockerfile) {
  const lines = dockerfile.split('\n').filter((line) => !/^\s*(?:#|$)/.test(line));
  return lines
    .join('\n')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .map((line) => {
      const end = line.indexOf(' ');
      return [line.slice(0, end), line.slice(end + 1).trim()];
    });
}

function stageOf(from, root) {
  const [base, , name] = from.split(' ');
  const notes = `${root}.owned`;
  mkdirSync(join(root, HOME), { recursive: true });
  appendFileSync(notes, '');
  return { name, base, root, notes, workdir: '/', user: 'root' };
}

function copy(rest, stage, stages, context) {
  const [, from, paths] = /^(?:--from=(\w+) )?([^-].*)$/.exec(rest) ?? [];
  if (!paths) throw new Error(`The replay cannot read COPY ${rest}`);
  const source = from && stages.find(({ name }) => name === from);
  if (from && !source) throw new Error(`There is no stage ${from}.`);
  const sources = paths.split(' ');
  const target = sources.pop();
  for (const path of sources) {
    const origin = source ? inside(source, path) : join(context, path);
    const isIntoFolder = !lstatSync(origin).isDirectory() && target.endsWith('/');
    const place = inside(stage, isIntoFolder ? posix.join(target, basename(path)) : target);
    if (source) linkAll(origin, place);
    else cpSync(origin, place, { recursive: true, verbatimSymlinks: true });
  }
}

/** Nothing changes a stage that others have copied from, and links take no time where copies of all packages take long. */
function linkAll(origin, place) {
  const about = lstatSync(origin);
  if (about.isSymbolicLink()) symlinkSync(readlinkSync(origin), place);
  else if (about.isFile()) linkSync(origin, place);
  else {
    mkdirSync(place, { recursive: true });
    chmodSync(place, about.mode);
    for (const name of readdirSync(origin)) linkAll(join(origin, name), join(place, name));
  }
}

async function run(command, stage) {
  if (stage.user !== 'root') throw new Error(`RUN after USER ${stage.user} cannot be replayed.`);
  const there = command.replaceAll(/(?<=^|[\s'"=])\/\b/g, `${stage.root}/`);
  await execute(command, '/bin/sh', ['-c', `${CHOWN}\n${there}`], {
    cwd: inside(stage, '.'),
    env: { ...bareEnvironment(), OWNED: stage.notes },
    seconds: RUN_SECONDS,
  });
}

/** This machine's own variables: registry, proxy and certificates among them. Programs of this checkout's packages are not among its programs. */
function bareEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !OF_STARTER.test(name));
  const path = (process.env.PATH ?? '').split(':').filter((folder) => !folder.includes('node_modules'));
  return { ...Object.fromEntries(kept), PATH: path.join(':'), CI: '' };
}

/** Packages that stand in a folder of packages, of those that are asked for. */
export function thereOf(packages, folder) {
  return packages.filter((name) => existsSync(join(folder, name)));
}
