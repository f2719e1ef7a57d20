// What docker-compose.yml says, done without Docker in a folder of its own: the image is built from this working tree, and in each profile
// the database is migrated, API and workers become healthy, an institution is enrolled, a report is filed, compared and taken back, and all
// is stopped. `--profile single` does that profile alone. PostgreSQL is this checkout's own, Valkey or Redis the machine's, Node.js the one that
// runs this; containers, networks and users are Docker's, and are not replayed.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { acceptInvitation } from './compose/accept-invitation.mjs';
import { ownServices, readServices, secondsOf } from './compose/compose-file.mjs';
import {
  healthy,
  newPassword,
  placed,
  programOf,
  runCommand,
  runService,
  startPostgres,
  startService,
  startValkey,
} from './compose/house.mjs';
import { dockerIgnore, inside, replayImage, thereOf, walk } from './compose/image.mjs';
import { execute, killAll, stop, until } from './compose/processes.mjs';
import { installPackages, ROOT } from './install.mjs';

const PROFILES = ['single', 'cluster'];
/** Longer than all limits of a machine that is merely slow; the whole takes two to three minutes on two cores. */
const ALL_SECONDS = 2400;
/** What lies about in a checkout and must not come into an image. */
const LYING_ABOUT = [
  '.env',
  '.git/config',
  '.huella/keys',
  'node_modules/left/index.js',
  'dist/left.js',
  'backup.key',
];

installPackages();
const { profile } = parseArgs({ options: { profile: { type: 'string' } } }).values;
if (profile && !PROFILES.includes(profile)) throw new Error(`There is no profile ${profile}.`);
const folder = mkdtempSync(join(tmpdir(), 'huella-compose-'));
// The user that PostgreSQL runs under has to pass through.
chmodSync(folder, 0o711);
const began = performance.now();
const toStop = [];
let exit = 0;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => leave(1));
setTimeout(() => {
  console.log(`✘ The replay has not ended within ${ALL_SECONDS} s.`);
  leave(1);
}, ALL_SECONDS * 1000).unref();

try {
  const names = ['DB', 'ADMIN', 'API', 'WORKER', 'BACKUP', 'QUEUE'];
  const recipient = await identityToRecipient(await generateIdentity());
  const operator = {
    ...Object.fromEntries(names.map((name) => [`HUELLA_${name}_PASSWORD`, newPassword()])),
    BACKUP_RECIPIENTS: recipient,
  };
  const services = readServices(join(ROOT, 'docker-compose.yml'), operator);
  const image = await buildImage(services);
  await refuseOlderVolume(services, image);
  for (const one of profile ? [profile] : PROFILES) await replayProfile(one, services, image);
  await step('the processes have written into no folder of root', () => nothingWritten(image));
  console.log(`✔ docker-compose.yml builds and starts: ${secondsSince(began)} s in all`);
} catch (error) {
  console.log(error.stack ?? error);
  exit = 1;
}
leave(exit);

async function buildImage(services) {
  const context = join(folder, 'context');
  await step('context: the working tree, as .dockerignore lets it through', () => copyContext(context));
  const dockerfile = services.migrate.build.dockerfile_inline;
  const image = await replayImage({ dockerfile, context, folder, step });
  await step('image: what must be in it, and what must not', () => lookThrough(image));
  rmSync(context, { recursive: true });
  image.built = Date.now();
  console.log(
    `  ${image.base}, ${megabytesOf(image.root)} MB on it; Node.js ${process.versions.node} stands in for the one in it`,
  );
  return image;
}

/** As a checkout under a strict umask has it: readable by its owner alone. */
function copyContext(context) {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
  });
  const lets = dockerIgnore(readFileSync(join(ROOT, '.dockerignore'), 'utf8'));
  const files = listed.toString().split('\0').filter(Boolean);
  for (const file of files.filter((path) => lets(path) && existsSync(join(ROOT, path)))) {
    cpSync(join(ROOT, file), join(context, file));
    chmodSync(join(context, file), 0o600);
  }
  for (const file of LYING_ABOUT.filter(lets)) {
    mkdirSync(dirname(join(context, file)), { recursive: true });
    writeFileSync(join(context, file), 'This must not come into an image.');
  }
}

async function lookThrough(image) {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
  const { optionalDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const unwanted = [
    ...Object.keys(optionalDependencies).map((name) => `node_modules/${name}`),
    ...Object.keys(lock).filter((path) => lock[path].dev),
    ...LYING_ABOUT,
    'src',
  ];
  const there = thereOf(unwanted, inside(image, '.'));
  if (there.length > 0) throw new Error(`The image holds ${there.slice(0, 20).join(', ')}.`);
  for (const { path, about } of walk(image.root)) {
    const wanted = about.isDirectory() ? 0o5 : 0o4;
    if (!about.isSymbolicLink() && (about.mode & wanted) !== wanted)
      throw new Error(`${image.user} cannot read ${path.slice(image.root.length)}.`);
  }
  const native = `const { default: sharp } = await import('sharp');
    await sharp({ create: { width: 2, height: 2, channels: 3, background: 'red' } }).webp().toBuffer();`;
  await execute('sharp', process.execPath, ['--input-type=module', '-e', native], {
    cwd: inside(image, '.'),
    env: { PATH: process.env.PATH },
    seconds: 30,
  });
}

function nothingWritten(image) {
  const owned = image.owned.map((path) => inside(image, path));
  for (const { path, about } of walk(image.root)) {
    const isOwned = owned.some((one) => path === one || path.startsWith(`${one}/`));
    if (!isOwned && about.mtimeMs > image.built)
      throw new Error(`${path.slice(image.root.length)} was written, which ${image.user} may not.`);
  }
}

/** A volume that was made before there were logins: PostgreSQL reads them when it makes one, and not later. */
async function refuseOlderVolume({ postgres: service, migrate }, image) {
  console.log('== docker compose up, with a volume of a release before its logins');
  const home = join(folder, 'older');
  mkdirSync(home, { mode: 0o711 });
  const start = () => startPostgres({ ...service, contents: [] }, image, join(home, 'postgres'));
  const postgres = await step('postgres', start);
  toStop.push(postgres.stop);
  const where = { volumes: join(home, 'volumes'), addresses: { 'postgres:5432': postgres.address } };
  const placedMigrate = await placed({ name: 'migrate', ...migrate }, image, where);
  await step('migrate is refused, and names what mends it', async () => {
    const said = await runService(placedMigrate, image, 120).catch(({ message }) => message);
    if (!said.includes('Logins of an older volume')) throw new Error(`It says:\n${said}`);
  });
  postgres.stop();
}

async function replayProfile(name, services, image) {
  const program = programOf(['valkey-server', 'redis-server']);
  const needsValkey = services.valkey.profiles.includes(name);
  if (needsValkey && !program) {
    console.log(`== ${name}: skipped, for there is neither valkey-server nor redis-server here`);
    if (profile) throw new Error('What was asked for cannot be replayed.');
    return;
  }
  console.log(`== docker compose --profile ${name} up`);
  const home = join(folder, name);
  mkdirSync(home, { mode: 0o711 });
  const addresses = {};
  const postgres = await step('postgres', () =>
    startPostgres(services.postgres, image, join(home, 'postgres')),
  );
  toStop.push(postgres.stop);
  addresses['postgres:5432'] = postgres.address;
  let valkey;
  if (needsValkey) {
    valkey = await step('valkey', () => startValkey(services.valkey, program, join(home, 'valkey')));
    addresses['valkey:6379'] = valkey.address;
  }
  const place = (service) => placed(service, image, { volumes: join(home, 'volumes'), addresses });
  const own = await Promise.all(ownServices(services, name).map(place));
  const [migrate, api, worker] = ['migrate', 'dist/main.api.js', 'dist/main.worker.js'].map((word) =>
    own.find(({ command }) => command.includes(word)),
  );
  await step('migrate', () => runService(migrate, image, 120));
  const [apis, workers] = [startService(api, image), startService(worker, image)];
  const processes = [...apis, ...workers];
  await step('API healthy', () => healthy(api, image, processes));
  await step(`ready, ${workers.length} of its workers heard of`, () => ready(api, workers.length, processes));
  await step('first steps: institutions, a liaison, remains, a report', () =>
    firstSteps({ image, api, worker, processes, folder: join(home, 'operator') }),
  );
  await step('a country is rehearsed in the place of migrate, and not in that of a worker', () =>
    rehearse({ migrate, worker, image, files: join(home, 'operator') }),
  );
  const backup = await place({ name: 'backup', ...services.backup });
  await step('backed up and verified by the login for backups', () =>
    backUp(backup, image, join(home, 'operator')),
  );
  await step('the service of backups has made one in its volume, and stops by SIGTERM', () =>
    nightly(backup, image, processes),
  );
  if (valkey) {
    await step('the queue is in Valkey', async () => {
      const keys = await valkey.ask('DBSIZE');
      if (!/^:[1-9]/.test(keys)) throw new Error(`Valkey holds no key: ${keys}`);
    });
  }
  await step('stopped by SIGTERM, all with exit code 0', async () => {
    await Promise.all(processes.map((one) => stop(one, secondsOf(api.stop_grace_period))));
    if (valkey) await stop(valkey.server, secondsOf(services.valkey.stop_grace_period));
    postgres.stop();
  });
}

function ready({ port }, workers, processes) {
  let report = {};
  return until('/readyz says ready', 60, processes, async () => {
    report = await (await fetch(`http://127.0.0.1:${port}/readyz`)).json();
    const heard = report.checks.find(({ name }) => name === 'worker')?.counts?.workers;
    return report.status === 'ready' && heard === workers;
  }).catch((error) => {
    throw new Error(`${error.message}\n${JSON.stringify(report)}`);
  });
}

/** "First steps of an installation" (docs/guides/OPERATIONS.md) with the examples of docs/guides/EXCHANGE.md. */
async function firstSteps({ image, api, worker, processes, folder: files }) {
  const page = readFileSync(join(ROOT, 'docs/guides/EXCHANGE.md'), 'utf8');
  const example = (language) => new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, 'm').exec(page)[1];
  const [report, remains] = example('ndjson').split('\n');
  mkdirSync(files);
  writeFileSync(join(files, 'institutions.json'), example('json'));
  writeFileSync(join(files, 'records.ndjson'), `${remains}\n`);
  const huella = (...words) => runCommand(worker, image, { folder: files, words });
  const { institution, recordType: _type, ...content } = JSON.parse(report);
  await huella('institution', 'load', 'institutions.json');
  await huella('import', 'records.ndjson');
  const person = ['--institution', institution, '--name', 'Ana Inventada', '--role', 'liaison'];
  const [, code] = /\/invitation#(hi_[\w-]+)/.exec(await huella('user', 'add', ...person));
  const { origin } = new URL(api.env.PUBLIC_URL);
  const token = await acceptInvitation(`http://127.0.0.1:${api.port}`, origin, code);
  const names = await enumNames(image, api.port);
  const ask = async (query, variables) =>
    names.toWords(query, await askApi(api.port, token, names.toNames({ query, variables })));
  await ask('mutation { declarePurpose(input: { purpose: search }) { __typename } }');

  const filed = await ask(
    `mutation F($input: FileReportInput!) { done: fileReport(input: $input) {
      __typename ... on RecordReceipt { id code familyCode } ... on UserError { code } } }`,
    { input: { report: content, receipt: { language: 'es', phrase: 'una frase inventada' } } },
  );
  const { id, familyCode } = filed.done;
  if (!familyCode) throw new Error(`The report was not filed: ${JSON.stringify(filed)}`);
  let told;
  await until('the report has been compared with the remains', 90, processes, async () => {
    told = await ask(
      `query T($id: UUID!) { reportTimeline(reportId: $id) { nodes { what } }
        matches(filter: { recordId: $id }) { nodes { band } } }`,
      { id },
    );
    const { reportTimeline, matches } = told;
    const wasCompared = reportTimeline.nodes.some(({ what }) => what === 'compared');
    return wasCompared && matches.nodes.length > 0;
  }).catch((error) => {
    throw new Error(`${error.message}\n${JSON.stringify(told)}`);
  });
  const withdrawn = await ask(
    `mutation W($input: WithdrawReportInput!) { done: withdrawReport(input: $input) {
      __typename ... on UserError { code } } }`,
    { input: { id, expectedVersion: 1, reason: 'It was a replay.' } },
  );
  if (withdrawn.done.__typename !== 'Report') throw new Error(`Not taken back: ${JSON.stringify(withdrawn)}`);
  const { KEYS_FILE, WITHDRAWAL_JOURNAL } = worker.env;
  await until('the withdrawal stands in the journal', 30, processes, () => existsSync(WITHDRAWAL_JOURNAL));
  if (!existsSync(KEYS_FILE))
    throw new Error('The key that receipts are looked up by is not where workers look.');
}

/** In the place of `migrate`, as docs/guides/OPERATIONS.md says; in a worker's it is refused, and says so. */
async function rehearse({ migrate, worker, image, files }) {
  const words = ['country', 'rehearse', 'HN', '--json'];
  const said = await runCommand(migrate, image, { folder: files, words, seconds: 180 });
  if (!said.includes('"asAgreed":true') || !said.includes('"kinship":{"permitted":true,"found":true'))
    throw new Error(`It says:\n${said}`);
  const refused = await runCommand(worker, image, { folder: files, words }).catch(({ message }) => message);
  if (!refused.includes('run --rm migrate')) throw new Error(`As a worker it says:\n${refused}`);
}

async function backUp(service, image, files) {
  const huella = (...words) => runCommand(service, image, { folder: files, words, seconds: 180 });
  const [recipient] = /age1\w+/.exec(await huella('backup-key', '-o', 'backup.key'));
  const said = await huella('backup', '-o', 'huella.backup', '--to', recipient, '--json');
  if (!/"verified":true,"noted":true/.test(said)) throw new Error(`It says:\n${said}`);
}

/** The first is due at once, for none has followed the last time of day. */
async function nightly(service, image, processes) {
  const [running] = startService(service, image);
  const made = () => readdirSync(service.env.BACKUP_FOLDER).filter((name) => name.endsWith('.backup'));
  await until('a backup lies in the volume', 120, [...processes, running], async () => made().length === 1);
  await stop(running, secondsOf(service.stop_grace_period));
}

/** What turns the words of the exchange format into the API's names of them, as the image has it. */
async function enumNames(image, port) {
  const part = (path) => import(pathToFileURL(inside(image, path)).href);
  const { EnumNames } = await part('dist/platform/graphql/enum-names.js');
  const { schemaOfWords } = await part('dist/demo/schema-of-words.js');
  const response = await fetch(`http://127.0.0.1:${port}/schema.graphql`, {
    signal: AbortSignal.timeout(20_000),
  });
  return new EnumNames(schemaOfWords(await response.text()));
}

async function askApi(port, token, question) {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(question),
    signal: AbortSignal.timeout(20_000),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(`The API answers ${JSON.stringify(errors).slice(0, 1000)}`);
  return data;
}

async function step(name, work) {
  const from = performance.now();
  try {
    const answer = await work();
    console.log(`✔ ${name} ${secondsSince(from)} s`);
    return answer;
  } catch (error) {
    console.log(`✘ ${name} ${secondsSince(from)} s`);
    throw error;
  }
}

function secondsSince(from) {
  return ((performance.now() - from) / 1000).toFixed(1);
}

function megabytesOf(root) {
  let bytes = 0;
  for (const { about } of walk(root)) bytes += about.size;
  return Math.round(bytes / 1e6);
}

function leave(code) {
  killAll();
  for (const end of toStop) end();
  rmSync(folder, { recursive: true, force: true });
  process.exit(code);
}
