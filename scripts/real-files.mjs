// The real files, from import to matches, on an embedded database of its own: real people's records stay in that folder, which
// is removed at the end. Argument: the folder of the data. Prints counts and times, never a value.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from './build.mjs';

await build();
const data = resolve(process.argv[2] ?? '../shared/data');
const root = resolve(import.meta.dirname, '..');
const cli = join(root, 'dist/main.cli.js');
const failures = [];

function run(home, ...args) {
  const began = performance.now();
  const env = { ...process.env, HUELLA_HOME: home, DATABASE_URL: '', QUEUE_URL: '', LOG_LEVEL: 'error' };
  const done = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', env, maxBuffer: 2 ** 28 });
  const seconds = (performance.now() - began) / 1000;
  if (done.status !== 0)
    failures.push(`huella ${args.join(' ')}: exit ${done.status}: ${done.stderr.trim().split('\n').at(-1)}`);
  return { seconds, out: done.stdout };
}

function expect(what, isSo) {
  if (!isSo) failures.push(what);
}

function imported(home, file, expected, ...args) {
  const { seconds, out } = run(home, 'import', file, ...args, '--json', '--rejects', join(home, 'rejects'));
  const answer = JSON.parse(out || '{}');
  console.log(
    `${file.split('/').at(-1)}: ${answer.accepted} accepted, ${answer.rejected} rejected, ${answer.stored} stored in ${seconds.toFixed(1)} s`,
  );
  expect(`${file}: ${expected} records stored`, answer.stored >= expected);
}

const folder = mkdtempSync(join(tmpdir(), 'huella-real-'));
try {
  const [real, region] = [join(folder, 'real'), join(folder, 'region')];
  imported(real, join(data, 'real/namus_unidentified_persons.csv'), 15_000, '--format', 'namus-unidentified');
  imported(real, join(data, 'real/namus_missing_persons.csv'), 2_500, '--format', 'namus-missing');
  const sweep = run(real, 'match', '--all', '--wait', '--json');
  console.log(`match --all --wait: ${sweep.seconds.toFixed(1)} s; ${sweep.out.trim().slice(0, 600)}`);
  const matches = join(folder, 'matches.ndjson');
  const exported = run(real, 'export', 'matches', '--min-probability', '0.05', '-o', matches);
  const lines = readFileSync(matches, 'utf8').split('\n').filter(Boolean);
  console.log(
    `export matches: ${lines.length} pairs, ${(statSync(matches).size / 1e6).toFixed(1)} MB in ${exported.seconds.toFixed(1)} s`,
  );
  expect(
    'the sums of the evidence are the ratios',
    lines.every((line) => sumsUp(JSON.parse(line))),
  );
  imported(real, join(data, 'real/ogis_migrant_deaths_arizona.csv'), 3_500, '--format', 'ogis-arizona');
  imported(
    real,
    join(data, 'real/nomoredeaths_border_deaths_master.csv'),
    8_700,
    '--format',
    'no-more-deaths',
  );
  run(region, 'institution', 'load', join(data, 'region-a/institutions.json'));
  imported(region, join(data, 'region-a/records.ndjson'), 4_490);
  run(region, 'match', '--all', '--wait');
  const found = join(folder, 'region-matches.ndjson');
  run(region, 'export', 'matches', '--min-probability', '0.001', '-o', found);
  checkRegion(found);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const failure of failures) console.error(`failed: ${failure}`);
process.exitCode = failures.length > 0 ? 1 : 0;

function checkRegion(file) {
  const keyOf = (x, y) => [`${x.institution} ${x.id}`, `${y.institution} ${y.id}`].sort().join(' | ');
  const read = (name) =>
    readFileSync(name, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  const listed = new Set();
  for (const { a, b } of read(file)) listed.add(keyOf(a, b));
  const forbidden = read(join(data, 'region-a/forbidden.ndjson')).filter(({ a, b }) =>
    listed.has(keyOf(a, b)),
  );
  const truth = read(join(data, 'region-a/truth.ndjson'));
  const kept = truth.filter(({ a, b }) => listed.has(keyOf(a, b))).length;
  console.log(
    `region A: ${listed.size} pairs listed, ${kept} of ${truth.length} true pairs among them, ${forbidden.length} forbidden`,
  );
  expect('no forbidden pair is listed', forbidden.length === 0);
  expect('at least four in five true pairs reach a probability of 0.001', kept >= 0.8 * truth.length);
}

function sumsUp({ evidence, log10LR }) {
  if (typeof log10LR !== 'number') return true;
  return Math.abs(evidence.reduce((sum, item) => sum + item.log10LR, 0) - log10LR) < 1e-6;
}
