// What each long step of `.ci/run` stood on when it last passed whole: `.ci/green.json`, which is committed. A step whose inputs are the same
// still passes, and is repeated by a sample only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './install.mjs';

const FILE = join(ROOT, '.ci/green.json');

/**
 * A digest of what a step stands on.
 *
 * @param inputs.paths pathspecs of git, as `src/platform/queue`
 * @param inputs.lines an extended regular expression: the lines of `src` in which it is found belong to the inputs, and no others of their files
 * @param inputs.texts an extended regular expression: the literals of `src` files in which it is found belong to the inputs, wherever they
 * stand, and nothing else of these files: what is sent to a database, without the code around it
 * @param inputs.packages names of packages whose installed versions count
 * @param inputs.lock whether every package's version counts
 */
export function digestOf(inputs) {
  const asked = JSON.stringify(inputs);
  // Nothing of the tree changes while its steps are chosen.
  const digest = digests.get(asked) ?? digestAnew(inputs);
  digests.set(asked, digest);
  return digest;
}

const digests = new Map();

function digestAnew({ paths = [], lines, texts, packages = [], lock = false }) {
  const digest = createHash('sha256');
  const files = new Set(
    paths.length > 0 ? listed('ls-files', '--cached', '--others', '--exclude-standard', '--', ...paths) : [],
  );
  for (const file of [...files].sort()) {
    const path = join(ROOT, file);
    if (existsSync(path)) digest.update(`${file}\0${hash(readFileSync(path))}\n`);
  }
  if (lines) digest.update(listed('grep', '-hE', lines, '--', 'src').join('\n'));
  if (texts) digest.update(literalsOf(listed('grep', '-lE', texts, '--', ':(glob)src/**/*.ts')).join('\0'));
  const versions = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
  for (const [place, { version }] of Object.entries(versions))
    if (lock || packages.some((name) => place === `node_modules/${name}`))
      digest.update(`${place}@${version}\n`);
  return digest.digest('hex');
}

/** The literals of files in their alphabet, without those of imports: which file says one makes no difference. */
function literalsOf(files) {
  // A fresh clone has no packages when this file is loaded.
  const ts = createRequire(import.meta.url)('typescript');
  const found = new Set();
  const read = (node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node)) found.add(node.text);
    ts.forEachChild(node, read);
  };
  for (const file of files.filter((one) => !one.endsWith('.spec.ts')))
    read(ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest));
  return [...found].sort();
}

export function greenRuns() {
  return existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};
}

/** Notes the digests of steps that have passed whole. Returns whether the file says something else than before. */
export function noteGreen(digests) {
  const known = greenRuns();
  const today = new Date().toISOString().slice(0, 10);
  const noted = Object.entries(digests)
    .filter(([step, inputs]) => known[step]?.inputs !== inputs)
    .map(([step, inputs]) => [step, { inputs, passedOn: today }]);
  if (noted.length === 0) return false;
  const all = { ...known, ...Object.fromEntries(noted) };
  const sorted = Object.fromEntries(Object.entries(all).sort(([one], [other]) => (one < other ? -1 : 1)));
  writeFileSync(FILE, `${JSON.stringify(sorted, null, 2)}\n`);
  return true;
}

function listed(...args) {
  const { status, stdout, stderr } = spawnSync('git', args, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  // `git grep` ends with 1 where it finds nothing.
  if (status !== 0 && !(args[0] === 'grep' && status === 1)) throw new Error(`git ${args[0]}: ${stderr}`);
  return stdout.split('\n').filter(Boolean);
}

function hash(content) {
  return createHash('sha256').update(content).digest('hex');
}
