// Holds the locked packages against the advisories that lie in the checkout, without the network; exit 1 where one of them applies.
//   node scripts/advisories.mjs             checks
//   node scripts/advisories.mjs --refresh   asks npm for the advisories of the locked packages and writes them down with the day
//   node scripts/advisories.mjs --from DIR  takes them from a checkout of github.com/github/advisory-database instead
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import semver from 'semver';
import { ROOT } from './install.mjs';

const FILE = join(ROOT, 'security/advisories.json');
const LOCK = join(ROOT, 'package-lock.json');

/** Packages of the lock file, each with all its versions; `dev` where only tools of developers ask for it. */
export function lockedPackages(lock = JSON.parse(readFileSync(LOCK, 'utf8'))) {
  return Object.entries(lock.packages).flatMap(([path, { name, version, dev, link }]) => {
    if (path === '' || link || !version) return [];
    return [{ name: name ?? path.slice(path.lastIndexOf('node_modules/') + 13), version, dev: dev === true }];
  });
}

/** What applies: the advisory, the package and its version. An advisory is OSV (https://ossf.github.io/osv-schema). */
export function applying(advisories, packages) {
  return advisories.flatMap(({ id, summary, affected = [] }) =>
    affected.flatMap(({ package: { name, ecosystem }, ranges = [], versions = [] }) =>
      packages
        .filter((one) => ecosystem === 'npm' && one.name === name)
        .filter(({ version }) => versions.includes(version) || ranges.some((range) => isIn(range, version)))
        .map((one) => ({ id, summary, ...one })),
    ),
  );
}

/** Events in their order: from `introduced` on, up to `fixed` or over `last_affected`. */
function isIn({ type, events }, version) {
  if (type !== 'SEMVER' && type !== 'ECOSYSTEM') return false;
  let isAffected = false;
  for (const { introduced, fixed, last_affected: last } of events) {
    if (introduced !== undefined && (introduced === '0' || semver.gte(version, introduced)))
      isAffected = true;
    if (fixed !== undefined && semver.gte(version, fixed)) isAffected = false;
    if (last !== undefined && semver.gt(version, last)) isAffected = false;
  }
  return isAffected;
}

/** Those that nobody has looked at and taken on until a day that is not over. */
export function unaccepted(found, accepted, today) {
  return found.filter(
    ({ id, name }) => !accepted.some((one) => one.id === id && one.package === name && one.until >= today),
  );
}

function check() {
  const { taken, source, accepted, advisories } = JSON.parse(readFileSync(FILE, 'utf8'));
  const found = applying(advisories, lockedPackages());
  const open = unaccepted(found, accepted, new Date().toISOString().slice(0, 10));
  if (taken === null)
    console.log('No advisories have been taken yet: run this with --refresh where npm answers.');
  else
    console.log(
      `${advisories.length} advisories of ${taken} (${source}); ${found.length} apply, ${open.length} of them open`,
    );
  for (const { id, name, version, dev, summary } of open)
    console.log(`✘ ${id} ${name} ${version}${dev ? ' (developers only)' : ''}: ${summary}`);
  return open.length === 0;
}

/** The same shape from both sources, and of each advisory no more than is asked for. */
function write(source, advisories) {
  const { accepted } = JSON.parse(readFileSync(FILE, 'utf8'));
  const kept = advisories
    .map(({ id, modified, summary, affected }) => ({ id, modified, summary, affected }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  const written = { taken: new Date().toISOString().slice(0, 10), source, accepted, advisories: kept };
  writeFileSync(FILE, `${JSON.stringify(written, null, 1)}\n`);
  console.log(`${kept.length} advisories written to ${FILE}.`);
}

function fromNpm() {
  const windows = process.platform === 'win32';
  const { stdout } = spawnSync('npm', ['audit', '--json'], { cwd: ROOT, encoding: 'utf8', shell: windows });
  const { vulnerabilities, message } = JSON.parse(stdout || '{}');
  if (!vulnerabilities) throw new Error(`npm has no advisories to tell: ${message ?? 'no answer'}`);
  const told = Object.values(vulnerabilities).flatMap(({ via }) =>
    via.filter((one) => typeof one === 'object'),
  );
  const versions = (name) => lockedPackages().flatMap((one) => (one.name === name ? [one.version] : []));
  return told.map(({ url, title, name, range }) => ({
    id: url.split('/').at(-1),
    summary: title,
    affected: [
      {
        package: { ecosystem: 'npm', name },
        versions: versions(name).filter((version) => semver.satisfies(version, range)),
      },
    ],
  }));
}

/** All reviewed advisories of a package that is locked here, whether or not they apply to its version. */
function fromRepository(folder) {
  const names = new Set(lockedPackages().map(({ name }) => name));
  const git = (...args) =>
    execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', maxBuffer: 2 ** 31 - 1 });
  const listed = git('grep', '-l', '-e', '"ecosystem": "npm"', 'HEAD', '--', 'advisories/github-reviewed');
  return listed
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(git('show', line)))
    .filter(({ withdrawn, affected }) => !withdrawn && affected.some((one) => names.has(one.package.name)));
}

if (process.argv[1] === import.meta.filename) {
  const { refresh, from } = parseArgs({
    options: { refresh: { type: 'boolean' }, from: { type: 'string' } },
  }).values;
  if (refresh) write('npm audit', fromNpm());
  if (from) write('github.com/github/advisory-database', fromRepository(from));
  if (!check()) process.exitCode = 1;
}
